/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Several codes side by side, and the list of codes.
 */
#include "answer.h"
#include "page_parts.h"

static void
add_head(Table *table, const unsigned *codes, size_t count)
{
    table_cell(table, "");
    for (size_t i = 0; i < count; i++) {
        char *code = g_strdup_printf("%u", codes[i]);

        table_cell(table, code);
        g_free(code);
    }
}

static void
add_dimension(Table *table, const unsigned *codes, size_t count, SxDimension dimension, SxLanguage language)
{
    table_cell(table, sx_dimension_label(dimension, language));
    for (size_t i = 0; i < count; i++) {
        char *text = sx_fact_text(sx_code_find(codes[i]), NULL, dimension, language);

        table_cell(table, text);
        g_free(text);
    }
}

Document *
table_page(const unsigned *codes, size_t count, SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));
    GString *title = g_string_new(NULL);
    Table *table;

    for (size_t i = 0; i < count; i++)
        g_string_append_printf(title, "%s%u", i > 0 ? " ↔ " : "", codes[i]);
    document_title(document, title->str);
    g_string_free(title, TRUE);
    for (size_t i = 0; i < count; i++) {
        char *text = code_title(codes[i]);

        document_entry(document, text, sx_code_find(codes[i])->meaning[language], NULL);
        g_free(text);
    }
    table = document_table(document, count + 1);
    add_head(table, codes, count);
    for (int i = 0; i < SX_DIMENSION_COUNT; i++)
        add_dimension(table, codes, count, (SxDimension)i, language);
    document_heading(document, sx_label(SX_LABEL_LEARN_MORE, language));
    for (size_t i = 0; i + 1 < count; i++)
        add_comparisons(document, codes[i], &codes[i + 1], 1, language);
    return document;
}

Document *
list_page(const SxCode *const *codes, size_t count, SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));
    Table *table;

    document_title(document, sx_label(SX_LABEL_COMMAND_LIST_TITLE, language));
    table = document_table(document, 3);
    table->dense = true;
    table_cell(table, sx_label(SX_LABEL_COMMAND_CODE, language));
    table_cell(table, sx_label(SX_LABEL_COMMAND_NAME, language));
    table_cell(table, sx_label(SX_LABEL_COMMAND_BRIEF, language));
    for (size_t i = 0; i < count; i++) {
        char *code = g_strdup_printf("%u", codes[i]->code);

        table_cell(table, code);
        table_cell(table, codes[i]->phrase);
        table_cell(table, codes[i]->brief[language]);
        g_free(code);
    }
    return document;
}
