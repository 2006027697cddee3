/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Credentials that were refused for their nonce, whether stale=true says so or
 * not (RFC 7616 section 3.3).
 */
#include "rules_challenge.h"

#include "client.h"

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

void
sx_refusal_stale(const SxRefusal *refusal, SxFindings *findings)
{
    const SxTransaction *transaction = refusal->one->transaction;
    SxMessage issuer;
    SxFinding *finding;
    SxIssue issue;
    int64_t age;
    bool again = false, fresh;

    if (!sx_challenge_issue(transaction, refusal->kind->challenge, &refusal->credentials, &issue)) {
        sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_STALE_NONCE_UNSEEN, findings);
        return;
    }
    if (sx_record_read(issue.response, &issuer))
        sx_refusal_challenges(&issuer, refusal->kind->challenge, &refusal->credentials, &again);
    age = transaction->request.first.time - issue.response->first.time;
    fresh = age <= SX_CHALLENGE_FRESH && !was_used(transaction, refusal);
    finding = sx_refusal_add_user(
        refusal, again && fresh ? SX_STATEMENT_CHALLENGE_STALE_AGAIN : SX_STATEMENT_CHALLENGE_STALE_NONCE, findings);
    age /= G_USEC_PER_SEC;
    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    sx_finding_number(finding, SX_PLACE_SECONDS, (uint32_t)CLAMP(age, 0, UINT32_MAX));
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

/* Nobody corrects a password so fast. */
#define AT_ONCE (3 * (int64_t)G_USEC_PER_SEC)

/* Tells whether a request answers this refusal for the same user, with a nonce
 * of its challenges. */
static bool
answers_refusal(const SxRefusal *refusal, const SxTransaction *retry)
{
    SxMessage request;
    SxDigest credentials, challenge;
    size_t n = 0;

    if (!sx_record_read(&retry->request, &request) ||
        !sx_digest_for_realm(&request, refusal->kind->credentials, &refusal->credentials, &credentials) ||
        !sx_digest_answers(&credentials) || !sx_digest_agree(&credentials, &refusal->credentials, SX_DIGEST_USERNAME) ||
        sx_digest_same_nonce(&credentials, &refusal->credentials))
        return false;
    while (sx_digest_next(refusal->one->message, refusal->kind->challenge, &n, &challenge))
        if (sx_digest_same_nonce(&challenge, &credentials))
            return true;
    return false;
}

/* Gives the next request of the client when it only took the new nonce, at once,
 * and got a 2xx: then the nonce was refused. */
static const SxTransaction *
accepted_at_once(const SxRefusal *refusal)
{
    const SxTransaction *retry = sx_client_after(refusal->one->transaction);
    const SxRecord *final = retry ? sx_transaction_final(retry) : NULL, *own = refusal->one->record;

    return final && own && final->code < 300 && retry->request.first.frame > own->first.frame &&
                   retry->request.first.time - own->first.time <= AT_ONCE && answers_refusal(refusal, retry)
               ? retry
               : NULL;
}

static void
add_unsaid(const SxRefusal *refusal, const SxTransaction *retry, SxFindings *findings)
{
    SxFinding *finding = sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_NONCE_EXPIRED_UNSAID, findings);
    const SxRecord *final = sx_transaction_final(retry);

    sx_finding_number(finding, SX_PLACE_CODE, final->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, final->first.frame);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, final->first.time - refusal->one->record->first.time);
}

bool
sx_refusal_blame_nonce(const SxRefusal *refusal, SxFindings *findings)
{
    const SxMessage *response = refusal->one->message;
    const SxTransaction *retry = accepted_at_once(refusal);
    SxFinding *finding;

    if (retry) {
        add_unsaid(refusal, retry, findings);
        return true;
    }
    if (!blames_nonce(response->reason))
        return false;
    finding = sx_refusal_add_user(refusal, SX_STATEMENT_CHALLENGE_NONCE_BLAMED, findings);
    sx_finding_number(finding, SX_PLACE_CODE, response->status);
    sx_finding_text(finding, SX_PLACE_PHRASE, response->reason);
    return true;
}
