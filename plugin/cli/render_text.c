/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a document on a terminal.
 */
#include "render.h"

#include "wrap.h"

#include <string.h>

/* Widest column of terms beside which texts stand; a term that is wider, and
 * has no blank at which it could be cut, stands above its text. */
#define WIDEST_TERM 22

/* Select Graphic Rendition of ECMA-48: bold, cyan, faint. */
static const char *const styles[] = { "\033[1m", "\033[1;36m", "\033[1m", "\033[2m" };

void
render_styled(const Look *look, Style style, const char *text, GString *out)
{
    if (look->colour)
        g_string_append_printf(out, "%s%s\033[0m", styles[style], text);
    else
        g_string_append(out, text);
}

void
render_blanks(size_t n, GString *out)
{
    while (n-- > 0)
        g_string_append_c(out, ' ');
}

static size_t
room(const Look *look, size_t indent)
{
    return look->width > indent + 2 ? look->width - indent : 2;
}

/* Appends lines of which the first is already indented. */
static void
append_lines(GString *out, const GPtrArray *lines, size_t indent)
{
    for (guint i = 0; i < lines->len; i++) {
        if (i > 0)
            render_blanks(indent, out);
        g_string_append_printf(out, "%s\n", (char *)lines->pdata[i]);
    }
}

static void
append_wrapped(GString *out, const Look *look, size_t indent, const char *text)
{
    GPtrArray *lines = wrap_lines(text, room(look, indent));

    append_lines(out, lines, indent);
    g_ptr_array_unref(lines);
}

static void
append_styled_lines(GString *out, const Look *look, size_t indent, Style style, const char *text)
{
    GPtrArray *lines = wrap_lines(text, room(look, indent));

    for (guint i = 0; i < lines->len; i++) {
        render_blanks(indent, out);
        render_styled(look, style, lines->pdata[i], out);
        g_string_append_c(out, '\n');
    }
    g_ptr_array_unref(lines);
}

/* Titles of several codes have a sign that the charset may lack. */
static void
draw_title(GString *out, const Look *look, const char *text)
{
    char **parts = g_strsplit(text, "↔", -1), *title = g_strjoinv(look->versus, parts);
    size_t columns = MIN(wrap_columns(title), look->width);

    append_styled_lines(out, look, 0, STYLE_TITLE, title);
    while (columns-- > 0)
        g_string_append(out, look->strong_rule);
    g_string_append_c(out, '\n');
    g_strfreev(parts);
    g_free(title);
}

static void
draw_item(GString *out, const Look *look, size_t indent, const Block *block)
{
    size_t inside = indent + 1 + wrap_columns(look->bullet);

    render_blanks(indent, out);
    g_string_append_printf(out, "%s ", look->bullet);
    append_wrapped(out, look, inside, block->text);
    if (!block->detail)
        return;
    render_blanks(inside, out);
    g_string_append_printf(out, "%s ", look->arrow);
    append_wrapped(out, look, inside + wrap_columns(look->arrow) + 1, block->detail);
}

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
    GPtrArray *terms = wrap_lines(block->term, term_columns), *texts = wrap_lines(block->text, room(look, inside));

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
        append_styled_lines(out, look, inside, STYLE_QUIET, block->detail);
}

static void
draw_entry(GString *out, const Look *look, size_t indent, const Block *block, size_t term_columns)
{
    if (fits_beside(block->term) && room(look, indent + term_columns + 2) >= 20) {
        draw_entry_beside(out, look, indent, block, term_columns);
        return;
    }
    append_styled_lines(out, look, indent, STYLE_TERM, block->term);
    render_blanks(indent + 2, out);
    append_wrapped(out, look, indent + 2, block->text);
    if (block->detail)
        append_styled_lines(out, look, indent + 2, STYLE_QUIET, block->detail);
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
static void
draw_link(GString *out, const Document *document, guint at, const Look *look, size_t indent)
{
    const Block *block = document->blocks->pdata[at];

    if (links_fit(document, at, room(look, indent))) {
        render_blanks(indent, out);
        g_string_append_printf(out, "%s  ", block->text);
    } else {
        render_blanks(indent, out);
        append_wrapped(out, look, indent, block->text);
        render_blanks(indent + 2, out);
    }
    render_styled(look, STYLE_QUIET, block->detail, out);
    g_string_append_c(out, '\n');
}

/* What stands below a subheading is indented once more. */
static size_t
indent_at(const Document *document, guint at)
{
    while (at-- > 0) {
        const Block *block = document->blocks->pdata[at];

        if (block->kind == BLOCK_SUBHEADING)
            return 4;
        if (block->kind == BLOCK_HEADING)
            break;
    }
    return 2;
}

static void
draw(GString *out, const Document *document, guint at, const Look *look)
{
    const Block *block = document->blocks->pdata[at];
    size_t indent = indent_at(document, at);

    switch (block->kind) {
    case BLOCK_TITLE:
        draw_title(out, look, block->text);
        break;
    case BLOCK_HEADING:
        append_styled_lines(out, look, 0, STYLE_HEADING, block->text);
        break;
    case BLOCK_SUBHEADING:
        append_styled_lines(out, look, 2, STYLE_TERM, block->text);
        break;
    case BLOCK_PARAGRAPH:
        render_blanks(indent, out);
        append_wrapped(out, look, indent, block->text);
        break;
    case BLOCK_ITEM:
        draw_item(out, look, indent, block);
        break;
    case BLOCK_ENTRY:
        draw_entry(out, look, indent, block, term_columns_at(document, at));
        break;
    case BLOCK_LINK:
        draw_link(out, document, at, look, indent);
        break;
    case BLOCK_TABLE:
        render_table(block->table, look, indent, out);
        break;
    }
}

/* A blank line comes before a heading, and between things of different kinds
 * that no heading joins. */
static bool
wants_blank_line(const Document *document, guint at)
{
    const Block *block = document->blocks->pdata[at], *before = at > 0 ? document->blocks->pdata[at - 1] : NULL;

    if (!before)
        return false;
    if (block->kind == BLOCK_HEADING || before->kind == BLOCK_TITLE)
        return true;
    if (before->kind == BLOCK_HEADING || before->kind == BLOCK_SUBHEADING)
        return false;
    return block->kind == BLOCK_SUBHEADING || block->kind != before->kind || block->kind == BLOCK_PARAGRAPH ||
           (block->detail && block->kind != BLOCK_LINK);
}

char *
render_text(const Document *document, const Look *look)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < document->blocks->len; i++) {
        if (wants_blank_line(document, i))
            g_string_append_c(out, '\n');
        draw(out, document, i, look);
    }
    return g_string_free(out, FALSE);
}
