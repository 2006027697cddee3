/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A page for each table of values that headers carry, and one that leads to
 * them.
 */
#include "pages.h"

#include "page.h"
#include "words.h"

static bool
has_hints(SxValueTable table)
{
    for (size_t i = 0; i < sx_value_counts[table]; i++)
        if (sx_value_tables[table][i].look[0])
            return true;
    return false;
}

static void
add_value(SxPage *page, const SxValueMeaning *value, bool hints)
{
    SxHtml *html = page->html;

    sx_html_open(html, "tr", "id", value->key, NULL);
    sx_html_element(html, "th", value->key, "scope", "row", NULL);
    sx_html_element(html, "td", value->name, "lang", "en", NULL);
    sx_html_element(html, "td", value->meaning[page->language], NULL);
    if (hints)
        sx_html_element(html, "td", value->look[page->language] ? value->look[page->language] : "", NULL);
    sx_html_open(html, "td", NULL);
    sx_page_references(page, value->reference);
    sx_html_close_all(html, 2);
}

static void
write_table(SxBook *book, SxLanguage language, SxValueTable table)
{
    SxLabelId columns[5] = { SX_LABEL_HANDBOOK_VALUE, SX_LABEL_HANDBOOK_NAME, SX_LABEL_MEANING };
    const char *title = sx_label(sx_words_table[table].title, language);
    char *path = g_strdup_printf("values/%s.html", sx_words_table[table].name);
    SxPage *page = sx_page_new(language, (SxPageHead){ path, title, SX_PART_VALUES, NULL });
    bool hints = has_hints(table);
    size_t count = 3;

    if (hints)
        columns[count++] = SX_LABEL_HANDBOOK_LOOK;
    columns[count++] = SX_LABEL_REFERENCE;
    sx_html_element(page->html, "h1", title, NULL);
    sx_page_table(page, columns, count);
    for (size_t i = 0; i < sx_value_counts[table]; i++)
        add_value(page, &sx_value_tables[table][i], hints);
    sx_html_close_all(page->html, 3);
    sx_page_write(page, book);
    g_free(path);
}

static void
write_list(SxBook *book, SxLanguage language)
{
    const char *title = sx_label(SX_LABEL_HANDBOOK_VALUES, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "values/index.html", title, SX_PART_VALUES, NULL });

    sx_html_element(page->html, "h1", title, NULL);
    sx_html_open(page->html, "ul", "class", "tables", NULL);
    for (int i = 0; i < SX_VALUE_TABLE_COUNT; i++) {
        char *path = g_strdup_printf("values/%s.html", sx_words_table[i].name);

        sx_html_open(page->html, "li", NULL);
        sx_page_link(page, path, sx_page_label(page, sx_words_table[i].title));
        sx_html_close(page->html);
        g_free(path);
    }
    sx_html_close(page->html);
    sx_page_write(page, book);
}

void
sx_pages_values(SxBook *book, SxLanguage language)
{
    write_list(book, language);
    for (int i = 0; i < SX_VALUE_TABLE_COUNT; i++)
        write_table(book, language, (SxValueTable)i);
}
