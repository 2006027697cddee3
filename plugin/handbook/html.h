/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes HTML that is XML as well: elements are closed in the order in which
 * they were opened, and what is between them and in attributes is always
 * escaped.
 */
#ifndef SX_HTML_H
#define SX_HTML_H

#include <glib.h>

typedef struct SxHtml SxHtml;

/* Gives a document that holds nothing but its doctype. */
SxHtml *sx_html_new(void);

/* Closes what is open, frees the document and gives its text; free that with
 * g_free(). */
char *sx_html_finish(SxHtml *html);

/* Opens an element. Attributes are pairs of name and value, ended by NULL; one
 * whose value is NULL is left out. Names must be constants. */
void sx_html_open(SxHtml *html, const char *element, ...) G_GNUC_NULL_TERMINATED;

/* Closes the element opened last, or count of them. */
void sx_html_close(SxHtml *html);
void sx_html_close_all(SxHtml *html, unsigned count);

/* Adds text to the open element. */
void sx_html_text(SxHtml *html, const char *text);
void sx_html_printf(SxHtml *html, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Adds an element that holds only text; attributes as above. */
void sx_html_element(SxHtml *html, const char *element, const char *text, ...) G_GNUC_NULL_TERMINATED;

/* Adds an element that has no end, such as meta. */
void sx_html_void(SxHtml *html, const char *element, ...) G_GNUC_NULL_TERMINATED;

#endif
