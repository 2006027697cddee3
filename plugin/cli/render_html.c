/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a document as one HTML page that needs nothing else.
 */
#include "render.h"

static const char style[] = "body{font:1.05rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                            "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:1.6rem}h3{font-size:1rem}"
                            "table{border-collapse:collapse;width:100%}"
                            "th,td{border:1px solid #8888;padding:.4rem .6rem;text-align:left;vertical-align:top}"
                            "dt{font-weight:bold}dd{margin:0 0 .5rem 1.5rem}"
                            "@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}}";

static void
append(GString *out, const char *before, const char *text, const char *after)
{
    char *escaped = g_markup_escape_text(text, -1);

    g_string_append_printf(out, "%s%s%s", before, escaped, after);
    g_free(escaped);
}

static void
draw_table(GString *out, const Table *table)
{
    g_string_append(out, "<table>\n");
    for (size_t row = 0; row < table_rows(table); row++) {
        g_string_append(out, "<tr>");
        for (size_t i = 0; i < table->columns; i++) {
            const char *cell = table_at(table, row, i);

            if (row == 0)
                append(out, "<th scope=\"col\">", cell, "</th>");
            else if (i == 0)
                append(out, "<th scope=\"row\">", cell, "</th>");
            else
                append(out, "<td>", cell, "</td>");
        }
        g_string_append(out, "</tr>\n");
    }
    g_string_append(out, "</table>\n");
}

static void
draw_item(GString *out, const Block *block)
{
    append(out, "<li>", block->text, "");
    if (block->detail)
        append(out, "<br>→ ", block->detail, "");
    g_string_append(out, "</li>\n");
}

static void
draw_entry(GString *out, const Block *block)
{
    append(out, "<dt>", block->term, "</dt>");
    append(out, "<dd>", block->text, "");
    if (block->detail)
        append(out, "<br><small>", block->detail, "</small>");
    g_string_append(out, "</dd>\n");
}

static void
draw_link(GString *out, const Block *block)
{
    append(out, "<li><a href=\"", block->detail, "\">");
    append(out, "", block->text, "</a></li>\n");
}

static void
draw(GString *out, const Block *block)
{
    switch (block->kind) {
    case BLOCK_TITLE:
        append(out, "<h1>", block->text, "</h1>\n");
        break;
    case BLOCK_HEADING:
        append(out, "<h2>", block->text, "</h2>\n");
        break;
    case BLOCK_SUBHEADING:
        append(out, "<h3>", block->text, "</h3>\n");
        break;
    case BLOCK_PARAGRAPH:
        append(out, "<p>", block->text, "</p>\n");
        break;
    case BLOCK_ITEM:
        draw_item(out, block);
        break;
    case BLOCK_ENTRY:
        draw_entry(out, block);
        break;
    case BLOCK_LINK:
        draw_link(out, block);
        break;
    case BLOCK_TABLE:
        draw_table(out, block->table);
        break;
    }
}

/* Opens or closes the list around items, entries and links. */
static void
draw_list_tag(GString *out, BlockKind kind, bool closing)
{
    if (kind == BLOCK_ITEM || kind == BLOCK_ENTRY || kind == BLOCK_LINK)
        g_string_append_printf(out, "<%s%s>\n", closing ? "/" : "", kind == BLOCK_ENTRY ? "dl" : "ul");
}

char *
render_html(const Document *document)
{
    GString *out = g_string_new("<!DOCTYPE html>\n");
    const Block *first = document->blocks->pdata[0];

    g_string_append_printf(out, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", document->language);
    g_string_append(out, "<meta name=\"viewport\" content=\"width=device-width\">\n");
    append(out, "<title>", first->text, " - SIP Explain</title>\n");
    g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n", style);
    for (guint i = 0; i < document->blocks->len; i++) {
        const Block *block = document->blocks->pdata[i], *before = i > 0 ? document->blocks->pdata[i - 1] : NULL;

        if (!before || before->kind != block->kind) {
            if (before)
                draw_list_tag(out, before->kind, true);
            draw_list_tag(out, block->kind, false);
        }
        draw(out, block);
        if (i + 1 == document->blocks->len)
            draw_list_tag(out, block->kind, true);
    }
    g_string_append(out, "</body>\n</html>\n");
    return g_string_free(out, FALSE);
}
