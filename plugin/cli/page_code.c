/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of one code.
 */
#include "answer.h"
#include "page_parts.h"

static void
add_section(Document *document, SxLabelId heading, const char *text, SxLanguage language)
{
    if (!text)
        return;
    document_heading(document, sx_label(heading, language));
    document_paragraph(document, text);
}

/* The standard is left to the references below. */
static void
add_facts(Document *document, const SxCode *entry, SxLanguage language)
{
    document_heading(document, sx_label(SX_LABEL_AT_A_GLANCE, language));
    for (int i = 0; i < SX_DIMENSION_STANDARD; i++) {
        char *text;

        if (i == SX_DIMENSION_HEADERS && !sx_fact_has_headers(entry, NULL))
            continue;
        text = sx_fact_text(entry, NULL, (SxDimension)i, language);
        document_entry(document, sx_dimension_label((SxDimension)i, language), text, NULL);
        g_free(text);
    }
}

Document *
code_page(unsigned code, SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));
    const SxCode *entry = sx_code_find(code);
    unsigned neighbours[SX_COMPARISON_NEIGHBOURS];
    size_t count = sx_neighbours(code, neighbours);
    char *title = code_title(code);

    document_title(document, title);
    add_section(document, SX_LABEL_WHAT_IT_MEANS, entry->meaning[language], language);
    add_section(document, SX_LABEL_WHEN, entry->when[language], language);
    add_section(document, SX_LABEL_NEXT, entry->next[language], language);
    if (entry->cause_count > 0)
        document_heading(document, sx_label(SX_LABEL_CAUSES_AND_FIXES, language));
    add_causes(document, entry, entry->cause_count, language);
    add_facts(document, entry, language);
    document_heading(document, sx_label(SX_LABEL_LEARN_MORE, language));
    add_references(document, entry->reference);
    add_comparisons(document, code, neighbours, count, language);
    g_free(title);
    return document;
}
