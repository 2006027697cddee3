/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the family origin.
 */
#ifndef SX_RULES_ORIGIN_H
#define SX_RULES_ORIGIN_H

#include "diagnosis.h"

/* Says of a failure which program made it, where its maker left a mark. */
void sx_origin_marks(const SxCase *one, SxFindings *findings);

/* Tells whether the To tag of the response to a request without one has the
 * form that such a program gives to its own. */
bool sx_origin_has_marked_tag(const SxCase *one);

#endif
