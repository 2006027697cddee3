/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is shown for a question, as a page or as JSON. Each page belongs to the
 * caller (document_free()), each JSON text too (g_free()).
 */
#ifndef ANSWER_H
#define ANSWER_H

#include "document.h"
#include "options.h"
#include "read_header.h"

/* One code; two compared; several side by side. All are from 100 to 699. */
Document *code_page(unsigned code, SxLanguage language);
char *code_json(unsigned code, SxLanguage language);
Document *comparison_page(unsigned first, unsigned second, SxLanguage language);
char *comparison_json(unsigned first, unsigned second, SxLanguage language);
Document *table_page(const unsigned *codes, size_t count, SxLanguage language);
char *table_json(const unsigned *codes, size_t count, SxLanguage language);

/* The codes that fit a filter; codes holds count of them. */
Document *list_page(const SxCode *const *codes, size_t count, SxLanguage language);
char *list_json(const SxCode *const *codes, size_t count, SxLanguage language);

/* A statement, and all that are findings or tell what followed. */
Document *finding_page(const SxStatement *statement, SxLanguage language);
char *finding_json(const SxStatement *statement, SxLanguage language);
Document *findings_page(SxLanguage language);
char *findings_json(SxLanguage language);

/* A header that was read. */
Document *header_page(const HeaderRead *read, SxLanguage language);
char *header_json(const HeaderRead *read, SxLanguage language);

#endif
