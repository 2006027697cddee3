/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What came after a failing response: the retry and its outcome, or that none
 * came; and, on the response to a retry, which failure it answers.
 */
#include "around.h"
#include "client.h"

#include <string.h>

/* A later request than this has a reason of its own; a user may have to type a
 * password first. */
#define RETRY_WITHIN (64 * G_TIME_SPAN_SECOND)
#define CREDENTIALS_WITHIN (180 * G_TIME_SPAN_SECOND)

/* Responses after which a client sends the request again with something changed
 * (RFC 3261 sections 8.1.3.5, 10.2.8, 14.1 and 22.2; RFC 4028 section 7.3; RFC
 * 3903 section 5; RFC 3329 section 2.3.1). Redirections are a matter of
 * routing. */
static bool
invites_retry(unsigned code)
{
    static const uint16_t codes[] = { 401, 407, 412, 413, 415, 416, 420, 421, 422, 423, 491, 494 };

    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

/* Caller and callee may run on one machine. */
static bool
has_same_from(const SxTransaction *a, const SxTransaction *b)
{
    SxMessage first, second;

    return sx_record_read(&a->request, &first) && sx_record_read(&b->request, &second) &&
           sx_text_equal(sx_address(&first, SX_HEADER_FROM), sx_address(&second, SX_HEADER_FROM));
}

static bool
is_in_time(const SxTransaction *next, const SxRecord *final)
{
    int64_t waited = next->request.first.time - final->first.time;

    return waited <= (final->code == 401 || final->code == 407 ? CREDENTIALS_WITHIN : RETRY_WITHIN);
}

/* Gives the request that was sent again after a final response: the next of the
 * same call, method and sender, with a higher CSeq number. */
static const SxTransaction *
retry_of(const SxTransaction *transaction, const SxRecord *final)
{
    const SxTransaction *next = sx_transaction_next(transaction);

    if (!next || next->cseq <= transaction->cseq || next->request.first.frame < final->first.frame ||
        !has_same_from(transaction, next) || !is_in_time(next, final))
        return NULL;
    return next;
}

static void
set_outcome(SxFinding *finding, const SxRecord *outcome)
{
    sx_finding_number(finding, SX_PLACE_CODE, outcome->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(outcome->code)->phrase);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, outcome->first.frame);
}

static void
tell_retry(const SxTransaction *retry, SxFindings *findings)
{
    const SxRecord *outcome = sx_transaction_final(retry);
    SxFinding *finding =
        sx_findings_add(findings, outcome ? SX_STATEMENT_FOLLOWED_RETRY_ANSWERED : SX_STATEMENT_FOLLOWED_RETRY);

    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, retry->request.first.frame);
    if (outcome)
        set_outcome(finding, outcome);
}

static bool
is_ack_of(const SxTransaction *other, const SxTransaction *transaction)
{
    return strcmp(other->method, "ACK") == 0 && other->cseq == transaction->cseq;
}

/* Gives what the client sent next in the call but the ACK, or NULL; and NULL
 * where the failure does not seem to have arrived, or a request since then may be the retry. */
static const SxTransaction *
next_but_no_retry(const SxTransaction *transaction, const SxRecord *final)
{
    const SxTransaction *other, *next = NULL;

    if (sx_around_asked_again(transaction, final) || (strcmp(transaction->method, "INVITE") == 0 && !transaction->ack))
        return NULL;
    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++) {
        if (!sx_same_client(transaction, other) || other->request.first.frame < final->first.frame ||
            is_ack_of(other, transaction) || !has_same_from(transaction, other))
            continue;
        if (strcmp(other->method, transaction->method) == 0 && is_in_time(other, final))
            return NULL;
        if (!next)
            next = other;
    }
    return next;
}

/* What comes before the time for a retry is over shows nothing. */
static void
find_no_retry(const SxTransaction *transaction, const SxRecord *final, SxFindings *findings)
{
    const SxTransaction *next = next_but_no_retry(transaction, final);
    SxFinding *finding;

    if (!next || is_in_time(next, final))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_FOLLOWED_NO_RETRY);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(next->method));
    sx_finding_frame(finding, SX_PLACE_FRAME, next->request.first.frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, next->request.first.time - final->first.time);
}

/* The response to a retry. */
static void
find_failure_before(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *retry = one->transaction, *before = sx_transaction_before(retry);
    const SxRecord *failure = before ? sx_transaction_final(before) : NULL;
    SxFinding *finding;

    if (!failure || !invites_retry(failure->code) || one->message->status < 200 || !one->request ||
        retry_of(before, failure) != retry)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_FOLLOWED_RETRY_OF);
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, retry->request.first.frame);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(before->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, before->request.first.frame);
    set_outcome(finding, failure);
}

void
sx_rules_followed(const SxCase *one, SxFindings *findings)
{
    const SxRecord *final = sx_transaction_final(one->transaction);
    const SxTransaction *retry;

    if (!one->message->is_response || !one->code)
        return;
    find_failure_before(one, findings);
    if (!final || final->code != one->message->status || !invites_retry(final->code) || !one->request)
        return;
    retry = retry_of(one->transaction, final);
    if (retry)
        tell_retry(retry, findings);
    else
        find_no_retry(one->transaction, final, findings);
}
