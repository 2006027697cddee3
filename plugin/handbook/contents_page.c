/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The first page of a language: all codes by class.
 */
#include "pages.h"

#include "page.h"
#include "words.h"

static void
add_code(SxPage *page, const SxCode *code)
{
    SxHtml *html = page->html;
    char *name = sx_page_code_name(code), *address = g_strconcat(name, ".html", NULL);
    bool class = code->code < 10;

    sx_html_open(html, "li", "class", code->status == SX_STATUS_REGISTERED ? NULL : sx_status_words[code->status],
                 NULL);
    sx_html_open(html, "a", "href", address, NULL);
    sx_page_number(page, code);
    sx_html_text(html, " ");
    sx_html_element(html, "span", class ? sx_page_label(page, SX_LABEL_HANDBOOK_CLASS_CODE) : code->phrase, "class",
                    "phrase", "lang", class ? NULL : "en", NULL);
    sx_html_close_all(html, 2);
    g_free(address);
    g_free(name);
}

static void
add_class(SxPage *page, const SxCode *class)
{
    SxHtml *html = page->html;
    char *name = sx_page_code_name(class);
    const SxCode *code;

    sx_html_open(html, "section", "class", "class", "id", name, NULL);
    sx_html_open(html, "h2", NULL);
    sx_page_number(page, class);
    sx_html_printf(html, " %s", sx_page_label(page, sx_words_class[class->code]));
    sx_html_close(html);
    sx_html_open(html, "ul", "class", "codes", NULL);
    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++)
        if (code->code / 100 == class->code)
            add_code(page, code);
    add_code(page, class);
    sx_html_close_all(html, 2);
    g_free(name);
}

void
sx_pages_contents(SxBook *book, SxLanguage language)
{
    const char *title = sx_label(SX_LABEL_HANDBOOK_CODES, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "index.html", title, SX_PART_CODES, NULL });

    sx_html_element(page->html, "h1", title, NULL);
    sx_html_element(page->html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_ABOUT), "class", "lead", NULL);
    for (size_t n = 0; n < 6; n++)
        add_class(page, sx_code_at(n));
    sx_page_write(page, book);
}
