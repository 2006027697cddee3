/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The kinds of pages. Each function writes all pages of its kind in one
 * language.
 */
#ifndef SX_PAGES_H
#define SX_PAGES_H

#include "book.h"
#include "knowledge.h"

void sx_pages_contents(SxBook *book, SxLanguage language);
void sx_pages_codes(SxBook *book, SxLanguage language);
void sx_pages_findings(SxBook *book, SxLanguage language);
void sx_pages_finding_list(SxBook *book, SxLanguage language);
void sx_pages_values(SxBook *book, SxLanguage language);
void sx_pages_headers(SxBook *book, SxLanguage language);
void sx_pages_compare(SxBook *book, SxLanguage language);
void sx_pages_search(SxBook *book, SxLanguage language);

/* Writes data.js, which search and comparison read. */
void sx_pages_data(SxBook *book, SxLanguage language);

/* Writes index.html of the whole handbook, which leads to the languages. */
void sx_pages_entrance(SxBook *book);

#endif
