/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What came after a failing response: the retry and its outcome, or that none
 * came; and, on the response to a retry, which failure it answers.
 */
#include "client.h"
#include "diagnosis.h"

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

void
sx_rules_followed(const SxCase *one, SxFindings *findings)
{
    const SxRecord *final = sx_transaction_final(one->transaction), *outcome;
    const SxTransaction *retry;
    SxFinding *finding;

    if (!one->code || !final || final->code != one->message->status || !invites_retry(final->code) || !one->request)
        return;
    retry = retry_of(one->transaction, final);
    if (!retry)
        return;
    outcome = sx_transaction_final(retry);
    finding = sx_findings_add(findings, outcome ? SX_STATEMENT_FOLLOWED_RETRY_ANSWERED : SX_STATEMENT_FOLLOWED_RETRY);
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, retry->request.first.frame);
    if (!outcome)
        return;
    sx_finding_number(finding, SX_PLACE_CODE, outcome->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(outcome->code)->phrase);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, outcome->first.frame);
}
