/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Fills the placeholders of a label that has some, such as those of
 * data/comparison.ini.
 */
#ifndef SX_PHRASE_H
#define SX_PHRASE_H

#include "knowledge.h"

#include <glib.h>

/* Gives the label with each {name} replaced: pairs of name and value, ended by
 * a NULL name. A placeholder that is not named stays. Free it with g_free(). */
char *sx_phrase(SxLabelId label, SxLanguage language, ...) G_GNUC_NULL_TERMINATED;

/* Gives words as a list: "A, B" (comma) or "A, B or C" (or), as the language
 * writes it. words ends with NULL and is not empty; free it with g_free(). */
char *sx_phrase_list(const char *const *words, bool alternatives, SxLanguage language);

#endif
