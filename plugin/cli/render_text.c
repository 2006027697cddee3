/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a document on a terminal.
 */
#include "render_parts.h"

#include "wrap.h"

/* Titles of several codes have a sign that the charset may lack. */
static void
draw_title(GString *out, const Look *look, const char *text)
{
    char **parts = g_strsplit(text, "↔", -1), *title = g_strjoinv(look->versus, parts);
    size_t columns = MIN(wrap_columns(title), look->width);

    render_styled_lines(out, look, 0, STYLE_TITLE, title);
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
    render_wrapped(out, look, inside, block->text);
    if (!block->detail)
        return;
    render_blanks(inside, out);
    g_string_append_printf(out, "%s ", look->arrow);
    render_wrapped(out, look, inside + wrap_columns(look->arrow) + 1, block->detail);
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
        render_styled_lines(out, look, 0, STYLE_HEADING, block->text);
        break;
    case BLOCK_SUBHEADING:
        render_styled_lines(out, look, 2, STYLE_TERM, block->text);
        break;
    case BLOCK_PARAGRAPH:
        render_blanks(indent, out);
        render_wrapped(out, look, indent, block->text);
        break;
    case BLOCK_ITEM:
        draw_item(out, look, indent, block);
        break;
    case BLOCK_ENTRY:
        render_entry(document, at, look, indent, out);
        break;
    case BLOCK_LINK:
        render_link(document, at, look, indent, out);
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
