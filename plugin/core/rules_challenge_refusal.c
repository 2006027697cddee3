/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a 401 or 407 says of its request: a first challenge, a stale nonce,
 * refused credentials, another realm (RFC 3261 section 22, RFC 7616 section
 * 3.3).
 */
#include "rules_challenge.h"

#include <string.h>

/* A response and the credentials that it is about. */
typedef struct {
    const SxCase *one;
    const SxChallengeKind *kind;
    SxDigest challenge;
    SxDigest credentials;
} Refusal;

static SxFinding *
add(const Refusal *refusal, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, refusal->one->transaction->request.first.frame);
    sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(refusal->kind->credentials));
    return finding;
}

static SxFinding *
add_user(const Refusal *refusal, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = add(refusal, statement, findings);

    sx_finding_text(finding, SX_PLACE_USERNAME, refusal->credentials.values[SX_DIGEST_USERNAME]);
    sx_finding_text(finding, SX_PLACE_REALM, refusal->credentials.values[SX_DIGEST_REALM]);
    return finding;
}

/* Tells whether a response challenges a realm, and stores whether it blames the
 * nonce. */
static bool
challenges(const SxMessage *response, SxHeaderId header, const SxDigest *credentials, bool *stale)
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

static void
add_stale(const Refusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction;
    SxMessage issuer;
    SxFinding *finding;
    SxIssue issue;
    int64_t age;
    bool again = false;

    if (!sx_challenge_issue(transaction, refusal->kind->challenge, &refusal->credentials, &issue)) {
        add_user(refusal, SX_STATEMENT_CHALLENGE_STALE_NONCE_UNSEEN, findings);
        return;
    }
    if (sx_record_read(issue.response, &issuer))
        challenges(&issuer, refusal->kind->challenge, &refusal->credentials, &again);
    finding = add_user(refusal, again ? SX_STATEMENT_CHALLENGE_STALE_AGAIN : SX_STATEMENT_CHALLENGE_STALE_NONCE,
                       findings);
    age = (transaction->request.first.time - issue.response->first.time) / G_USEC_PER_SEC;
    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    sx_finding_number(finding, SX_PLACE_SECONDS, (uint32_t)CLAMP(age, 0, UINT32_MAX));
}

/* Tells whether a request of the same user was refused for that realm, and not
 * for a stale nonce; stores the response. */
static bool
was_refused(const SxTransaction *transaction, const Refusal *refusal, const SxRecord **response)
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
           challenges(&answer, refusal->kind->challenge, &credentials, &stale) && !stale;
}

/* Tells whether a request certainly carried no credentials. */
static bool
is_bare(const SxTransaction *transaction, SxHeaderId header)
{
    SxMessage request;

    return sx_record_read(&transaction->request, &request) && request.headers_whole && !sx_message_has(&request, header);
}

/* Refusals of the same user one after another (RFC 3261 section 22.1). A CSeq
 * number counts once, however many hops it was seen on. */
static void
add_loop(const Refusal *refusal, SxFindings *findings)
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
add_uri(const Refusal *refusal, SxFindings *findings)
{
    SxText uri = refusal->credentials.values[SX_DIGEST_URI];
    SxFinding *finding;

    if (uri.length == 0 || sx_text_equal(uri, refusal->one->request->uri))
        return;
    finding = add(refusal, SX_STATEMENT_CHALLENGE_URI_DIFFERS, findings);
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

static void
add_refused(const Refusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction;
    const SxRecord *accepted = sx_challenge_accepted(transaction, refusal->kind->credentials, &refusal->credentials);
    SxFinding *finding;
    SxIssue issue;

    if (accepted) {
        finding = add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_THOUGH_ACCEPTED, findings);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, accepted->first.frame);
        return;
    }
    if (!blames_nonce(refusal->one->message->reason) &&
        sx_challenge_issue(transaction, refusal->kind->challenge, &refusal->credentials, &issue)) {
        finding = add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED, findings);
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    } else {
        add_user(refusal, SX_STATEMENT_CHALLENGE_REFUSED_UNKNOWN_NONCE, findings);
    }
    add_uri(refusal, findings);
    add_loop(refusal, findings);
}

/* Judges credentials for a realm that is challenged; false when there are
 * none. */
static bool
judge_credentials(Refusal *refusal, bool faulty, SxFindings *findings)
{
    const SxMessage *response = refusal->one->message, *request = refusal->one->request;
    size_t n = 0;
    bool stale;

    while (sx_digest_next(request, refusal->kind->credentials, &n, &refusal->credentials)) {
        if (!sx_digest_answers(&refusal->credentials) ||
            !challenges(response, refusal->kind->challenge, &refusal->credentials, &stale))
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

/* Gives the last earlier request of the same method, when it was challenged
 * for this realm before this request was sent. */
static const SxRecord *
asked_before(const Refusal *refusal, SxMessage *response, SxMessage *request)
{
    const SxTransaction *transaction = refusal->one->transaction, *earlier;
    guint place = transaction->place;
    const SxRecord *final;
    bool stale;

    do
        earlier = sx_challenge_earlier(transaction, &place);
    while (earlier && strcmp(earlier->method, transaction->method) != 0);
    final = earlier ? sx_transaction_final(earlier) : NULL;
    if (!final || final->code != refusal->one->message->status ||
        final->first.frame > transaction->request.first.frame || !sx_record_read(final, response) ||
        !challenges(response, refusal->kind->challenge, &refusal->challenge, &stale) ||
        !sx_record_read(&earlier->request, request))
        return NULL;
    return final;
}

static void
judge_other_realm(const Refusal *refusal, SxFindings *findings)
{
    const SxRecord *before;
    SxMessage response, request;
    SxDigest digest;
    SxFinding *finding;
    size_t n = 0;
    bool asked = false, stale;

    before = asked_before(refusal, &response, &request);
    if (before && !sx_digest_all_readable(&response, refusal->kind->challenge))
        return;
    while (before && sx_digest_next(refusal->one->request, refusal->kind->credentials, &n, &digest))
        asked |= challenges(&response, refusal->kind->challenge, &digest, &stale);
    finding = add(refusal, before && !asked ? SX_STATEMENT_CHALLENGE_WRONG_REALM : SX_STATEMENT_CHALLENGE_ANOTHER_REALM,
                  findings);
    sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
    sx_finding_text(finding, SX_PLACE_VALUE, refusal->credentials.values[SX_DIGEST_REALM]);
    if (before && !asked)
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, before->first.frame);
}

/* A proxy's realm is to be answered in all later requests of a Call-ID
 * (RFC 3261 section 22.3). */
static bool
add_not_kept(const Refusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction, *earlier;
    guint place = transaction->place;

    if (refusal->kind->challenge != SX_HEADER_PROXY_AUTHENTICATE)
        return false;
    while ((earlier = sx_challenge_earlier(transaction, &place)) != NULL) {
        SxMessage request;
        SxDigest digest;
        SxFinding *finding;

        if (!sx_record_read(&earlier->request, &request) ||
            !sx_digest_for_realm(&request, SX_HEADER_PROXY_AUTHORIZATION, &refusal->challenge, &digest) ||
            !sx_digest_answers(&digest) || !sx_challenge_same_from(&request, refusal->one->request))
            continue;
        finding = add(refusal, SX_STATEMENT_CHALLENGE_CREDENTIALS_NOT_KEPT, findings);
        sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, earlier->request.first.frame);
        sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
        return true;
    }
    return false;
}

static void
judge_without(const Refusal *refusal, bool digest, SxFindings *findings)
{
    const SxRecord *before = NULL;
    SxMessage response, request;
    SxFinding *finding;

    if (digest && add_not_kept(refusal, findings))
        return;
    if (digest)
        before = asked_before(refusal, &response, &request);
    if (before && request.headers_whole && !sx_message_has(&request, refusal->kind->credentials)) {
        finding = add(refusal, SX_STATEMENT_CHALLENGE_RETRY_WITHOUT_CREDENTIALS, findings);
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, before->first.frame);
        sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
        return;
    }
    finding = add(refusal, SX_STATEMENT_CHALLENGE_FIRST, findings);
    sx_finding_number(finding, SX_PLACE_CSEQ, refusal->one->transaction->cseq);
    finding->reference = refusal->kind->reference;
}

/* Judges credentials of which none is for a realm that is challenged. */
static void
judge_unfitting(Refusal *refusal, bool digest, SxFindings *findings)
{
    const SxMessage *request = refusal->one->request;
    SxDigest like;
    size_t n = 0;

    if (!digest || !sx_digest_all_readable(request, refusal->kind->credentials) ||
        !sx_digest_next(request, refusal->kind->credentials, &n, &refusal->credentials))
        return;
    if (refusal->credentials.values[SX_DIGEST_NONCE].length == 0)
        add(refusal, SX_STATEMENT_CHALLENGE_FIRST_EMPTY, findings);
    else if (request->headers_whole && sx_digest_answers(&refusal->credentials) &&
             !sx_digest_for_realm(refusal->one->message, refusal->kind->challenge, &refusal->credentials, &like))
        judge_other_realm(refusal, findings);
}

/* A copy of the request that came after a challenge may have carried other
 * headers than those kept. */
static bool
is_unclear(const SxCase *one)
{
    const SxRecord *final = sx_transaction_final(one->transaction);

    return one->transaction->request.copies > 0 && final && final->first.frame < one->frame &&
           one->transaction->request.last_frame > final->first.frame;
}

void
sx_challenge_refusal(const SxCase *one, SxFindings *findings)
{
    Refusal refusal = { .one = one, .kind = sx_challenge_kind(one->message->status) };
    bool faulty, digest;
    size_t n = 0;

    if (!one->request || !one->message->headers_whole || is_unclear(one))
        return;
    faulty = sx_challenge_faults(one->transaction, one->request, findings);
    if (judge_credentials(&refusal, faulty, findings) || faulty ||
        !sx_message_has(one->message, refusal.kind->challenge))
        return;
    digest = sx_digest_next(one->message, refusal.kind->challenge, &n, &refusal.challenge) &&
             sx_digest_all_readable(one->message, refusal.kind->challenge);
    if (sx_message_has(one->request, refusal.kind->credentials))
        judge_unfitting(&refusal, digest, findings);
    else if (one->request->headers_whole)
        judge_without(&refusal, digest, findings);
}
