/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a 401 or 407 says of its request: a first challenge, a stale nonce,
 * refused credentials, another realm (RFC 3261 section 22, RFC 7616 section
 * 3.3).
 */
#include "rules_challenge.h"

#include "client.h"

#include <string.h>

/* A request between two others that was not captured, or not whole, shows by its
 * response alone. */
static bool
has_unseen_between(const SxTransaction *earlier, const SxTransaction *later)
{
    for (guint place = earlier->place + 1; place < later->place; place++) {
        const SxTransaction *other = later->call->transactions.list[place];

        if (!other->has_request && strcmp(other->method, later->method) == 0)
            return true;
    }
    return false;
}

/* Gives the last earlier request of the same method and user, when it was challenged
 * for this realm before this request was sent. */
static const SxRecord *
asked_before(const SxRefusal *refusal, SxMessage *response, SxMessage *request)
{
    const SxTransaction *transaction = refusal->one->transaction, *earlier;
    guint place = transaction->place;
    const SxRecord *final;
    bool stale;

    do
        earlier = sx_challenge_earlier(transaction, &place);
    while (earlier && strcmp(earlier->method, transaction->method) != 0);
    final = earlier ? sx_transaction_final(earlier) : NULL;
    if (!final || final->code != refusal->one->message->status || has_unseen_between(earlier, transaction) ||
        final->first.frame > transaction->request.first.frame || !sx_record_read(final, response) ||
        !sx_refusal_challenges(response, refusal->kind->challenge, &refusal->challenge, &stale) ||
        !sx_record_read(&earlier->request, request) ||
        !sx_text_equal(sx_address(request, SX_HEADER_FROM), sx_address(refusal->one->request, SX_HEADER_FROM)))
        return NULL;
    return final;
}

static void
judge_other_realm(const SxRefusal *refusal, SxFindings *findings)
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
        asked |= sx_refusal_challenges(&response, refusal->kind->challenge, &digest, &stale);
    finding = sx_refusal_add(
        refusal, before && !asked ? SX_STATEMENT_CHALLENGE_WRONG_REALM : SX_STATEMENT_CHALLENGE_ANOTHER_REALM,
        findings);
    sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
    sx_finding_text(finding, SX_PLACE_VALUE, refusal->credentials.values[SX_DIGEST_REALM]);
    if (before && !asked)
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, before->first.frame);
}

/* A proxy's realm is to be answered in all later requests of a Call-ID
 * (RFC 3261 section 22.3). */
static bool
add_not_kept(const SxRefusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction, *earlier;
    guint place = transaction->place;

    if (refusal->kind->challenge != SX_HEADER_PROXY_AUTHENTICATE)
        return false;
    while ((earlier = sx_challenge_earlier(transaction, &place)) != NULL) {
        const SxRecord *final = sx_transaction_final(earlier);
        SxMessage request;
        SxDigest digest;
        SxFinding *finding;

        if (!final || final->code == 401 || final->code == 407 || !sx_record_read(&earlier->request, &request) ||
            !sx_digest_for_realm(&request, SX_HEADER_PROXY_AUTHORIZATION, &refusal->challenge, &digest) ||
            !sx_digest_answers(&digest) || !sx_challenge_same_from(&request, refusal->one->request))
            continue;
        finding = sx_refusal_add(refusal, SX_STATEMENT_CHALLENGE_CREDENTIALS_NOT_KEPT, findings);
        sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, earlier->request.first.frame);
        sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
        return true;
    }
    return false;
}

static void
judge_without(const SxRefusal *refusal, bool digest, SxFindings *findings)
{
    const SxRecord *before = NULL;
    SxMessage response, request;
    SxFinding *finding;

    if (digest && add_not_kept(refusal, findings))
        return;
    if (digest)
        before = asked_before(refusal, &response, &request);
    if (before && request.headers_whole && !sx_message_has(&request, refusal->kind->credentials)) {
        finding = sx_refusal_add(refusal, SX_STATEMENT_CHALLENGE_RETRY_WITHOUT_CREDENTIALS, findings);
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, before->first.frame);
        sx_finding_text(finding, SX_PLACE_REALM, refusal->challenge.values[SX_DIGEST_REALM]);
        return;
    }
    finding = sx_refusal_add(refusal, SX_STATEMENT_CHALLENGE_FIRST, findings);
    sx_finding_number(finding, SX_PLACE_CSEQ, refusal->one->transaction->cseq);
    finding->reference = refusal->kind->reference;
}

/* Judges credentials of which none is for a realm that is challenged. */
static void
judge_unfitting(SxRefusal *refusal, bool digest, SxFindings *findings)
{
    const SxMessage *request = refusal->one->request;
    SxDigest like;
    size_t n = 0;

    if (!digest || !sx_digest_all_readable(request, refusal->kind->credentials) ||
        !sx_digest_next(request, refusal->kind->credentials, &n, &refusal->credentials))
        return;
    if (refusal->credentials.values[SX_DIGEST_NONCE].length == 0)
        sx_refusal_add(refusal, SX_STATEMENT_CHALLENGE_FIRST_EMPTY, findings);
    else if (request->headers_whole && sx_digest_answers(&refusal->credentials) &&
             !sx_digest_for_realm(refusal->one->message, refusal->kind->challenge, &refusal->credentials, &like))
        judge_other_realm(refusal, findings);
}

void
sx_challenge_refusal(const SxCase *one, SxFindings *findings)
{
    SxRefusal refusal = { .one = one, .kind = sx_challenge_kind(one->message->status) };
    bool faulty, digest;
    size_t n = 0;

    if (!one->request || !one->message->headers_whole || sx_challenge_copied_late(one))
        return;
    faulty = sx_challenge_faults(one->transaction, one->request, findings);
    if (sx_refusal_judge_credentials(&refusal, faulty, findings) || faulty ||
        !sx_message_has(one->message, refusal.kind->challenge))
        return;
    digest = sx_digest_next(one->message, refusal.kind->challenge, &n, &refusal.challenge) &&
             sx_digest_all_readable(one->message, refusal.kind->challenge);
    if (sx_message_has(one->request, refusal.kind->credentials))
        judge_unfitting(&refusal, digest, findings);
    else if (one->request->headers_whole)
        judge_without(&refusal, digest, findings);
}
