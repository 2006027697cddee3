/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Messages and checks for the test programs.
 */
#include "support.h"

#include <string.h>

char *
respond(const char *status_and_phrase, const char *method, const char *header_lines)
{
    return g_strdup_printf("SIP/2.0 %s\r\n"
                           "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
                           "From: <sip:alice@example.com>;tag=a\r\n"
                           "To: <sip:bob@example.com>;tag=b\r\n"
                           "Call-ID: 1@192.0.2.1\r\n"
                           "CSeq: 7 %s\r\n"
                           "%s\r\n",
                           status_and_phrase, method, header_lines);
}

char *
read_copy(SxMessage *message, const char *data, size_t length, size_t sent, SxFraming framing, bool *good)
{
    char *copy = g_malloc(MAX(length, 1));

    memcpy(copy, data, length);
    *good = sx_message_read(message, (const uint8_t *)copy, length, sent, framing);
    return copy;
}

SxFindings *
diagnose_text(const char *text)
{
    SxMessage message;
    SxFindings *findings;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

    g_assert_true(good);
    g_assert_true(message.is_response);
    findings = sx_diagnose_response(&message);
    g_free(copy);
    return findings;
}

void
check_holds(const char *string, const char *part)
{
    g_assert_nonnull(string);
    if (!strstr(string, part))
        g_error("\"%s\" does not hold \"%s\"", string, part);
}

static void
check_finding(const SxFinding *finding, const Expected *expected)
{
    char *evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN);
    char *advice = sx_wording_advice(finding, SX_LANGUAGE_EN);

    g_assert_cmpstr(sx_statement(finding->statement)->id, ==, expected->id);
    check_holds(evidence, expected->evidence);
    if (expected->advice)
        check_holds(advice, expected->advice);
    else
        g_assert_cmpstr(advice, ==, NULL);
    g_free(evidence);
    g_free(advice);
}

void
check_findings(const SxFindings *findings, const Expected *expected, size_t most)
{
    size_t n = 0;

    for (; n < most && expected[n].id; n++) {
        const SxFinding *finding = findings ? sx_findings_at(findings, n) : NULL;

        if (!finding)
            g_error("%s was not found", expected[n].id);
        check_finding(finding, &expected[n]);
    }
    if (findings && sx_findings_at(findings, n))
        g_error("%s was found besides", sx_statement(sx_findings_at(findings, n)->statement)->id);
}

void
check_text(SxText text, const char *expected)
{
    g_assert_cmpmem(text.data, text.length, expected, strlen(expected));
}
