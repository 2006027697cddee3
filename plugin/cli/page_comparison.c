/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of two codes.
 */
#include "answer.h"
#include "page_parts.h"
#include "phrase.h"

#include <string.h>

/* A comparison names only the most likely causes. */
#define CAUSES 2

static void
add_title(Document *document, const SxComparison *one)
{
    char *first = code_title(one->codes[0]), *second = code_title(one->codes[1]);
    char *title = g_strdup_printf("%s ↔ %s", first, second);

    document_title(document, title);
    g_free(first);
    g_free(second);
    g_free(title);
}

static void
add_hints(Document *document, const SxComparison *one)
{
    if (!one->pair)
        return;
    document_heading(document, sx_label(SX_LABEL_EASILY_CONFUSED, one->language));
    for (size_t i = 0; i < one->pair->hint_count; i++)
        document_item(document, one->pair->hints[i][one->language], NULL);
}

static void
add_differences(Document *document, const SxComparison *one)
{
    Table *table;

    if (one->difference_count == 0)
        return;
    document_heading(document, sx_label(SX_LABEL_KEY_DIFFERENCES, one->language));
    table = document_table(document, 3);
    table_cell(table, "");
    for (size_t i = 0; i < 2; i++) {
        char *code = g_strdup_printf("%u", one->codes[i]);

        table_cell(table, code);
        g_free(code);
    }
    for (size_t i = 0; i < one->difference_count; i++) {
        table_cell(table, one->differences[i].label);
        table_cell(table, one->differences[i].texts[0]);
        table_cell(table, one->differences[i].texts[1]);
    }
}

static void
add_common(Document *document, const SxComparison *one)
{
    if (one->common_count == 0)
        return;
    document_heading(document, sx_label(SX_LABEL_IN_COMMON, one->language));
    for (size_t i = 0; i < one->common_count; i++)
        document_entry(document, one->common[i].label, one->common[i].texts[0], NULL);
}

static void
add_code(Document *document, const SxComparison *one, size_t n)
{
    const SxCode *entry = one->entries[n];
    char *title = code_title(one->codes[n]);

    document_heading(document, title);
    document_subheading(document, sx_label(SX_LABEL_WHAT_IT_MEANS, one->language));
    document_paragraph(document, entry->meaning[one->language]);
    if (entry->cause_count > 0 && entry->outcome > SX_OUTCOME_REDIRECT) {
        document_subheading(document, sx_label(SX_LABEL_CAUSES_AND_FIXES, one->language));
        add_causes(document, entry, CAUSES, one->language);
    } else {
        document_subheading(document, sx_label(SX_LABEL_NEXT, one->language));
        document_paragraph(document, entry->next[one->language]);
    }
    g_free(title);
}

static void
add_situations(Document *document, const SxComparison *one)
{
    document_heading(document, sx_label(SX_LABEL_WHEN_TO_USE_WHICH, one->language));
    for (size_t i = 0; i < 2; i++) {
        char *code = g_strdup_printf("%u", one->codes[i]);

        document_entry(document, code, one->entries[i]->when[one->language], NULL);
        g_free(code);
    }
}

/* The defining section of each, each explained whole, and what is near. */
static void
add_further(Document *document, const SxComparison *one)
{
    document_heading(document, sx_label(SX_LABEL_LEARN_MORE, one->language));
    for (size_t i = 0; i < 2; i++) {
        char *reference = g_strndup(one->entries[i]->reference, strcspn(one->entries[i]->reference, ";"));

        add_references(document, reference);
        g_free(reference);
    }
    for (size_t i = 0; i < 2; i++) {
        char *command = g_strdup_printf("sipexplain %u", one->codes[i]), *code = g_strdup_printf("%u", one->codes[i]);
        char *text = sx_phrase(SX_LABEL_COMMAND_WHOLE, one->language, "code", code, "phrase", one->entries[i]->phrase,
                               NULL);

        document_entry(document, command, text, NULL);
        g_free(command);
        g_free(code);
        g_free(text);
    }
    for (size_t i = 0; i < one->neighbour_count; i++) {
        unsigned near = sx_pair_find(one->codes[0], one->neighbours[i]) ? one->codes[0] : one->codes[1];

        add_comparisons(document, near, &one->neighbours[i], 1, one->language);
    }
}

Document *
comparison_page(unsigned first, unsigned second, SxLanguage language)
{
    SxComparison *one = sx_comparison_new(first, second, language);
    Document *document = document_new(sx_language_code(language));

    add_title(document, one);
    document_paragraph(document, one->opening);
    add_hints(document, one);
    add_differences(document, one);
    add_common(document, one);
    add_code(document, one, 0);
    if (first != second)
        add_code(document, one, 1);
    add_situations(document, one);
    add_further(document, one);
    sx_comparison_free(one);
    return document;
}
