/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a 401 or 407 says of credentials for the realm that it challenges (RFC
 * 7616 section 3.3, RFC 3261 section 22.1).
 */
#include "rules_challenge.h"

#include <string.h>

SxFinding *
sx_refusal_add(const SxRefusal *refusal, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, refusal->one->transaction->request.first.frame);
    sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(refusal->kind->credentials));
    return finding;
}

SxFinding *
sx_refusal_add_user(const SxRefusal *refusal, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_refusal_add(refusal, statement, findings);

    sx_finding_text(finding, SX_PLACE_USERNAME, refusal->credentials.values[SX_DIGEST_USERNAME]);
    sx_finding_text(finding, SX_PLACE_REALM, refusal->credentials.values[SX_DIGEST_REALM]);
    return finding;
}

bool
sx_refusal_challenges(const SxMessage *response, SxHeaderId header, const SxDigest *credentials, bool *stale)
{
    SxDigest challenge;
    size_t n = 0;
    bool found = false;

    *stale = false;
    while (sx_digest_next(response, header, &n, &challenge)) {
        if (!sx_digest_same_realm(&challenge, credentials))
            continue;
        found = true;
        *stale |= sx_digest_is_stale(&challenge);
    }
    return found;
}

/* Tells whether a request of the same user was refused for that realm, and not
 * for a stale nonce; stores the response. */
static bool
was_refused(const SxTransaction *transaction, const SxRefusal *refusal, const SxRecord **response)
{
    SxMessage request, answer;
    SxDigest credentials;
    bool stale;

    *response = sx_transaction_final(transaction);
    return *response && ((*response)->code == 401 || (*response)->code == 407) &&
           sx_record_read(&transaction->request, &request) &&
           sx_digest_for_realm(&request, refusal->kind->credentials, &refusal->credentials, &credentials) &&
           sx_digest_answers(&credentials) && !sx_digest_has(&credentials, SX_DIGEST_AUTS) &&
           sx_digest_agree(&credentials, &refusal->credentials, SX_DIGEST_USERNAME) &&
           sx_record_read(*response, &answer) &&
           sx_refusal_challenges(&answer, refusal->kind->challenge, &credentials, &stale) && !stale;
}

/* Tells whether a request certainly carried no credentials. */
static bool
is_bare(const SxTransaction *transaction, SxHeaderId header)
{
    SxMessage request;

    return sx_record_read(&transaction->request, &request) && request.headers_whole &&
           !sx_message_has(&request, header);
}

/* Refusals of the same user one after another (RFC 3261 section 22.1). A CSeq
 * number counts once, however many hops it was seen on. */
static void
add_loop(const SxRefusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction, *earlier;
    const SxRecord *first = NULL, *response;
    guint place = transaction->place;
    uint32_t count = 1, last = transaction->cseq;
    SxFinding *finding;

    while ((earlier = sx_challenge_earlier(transaction, &place)) != NULL) {
        if (strcmp(earlier->method, transaction->method) != 0)
            continue;
        if (is_bare(earlier, refusal->kind->credentials))
            continue;
        if (!was_refused(earlier, refusal, &response))
            break;
        first = response;
        count += earlier->cseq != last;
        last = earlier->cseq;
    }
    if (!first)
        return;
    finding = sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_LOOP, findings);
    sx_finding_number(finding, SX_PLACE_TIMES, count);
    sx_finding_frame(finding, SX_PLACE_FIRST_FRAME, first->first.frame);
}

/* The URI may differ when a proxy changed it on the way (RFC 8760 section 2.6). */
static void
add_uri(const SxRefusal *refusal, SxFindings *findings)
{
    SxText uri = refusal->credentials.values[SX_DIGEST_URI];
    SxFinding *finding;

    if (uri.length == 0 || sx_text_equal(uri, refusal->one->request->uri))
        return;
    finding = sx_refusal_add(refusal, SX_STATEMENT_CHALLENGE_URI_DIFFERS, findings);
    sx_finding_text(finding, SX_PLACE_URI, uri);
    sx_finding_text(finding, SX_PLACE_VALUE, refusal->one->request->uri);
}

static bool
is_aka(const SxDigest *credentials)
{
    SxText algorithm = sx_digest_algorithm(credentials);

    return algorithm.length >= 4 && g_ascii_strncasecmp(algorithm.data, "AKAv", 4) == 0;
}

/* A success that came later may be that of a password corrected in between. */
static const SxRecord *
accepted_otherwise(const SxRefusal *refusal, bool answered)
{
    const SxRecord *accepted =
        sx_challenge_accepted(refusal->one->transaction, refusal->kind->credentials, &refusal->credentials);

    return accepted && answered && accepted->first.frame > refusal->one->frame ? NULL : accepted;
}

/* Tells whether the challenge that the credentials answer was seen, and recent. */
static bool
answers_fresh_challenge(const SxRefusal *refusal, SxIssue *issue)
{
    const SxTransaction *transaction = refusal->one->transaction;

    return sx_challenge_issue(transaction, refusal->kind->challenge, &refusal->credentials, issue) &&
           transaction->request.first.time - issue->response->first.time <= SX_CHALLENGE_FRESH;
}

static void
add_refused(const SxRefusal *refusal, SxFindings *findings)
{
    SxIssue issue;
    bool answered = answers_fresh_challenge(refusal, &issue);
    const SxRecord *accepted = accepted_otherwise(refusal, answered);
    SxFinding *finding;

    /* An AKA vector is spent with its use, so each later challenge is a new one. */
    if (accepted && is_aka(&refusal->credentials))
        return;
    if (!is_aka(&refusal->credentials) && sx_refusal_blame_nonce(refusal, findings))
        return;
    if (accepted) {
        finding = sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_THOUGH_ACCEPTED, findings);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, accepted->first.frame);
        return;
    }
    if (answered) {
        finding = sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED, findings);
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    } else {
        sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_UNKNOWN_NONCE, findings);
    }
    add_uri(refusal, findings);
    add_loop(refusal, findings);
}

bool
sx_refusal_judge_credentials(SxRefusal *refusal, bool faulty, SxFindings *findings)
{
    const SxMessage *response = refusal->one->message, *request = refusal->one->request;
    size_t n = 0;
    bool stale;

    while (sx_digest_next(request, refusal->kind->credentials, &n, &refusal->credentials)) {
        if (!sx_digest_answers(&refusal->credentials) ||
            !sx_refusal_challenges(response, refusal->kind->challenge, &refusal->credentials, &stale))
            continue;
        if (sx_digest_has(&refusal->credentials, SX_DIGEST_AUTS))
            sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_RESYNCHRONISATION, findings);
        else if (stale)
            sx_refusal_stale(refusal, findings);
        else if (!faulty && sx_digest_all_readable(response, refusal->kind->challenge))
            add_refused(refusal, findings);
        return true;
    }
    return false;
}
