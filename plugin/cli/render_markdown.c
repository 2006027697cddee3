/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a document as Markdown (CommonMark, with the tables of GitHub).
 */
#include "render.h"

#include <string.h>

static void
append(GString *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_[]<>|#", *text))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
}

static void
append_line(GString *out, const char *before, const char *text, const char *after)
{
    g_string_append(out, before);
    append(out, text);
    g_string_append(out, after);
}

static void
draw_row(GString *out, const Table *table, size_t row)
{
    g_string_append_c(out, '|');
    for (size_t i = 0; i < table->columns; i++) {
        bool strong = row > 0 && i == 0;

        append_line(out, strong ? " **" : " ", table_at(table, row, i), strong ? "** |" : " |");
    }
    g_string_append_c(out, '\n');
}

static void
draw_table(GString *out, const Table *table)
{
    for (size_t row = 0; row < table_rows(table); row++) {
        draw_row(out, table, row);
        if (row > 0)
            continue;
        g_string_append_c(out, '|');
        for (size_t i = 0; i < table->columns; i++)
            g_string_append(out, "---|");
        g_string_append_c(out, '\n');
    }
}

static void
draw_list_entry(GString *out, const Block *block)
{
    g_string_append(out, "- ");
    if (block->kind == BLOCK_ENTRY)
        append_line(out, "**", block->term, "**: ");
    append_line(out, "", block->text, "\n");
    if (block->detail)
        append_line(out, "  - ", block->detail, "\n");
}

/* An address holds nothing that would have to be escaped. */
static void
draw_link(GString *out, const Block *block)
{
    append_line(out, "- [", block->text, "]");
    g_string_append_printf(out, "(%s)\n", block->detail);
}

static void
draw(GString *out, const Block *block)
{
    switch (block->kind) {
    case BLOCK_TITLE:
        append_line(out, "# ", block->text, "\n");
        break;
    case BLOCK_HEADING:
        append_line(out, "## ", block->text, "\n");
        break;
    case BLOCK_SUBHEADING:
        append_line(out, "### ", block->text, "\n");
        break;
    case BLOCK_PARAGRAPH:
        append_line(out, "", block->text, "\n");
        break;
    case BLOCK_ITEM:
    case BLOCK_ENTRY:
        draw_list_entry(out, block);
        break;
    case BLOCK_LINK:
        draw_link(out, block);
        break;
    case BLOCK_TABLE:
        draw_table(out, block->table);
        break;
    }
}

char *
render_markdown(const Document *document)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < document->blocks->len; i++) {
        const Block *block = document->blocks->pdata[i], *before = i > 0 ? document->blocks->pdata[i - 1] : NULL;
        bool same_list = before && block->kind == before->kind &&
                         (block->kind == BLOCK_ITEM || block->kind == BLOCK_ENTRY || block->kind == BLOCK_LINK);

        if (before && !same_list)
            g_string_append_c(out, '\n');
        draw(out, block);
    }
    return g_string_free(out, FALSE);
}
