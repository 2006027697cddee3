/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What comparison.js compares codes by.
 */
#include "data_script.h"

#include "facts.h"
#include "phrase.h"
#include "script.h"

static void
add_sentences(GString *out, SxLanguage language)
{
    static const struct {
        const char *key;
        SxLabelId label;
    } sentences[] = {
        { "opening", SX_LABEL_COMPARISON_OPENING },
        { "classesDiffer", SX_LABEL_COMPARISON_CLASSES_DIFFER },
        { "classesSame", SX_LABEL_COMPARISON_CLASSES_SAME },
        { "briefs", SX_LABEL_COMPARISON_BRIEFS },
        { "outlooksDiffer", SX_LABEL_COMPARISON_OUTLOOKS_DIFFER },
        { "outlooksSame", SX_LABEL_COMPARISON_OUTLOOKS_SAME },
        { "sameCode", SX_LABEL_COMPARISON_SAME_CODE },
        { "must", SX_LABEL_COMPARISON_MUST },
        { "mustAndMay", SX_LABEL_COMPARISON_MUST_AND_MAY },
        { "may", SX_LABEL_COMPARISON_MAY },
        { "noHeaders", SX_LABEL_COMPARISON_NO_HEADERS },
        { "inAnswerTo", SX_LABEL_COMPARISON_IN_ANSWER_TO },
        { "comma", SX_LABEL_COMPARISON_COMMA },
        { "or", SX_LABEL_COMPARISON_OR },
    };

    sx_script_open(out, "sentences", '{');
    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++)
        sx_script_string(out, sentences[i].key, sx_label(sentences[i].label, language));
    sx_script_close(out, '}');
}

/* Facts are told apart by their id: in one language or another two may read the
 * same. */
static void
add_fact(GString *out, const char *key, SxFactId fact, SxLanguage language)
{
    sx_script_open(out, key, '{');
    sx_script_string(out, "id", sx_fact(fact)->id);
    sx_script_string(out, "text", sx_fact(fact)->text[language]);
    sx_script_close(out, '}');
}

void
sx_data_facts(GString *out, const SxCode *code, SxLanguage language)
{
    sx_script_string(out, "brief", code->brief[language]);
    add_fact(out, "class", code->class_name, language);
    add_fact(out, "result", code->result, language);
    add_fact(out, "outlook", sx_fact(code->then)->outlook, language);
    sx_script_open(out, "facts", '{');
    for (int i = 0; i < SX_DIMENSION_COUNT; i++) {
        char *text;

        if (i == SX_DIMENSION_HEADERS)
            continue;
        text = sx_fact_text(code, NULL, (SxDimension)i, language);
        sx_script_string(out, sx_dimensions[i], text);
        g_free(text);
    }
    sx_script_close(out, '}');
}

static void
add_dimensions(GString *out, SxLanguage language)
{
    sx_script_open(out, "dimensions", '[');
    for (int i = 0; i < SX_DIMENSION_COUNT; i++) {
        sx_script_open(out, NULL, '{');
        sx_script_string(out, "name", sx_dimensions[i]);
        sx_script_string(out, "label", sx_dimension_label((SxDimension)i, language));
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

static void
add_pairs(GString *out, SxLanguage language)
{
    const SxPair *pair;

    sx_script_open(out, "pairs", '[');
    for (size_t n = 0; (pair = sx_pair_at(n)) != NULL; n++) {
        sx_script_open(out, NULL, '{');
        sx_script_open(out, "codes", '[');
        sx_script_number(out, NULL, pair->codes[0]);
        sx_script_number(out, NULL, pair->codes[1]);
        sx_script_close(out, ']');
        sx_script_open(out, "hints", '[');
        for (size_t i = 0; i < pair->hint_count; i++)
            sx_script_string(out, NULL, pair->hints[i][language]);
        sx_script_close(out, ']');
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

void
sx_data_comparison(GString *out, SxLanguage language)
{
    add_sentences(out, language);
    add_dimensions(out, language);
    add_pairs(out, language);
}
