/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of headers: which codes each matters in.
 */
#include "header_link.h"
#include "pages.h"

typedef bool (*IsIn)(const SxCode *, SxHeaderId);

bool
sx_header_is_must(const SxCode *code, SxHeaderId header)
{
    for (size_t i = 0; i < code->must_count; i++)
        for (size_t n = 0; n < SX_ALTERNATIVES; n++)
            if (code->musts[i].headers[n] == header)
                return true;
    return false;
}

bool
sx_header_is_read(const SxCode *code, SxHeaderId header)
{
    for (size_t i = 0; i < code->read_count; i++)
        if (code->reads[i] == header)
            return true;
    return false;
}

void
sx_header_link(SxPage *page, SxHeaderId header)
{
    char *address = g_strdup_printf("%sheaders.html#%s", page->up, sx_header_name(header));

    sx_html_element(page->html, "a", sx_header_name(header), "class", "header", "href", address, NULL);
    g_free(address);
}

static bool
is_in_any(SxHeaderId header, IsIn is_in)
{
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++)
        if (is_in(code, header))
            return true;
    return false;
}

static void
add_codes(SxPage *page, SxHeaderId header, IsIn is_in)
{
    const SxCode *code;

    sx_html_open(page->html, "td", NULL);
    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        if (!is_in(code, header))
            continue;
        sx_page_code_link(page, code);
        sx_html_text(page->html, " ");
    }
    sx_html_close(page->html);
}

static void
add_header(SxPage *page, SxHeaderId header)
{
    if (!is_in_any(header, sx_header_is_must) && !is_in_any(header, sx_header_is_read))
        return;
    sx_html_open(page->html, "tr", "id", sx_header_name(header), NULL);
    sx_html_element(page->html, "th", sx_header_name(header), "scope", "row", NULL);
    add_codes(page, header, sx_header_is_must);
    add_codes(page, header, sx_header_is_read);
    sx_html_open(page->html, "td", NULL);
    sx_page_references(page, sx_header_reference(header));
    sx_html_close_all(page->html, 2);
}

void
sx_pages_headers(SxBook *book, SxLanguage language)
{
    static const SxLabelId columns[] = { SX_LABEL_HANDBOOK_HEADER, SX_LABEL_HANDBOOK_HEADER_MUST,
                                         SX_LABEL_HANDBOOK_HEADER_READ, SX_LABEL_REFERENCE };
    const char *title = sx_label(SX_LABEL_HANDBOOK_HEADERS, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "headers.html", title, SX_PART_HEADERS, NULL });

    sx_html_element(page->html, "h1", title, NULL);
    sx_html_element(page->html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_HEADERS_ABOUT), "class", "lead", NULL);
    sx_page_table(page, columns, G_N_ELEMENTS(columns));
    for (int id = 0; id < SX_HEADER_COUNT; id++)
        add_header(page, (SxHeaderId)id);
    sx_html_close_all(page->html, 3);
    sx_page_write(page, book);
}
