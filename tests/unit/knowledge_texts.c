/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Every text of the tables: there, whole in one line of Wireshark, and with a
 * reference that can be followed.
 */
#include "explanation.h"
#include "knowledge_test.h"
#include "support.h"

#include <string.h>

/* data/README.md: longest text in bytes. */
#define TEXT_LIMIT 190
#define TRANSLATION_LIMIT 300
#define SUMMARY_LIMIT 120

static void
check_bounded(const char *where, const char *text, size_t limit)
{
    g_assert_nonnull(text);
    if (text[0] == '\0' || strlen(text) > limit || !g_utf8_validate(text, -1, NULL))
        g_error("%s: bad text: \"%s\"", where, text);
    if (g_ascii_isspace(text[0]) || g_ascii_isspace(text[strlen(text) - 1]) || strstr(text, "  "))
        g_error("%s: stray white space: \"%s\"", where, text);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (g_unichar_type(g_utf8_get_char(at)) == G_UNICODE_FORMAT || *at == '\\')
            g_error("%s: an invisible character or a backslash: \"%s\"", where, text);
}

static void
check_plain(const char *where, const char *text)
{
    check_bounded(where, text, TEXT_LIMIT);
}

static void
check_texts(const char *where, const SxTexts *texts)
{
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++)
        check_bounded(where, (*texts)[language], language == SX_LANGUAGE_EN ? TEXT_LIMIT : TRANSLATION_LIMIT);
}

/* A sentence ends in the full stop of its language. */
static void
check_sentences(const char *where, const SxTexts *texts)
{
    check_texts(where, texts);
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        const char *text = (*texts)[language];

        if (!g_str_has_suffix(text, ".") && !g_str_has_suffix(text, "\xe3\x80\x82"))
            g_error("%s: no full stop: \"%s\"", where, text);
        if (strpbrk(text, "{}"))
            g_error("%s: a brace: \"%s\"", where, text);
    }
}

/* Optional texts stand in all languages or in none. */
static void
check_optional(const char *where, const SxTexts *texts)
{
    if ((*texts)[0])
        check_sentences(where, texts);
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++)
        g_assert_cmpint((*texts)[0] != NULL, ==, (*texts)[language] != NULL);
}

/* A fragment stands inside a sentence, so it has no full stop of its own. */
static void
check_fragments(const char *where, const SxTexts *texts)
{
    check_texts(where, texts);
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        const char *text = (*texts)[language];

        if (g_str_has_suffix(text, ".") || g_str_has_suffix(text, "\xe3\x80\x82") || strpbrk(text, "{}"))
            g_error("%s: no fragment: \"%s\"", where, text);
    }
}

static void
test_codes(void)
{
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        char *where = g_strdup_printf("code %u", code->code);

        check_plain(where, code->phrase);
        check_sentences(where, &code->meaning);
        check_sentences(where, &code->when);
        check_optional(where, &code->next);
        check_fragments(where, &code->brief);
        g_assert_cmpuint(code->cause_count, <=, SX_EXPLANATION_CAUSES);
        for (size_t i = 0; i < code->cause_count; i++) {
            check_sentences(where, &code->causes[i]);
            check_sentences(where, &code->fixes[i]);
        }
        if (code->outcome <= SX_OUTCOME_REDIRECT)
            g_assert_nonnull(code->next[0]);
        else
            g_assert_cmpuint(code->cause_count, >=, 2);
        g_free(where);
    }
}

static void
test_values(void)
{
    for (int table = 0; table < SX_VALUE_TABLE_COUNT; table++) {
        for (size_t i = 0; i < sx_value_counts[table]; i++) {
            const SxValueMeaning *value = &sx_value_tables[table][i];

            check_plain(value->key, value->key);
            check_plain(value->key, value->name);
            check_sentences(value->key, &value->meaning);
            check_optional(value->key, &value->look);
        }
    }
}

/* An expert info takes one line. */
static void
check_summary(const char *where, const SxTexts *summary)
{
    check_texts(where, summary);
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        g_assert_null(strpbrk((*summary)[language], "{}"));
        g_assert_cmpuint(strlen((*summary)[language]), <=, SUMMARY_LIMIT);
    }
}

static void
test_statements(void)
{
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);

        check_plain(statement->id, statement->id);
        check_texts(statement->id, &statement->evidence);
        if (statement->advice[0])
            check_texts(statement->id, &statement->advice);
        g_assert_cmpint(statement->kind == SX_KIND_FINDING, ==, statement->summary[0] != NULL);
        if (statement->kind == SX_KIND_FINDING)
            check_summary(statement->id, &statement->summary);
    }
}

static void
test_labels(void)
{
    for (int id = 0; id < SX_LABEL_COUNT; id++)
        check_texts("label", sx_label_texts((SxLabelId)id));
}

static void
test_facts(void)
{
    const SxPair *pair;

    for (int id = 0; id < SX_FACT_COUNT; id++) {
        const SxFact *fact = sx_fact((SxFactId)id);
        static const char *const sentences[] = { "result.", "then.", "effect.", "proxy." };
        bool sentence = false;

        for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++)
            sentence = sentence || g_str_has_prefix(fact->id, sentences[i]);
        (sentence ? check_sentences : check_fragments)(fact->id, &fact->text);
    }
    for (size_t n = 0; (pair = sx_pair_at(n)) != NULL; n++) {
        g_assert_true(sx_pair_find(pair->codes[1], pair->codes[0]) == pair);
        for (size_t i = 0; i < pair->hint_count; i++)
            check_sentences("hint", &pair->hints[i]);
    }
    g_assert_null(sx_pair_find(401, 401));
}

/* "RFC 4028 section 6" or "RFC 4028"; other sources only where they are known
 * to define a thing: ITU-T for Q.850, a vendor for a code of its own. */
static void
check_reference(const char *where, const char *reference, const char *other)
{
    char **parts = g_strsplit(reference, "; ", -1);

    for (size_t i = 0; parts[i]; i++) {
        bool good =
            g_regex_match_simple("^RFC [1-9][0-9]{2,4}( section [1-9][0-9]?(\\.[1-9][0-9]?)*)?$", parts[i], 0, 0);

        if (!good && !(other && g_str_has_prefix(parts[i], other)))
            g_error("%s: \"%s\" is no reference", where, parts[i]);
    }
    g_strfreev(parts);
}

static void
check_address(const char *reference)
{
    char *address = sx_wording_web_address(reference);

    g_assert_cmpint(address != NULL, ==, g_str_has_prefix(reference, "RFC "));
    if (address)
        g_assert_true(g_str_has_prefix(address, "https://www.rfc-editor.org/rfc/rfc"));
    g_free(address);
}

static void
test_references(void)
{
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        bool vendor = code->status == SX_STATUS_UNREGISTERED && code->code >= 100;

        check_reference(code->phrase, code->reference, vendor ? "Kamailio" : NULL);
        check_address(code->reference);
        for (size_t i = 0; i < code->must_count; i++) {
            check_reference(code->phrase, code->musts[i].reference, NULL);
            check_address(code->musts[i].reference);
        }
    }
    for (int table = 0; table < SX_VALUE_TABLE_COUNT; table++)
        for (size_t i = 0; i < sx_value_counts[table]; i++)
            check_reference(sx_value_tables[table][i].key, sx_value_tables[table][i].reference,
                            table == SX_VALUES_Q850 ? "ITU-T Q.850" : NULL);
    for (int id = 0; id < SX_STATEMENT_COUNT; id++)
        if (sx_statement((SxStatementId)id)->reference)
            check_reference(sx_statement((SxStatementId)id)->id, sx_statement((SxStatementId)id)->reference, NULL);
}

void
add_text_tests(void)
{
    g_test_add_func("/knowledge/texts/codes", test_codes);
    g_test_add_func("/knowledge/texts/values", test_values);
    g_test_add_func("/knowledge/texts/statements", test_statements);
    g_test_add_func("/knowledge/texts/labels", test_labels);
    g_test_add_func("/knowledge/texts/references", test_references);
    g_test_add_func("/knowledge/texts/facts", test_facts);
}
