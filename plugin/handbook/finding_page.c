/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of a finding.
 */
#include "pages.h"

#include "family.h"
#include "mention.h"
#include "page.h"
#include "words.h"

static void
add_fact(SxPage *page, SxLabelId name, const char *value, const char *class)
{
    sx_html_open(page->html, "div", NULL);
    sx_html_element(page->html, "dt", sx_page_label(page, name), NULL);
    sx_html_element(page->html, "dd", value, "class", class, NULL);
    sx_html_close(page->html);
}

static void
add_sentence(SxPage *page, SxLabelId heading, const char *class, const char *sentence)
{
    if (!sentence)
        return;
    sx_page_section(page, class, sx_page_label(page, heading));
    sx_html_open(page->html, "p", NULL);
    sx_page_sentence(page, sentence);
    sx_html_close_all(page->html, 2);
}

static void
add_facts(SxPage *page, const SxStatement *statement)
{
    char *filter = g_strdup_printf("sipexplain.finding == \"%s\"", statement->id);

    sx_html_open(page->html, "dl", "class", "facts", NULL);
    add_fact(page, SX_LABEL_HANDBOOK_SEVERITY, sx_page_label(page, sx_words_severity[statement->severity]), NULL);
    add_fact(page, SX_LABEL_HANDBOOK_CONFIDENCE, sx_page_label(page, sx_words_confidence[statement->confidence]), NULL);
    add_fact(page, SX_LABEL_HANDBOOK_GROUP, sx_page_label(page, sx_words_group[statement->group]), NULL);
    add_fact(page, SX_LABEL_HANDBOOK_FILTER, filter, "filter");
    sx_html_close(page->html);
    g_free(filter);
}

static void
add_codes(SxPage *page, const SxStatement *statement)
{
    bool any = false;
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        char *path, *text;

        if (!sx_mentions(statement, code))
            continue;
        if (!any) {
            sx_page_section(page, "codes-of-finding", sx_page_label(page, SX_LABEL_HANDBOOK_CODES_OF_FINDING));
            sx_html_open(page->html, "ul", NULL);
            any = true;
        }
        path = g_strdup_printf("%u.html", code->code);
        text = g_strdup_printf("%u %s", code->code, code->phrase);
        sx_html_open(page->html, "li", "lang", "en", NULL);
        sx_page_link(page, path, text);
        sx_html_close(page->html);
        g_free(text);
        g_free(path);
    }
    if (any)
        sx_html_close_all(page->html, 2);
}

static void
add_references(SxPage *page, const SxStatement *statement)
{
    sx_page_section(page, "standards", sx_page_label(page, SX_LABEL_HANDBOOK_REFERENCES));
    if (statement->reference)
        sx_page_references(page, statement->reference);
    else
        sx_html_element(page->html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_REFERENCE_VARIES), NULL);
    sx_html_close(page->html);
}

static void
write_finding(SxBook *book, SxLanguage language, const SxStatement *statement)
{
    const char *title = statement->summary[language];
    char *path = g_strdup_printf("findings/%s.html", statement->id);
    SxPage *page = sx_page_new(language, (SxPageHead){ path, title, SX_PART_FINDINGS, NULL });
    SxHtml *html = page->html;

    sx_html_open(html, "article", "class", sx_severities[statement->severity], NULL);
    sx_family_place(page, statement);
    sx_html_element(html, "h1", title, NULL);
    sx_html_element(html, "p", statement->id, "class", "id", NULL);
    sx_html_open(html, "div", "class", "columns", NULL);
    sx_html_open(html, "div", NULL);
    add_sentence(page, SX_LABEL_EVIDENCE, "evidence", statement->evidence[language]);
    add_sentence(page, SX_LABEL_ADVICE, "advice", statement->advice[language]);
    add_codes(page, statement);
    sx_family_others(page, statement);
    sx_html_close(html);
    sx_html_open(html, "div", "class", "margin", NULL);
    add_facts(page, statement);
    add_references(page, statement);
    sx_html_close_all(html, 2);
    sx_html_close(html);
    sx_page_write(page, book);
    g_free(path);
}

void
sx_pages_findings(SxBook *book, SxLanguage language)
{
    for (int id = 0; id < SX_STATEMENT_COUNT; id++)
        if (sx_statement((SxStatementId)id)->kind == SX_KIND_FINDING)
            write_finding(book, language, sx_statement((SxStatementId)id));
}
