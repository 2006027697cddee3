/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Credentials held against the challenge that gave their nonce (RFC 7616
 * section 3.4, RFC 3261 section 22).
 */
#include "rules_challenge.h"

#include "challenge.h"

/* One set of credentials of a request, and where its nonce came from. */
typedef struct {
    const SxTransaction *transaction;
    const SxMessage *request;
    const SxChallengeKind *kind;
    SxDigest digest;
    SxIssue issue;
} Answer;

static SxFinding *
add(const Answer *answer, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, answer->transaction->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, answer->issue.response->first.frame);
    sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(answer->kind->credentials));
    return finding;
}

static bool
check_algorithm(const Answer *answer, SxFindings *findings)
{
    bool named = answer->digest.values[SX_DIGEST_ALGORITHM].length > 0;
    SxFinding *finding;

    if (answer->issue.same_algorithm)
        return false;
    if (named) {
        finding = add(answer, SX_STATEMENT_CHALLENGE_ALGORITHM_NOT_OFFERED, findings);
        sx_finding_text(finding, SX_PLACE_ALGORITHM, sx_digest_algorithm(&answer->digest));
    } else {
        finding = add(answer, SX_STATEMENT_CHALLENGE_ALGORITHM_OMITTED, findings);
    }
    sx_finding_text(finding, SX_PLACE_OFFERED, sx_digest_algorithm(&answer->issue.challenge));
    return true;
}

static bool
lists(SxText list, SxText token)
{
    SxText element;

    while (sx_text_next(&list, ',', &element))
        if (element.length == token.length && g_ascii_strncasecmp(element.data, token.data, token.length) == 0)
            return true;
    return false;
}

static bool
is_known_qop(SxText offered)
{
    return lists(offered, sx_text("auth")) || lists(offered, sx_text("auth-int"));
}

static bool
check_qop(const Answer *answer, SxFindings *findings)
{
    static const SxDigestKey needed[] = { SX_DIGEST_NC, SX_DIGEST_CNONCE };
    SxText offered = answer->issue.challenge.values[SX_DIGEST_QOP], qop = answer->digest.values[SX_DIGEST_QOP];
    SxFinding *finding;

    if (qop.length == 0 && is_known_qop(offered)) {
        finding = add(answer, SX_STATEMENT_CHALLENGE_MISSING_QOP, findings);
        sx_finding_text(finding, SX_PLACE_QOP, offered);
        return true;
    }
    if (qop.length > 0 && is_known_qop(offered) && !lists(offered, qop)) {
        finding = add(answer, SX_STATEMENT_CHALLENGE_QOP_NOT_OFFERED, findings);
        sx_finding_text(finding, SX_PLACE_QOP, qop);
        sx_finding_text(finding, SX_PLACE_OFFERED, offered);
        return true;
    }
    for (size_t i = 0; qop.length > 0 && i < G_N_ELEMENTS(needed); i++) {
        if (sx_digest_has(&answer->digest, needed[i]))
            continue;
        finding = add(answer, SX_STATEMENT_CHALLENGE_MISSING_PARAMETER, findings);
        sx_finding_text(finding, SX_PLACE_QOP, qop);
        sx_finding_words(finding, SX_PLACE_PARAMETER, needed[i] == SX_DIGEST_NC ? "nc" : "cnonce");
        return true;
    }
    return false;
}

static void
check_opaque(const Answer *answer, SxFindings *findings)
{
    SxText given = answer->issue.challenge.values[SX_DIGEST_OPAQUE], sent = answer->digest.values[SX_DIGEST_OPAQUE];
    SxFinding *finding;

    if (given.length == 0 || sx_text_equal(given, sent))
        return;
    finding = add(answer, SX_STATEMENT_CHALLENGE_OPAQUE_CHANGED, findings);
    sx_finding_text(finding, SX_PLACE_OFFERED, given);
    if (sent.length > 0)
        sx_finding_text(finding, SX_PLACE_VALUE, sent);
    else
        sx_finding_texts(finding, SX_PLACE_VALUE, sx_label_texts(SX_LABEL_WORD_NOTHING));
}

/* The nonce came in the other kind of challenge, and the credentials stand in
 * no header field where they count. */
static bool
check_header(Answer *answer, SxFindings *findings)
{
    const SxChallengeKind *right = &sx_challenge_kinds[answer->kind == &sx_challenge_kinds[0]];
    SxDigest other;
    SxFinding *finding;
    size_t n = 0;

    if (!answer->request->headers_whole ||
        !sx_challenge_issue(answer->transaction, right->challenge, &answer->digest, &answer->issue) ||
        !sx_digest_all_readable(answer->request, right->credentials))
        return false;
    while (sx_digest_next(answer->request, right->credentials, &n, &other))
        if (sx_digest_same_realm(&other, &answer->digest))
            return false;
    finding = add(answer, SX_STATEMENT_CHALLENGE_WRONG_HEADER, findings);
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(right->challenge));
    sx_finding_words(finding, SX_PLACE_RIGHT, sx_header_name(right->credentials));
    finding->reference = right->reference;
    return true;
}

static bool
check_answer(Answer *answer, SxFindings *findings)
{
    if (!sx_challenge_issue(answer->transaction, answer->kind->challenge, &answer->digest, &answer->issue))
        return check_header(answer, findings);
    if (check_algorithm(answer, findings))
        return true;
    check_opaque(answer, findings);
    return check_qop(answer, findings);
}

static bool
check_scheme(const SxTransaction *transaction, const SxMessage *request, SxHeaderId header, SxFindings *findings)
{
    const SxText *value;
    SxFinding *finding;

    for (size_t n = 0; (value = sx_message_header(request, header, n)) != NULL; n++) {
        if (!sx_text_is(sx_challenge(*value).scheme, "Basic"))
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_CHALLENGE_BASIC_CREDENTIALS);
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, transaction->request.first.frame);
        sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(header));
        return true;
    }
    return false;
}

bool
sx_challenge_faults(const SxTransaction *transaction, const SxMessage *request, SxFindings *findings)
{
    bool found = false;

    for (size_t i = 0; i < G_N_ELEMENTS(sx_challenge_kinds); i++) {
        const SxChallengeKind *kind = &sx_challenge_kinds[i];
        Answer answer = { .transaction = transaction, .request = request, .kind = kind };
        size_t n = 0;

        found |= check_scheme(transaction, request, kind->credentials, findings);
        while (sx_digest_next(request, kind->credentials, &n, &answer.digest))
            if (answer.digest.values[SX_DIGEST_NONCE].length > 0 && !sx_digest_has(&answer.digest, SX_DIGEST_AUTS))
                found |= check_answer(&answer, findings);
    }
    return found;
}
