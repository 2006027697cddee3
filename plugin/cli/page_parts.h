/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Parts that several pages have.
 */
#ifndef PAGE_PARTS_H
#define PAGE_PARTS_H

#include "comparison.h"
#include "document.h"

/* Gives "422 Session Interval Too Small"; free it with g_free(). */
char *code_title(unsigned code);

/* Adds a link for each section that a reference names. */
void add_references(Document *document, const char *reference);

/* Adds an entry for each code worth comparing with that one. */
void add_comparisons(Document *document, unsigned code, const unsigned *others, size_t count, SxLanguage language);

/* Adds the first pairs of cause and fix of a code, at most that many. */
void add_causes(Document *document, const SxCode *entry, size_t most, SxLanguage language);

/* Gives a sentence with the titles of its placeholders, such as <asked for>;
 * NULL for NULL. Free it with g_free(). */
char *show_placeholders(const char *sentence, SxLanguage language);

#endif
