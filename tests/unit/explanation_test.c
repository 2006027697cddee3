/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A code in words: the built-in texts, the user's own over them, and rows of
 * the user's table that are refused.
 */
#include "explanation.h"
#include "support.h"

#include <string.h>

static void
test_built_in(void)
{
    for (unsigned number = 0; number <= 1000; number++) {
        const SxCode *code = sx_code_find(number);

        for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
            SxExplanation explanation;
            bool explained = sx_explain(&explanation, number, NULL, (SxLanguage)language);

            g_assert_cmpint(explained, ==, number >= 100 && number <= 699);
            if (!explained)
                continue;
            g_assert_cmpuint(explanation.code, ==, number);
            g_assert_cmpstr(explanation.phrase, ==, code->phrase);
            g_assert_cmpstr(explanation.meaning, ==, code->meaning[language]);
            g_assert_cmpstr(explanation.when, ==, code->when[language]);
            g_assert_cmpstr(explanation.next, ==, code->next[language]);
            g_assert_cmpstr(explanation.reference, ==, code->reference);
            g_assert_cmpint(explanation.outcome, ==, code->outcome);
            g_assert_cmpint(explanation.severity, ==, code->severity);
            g_assert_cmpint(explanation.status, ==, code->status);
            g_assert_cmpuint(explanation.cause_count, ==, code->cause_count);
            g_assert_cmpuint(explanation.fix_count, ==, code->cause_count);
            for (size_t i = 0; i < code->cause_count; i++) {
                g_assert_cmpstr(explanation.causes[i], ==, code->causes[i][language]);
                g_assert_cmpstr(explanation.fixes[i], ==, code->fixes[i][language]);
            }
        }
    }
}

static void
test_own_texts(void)
{
    static const SxOwnText own = { 422, "P", "M", "W", "C", "F", "R" };
    SxExplanation explanation;

    g_assert_true(sx_explain(&explanation, 422, &own, SX_LANGUAGE_EN));
    g_assert_cmpstr(explanation.phrase, ==, "P");
    g_assert_cmpstr(explanation.meaning, ==, "M");
    g_assert_cmpstr(explanation.when, ==, "W");
    g_assert_cmpstr(explanation.reference, ==, "R");
    g_assert_cmpuint(explanation.cause_count, ==, 1);
    g_assert_cmpstr(explanation.causes[0], ==, "C");
    g_assert_cmpuint(explanation.fix_count, ==, 1);
    g_assert_cmpstr(explanation.fixes[0], ==, "F");
    g_assert_cmpint(explanation.outcome, ==, SX_OUTCOME_FAILURE);
}

/* What a row leaves out, as NULL or as nothing, stays as it was built in. */
static void
test_own_texts_in_part(void)
{
    static const SxOwnText rows[] = {
        { 422, NULL, "M", NULL, NULL, NULL, NULL },
        { 422, "", "M", "", "", "", "" },
    };
    const SxCode *code = sx_code_find(422);

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        SxExplanation explanation;

        g_assert_true(sx_explain(&explanation, 422, &rows[i], SX_LANGUAGE_EN));
        g_assert_cmpstr(explanation.meaning, ==, "M");
        g_assert_cmpstr(explanation.phrase, ==, code->phrase);
        g_assert_cmpstr(explanation.when, ==, code->when[SX_LANGUAGE_EN]);
        g_assert_cmpstr(explanation.reference, ==, code->reference);
        g_assert_cmpuint(explanation.cause_count, ==, code->cause_count);
        g_assert_cmpstr(explanation.fixes[0], ==, code->fixes[0][SX_LANGUAGE_EN]);
    }
}

/* Own texts for a code that is not registered stand over those of its class. */
static void
test_own_code(void)
{
    static const SxOwnText own = { 499, "Own Trouble", NULL, NULL, "C", NULL, NULL };
    const SxCode *class = sx_code_find(499);
    SxExplanation explanation;

    g_assert_true(sx_explain(&explanation, 499, &own, SX_LANGUAGE_EN));
    g_assert_cmpuint(explanation.code, ==, 499);
    g_assert_cmpstr(explanation.phrase, ==, "Own Trouble");
    g_assert_cmpstr(explanation.meaning, ==, class->meaning[SX_LANGUAGE_EN]);
    g_assert_cmpstr(explanation.causes[0], ==, "C");
    g_assert_cmpuint(explanation.cause_count, ==, 1);
    g_assert_cmpuint(explanation.fix_count, ==, class->cause_count);
    g_assert_false(sx_explain(&explanation, 99, &own, SX_LANGUAGE_EN));
    g_assert_false(sx_explain(&explanation, 700, &own, SX_LANGUAGE_EN));
}

#define FIFTY "12345678901234567890123456789012345678901234567890"
#define BYTES_190 FIFTY FIFTY FIFTY "1234567890123456789012345678901234567890"

static const struct {
    const char *name;
    SxOwnText row;
    const char *refusal; /* NULL: the row is good */
} rows[] = {
    { "one-text", { 422, NULL, "M", NULL, NULL, NULL, NULL }, NULL },
    { "lowest", { 100, "P", NULL, NULL, NULL, NULL, NULL }, NULL },
    { "highest", { 699, NULL, NULL, NULL, NULL, NULL, "R" }, NULL },
    { "all", { 422, "P", "M", "W", "C", "F", "R" }, NULL },
    { "190-bytes", { 422, NULL, BYTES_190, NULL, NULL, NULL, NULL }, NULL },
    { "other-script", { 422, NULL, "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", NULL, NULL, NULL, NULL }, NULL },
    { "below", { 99, "P", NULL, NULL, NULL, NULL, NULL }, "Code 99 is no SIP response code; they go from 100 to 699" },
    { "zero", { 0, "P", NULL, NULL, NULL, NULL, NULL }, "Code 0 is no SIP response code; they go from 100 to 699" },
    { "above",
      { 700, "P", NULL, NULL, NULL, NULL, NULL },
      "Code 700 is no SIP response code; they go from 100 to 699" },
    { "no-text", { 422, NULL, NULL, NULL, NULL, NULL, NULL }, "Code 422 has no text of its own in any column" },
    { "empty-texts", { 422, "", "", "", "", "", "" }, "Code 422 has no text of its own in any column" },
    { "191-bytes",
      { 422, NULL, NULL, BYTES_190 "x", NULL, NULL, NULL },
      "When is 191 bytes long; at most 190 are shown whole" },
    { "no-utf-8", { 422, "\xff", NULL, NULL, NULL, NULL, NULL }, "Phrase is not valid UTF-8" },
    { "cut-character", { 422, NULL, NULL, NULL, "\xe6\x97", NULL, NULL }, "Cause is not valid UTF-8" },
    { "line-end", { 422, NULL, "a\nb", NULL, NULL, NULL, NULL }, "Meaning holds a control character" },
    { "escape", { 422, NULL, NULL, NULL, NULL, "\x1b[1m", NULL }, "Fix holds a control character" },
    { "c1-control", { 422, NULL, NULL, NULL, NULL, NULL, "a\xc2\x85" }, "Reference holds a control character" },
    { "second-of-two", { 422, "P", NULL, NULL, NULL, "\t", NULL }, "Fix holds a control character" },
};

static void
test_row(gconstpointer data)
{
    size_t i = GPOINTER_TO_SIZE(data);
    char *refusal = sx_own_text_refusal(&rows[i].row);

    g_assert_cmpstr(refusal, ==, rows[i].refusal);
    g_free(refusal);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_assert_cmpuint(strlen(BYTES_190), ==, 190);
    g_test_add_func("/explanation/built-in", test_built_in);
    g_test_add_func("/explanation/own-texts", test_own_texts);
    g_test_add_func("/explanation/own-texts-in-part", test_own_texts_in_part);
    g_test_add_func("/explanation/own-code", test_own_code);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char *path = g_strdup_printf("/explanation/row/%s", rows[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_row);
        g_free(path);
    }
    return g_test_run();
}
