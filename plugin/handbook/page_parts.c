/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What several kinds of pages hold: sections, links, references, sentences.
 */
#include "page.h"

#include "sentence.h"
#include "wording.h"

#include <string.h>

void
sx_page_section(SxPage *page, const char *class, const char *heading)
{
    sx_html_open(page->html, "section", "class", class, NULL);
    sx_html_element(page->html, "h2", heading, NULL);
}

/* The box around a table lets it scroll on a narrow screen, by keyboard too. */
void
sx_page_table(SxPage *page, const SxLabelId *columns, size_t count)
{
    SxHtml *html = page->html;

    sx_html_open(html, "div", "class", "wide", "role", "region", "aria-label", page->head.title, "tabindex", "0", NULL);
    sx_html_open(html, "table", NULL);
    sx_html_open(html, "thead", NULL);
    sx_html_open(html, "tr", NULL);
    for (size_t i = 0; i < count; i++)
        sx_html_element(html, "th", sx_page_label(page, columns[i]), "scope", "col", NULL);
    sx_html_close_all(html, 2);
    sx_html_open(html, "tbody", NULL);
}

void
sx_page_link(SxPage *page, const char *path, const char *text)
{
    char *address = g_strconcat(page->up, path, NULL);

    sx_html_element(page->html, "a", text, "href", address, NULL);
    g_free(address);
}

/* The classes are the first entries of all. */
const SxCode *
sx_page_class(const SxCode *code)
{
    return sx_code_at((code->code < 10 ? code->code : code->code / 100) - 1);
}

char *
sx_page_code_name(const SxCode *code)
{
    return code->code < 10 ? g_strdup_printf("%uxx", code->code) : g_strdup_printf("%u", code->code);
}

void
sx_page_number(SxPage *page, const SxCode *code)
{
    char *name = sx_page_code_name(code), *class = g_strdup_printf("number c%u", sx_page_class(code)->code);

    sx_html_element(page->html, "span", name, "class", class, NULL);
    g_free(class);
    g_free(name);
}

void
sx_page_code_link(SxPage *page, const SxCode *code)
{
    char *name = sx_page_code_name(code), *address = g_strdup_printf("%s%s.html", page->up, name);

    sx_html_element(page->html, "a", name, "class", "code", "href", address, "title", code->phrase, NULL);
    g_free(name);
    g_free(address);
}

static void
add_reference(SxHtml *html, const char *reference)
{
    char *address = sx_wording_web_address(reference);

    if (address)
        sx_html_element(html, "a", reference, "class", "reference", "href", address, "lang", "en", NULL);
    else
        sx_html_element(html, "span", reference, "class", "reference", "lang", "en", NULL);
    g_free(address);
}

void
sx_page_references(SxPage *page, const char *references)
{
    char **each = g_strsplit(references, "; ", -1);

    sx_html_open(page->html, "ul", "class", "references", NULL);
    for (size_t i = 0; each[i]; i++) {
        sx_html_open(page->html, "li", NULL);
        add_reference(page->html, each[i]);
        sx_html_close(page->html);
    }
    sx_html_close(page->html);
    g_strfreev(each);
}

void
sx_page_sentence(SxPage *page, const char *sentence)
{
    SxPiece piece;

    while (sx_sentence_next(&sentence, &piece)) {
        if (piece.is_place)
            sx_html_element(page->html, "var", sx_place_title(piece.place, page->language), NULL);
        else
            sx_html_printf(page->html, "%.*s", (int)piece.text.length, piece.text.data);
    }
}
