/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Findings in words: every statement, in every language, with every value in
 * its place.
 */
#include "support.h"
#include "wording_messages.h"

#include <string.h>

static bool produced[SX_STATEMENT_COUNT];

static SxFindings *
findings_of(const WordingMessage *message)
{
    char *text = respond(message->status, message->method, message->headers);
    SxFindings *findings;

    if (message->untagged)
        memcpy(strstr(text, ";tag=b"), ";tug=b", 6);
    findings = diagnose_text(text);
    g_free(text);
    return findings;
}

static void
check_sentence(const SxFinding *finding, const char *sentence)
{
    g_assert_cmpstr(sentence, !=, "");
    g_assert_true(g_utf8_validate(sentence, -1, NULL));
    if (strpbrk(sentence, "{}"))
        g_error("%s: a value is missing: \"%s\"", sx_statement(finding->statement)->id, sentence);
}

static void
word(const SxFinding *finding)
{
    const SxStatement *statement = sx_statement(finding->statement);

    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        char *evidence = sx_wording_evidence(finding, (SxLanguage)language);
        char *advice = sx_wording_advice(finding, (SxLanguage)language);

        check_sentence(finding, evidence);
        g_assert_cmpint(advice != NULL, ==, statement->advice[language] != NULL);
        if (advice)
            check_sentence(finding, advice);
        g_free(evidence);
        g_free(advice);
    }
    if (statement->kind == SX_KIND_FINDING)
        g_assert_nonnull(finding->reference);
    produced[finding->statement] = true;
}

static void
test_every_statement(void)
{
    bool all = true;

    for (size_t i = 0; i < wording_message_count; i++) {
        SxFindings *findings = findings_of(&wording_messages[i]);

        g_assert_nonnull(findings);
        for (size_t n = 0; sx_findings_at(findings, n); n++)
            word(sx_findings_at(findings, n));
        sx_findings_free(findings);
    }
    for (size_t id = 0; id < SX_STATEMENT_COUNT; id++) {
        const char *name = sx_statement((SxStatementId)id)->id;

        if (!g_str_has_prefix(name, "message.") && !g_str_has_prefix(name, "reading."))
            continue; /* shown by a scene: see scene.h */
        if (!produced[id])
            g_test_message("no message of the table makes %s appear", name);
        all = all && produced[id];
    }
    g_assert_true(all);
}

static void
test_kinds_of_values(void)
{
    static const SxTexts texts = { "text of the language" };
    SxFindings *findings = sx_findings_new();
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_READING_REASON_TABLE);
    char *evidence;

    g_assert_null(sx_finding_value(finding, SX_PLACE_NUMBER));
    sx_finding_text(finding, SX_PLACE_PROTOCOL, sx_text(" shown\n"));
    sx_finding_number(finding, SX_PLACE_NUMBER, UINT32_MAX);
    sx_finding_words(finding, SX_PLACE_NAME, "{words}");
    sx_finding_texts(finding, SX_PLACE_MEANING, &texts);
    evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN);
    check_holds(evidence, "shown cause 4294967295, {words}.");
    check_holds(evidence, "text of the language");
    g_assert_cmpint(sx_finding_value(finding, SX_PLACE_NUMBER)->kind, ==, SX_VALUE_NUMBER);
    g_free(evidence);
    sx_findings_free(findings);
}

/* A value that was not set shows as its placeholder, which the tests look for. */
static void
test_unset_value_shows(void)
{
    SxFindings *findings = sx_findings_new();
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_READING_MIN_SE);
    char *evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN);

    check_holds(evidence, "{seconds}");
    g_free(evidence);
    sx_findings_free(findings);
}

static void
test_list_of_findings(void)
{
    SxFindings *findings = sx_findings_new();

    g_assert_null(sx_findings_at(findings, 0));
    for (uint32_t n = 0; n < 1000; n++)
        sx_finding_number(sx_findings_add(findings, SX_STATEMENT_READING_EXPIRES), SX_PLACE_SECONDS, n);
    for (uint32_t n = 0; n < 1000; n++)
        g_assert_cmpuint(sx_finding_value(sx_findings_at(findings, n), SX_PLACE_SECONDS)->as.number, ==, n);
    g_assert_null(sx_findings_at(findings, 1000));
    sx_findings_free(findings);
    sx_findings_free(NULL);
}

static void
test_web_addresses(void)
{
    static const struct {
        const char *reference;
        const char *address;
    } cases[] = {
        { "RFC 4028 section 6", "https://www.rfc-editor.org/rfc/rfc4028.html#section-6" },
        { "RFC 3261 section 8.2.6.2", "https://www.rfc-editor.org/rfc/rfc3261.html#section-8.2.6.2" },
        { "RFC 4028 section 6; RFC 4028 section 7.3", "https://www.rfc-editor.org/rfc/rfc4028.html#section-6" },
        { "RFC 3261", "https://www.rfc-editor.org/rfc/rfc3261.html" },
        { "RFC 3261; RFC 4028 section 6", "https://www.rfc-editor.org/rfc/rfc3261.html" },
        { "ITU-T Q.850", NULL },
        { "Kamailio (vendor code, not registered)", NULL },
        { "see RFC 3261", NULL },
        { "RFC", NULL },
        { "RFC x", NULL },
        { "", NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *address = sx_wording_web_address(cases[i].reference);

        g_assert_cmpstr(address, ==, cases[i].address);
        g_free(address);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/wording/every-statement", test_every_statement);
    g_test_add_func("/wording/kinds-of-values", test_kinds_of_values);
    g_test_add_func("/wording/unset-value-shows", test_unset_value_shows);
    g_test_add_func("/wording/list-of-findings", test_list_of_findings);
    g_test_add_func("/wording/web-addresses", test_web_addresses);
    return g_test_run();
}
