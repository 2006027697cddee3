/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page that compares any two codes, filled by compare.js.
 */
#include "pages.h"

#include "page.h"

static void
add_choice(SxPage *page, const char *name, SxLabelId label)
{
    SxHtml *html = page->html;
    const SxCode *code;

    sx_html_open(html, "p", NULL);
    sx_html_element(html, "label", sx_page_label(page, label), "for", name, NULL);
    sx_html_open(html, "select", "id", name, "name", name, "lang", "en", NULL);
    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        char number[4], *text;

        if (code->code < 100)
            continue;
        g_snprintf(number, sizeof number, "%u", code->code);
        text = g_strdup_printf("%u %s", code->code, code->phrase);
        sx_html_element(html, "option", text, "value", number, NULL);
        g_free(text);
    }
    sx_html_close_all(html, 2);
}

void
sx_pages_compare(SxBook *book, SxLanguage language)
{
    static const char *const scripts[] = { "data.js", "comparison.js", "compare.js", NULL };
    const char *title = sx_label(SX_LABEL_HANDBOOK_COMPARE, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "compare.html", title, SX_PART_COMPARE, scripts });
    SxHtml *html = page->html;

    sx_html_element(html, "h1", title, NULL);
    sx_html_element(html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_COMPARE_ABOUT), "class", "lead screen", NULL);
    sx_html_open(html, "noscript", NULL);
    sx_html_element(html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_NO_SCRIPT), NULL);
    sx_html_close(html);
    sx_html_open(html, "form", "id", "choice", "class", "choice", NULL);
    add_choice(page, "a", SX_LABEL_HANDBOOK_FIRST_CODE);
    add_choice(page, "b", SX_LABEL_HANDBOOK_SECOND_CODE);
    sx_html_element(html, "button", sx_page_label(page, SX_LABEL_HANDBOOK_SWAP), "type", "button", "id", "swap", NULL);
    sx_html_close(html);
    sx_html_element(html, "p", "", "id", "status", "class", "unseen", "role", "status", NULL);
    sx_html_element(html, "article", "", "id", "comparison", NULL);
    sx_page_write(page, book);
}
