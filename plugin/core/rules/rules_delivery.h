/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the family delivery.
 */
#ifndef SX_RULES_DELIVERY_H
#define SX_RULES_DELIVERY_H

#include "diagnosis.h"

/* Examines a response that matches no request that was seen. */
void sx_delivery_unmatched(const SxCase *one, SxFindings *findings);

#endif
