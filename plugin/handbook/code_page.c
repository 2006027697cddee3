/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of a code, or of a class of codes.
 */
#include "pages.h"

#include "code_links.h"
#include "page.h"
#include "words.h"

static void
add_place(SxPage *page, const SxCode *code)
{
    SxHtml *html = page->html;

    sx_html_open(html, "nav", "class", "place", "aria-label", sx_page_label(page, SX_LABEL_HANDBOOK_PLACE), NULL);
    sx_page_link(page, "index.html", sx_page_label(page, SX_LABEL_HANDBOOK_CODES));
    if (code->code >= 10) {
        sx_html_text(html, " / ");
        sx_page_code_link(page, sx_page_class(code));
    }
    sx_html_close(html);
}

static void
add_title(SxPage *page, const SxCode *code)
{
    SxHtml *html = page->html;

    sx_html_open(html, "h1", "class", "code-title", NULL);
    sx_page_number(page, code);
    sx_html_text(html, " ");
    sx_html_element(html, "span", code->phrase, "class", "phrase", "lang", "en", NULL);
    sx_html_close(html);
}

static void
add_fact(SxPage *page, SxLabelId name, const char *value)
{
    sx_html_open(page->html, "div", NULL);
    sx_html_element(page->html, "dt", sx_page_label(page, name), NULL);
    sx_html_element(page->html, "dd", value, NULL);
    sx_html_close(page->html);
}

static void
add_facts(SxPage *page, const SxCode *code)
{
    sx_html_open(page->html, "dl", "class", "facts", NULL);
    add_fact(page, SX_LABEL_HANDBOOK_CLASS, sx_page_label(page, sx_words_class[sx_page_class(code)->code]));
    add_fact(page, SX_LABEL_HANDBOOK_OUTCOME, sx_page_label(page, sx_words_outcome[code->outcome]));
    if (code->code >= 10 && code->status != SX_STATUS_REGISTERED)
        add_fact(page, SX_LABEL_HANDBOOK_STATUS, sx_page_label(page, sx_words_status[code->status]));
    sx_html_close(page->html);
}

static void
add_text(SxPage *page, SxLabelId heading, const char *text)
{
    if (!text)
        return;
    sx_page_section(page, "text", sx_page_label(page, heading));
    sx_html_element(page->html, "p", text, NULL);
    sx_html_close(page->html);
}

static void
add_causes(SxPage *page, const SxCode *code)
{
    SxHtml *html = page->html;

    if (code->cause_count == 0)
        return;
    sx_page_section(page, "causes", sx_page_label(page, SX_LABEL_CAUSES_AND_FIXES));
    sx_html_open(html, "ol", NULL);
    for (size_t i = 0; i < code->cause_count; i++) {
        sx_html_open(html, "li", NULL);
        sx_html_element(html, "p", code->causes[i][page->language], "class", "cause", NULL);
        sx_html_element(html, "p", code->fixes[i][page->language], "class", "fix", NULL);
        sx_html_close(html);
    }
    sx_html_close_all(html, 2);
}

static void
add_body(SxPage *page, const SxCode *code)
{
    sx_html_open(page->html, "div", NULL);
    add_text(page, SX_LABEL_WHEN, code->when[page->language]);
    add_text(page, SX_LABEL_NEXT, code->next[page->language]);
    add_causes(page, code);
    sx_code_links_findings(page, code);
    sx_html_close(page->html);
}

static void
add_margin(SxPage *page, const SxCode *code)
{
    sx_html_open(page->html, "div", "class", "margin", NULL);
    add_facts(page, code);
    sx_code_links_headers(page, code);
    sx_code_links_compare(page, code);
    sx_page_section(page, "standards", sx_page_label(page, SX_LABEL_HANDBOOK_REFERENCES));
    sx_page_references(page, code->reference);
    sx_html_close_all(page->html, 2);
}

static void
write_code(SxBook *book, SxLanguage language, const SxCode *code)
{
    char *name = sx_page_code_name(code), *path = g_strconcat(name, ".html", NULL);
    char *title = g_strdup_printf("%s %s", name, code->phrase);
    SxPage *page = sx_page_new(language, (SxPageHead){ path, title, SX_PART_CODES, NULL });

    sx_html_open(page->html, "article", NULL);
    add_place(page, code);
    add_title(page, code);
    sx_html_element(page->html, "p", code->meaning[language], "class", "lead", NULL);
    sx_html_open(page->html, "div", "class", "columns", NULL);
    add_body(page, code);
    add_margin(page, code);
    sx_html_close_all(page->html, 2);
    sx_code_links_neighbours(page, code);
    sx_page_write(page, book);
    g_free(title);
    g_free(path);
    g_free(name);
}

void
sx_pages_codes(SxBook *book, SxLanguage language)
{
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++)
        write_code(book, language, code);
}
