/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * data.js: what search and comparison need, in one language. It is a script
 * and not JSON, since pages from the disk may not fetch files.
 */
#include "data_script.h"
#include "pages.h"

#include "language.h"
#include "script.h"
#include "sentence.h"
#include "words.h"

static void
add_words(GString *out, SxLanguage language)
{
    static const struct {
        const char *key;
        SxLabelId label;
    } words[] = {
        { "results", SX_LABEL_HANDBOOK_RESULTS },
        { "noResults", SX_LABEL_HANDBOOK_NO_RESULTS },
        { "moreResults", SX_LABEL_HANDBOOK_MORE_RESULTS },
        { "compared", SX_LABEL_HANDBOOK_COMPARED },
        { "finding", SX_LABEL_HANDBOOK_A_FINDING },
        { "code", SX_LABEL_HANDBOOK_A_CODE },
        { "header", SX_LABEL_HANDBOOK_HEADER },
        { "title", SX_LABEL_HANDBOOK_TITLE },
        { "hints", SX_LABEL_EASILY_CONFUSED },
        { "meaning", SX_LABEL_WHAT_IT_MEANS },
        { "differences", SX_LABEL_KEY_DIFFERENCES },
        { "common", SX_LABEL_IN_COMMON },
        { "when", SX_LABEL_WHEN_TO_USE_WHICH },
        { "causes", SX_LABEL_CAUSES_AND_FIXES },
        { "more", SX_LABEL_LEARN_MORE },
    };

    sx_script_open(out, "words", '{');
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        sx_script_string(out, words[i].key, sx_label(words[i].label, language));
    sx_script_close(out, '}');
}

static void
add_texts(GString *out, const char *key, const SxTexts *texts, size_t count, SxLanguage language)
{
    sx_script_open(out, key, '[');
    for (size_t i = 0; i < count; i++)
        sx_script_string(out, NULL, texts[i][language]);
    sx_script_close(out, ']');
}

static void
add_reads(GString *out, const SxCode *code)
{
    sx_script_open(out, "reads", '[');
    for (size_t i = 0; i < code->read_count; i++)
        sx_script_string(out, NULL, sx_header_name(code->reads[i]));
    sx_script_close(out, ']');
}

static void
add_musts(GString *out, const SxCode *code)
{
    sx_script_open(out, "musts", '[');
    for (size_t i = 0; i < code->must_count; i++) {
        const SxRequirement *must = &code->musts[i];

        sx_script_open(out, NULL, '{');
        sx_script_open(out, "headers", '[');
        for (size_t n = 0; n < SX_ALTERNATIVES && must->headers[n] != SX_HEADER_OTHER; n++)
            sx_script_string(out, NULL, sx_header_name(must->headers[n]));
        sx_script_close(out, ']');
        sx_script_open(out, "methods", '[');
        for (size_t n = 0; n < SX_METHODS && must->methods[n]; n++)
            sx_script_string(out, NULL, must->methods[n]);
        sx_script_close(out, ']');
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

static void
add_codes(GString *out, SxLanguage language)
{
    const SxCode *code;

    sx_script_open(out, "codes", '[');
    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        sx_script_open(out, NULL, '{');
        sx_script_number(out, "code", code->code);
        sx_script_string(out, "phrase", code->phrase);
        sx_script_string(out, "status", sx_status_words[code->status]);
        sx_script_string(out, "meaning", code->meaning[language]);
        sx_script_string(out, "when", code->when[language]);
        sx_script_string(out, "next", code->next[language]);
        add_texts(out, "causes", code->causes, code->cause_count, language);
        add_texts(out, "fixes", code->fixes, code->cause_count, language);
        add_musts(out, code);
        add_reads(out, code);
        sx_data_facts(out, code, language);
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

static void
add_sentence(GString *out, const char *key, const char *sentence, SxLanguage language)
{
    GString *text = g_string_new(NULL);
    SxPiece piece;

    while (sentence && sx_sentence_next(&sentence, &piece)) {
        if (piece.is_place)
            g_string_append_printf(text, "\xe2\x80\xb9%s\xe2\x80\xba", sx_place_title(piece.place, language));
        else
            g_string_append_len(text, piece.text.data, (gssize)piece.text.length);
    }
    sx_script_string(out, key, sentence ? text->str : NULL);
    g_string_free(text, TRUE);
}

static void
add_findings(GString *out, SxLanguage language)
{
    sx_script_open(out, "findings", '[');
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);

        if (statement->kind != SX_KIND_FINDING)
            continue;
        sx_script_open(out, NULL, '{');
        sx_script_string(out, "id", statement->id);
        sx_script_string(out, "summary", statement->summary[language]);
        add_sentence(out, "evidence", statement->evidence[language], language);
        add_sentence(out, "advice", statement->advice[language], language);
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

static void
add_values(GString *out, SxLanguage language)
{
    sx_script_open(out, "tables", '[');
    for (int i = 0; i < SX_VALUE_TABLE_COUNT; i++) {
        sx_script_open(out, NULL, '{');
        sx_script_string(out, "name", sx_words_table[i].name);
        sx_script_string(out, "title", sx_label(sx_words_table[i].title, language));
        sx_script_open(out, "values", '[');
        for (size_t n = 0; n < sx_value_counts[i]; n++) {
            const SxValueMeaning *value = &sx_value_tables[i][n];

            sx_script_open(out, NULL, '{');
            sx_script_string(out, "key", value->key);
            sx_script_string(out, "name", value->name);
            sx_script_string(out, "meaning", value->meaning[language]);
            sx_script_string(out, "look", value->look[language]);
            sx_script_close(out, '}');
        }
        sx_script_close(out, ']');
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

void
sx_pages_data(SxBook *book, SxLanguage language)
{
    GString *out = g_string_new("\"use strict\";\nconst handbook = ");
    char *path = g_strconcat(sx_language_code(language), "/data.js", NULL);

    sx_script_open(out, NULL, '{');
    sx_script_string(out, "language", sx_language_code(language));
    add_words(out, language);
    add_codes(out, language);
    add_findings(out, language);
    add_values(out, language);
    sx_data_comparison(out, language);
    sx_script_close(out, '}');
    g_string_append(out, ";\n");
    sx_book_write(book, path, out->str, out->len);
    g_string_free(out, TRUE);
    g_free(path);
}
