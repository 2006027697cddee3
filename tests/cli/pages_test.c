/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Each page that the command can draw, in each language and format: nothing is
 * empty, nothing is left to fill in, no line is wider than the terminal.
 */
#include "answer.h"
#include "comparison.h"
#include "json_reader.h"
#include "render.h"
#include "wrap.h"

#include <string.h>

static const Look looks[] = {
    { 80, false, "•", "→", "↔", "─", "═" },
    { 34, false, "*", "->", "<->", "-", "=" },
};

static void
check_line(const char *where, const char *line, size_t width)
{
    if (wrap_columns(line) > width && !strstr(line, "https://"))
        g_error("%s: %zu columns of %zu: %s", where, wrap_columns(line), width, line);
    if (g_str_has_suffix(line, " "))
        g_error("%s: a blank at the end: %s", where, line);
}

static void
check_text(const char *where, const Document *document, const Look *look)
{
    char *text = render_text(document, look), **lines = g_strsplit(text, "\n", -1);

    g_assert_true(g_utf8_validate(text, -1, NULL));
    if (strstr(text, "(null)") || strstr(text, "\n\n\n"))
        g_error("%s: empty places: %s", where, text);
    for (size_t i = 0; lines[i]; i++)
        check_line(where, lines[i], look->width);
    g_strfreev(lines);
    g_free(text);
}

static void
check_table(const char *where, const Table *table)
{
    g_assert_cmpuint(table->cells->len % table->columns, ==, 0);
    g_assert_cmpuint(table_rows(table), >, 1);
    for (guint i = 1; i < table->cells->len; i++)
        if (!*(const char *)table->cells->pdata[i])
            g_error("%s: an empty cell", where);
}

/* A heading is followed by something that is no heading of the same rank. */
static void
check_blocks(const char *where, const Document *document)
{
    for (guint i = 0; i < document->blocks->len; i++) {
        const Block *block = document->blocks->pdata[i];
        const Block *next = i + 1 < document->blocks->len ? document->blocks->pdata[i + 1] : NULL;

        if ((block->kind == BLOCK_HEADING || block->kind == BLOCK_SUBHEADING) &&
            (!next || next->kind == block->kind || next->kind == BLOCK_TITLE))
            g_error("%s: nothing below \"%s\"", where, block->text);
        if (block->kind == BLOCK_TABLE)
            check_table(where, block->table);
        else if (!block->text || !*block->text)
            g_error("%s: an empty block", where);
    }
}

/* Takes the page. */
static void
check_page(const char *where, Document *document, bool everything)
{
    char *markdown, *html;

    check_blocks(where, document);
    check_text(where, document, &looks[0]);
    if (everything) {
        check_text(where, document, &looks[1]);
        markdown = render_markdown(document);
        html = render_html(document);
        g_assert_true(g_str_has_prefix(markdown, "# "));
        g_assert_true(g_str_has_prefix(html, "<!DOCTYPE html>"));
        g_assert_true(g_str_has_suffix(html, "</html>\n"));
        g_assert_null(strstr(html, "(null)"));
        g_free(markdown);
        g_free(html);
    }
    document_free(document);
}

/* Takes the text. */
static void
check_json(const char *where, char *json)
{
    if (!is_json(json) || strstr(json, "{}") || strstr(json, "\"\""))
        g_error("%s: %s", where, json);
    g_free(json);
}

static void
test_codes(void)
{
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        SxLanguage language = (SxLanguage)i;

        for (unsigned code = 100; code < 700; code++) {
            char *where = g_strdup_printf("%u (%s)", code, sx_language_code(language));

            check_page(where, code_page(code, language), true);
            check_json(where, code_json(code, language));
            g_free(where);
        }
    }
}

/* Both codes' facts stand on the page. */
static void
check_pair(unsigned first, unsigned second, SxLanguage language, bool everything)
{
    char *where = g_strdup_printf("%u and %u (%s)", first, second, sx_language_code(language));
    char *json = comparison_json(first, second, language);
    const SxCode *entries[2] = { sx_code_find(first), sx_code_find(second) };

    for (size_t i = 0; i < 2; i++)
        if (!strstr(json, entries[i]->phrase) || !strstr(json, entries[i]->meaning[language]) ||
            !strstr(json, entries[i]->brief[language]))
            g_error("%s: lacks what %u says", where, entries[i]->code);
    check_json(where, json);
    check_page(where, comparison_page(first, second, language), everything);
    g_free(where);
}

static void
test_comparisons(void)
{
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        size_t pairs = 0;

        for (size_t i = 0; i < sx_code_count; i++) {
            for (size_t n = i + 1; n < sx_code_count; n++) {
                const SxCode *first = &sx_codes[i], *second = &sx_codes[n];

                if (first->code < 100 || first->status == SX_STATUS_UNREGISTERED ||
                    second->status == SX_STATUS_UNREGISTERED)
                    continue;
                check_pair(first->code, second->code, (SxLanguage)language, pairs % 10 == 0);
                pairs++;
            }
        }
        g_assert_cmpuint(pairs, ==, 2775);
        check_pair(422, 422, (SxLanguage)language, true);
        check_pair(498, 499, (SxLanguage)language, true);
        check_pair(499, 422, (SxLanguage)language, true);
        check_pair(477, 408, (SxLanguage)language, true);
    }
}

static void
test_findings(void)
{
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
            const SxStatement *statement = sx_statement((SxStatementId)id);
            char *json = finding_json(statement, (SxLanguage)i);

            check_page(statement->id, finding_page(statement, (SxLanguage)i), true);
            if (strchr(json + 1, '{') && strstr(json, "{request_frame}"))
                g_error("%s: a placeholder", statement->id);
            g_assert_true(is_json(json));
            g_free(json);
        }
        check_page("findings", findings_page((SxLanguage)i), true);
        check_json("findings", findings_json((SxLanguage)i));
    }
}

static void
test_tables(void)
{
    static const unsigned codes[] = { 180, 200, 302, 401, 422, 487, 503, 603, 499, 411 };
    const SxCode *entries[G_N_ELEMENTS(codes)];

    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        entries[i] = sx_code_find(codes[i]);
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        SxLanguage language = (SxLanguage)i;

        for (size_t count = 3; count <= G_N_ELEMENTS(codes); count++) {
            check_page("table", table_page(codes, count, language), true);
            check_json("table", table_json(codes, count, language));
        }
        check_page("list", list_page(entries, G_N_ELEMENTS(entries), language), true);
        check_json("list", list_json(entries, G_N_ELEMENTS(entries), language));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cli/codes", test_codes);
    g_test_add_func("/cli/comparisons", test_comparisons);
    g_test_add_func("/cli/findings", test_findings);
    g_test_add_func("/cli/tables", test_tables);
    return g_test_run();
}
