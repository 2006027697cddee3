/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The first page of all: the languages to choose from. Its script goes on by
 * itself to the one that the browser asks for.
 */
#include "pages.h"

#include "html.h"
#include "language.h"

#include <string.h>

static void
add_languages(SxHtml *html)
{
    sx_html_open(html, "ul", "class", "entrance", NULL);
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        const char *code = sx_language_code((SxLanguage)i);
        char *address = g_strconcat(code, "/index.html", NULL);

        sx_html_open(html, "li", "lang", code, NULL);
        sx_html_element(html, "a", sx_language_name((SxLanguage)i), "href", address, "hreflang", code, NULL);
        sx_html_element(html, "p", sx_label(SX_LABEL_HANDBOOK_ABOUT, (SxLanguage)i), NULL);
        sx_html_close(html);
        g_free(address);
    }
    sx_html_close(html);
}

void
sx_pages_entrance(SxBook *book)
{
    const char *title = sx_label(SX_LABEL_HANDBOOK_TITLE, (SxLanguage)0);
    SxHtml *html = sx_html_new();
    char *text;

    sx_html_open(html, "html", "lang", sx_language_code((SxLanguage)0), NULL);
    sx_html_open(html, "head", NULL);
    sx_html_void(html, "meta", "charset", "utf-8", NULL);
    sx_html_void(html, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1", NULL);
    sx_html_void(html, "meta", "name", "color-scheme", "content", "light dark", NULL);
    sx_html_element(html, "title", title, NULL);
    sx_html_void(html, "link", "rel", "stylesheet", "href", "handbook.css", NULL);
    sx_html_element(html, "script", "", "src", "theme.js", NULL);
    sx_html_element(html, "script", "", "src", "entrance.js", "defer", "", NULL);
    sx_html_close(html);
    sx_html_open(html, "body", NULL);
    sx_html_open(html, "main", "id", "content", NULL);
    sx_html_element(html, "h1", title, NULL);
    add_languages(html);
    text = sx_html_finish(html);
    sx_book_write(book, "index.html", text, strlen(text));
    g_free(text);
}
