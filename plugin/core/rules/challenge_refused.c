/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a 401 or 407 says of credentials for the realm that it challenges: a
 * stale nonce, or a refusal (RFC 7616 section 3.3, RFC 3261 section 22.1).
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

static SxFinding *
add_user(const SxRefusal *refusal, SxStatementId statement, SxFindings *findings)
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

/* The new nonce is used at once; one that is refused after this time has simply
 * grown old. */
#define FRESH (32 * (int64_t)G_USEC_PER_SEC)

/* Tells whether an earlier request with that nonce passed: a server may end the
 * life of a nonce that was used (RFC 7616 section 3.3). */
static bool
was_used(const SxTransaction *transaction, const SxRefusal *refusal)
{
    const SxTransaction *earlier;
    guint place = transaction->place;

    while ((earlier = sx_challenge_earlier(transaction, &place)) != NULL) {
        const SxRecord *final = sx_transaction_final(earlier);
        SxMessage request;
        SxDigest digest;
        size_t n = 0;

        if ((final && (final->code == 401 || final->code == 407)) || !sx_record_read(&earlier->request, &request))
            continue;
        while (sx_digest_next(&request, refusal->kind->credentials, &n, &digest))
            if (sx_digest_same_nonce(&digest, &refusal->credentials))
                return true;
    }
    return false;
}

static void
add_stale(const SxRefusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction;
    SxMessage issuer;
    SxFinding *finding;
    SxIssue issue;
    int64_t age;
    bool again = false, fresh;

    if (!sx_challenge_issue(transaction, refusal->kind->challenge, &refusal->credentials, &issue)) {
        add_user(refusal, SX_STATEMENT_CHALLENGE_STALE_NONCE_UNSEEN, findings);
        return;
    }
    if (sx_record_read(issue.response, &issuer))
        sx_refusal_challenges(&issuer, refusal->kind->challenge, &refusal->credentials, &again);
    age = transaction->request.first.time - issue.response->first.time;
    fresh = age <= FRESH && !was_used(transaction, refusal);
    finding = add_user(
        refusal, again && fresh ? SX_STATEMENT_CHALLENGE_STALE_AGAIN : SX_STATEMENT_CHALLENGE_STALE_NONCE, findings);
    age /= G_USEC_PER_SEC;
    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    sx_finding_number(finding, SX_PLACE_SECONDS, (uint32_t)CLAMP(age, 0, UINT32_MAX));
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
    finding = add_user(refusal, SX_STATEMENT_CHALLENGE_LOOP, findings);
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

/* Some servers blame the nonce in the phrase only. */
static bool
blames_nonce(SxText phrase)
{
    for (size_t i = 0; i + 5 <= phrase.length; i++)
        if (g_ascii_strncasecmp(phrase.data + i, "nonce", 5) == 0 ||
            g_ascii_strncasecmp(phrase.data + i, "stale", 5) == 0)
            return true;
    return false;
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

static void
add_refused(const SxRefusal *refusal, SxFindings *findings)
{
    SxIssue issue;
    bool answered =
        !blames_nonce(refusal->one->message->reason) &&
        sx_challenge_issue(refusal->one->transaction, refusal->kind->challenge, &refusal->credentials, &issue);
    const SxRecord *accepted = accepted_otherwise(refusal, answered);
    SxFinding *finding;

    /* An AKA vector is spent with its use, so each later challenge is a new one. */
    if (accepted && is_aka(&refusal->credentials))
        return;
    if (accepted) {
        finding = add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_THOUGH_ACCEPTED, findings);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, accepted->first.frame);
        return;
    }
    if (answered) {
        finding = add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED, findings);
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    } else {
        add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_UNKNOWN_NONCE, findings);
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
            add_user(refusal, SX_STATEMENT_CHALLENGE_RESYNCHRONISATION, findings);
        else if (stale)
            add_stale(refusal, findings);
        else if (!faulty && sx_digest_all_readable(response, refusal->kind->challenge))
            add_refused(refusal, findings);
        return true;
    }
    return false;
}
