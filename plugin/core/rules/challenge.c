/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Challenges and credentials: what a server asks for, and what became of the
 * answer (RFC 3261 section 22, RFC 7616, RFC 8760, RFC 8898).
 */
#include "rules_challenge.h"

#include "around.h"
#include "challenge.h"
#include "servers.h"

#include <string.h>

/* Neither can be sent again (RFC 3261 section 22.1). */
static bool
check_method(const SxCase *one, SxFindings *findings)
{
    SxText method;
    uint32_t cseq;
    SxFinding *finding;

    if (!sx_message_cseq(one->message, &cseq, &method) ||
        (!sx_text_equal(method, sx_text("ACK")) && !sx_text_equal(method, sx_text("CANCEL"))))
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_CHALLENGE_METHOD_CHALLENGED);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_text(finding, SX_PLACE_METHOD, method);
    sx_finding_number(finding, SX_PLACE_CSEQ, cseq);
    return true;
}

static void
add_header(const SxCase *one, const SxChallengeKind *kind, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(kind->challenge));
    if (statement == SX_STATEMENT_CHALLENGE_TOKEN_REFUSED) {
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
        sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(kind->credentials));
    }
}

static bool
sent_token(const SxMessage *request, SxHeaderId header)
{
    const SxText *value;

    for (size_t n = 0; request && (value = sx_message_header(request, header, n)) != NULL; n++)
        if (sx_text_is(sx_challenge(*value).scheme, "Bearer"))
            return true;
    return false;
}

static void
check_bearer(const SxCase *one, const SxChallengeKind *kind, const SxChallenge *challenge, SxFindings *findings)
{
    SxText server;

    if (!sx_challenge_parameter(challenge, "authz_server", &server))
        add_header(one, kind, SX_STATEMENT_CHALLENGE_TOKEN_WITHOUT_SERVER, findings);
    if (sent_token(one->request, kind->credentials))
        add_header(one, kind, SX_STATEMENT_CHALLENGE_TOKEN_REFUSED, findings);
}

/* Tells whether an earlier response of the same server shows the same. */
static bool
was_told(const SxCase *one, const SxDigest *digest)
{
    const SxRecord *own = sx_around_record(one), *first;

    first = own ? sx_challengers_first(sx_servers_challengers(sx_journal_servers(one->journal)), own, digest) : NULL;
    return first && first != own;
}

static void
check_qop(const SxCase *one, const SxChallengeKind *kind, SxText value, SxFindings *findings)
{
    SxDigest digest;
    SxFinding *finding;

    if (!sx_digest_read(value, &digest) || sx_digest_has(&digest, SX_DIGEST_QOP) || was_told(one, &digest))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CHALLENGE_QOP_NOT_SENT);
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(kind->challenge));
    sx_finding_text(finding, SX_PLACE_REALM, digest.values[SX_DIGEST_REALM]);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
}

/* What is wrong with the challenges themselves. */
static void
check_challenges(const SxCase *one, const SxChallengeKind *kind, SxFindings *findings)
{
    const SxText *value;

    for (size_t n = 0; n < 4 && (value = sx_message_header(one->message, kind->challenge, n)) != NULL; n++) {
        SxChallenge challenge = sx_challenge(*value);

        if (sx_text_is(challenge.scheme, "Basic"))
            add_header(one, kind, SX_STATEMENT_CHALLENGE_BASIC_CHALLENGE, findings);
        else if (sx_text_is(challenge.scheme, "Bearer"))
            check_bearer(one, kind, &challenge, findings);
        else
            check_qop(one, kind, *value, findings);
    }
}

static void
judge_response(const SxCase *one, SxFindings *findings)
{
    unsigned status = one->message->status;

    if (one->transaction->has_request && one->transaction->request.first.frame > one->frame)
        return;
    if (status == 494)
        sx_challenge_agreement(one, findings);
    if (status == 403 || (status >= 200 && status < 300))
        sx_challenge_outcome(one, findings);
    if ((status != 401 && status != 407) || check_method(one, findings))
        return;
    sx_challenge_refusal(one, findings);
    for (size_t i = 0; i < G_N_ELEMENTS(sx_challenge_kinds); i++)
        check_challenges(one, &sx_challenge_kinds[i], findings);
}

void
sx_rules_challenge(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response) {
        judge_response(one, findings);
        return;
    }
    if (!one->transaction->has_request)
        return;
    if (strcmp(one->transaction->method, "ACK") != 0 && strcmp(one->transaction->method, "CANCEL") != 0)
        sx_challenge_faults(one->transaction, one->message, findings);
    sx_challenge_repetition(one, findings);
}
