/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Provisional responses that must not be sent, or not so (RFC 3262 section 3,
 * RFC 4320 section 4.1, RFC 6228 section 5).
 */
#include "rules_response.h"

/* A method written in other letters is no INVITE, but meant as one. */
static bool
is_other_method(const SxCase *one)
{
    return !sx_text_is(sx_text(one->transaction->method), "INVITE");
}

static void
check_method(const SxCase *one, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_RESPONSE_PROVISIONAL_METHOD);

    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
}

static void
check_trying(const SxCase *one, SxFindings *findings)
{
    bool requires = sx_message_lists(one->message, SX_HEADER_REQUIRE, "100rel");
    bool numbered = sx_message_has(one->message, SX_HEADER_RSEQ);
    SxText tag, none;
    SxFinding *finding;

    if (requires || numbered) {
        finding = sx_findings_add(findings, SX_STATEMENT_RESPONSE_TRYING_RELIABLE);
        sx_finding_words(finding, SX_PLACE_HEADER,
                         requires && numbered ? "Require: 100rel and RSeq"
                         : requires           ? "Require: 100rel"
                                              : "RSeq");
    }
    if (!one->request || !sx_response_answers(one, "INVITE") ||
        sx_response_tag(one->request, SX_HEADER_TO, &none) != SX_TAG_NONE ||
        sx_response_tag(one->message, SX_HEADER_TO, &tag) != SX_TAG_GIVEN)
        return;
    finding = sx_response_add(one, findings, SX_STATEMENT_RESPONSE_TRYING_TAG);
    sx_finding_text(finding, SX_PLACE_TAG, tag);
}

static void
check_reliability(const SxCase *one, SxFindings *findings)
{
    bool requires = sx_message_lists(one->message, SX_HEADER_REQUIRE, "100rel");
    bool required = sx_message_lists(one->request, SX_HEADER_REQUIRE, "100rel");
    bool offered = required || sx_message_lists(one->request, SX_HEADER_SUPPORTED, "100rel");
    SxStatementId statement;

    if (requires && !offered && one->request->headers_whole)
        statement = SX_STATEMENT_RESPONSE_RELIABLE_UNWANTED;
    else if (required && !requires && one->message->headers_whole && !sx_message_has(one->message, SX_HEADER_RSEQ))
        statement = SX_STATEMENT_RESPONSE_UNRELIABLE;
    else
        return;
    sx_finding_number(sx_response_add(one, findings, statement), SX_PLACE_CODE, one->message->status);
}

/* The tag is asked for in the request that starts the dialog. */
static void
check_early_end(const SxCase *one, SxFindings *findings)
{
    SxText tag;

    if (one->message->status != 199 || !one->request->headers_whole ||
        sx_response_tag(one->request, SX_HEADER_TO, &tag) != SX_TAG_NONE ||
        sx_message_lists(one->request, SX_HEADER_SUPPORTED, "199") ||
        sx_message_lists(one->request, SX_HEADER_REQUIRE, "199"))
        return;
    sx_response_add(one, findings, SX_STATEMENT_RESPONSE_EARLY_END_UNWANTED);
}

void
sx_response_provisional(const SxCase *one, SxFindings *findings)
{
    if (one->message->status == 100) {
        check_trying(one, findings);
    } else if (one->message->status > 100 && one->message->status < 200) {
        if (is_other_method(one))
            check_method(one, findings);
        if (!one->request || !sx_response_answers(one, "INVITE"))
            return;
        check_reliability(one, findings);
        check_early_end(one, findings);
    }
}
