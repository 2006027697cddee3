/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a document, in UTF-8.
 */
#ifndef RENDER_H
#define RENDER_H

#include "document.h"
#include "look.h"

/* Each gives the whole page; free it with g_free(). */
char *render_text(const Document *document, const Look *look);
char *render_markdown(const Document *document);
char *render_html(const Document *document);

/* Draws a table on a terminal, indented by some columns: side by side where
 * the columns get wide enough, one below the other otherwise. */
void render_table(const Table *table, const Look *look, size_t indent, GString *out);

/* What is shown in another style on a terminal with colour. */
typedef enum {
    STYLE_TITLE,
    STYLE_HEADING,
    STYLE_TERM,
    STYLE_QUIET,
} Style;

/* Appends a text in a style. */
void render_styled(const Look *look, Style style, const char *text, GString *out);

/* Appends n blanks. */
void render_blanks(size_t n, GString *out);

#endif
