/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * From a code to headers, findings and other codes.
 */
#include "code_links.h"

#include "comparison.h"
#include "header_link.h"
#include "mention.h"

static void
add_methods(SxPage *page, const SxRequirement *must)
{
    if (!must->methods[0])
        return;
    sx_html_printf(page->html, " (%s ", sx_page_label(page, SX_LABEL_HANDBOOK_MUST_METHODS));
    for (size_t i = 0; i < SX_METHODS && must->methods[i]; i++)
        sx_html_printf(page->html, i > 0 ? ", %s" : "%s", must->methods[i]);
    sx_html_text(page->html, ")");
}

static void
add_must(SxPage *page, const SxRequirement *must)
{
    SxHtml *html = page->html;

    sx_html_open(html, "li", NULL);
    if (must->headers[1] != SX_HEADER_OTHER)
        sx_html_printf(html, "%s ", sx_page_label(page, SX_LABEL_HANDBOOK_ONE_OF));
    for (size_t i = 0; i < SX_ALTERNATIVES && must->headers[i] != SX_HEADER_OTHER; i++) {
        if (i > 0)
            sx_html_text(html, ", ");
        sx_header_link(page, must->headers[i]);
    }
    add_methods(page, must);
    sx_page_references(page, must->reference);
    sx_html_close(html);
}

void
sx_code_links_headers(SxPage *page, const SxCode *code)
{
    SxHtml *html = page->html;

    if (code->must_count > 0) {
        sx_page_section(page, "musts", sx_page_label(page, SX_LABEL_HANDBOOK_MUST));
        sx_html_open(html, "ul", NULL);
        for (size_t i = 0; i < code->must_count; i++)
            add_must(page, &code->musts[i]);
        sx_html_close_all(html, 2);
    }
    if (code->read_count > 0) {
        sx_page_section(page, "reads", sx_page_label(page, SX_LABEL_HANDBOOK_READ));
        sx_html_open(html, "ul", "class", "row", NULL);
        for (size_t i = 0; i < code->read_count; i++) {
            sx_html_open(html, "li", NULL);
            sx_header_link(page, code->reads[i]);
            sx_html_close(html);
        }
        sx_html_close_all(html, 2);
    }
}

void
sx_code_links_findings(SxPage *page, const SxCode *code)
{
    bool any = false;

    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);
        char *path;

        if (!sx_mentions(statement, code))
            continue;
        if (!any) {
            sx_page_section(page, "findings", sx_page_label(page, SX_LABEL_HANDBOOK_FINDINGS_OF_CODE));
            sx_html_open(page->html, "ul", NULL);
            any = true;
        }
        path = g_strdup_printf("findings/%s.html", statement->id);
        sx_html_open(page->html, "li", NULL);
        sx_page_link(page, path, statement->summary[page->language]);
        sx_html_close(page->html);
        g_free(path);
    }
    if (any)
        sx_html_close_all(page->html, 2);
}

void
sx_code_links_compare(SxPage *page, const SxCode *code)
{
    unsigned others[SX_COMPARISON_NEIGHBOURS];
    size_t count;

    if (code->code < 100)
        return;
    count = sx_neighbours(code->code, others);
    sx_page_section(page, "compare", sx_page_label(page, SX_LABEL_HANDBOOK_COMPARE_WITH));
    sx_html_open(page->html, "ul", NULL);
    for (size_t i = 0; i < count; i++) {
        const SxCode *other = sx_code_find(others[i]);
        char *path = g_strdup_printf("compare.html?a=%u&b=%u", code->code, other->code);
        char *text = g_strdup_printf("%u %s", other->code, other->phrase);

        sx_html_open(page->html, "li", "lang", "en", NULL);
        sx_page_link(page, path, text);
        sx_html_close(page->html);
        g_free(text);
        g_free(path);
    }
    sx_html_close_all(page->html, 2);
}

static void
add_neighbour(SxPage *page, const SxCode *code, const char *rel)
{
    char *name, *address, *text;

    if (!code)
        return;
    name = sx_page_code_name(code);
    address = g_strdup_printf("%s.html", name);
    text = g_strdup_printf("%s %s", name, code->phrase);
    sx_html_element(page->html, "a", text, "rel", rel, "href", address, "lang", "en", NULL);
    g_free(text);
    g_free(address);
    g_free(name);
}

void
sx_code_links_neighbours(SxPage *page, const SxCode *code)
{
    size_t n = 0;

    while (sx_code_at(n) != code)
        n++;
    sx_html_open(page->html, "nav", "class", "neighbours", "aria-label",
                 sx_page_label(page, SX_LABEL_HANDBOOK_NEIGHBOURS), NULL);
    add_neighbour(page, n > 0 ? sx_code_at(n - 1) : NULL, "prev");
    add_neighbour(page, sx_code_at(n + 1), "next");
    sx_html_close(page->html);
}
