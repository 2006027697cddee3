/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the blocks of a page are drawn with on a terminal.
 */
#ifndef RENDER_PARTS_H
#define RENDER_PARTS_H

#include "render.h"

/* Gives how many columns a line has behind its indent. */
size_t render_room(const Look *look, size_t indent);

/* Appends a text in lines, of which the first is already indented. */
void render_wrapped(GString *out, const Look *look, size_t indent, const char *text);

/* Appends a text in lines of one style, all of them indented. */
void render_styled_lines(GString *out, const Look *look, size_t indent, Style style, const char *text);

/* Draw an entry, and a link; what stands beside them in the document decides on
 * their columns. */
void render_entry(const Document *document, guint at, const Look *look, size_t indent, GString *out);
void render_link(const Document *document, guint at, const Look *look, size_t indent, GString *out);

#endif
