/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Requests held against earlier ones of the same call: how a challenged one was
 * repeated, and credentials that were used before.
 */
#include "rules_challenge.h"

#include <string.h>

static SxFinding *
add(const SxCase *one, const SxRecord *challenge, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, challenge->first.frame);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    return finding;
}

/* Gives the branch of the topmost Via; only one that starts with the magic
 * cookie has to be unique (RFC 3261 section 8.1.1.7). */
static bool
read_branch(const SxMessage *request, SxText *branch)
{
    SxValues vias = sx_values(request, SX_HEADER_VIA);
    SxText via;

    return sx_values_next(&vias, &via) && sx_text_parameter(via, "branch", branch) && branch->length > 7 &&
           g_ascii_strncasecmp(branch->data, "z9hG4bK", 7) == 0;
}

static void
add_branch_reused(const SxCase *one, const SxTransaction *challenged, const SxRecord *challenge, SxText branch,
                  SxFindings *findings)
{
    SxFinding *finding = add(one, challenge, SX_STATEMENT_CHALLENGE_BRANCH_REUSED, findings);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, challenged->request.first.frame);
    sx_finding_text(finding, SX_PLACE_BRANCH, branch);
}

static void
add_cseq_not_raised(const SxCase *one, const SxTransaction *challenged, const SxRecord *challenge, SxFindings *findings)
{
    SxFinding *finding = add(one, challenge, SX_STATEMENT_CHALLENGE_CSEQ_NOT_RAISED, findings);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, challenged->request.first.frame);
}

static bool
carries(const SxMessage *request, SxHeaderId header, const SxDigest *credentials)
{
    SxDigest digest;
    size_t n = 0;

    while (sx_digest_next(request, header, &n, &digest))
        if (sx_digest_same_nonce(&digest, credentials))
            return true;
    return false;
}

/* The retry of a challenged request carries its nonce, which the challenged one
 * itself did not: no copy of it, made by a proxy on its way, does. */
static void
check_retry(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxFindings *findings)
{
    SxMessage challenged;
    SxText old_branch, branch;
    SxIssue issue;

    if (!sx_challenge_issue(one->transaction, kind->challenge, credentials, &issue) ||
        strcmp(issue.transaction->method, one->transaction->method) != 0 ||
        !sx_record_read(&issue.transaction->request, &challenged) || !challenged.headers_whole ||
        !sx_digest_all_readable(&challenged, kind->credentials) || carries(&challenged, kind->credentials, credentials))
        return;
    if (issue.transaction->cseq == one->transaction->cseq)
        add_cseq_not_raised(one, issue.transaction, issue.response, findings);
    if (read_branch(&challenged, &old_branch) && read_branch(one->message, &branch) &&
        sx_text_equal(old_branch, branch))
        add_branch_reused(one, issue.transaction, issue.response, branch, findings);
}

/* A retry with branch and CSeq of the challenged request looks like its copy,
 * but for the credentials. */
static void
check_copy(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *response;
    SxMessage first, answer;
    SxDigest challenge;
    SxText branch;
    size_t n = 0;

    if (transaction->request.first.frame >= one->frame || !sx_record_read(&transaction->request, &first) ||
        !first.headers_whole || !sx_digest_all_readable(&first, kind->credentials) ||
        carries(&first, kind->credentials, credentials) || !read_branch(one->message, &branch))
        return;
    while ((response = sx_transaction_response(transaction, n++)) != NULL) {
        size_t nth = 0;

        if ((response->code != 401 && response->code != 407) || response->first.frame >= one->frame ||
            !sx_record_read(response, &answer))
            continue;
        while (sx_digest_next(&answer, kind->challenge, &nth, &challenge)) {
            if (!sx_digest_same_nonce(&challenge, credentials))
                continue;
            add_cseq_not_raised(one, transaction, response, findings);
            add_branch_reused(one, transaction, response, branch, findings);
            return;
        }
    }
}

/* Gives the challenge with which a request of these very credentials was
 * refused, for another reason than a stale nonce. */
static const SxRecord *
refusal_of(const SxTransaction *earlier, SxHeaderId header, const SxDigest *credentials)
{
    const SxRecord *final = sx_transaction_final(earlier);
    SxMessage response;
    SxDigest challenge;
    size_t n = 0;
    bool found = false;

    if (!final || (final->code != 401 && final->code != 407) || !sx_record_read(final, &response))
        return NULL;
    while (sx_digest_next(&response, header, &n, &challenge)) {
        if (!sx_digest_same_realm(&challenge, credentials))
            continue;
        if (sx_digest_is_stale(&challenge))
            return NULL;
        found = true;
    }
    return found ? final : NULL;
}

/* Reads a nonce count: up to eight hexadecimal digits (RFC 7616 section 3.4). */
static bool
read_count(const SxDigest *digest, uint32_t *count)
{
    SxText nc = digest->values[SX_DIGEST_NC];

    if (nc.length == 0 || nc.length > 8)
        return false;
    *count = 0;
    for (size_t i = 0; i < nc.length; i++) {
        if (!g_ascii_isxdigit(nc.data[i]))
            return false;
        *count = *count * 16 + (uint32_t)g_ascii_xdigit_value(nc.data[i]);
    }
    return true;
}

/* Compares with one earlier use of the nonce; tells whether it was worth a
 * finding. */
static bool
check_use(const SxCase *one, const SxTransaction *earlier, const SxChallengeKind *kind, const SxDigest *now,
          const SxDigest *then, SxFindings *findings)
{
    const SxRecord *refusal = refusal_of(earlier, kind->challenge, now);
    uint32_t count, earlier_count;
    SxFinding *finding;

    if (strcmp(earlier->method, one->transaction->method) == 0 && now->values[SX_DIGEST_RESPONSE].length > 0 &&
        sx_digest_agree(now, then, SX_DIGEST_RESPONSE) && refusal &&
        refusal->first.frame < one->transaction->request.first.frame) {
        finding = add(one, refusal, SX_STATEMENT_CHALLENGE_SAME_CREDENTIALS, findings);
        sx_finding_text(finding, SX_PLACE_REALM, now->values[SX_DIGEST_REALM]);
    } else if (read_count(now, &count) && read_count(then, &earlier_count) && count <= earlier_count) {
        finding = sx_findings_add(findings, SX_STATEMENT_CHALLENGE_NONCE_COUNT_REPEATED);
        sx_finding_text(finding, SX_PLACE_NC, now->values[SX_DIGEST_NC]);
        sx_finding_text(finding, SX_PLACE_EARLIER, then->values[SX_DIGEST_NC]);
    } else {
        return false;
    }
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, earlier->request.first.frame);
    sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(kind->credentials));
    return true;
}

static void
check_reuse(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxFindings *findings)
{
    guint place = one->transaction->place;
    const SxTransaction *earlier;

    while ((earlier = sx_challenge_earlier(one->transaction, &place)) != NULL) {
        SxMessage request;
        SxDigest digest;
        size_t n = 0;

        if (strcmp(earlier->method, "ACK") == 0 || strcmp(earlier->method, "CANCEL") == 0 ||
            earlier->request.first.flow->from != one->transaction->request.first.flow->from ||
            !sx_record_read(&earlier->request, &request) || !sx_challenge_same_from(&request, one->message))
            continue;
        while (sx_digest_next(&request, kind->credentials, &n, &digest))
            if (sx_digest_same_nonce(&digest, credentials) &&
                sx_digest_agree(&digest, credentials, SX_DIGEST_USERNAME) &&
                check_use(one, earlier, kind, credentials, &digest, findings))
                return;
    }
}

/* A proxy may take credentials for its own realm out of what it passes on
 * (RFC 3261 section 22.3). */
static bool
is_passed_on(const SxMessage *request)
{
    SxValues vias = sx_values(request, SX_HEADER_VIA);
    SxText via;

    return sx_values_next(&vias, &via) && sx_values_next(&vias, &via);
}

/* An ACK to a 2xx carries the credentials of its INVITE (RFC 3261 sections
 * 13.2.2.4 and 22.1). */
static void
check_ack(const SxCase *one, SxFindings *findings)
{
    const SxTransactions *all = &one->transaction->call->transactions;
    const SxTransaction *ack = one->transaction;
    guint end = ack->place > SX_JOURNAL_REACH ? ack->place - SX_JOURNAL_REACH : 0;

    if (ack->acknowledged || !one->message->headers_whole || is_passed_on(one->message))
        return;
    for (guint place = ack->place; place-- > end;) {
        const SxTransaction *invite = all->list[place];
        const SxRecord *final = sx_transaction_final(invite);
        SxMessage request;

        if (strcmp(invite->method, "INVITE") != 0 || invite->cseq != ack->cseq || !invite->has_request ||
            invite->request.first.flow->from != ack->request.first.flow->from || !final || final->code >= 300 ||
            !sx_record_read(&invite->request, &request) || !sx_challenge_same_from(&request, one->message))
            continue;
        for (size_t i = 0; i < G_N_ELEMENTS(sx_challenge_kinds); i++) {
            SxHeaderId header = sx_challenge_kinds[i].credentials;
            SxFinding *finding;

            if (!sx_message_has(&request, header) || sx_message_has(one->message, header))
                continue;
            finding = sx_findings_add(findings, SX_STATEMENT_CHALLENGE_ACK_WITHOUT_CREDENTIALS);
            sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
            sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(header));
        }
        return;
    }
}

void
sx_challenge_repetition(const SxCase *one, SxFindings *findings)
{
    if (strcmp(one->transaction->method, "ACK") == 0) {
        check_ack(one, findings);
        return;
    }
    if (strcmp(one->transaction->method, "CANCEL") == 0)
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(sx_challenge_kinds); i++) {
        const SxChallengeKind *kind = &sx_challenge_kinds[i];
        SxDigest credentials;
        size_t n = 0;

        while (sx_digest_next(one->message, kind->credentials, &n, &credentials)) {
            if (!sx_digest_answers(&credentials))
                continue;
            check_retry(one, kind, &credentials, findings);
            check_copy(one, kind, &credentials, findings);
            check_reuse(one, kind, &credentials, findings);
        }
    }
}
