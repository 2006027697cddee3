/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The frame of a page: head, navigation, languages, and the end.
 */
#include "page.h"

#include "language.h"

#include <string.h>

static const struct {
    SxLabelId label;
    const char *path;
} parts[SX_PART_COUNT] = {
    [SX_PART_CODES] = { SX_LABEL_HANDBOOK_CODES, "index.html" },
    [SX_PART_FINDINGS] = { SX_LABEL_HANDBOOK_FINDINGS, "findings/index.html" },
    [SX_PART_VALUES] = { SX_LABEL_HANDBOOK_VALUES, "values/index.html" },
    [SX_PART_HEADERS] = { SX_LABEL_HANDBOOK_HEADERS, "headers.html" },
    [SX_PART_COMPARE] = { SX_LABEL_HANDBOOK_COMPARE, "compare.html" },
    [SX_PART_SEARCH] = { SX_LABEL_HANDBOOK_SEARCH, "search.html" },
};

const char *
sx_page_label(const SxPage *page, SxLabelId label)
{
    return sx_label(label, page->language);
}

static void
add_script(SxPage *page, const char *name)
{
    bool own = strcmp(name, "data.js") == 0;
    char *address = g_strconcat(page->up, own ? "" : "../", name, NULL);

    sx_html_element(page->html, "script", "", "src", address, "defer", own || strcmp(name, "theme.js") ? "" : NULL,
                    NULL);
    g_free(address);
}

static void
add_head(SxPage *page)
{
    SxHtml *html = page->html;
    char *title = g_strdup_printf("%s \xe2\x80\x93 %s", page->head.title, sx_page_label(page, SX_LABEL_HANDBOOK_TITLE));
    char *style = g_strconcat(page->up, "../handbook.css", NULL);

    sx_html_open(html, "head", NULL);
    sx_html_void(html, "meta", "charset", "utf-8", NULL);
    sx_html_void(html, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1", NULL);
    sx_html_void(html, "meta", "name", "color-scheme", "content", "light dark", NULL);
    sx_html_element(html, "title", title, NULL);
    sx_html_void(html, "link", "rel", "stylesheet", "href", style, NULL);
    add_script(page, "theme.js");
    for (size_t i = 0; page->head.scripts && page->head.scripts[i]; i++)
        add_script(page, page->head.scripts[i]);
    sx_html_close(html);
    g_free(title);
    g_free(style);
}

static void
add_navigation(SxPage *page)
{
    SxHtml *html = page->html;

    sx_html_open(html, "nav", "class", "parts", "aria-label", sx_page_label(page, SX_LABEL_HANDBOOK_PAGES), NULL);
    sx_html_open(html, "ul", NULL);
    for (int i = 0; i < SX_PART_SEARCH; i++) {
        bool here = i == (int)page->head.part;
        char *address = g_strconcat(page->up, parts[i].path, NULL);

        sx_html_open(html, "li", NULL);
        sx_html_element(html, "a", sx_page_label(page, parts[i].label), "href", address, "aria-current",
                        !here                                         ? NULL
                        : strcmp(parts[i].path, page->head.path) == 0 ? "page"
                                                                      : "true",
                        NULL);
        sx_html_close(html);
        g_free(address);
    }
    sx_html_close_all(html, 2);
}

static void
add_search(SxPage *page)
{
    SxHtml *html = page->html;
    char *address = g_strconcat(page->up, parts[SX_PART_SEARCH].path, NULL);
    const char *label = sx_page_label(page, SX_LABEL_HANDBOOK_SEARCH);

    sx_html_open(html, "form", "class", "find", "role", "search", "action", address, NULL);
    sx_html_void(html, "input", "type", "search", "name", "q", "aria-label", label, "placeholder", label,
                 "autocomplete", "off", NULL);
    sx_html_close(html);
    g_free(address);
}

static void
add_languages(SxPage *page)
{
    SxHtml *html = page->html;

    sx_html_open(html, "nav", "class", "languages", "aria-label", sx_page_label(page, SX_LABEL_HANDBOOK_LANGUAGES),
                 NULL);
    sx_html_open(html, "ul", NULL);
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        const char *code = sx_language_code((SxLanguage)i);
        char *address = g_strdup_printf("%s../%s/%s", page->up, code, page->head.path);

        sx_html_open(html, "li", NULL);
        sx_html_element(html, "a", sx_language_name((SxLanguage)i), "href", address, "lang", code, "hreflang", code,
                        "aria-current", i == (int)page->language ? "true" : NULL, NULL);
        sx_html_close(html);
        g_free(address);
    }
    sx_html_close_all(html, 2);
}

static void
add_top(SxPage *page)
{
    SxHtml *html = page->html;
    char *home = g_strconcat(page->up, "index.html", NULL);

    sx_html_element(html, "a", sx_page_label(page, SX_LABEL_HANDBOOK_SKIP), "class", "skip", "href", "#content", NULL);
    sx_html_open(html, "header", "class", "top", NULL);
    sx_html_element(html, "a", sx_page_label(page, SX_LABEL_HANDBOOK_TITLE), "class", "brand", "href", home, NULL);
    add_navigation(page);
    if (page->head.part != SX_PART_SEARCH)
        add_search(page);
    if (SX_LANGUAGE_COUNT > 1)
        add_languages(page);
    sx_html_element(html, "button", "", "type", "button", "class", "theme", "hidden", "", "data-dark",
                    sx_page_label(page, SX_LABEL_HANDBOOK_DARK), "data-light",
                    sx_page_label(page, SX_LABEL_HANDBOOK_LIGHT), NULL);
    sx_html_close(html);
    g_free(home);
}

SxPage *
sx_page_new(SxLanguage language, SxPageHead head)
{
    SxPage *page = g_new(SxPage, 1);

    *page = (SxPage){ sx_html_new(), language, head, strchr(head.path, '/') ? "../" : "" };
    sx_html_open(page->html, "html", "lang", sx_language_code(language), NULL);
    add_head(page);
    sx_html_open(page->html, "body", NULL);
    add_top(page);
    sx_html_open(page->html, "main", "id", "content", "tabindex", "-1", NULL);
    return page;
}

void
sx_page_write(SxPage *page, SxBook *book)
{
    char *path = g_strdup_printf("%s/%s", sx_language_code(page->language), page->head.path), *text;

    sx_html_close(page->html);
    sx_html_open(page->html, "footer", NULL);
    sx_html_element(page->html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_COLOPHON), NULL);
    text = sx_html_finish(page->html);
    sx_book_write(book, path, text, strlen(text));
    g_free(text);
    g_free(path);
    g_free(page);
}
