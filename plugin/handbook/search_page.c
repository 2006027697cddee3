/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page that searches, filled by search.js.
 */
#include "pages.h"

#include "page.h"

void
sx_pages_search(SxBook *book, SxLanguage language)
{
    static const char *const scripts[] = { "data.js", "find.js", "search.js", NULL };
    const char *title = sx_label(SX_LABEL_HANDBOOK_SEARCH, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "search.html", title, SX_PART_SEARCH, scripts });
    SxHtml *html = page->html;

    sx_html_element(html, "h1", title, NULL);
    sx_html_open(html, "noscript", NULL);
    sx_html_element(html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_NO_SCRIPT), NULL);
    sx_html_close(html);
    sx_html_open(html, "form", "id", "search", "class", "search", "role", "search", NULL);
    sx_html_element(html, "label", sx_page_label(page, SX_LABEL_HANDBOOK_SEARCH_ABOUT), "for", "q", NULL);
    sx_html_void(html, "input", "type", "search", "id", "q", "name", "q", "autocomplete", "off", "spellcheck", "false",
                 NULL);
    sx_html_close(html);
    sx_html_element(html, "p", "", "id", "status", "role", "status", NULL);
    sx_html_element(html, "ol", "", "id", "results", "class", "results", NULL);
    sx_page_write(page, book);
}
