/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The part of data.js by which codes are compared.
 */
#ifndef SX_DATA_SCRIPT_H
#define SX_DATA_SCRIPT_H

#include "knowledge.h"

#include <glib.h>

/* Adds to the object of a code what is said of it along each dimension but the
 * headers, which depend on the other code. */
void sx_data_facts(GString *out, const SxCode *code, SxLanguage language);

/* Adds the sentences of comparisons, the dimensions, and the pairs that have
 * hints. */
void sx_data_comparison(GString *out, SxLanguage language);

#endif
