/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws entries and links on a terminal.
 */
#include "render_parts.h"

#include "wrap.h"

#include <string.h>

/* Widest column of terms beside which texts stand; a term that is wider, and
 * has no blank at which it could be cut, stands above its text. */
#define WIDEST_TERM 22

static bool
fits_beside(const char *term)
{
    return wrap_columns(term) <= WIDEST_TERM || strchr(term, ' ') != NULL;
}

/* Entries that follow each other stand in the same columns. */
static size_t
term_columns_at(const Document *document, guint at)
{
    size_t widest = 0;
    guint first = at;

    while (first > 0 && ((Block *)document->blocks->pdata[first - 1])->kind == BLOCK_ENTRY)
        first--;
    for (; first < document->blocks->len; first++) {
        const Block *block = document->blocks->pdata[first];

        if (block->kind != BLOCK_ENTRY)
            break;
        if (fits_beside(block->term))
            widest = MAX(widest, MIN(wrap_columns(block->term), WIDEST_TERM));
    }
    return widest;
}

static void
draw_entry_beside(GString *out, const Look *look, size_t indent, const Block *block, size_t term_columns)
{
    size_t inside = indent + term_columns + 2;
    GPtrArray *terms = wrap_lines(block->term, term_columns), *texts = wrap_lines(block->text, render_room(look, inside));

    for (guint i = 0; i < MAX(terms->len, texts->len); i++) {
        const char *term = i < terms->len ? terms->pdata[i] : "";

        render_blanks(indent, out);
        if (*term)
            render_styled(look, STYLE_TERM, term, out);
        if (i < texts->len) {
            render_blanks(inside - indent - wrap_columns(term), out);
            g_string_append(out, texts->pdata[i]);
        }
        g_string_append_c(out, '\n');
    }
    g_ptr_array_unref(terms);
    g_ptr_array_unref(texts);
    if (block->detail)
        render_styled_lines(out, look, inside, STYLE_QUIET, block->detail);
}

void
render_entry(const Document *document, guint at, const Look *look, size_t indent, GString *out)
{
    const Block *block = document->blocks->pdata[at];
    size_t term_columns = term_columns_at(document, at);

    if (fits_beside(block->term) && render_room(look, indent + term_columns + 2) >= 20) {
        draw_entry_beside(out, look, indent, block, term_columns);
        return;
    }
    render_styled_lines(out, look, indent, STYLE_TERM, block->term);
    render_blanks(indent + 2, out);
    render_wrapped(out, look, indent + 2, block->text);
    if (block->detail)
        render_styled_lines(out, look, indent + 2, STYLE_QUIET, block->detail);
}

/* Tells whether each of the links around one fits a line with its address. */
static bool
links_fit(const Document *document, guint at, size_t width)
{
    guint first = at;

    while (first > 0 && ((Block *)document->blocks->pdata[first - 1])->kind == BLOCK_LINK)
        first--;
    for (; first < document->blocks->len; first++) {
        const Block *block = document->blocks->pdata[first];

        if (block->kind != BLOCK_LINK)
            break;
        if (wrap_columns(block->text) + 2 + wrap_columns(block->detail) > width)
            return false;
    }
    return true;
}

/* An address is never cut, so that it can be clicked or copied. */
void
render_link(const Document *document, guint at, const Look *look, size_t indent, GString *out)
{
    const Block *block = document->blocks->pdata[at];

    if (links_fit(document, at, render_room(look, indent))) {
        render_blanks(indent, out);
        g_string_append_printf(out, "%s  ", block->text);
    } else {
        render_blanks(indent, out);
        render_wrapped(out, look, indent, block->text);
        render_blanks(indent + 2, out);
    }
    render_styled(look, STYLE_QUIET, block->detail, out);
    g_string_append_c(out, '\n');
}
