/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Failures on a path of several servers: one that is passed on, or changed from
 * 503 to 500, on its way back (RFC 3261 section 16.7 step 6), and what a client
 * does after a 503 (section 21.5.4).
 */
#include "around.h"

#include <string.h>

/* Gives the last response of a transaction from 200 to 699 that was first seen
 * before a frame, or NULL. */
static const SxRecord *
final_before(const SxTransaction *transaction, uint32_t frame)
{
    const SxRecord *record, *final = NULL;

    for (size_t n = 0; (record = sx_transaction_response(transaction, n)) != NULL; n++)
        if (record->code >= 200 && record->first.frame < frame)
            final = record;
    return final;
}

static bool
has_same_to_tag(const SxRecord *record, const SxMessage *response)
{
    SxText tag = sx_around_tag(response, SX_HEADER_TO);
    SxMessage kept;

    return tag.length > 0 && sx_record_read(record, &kept) && sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), tag);
}

/* Gives the failure behind the sender of this one: the same code and To tag on
 * the next hop. */
static const SxRecord *
find_origin(const SxCase *one, const SxRecord *failure)
{
    const SxTransaction *branch;
    const SxRecord *final;

    for (guint n = 0; (branch = sx_around_passed_on(one, failure, n)) != NULL; n++) {
        final = final_before(branch, failure->first.frame);
        if (final && final->code == failure->code && has_same_to_tag(final, one->message))
            return final;
    }
    return NULL;
}

/* Gives the 503 behind a 500, where nothing else came back from behind. */
static const SxRecord *
find_unavailable(const SxCase *one, const SxRecord *failure)
{
    const SxTransaction *branch;
    const SxRecord *final, *unavailable = NULL;

    for (guint n = 0; (branch = sx_around_passed_on(one, failure, n)) != NULL; n++) {
        final = final_before(branch, failure->first.frame);
        if (!final || final->code != 503)
            return NULL;
        unavailable = final;
    }
    return unavailable;
}

static void
find_cause_behind(const SxCase *one, SxFindings *findings)
{
    const SxRecord *failure = sx_around_record(one), *cause;
    SxStatementId statement = SX_STATEMENT_ROUTING_PASSED_ON;
    SxFinding *finding;

    if (!failure || !one->code || one->code->outcome != SX_OUTCOME_FAILURE)
        return;
    cause = find_origin(one, failure);
    if (!cause && failure->code == 500) {
        cause = find_unavailable(one, failure);
        statement = SX_STATEMENT_ROUTING_UNAVAILABLE_BEHIND;
    }
    if (!cause)
        return;
    finding = sx_findings_add(findings, statement);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, cause->first.frame);
    if (statement == SX_STATEMENT_ROUTING_PASSED_ON)
        sx_finding_number(finding, SX_PLACE_CODE, failure->code);
}

/* On one machine client and server have the same address, but not the same
 * port. */
static bool
is_same_client(const SxTransaction *other, const SxTransaction *transaction, const SxRecord *failure)
{
    const SxMoment *theirs = &other->request.first, *ours = &transaction->request.first;

    return theirs->flow->from == ours->flow->from || (theirs->flow->from_host == ours->flow->from_host &&
                                                      ours->flow->from_host != failure->first.flow->from_host);
}

/* A BYE ends what is left of the call, and has to go the same way. */
static bool
is_retry(const SxTransaction *other, const SxTransaction *transaction, const SxRecord *failure)
{
    return other->has_request && strcmp(other->method, transaction->method) == 0 &&
           strcmp(other->method, "BYE") != 0 &&
           other->request.first.frame > failure->first.frame && is_same_client(other, transaction, failure);
}

/* Tells whether both requests come from the same user, not just through the
 * same proxy. */
static bool
has_same_from_tag(const SxTransaction *a, const SxTransaction *b)
{
    SxMessage first, second;
    SxText tag;

    if (!sx_record_read(&a->request, &first) || !sx_record_read(&b->request, &second))
        return false;
    tag = sx_around_tag(&first, SX_HEADER_FROM);
    return tag.length > 0 && sx_text_equal(tag, sx_around_tag(&second, SX_HEADER_FROM));
}

/* What was under way when the 503 came does not count: the client has received
 * it when it sent the ACK, or after a while. */
static bool
has_received(const SxTransaction *transaction, const SxRecord *failure, const SxTransaction *other)
{
    const SxTransaction *ack = transaction->ack;

    if (ack && ack->has_request && ack->request.first.frame < other->request.first.frame)
        return true;
    return other->request.first.time - failure->first.time >= SX_AROUND_REPEATED;
}

static void
tell_too_early(const SxTransaction *early, const SxRecord *failure, uint32_t wait, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_RETRY_TOO_EARLY);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(early->method));
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, early->request.first.frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, early->request.first.time - failure->first.time);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, failure->first.frame);
    sx_finding_number(finding, SX_PLACE_WAIT, wait);
}

static void
tell_elsewhere(const SxTransaction *next, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_TRIED_ELSEWHERE);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(next->method));
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, next->request.first.frame);
}

/* Looks at what the client sent next, within the call. */
static void
judge_next(const SxTransaction *transaction, const SxRecord *failure, const SxMessage *answer, uint32_t frame,
           SxFindings *findings)
{
    const SxTransaction *next = NULL;
    uint32_t wait;

    for (guint n = 0; (next = sx_around_later(transaction, n)) != NULL; n++)
        if (is_retry(next, transaction, failure))
            break;
    if (!next || (frame != failure->first.frame && frame != next->request.first.frame))
        return;
    if (next->request.first.flow->to != transaction->request.first.flow->to) {
        if (frame == failure->first.frame && strcmp(next->method, transaction->method) == 0 &&
            has_same_from_tag(next, transaction))
            tell_elsewhere(next, findings);
        return;
    }
    if (sx_message_number(answer, SX_HEADER_RETRY_AFTER, &wait) && has_received(transaction, failure, next) &&
        next->request.first.time - failure->first.time < (int64_t)wait * G_USEC_PER_SEC)
        tell_too_early(next, failure, wait, findings);
}

static void
find_after_unavailable(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *failure;
    SxMessage answer;

    if (one->message->is_response) {
        failure = sx_around_record(one);
        if (failure && failure->code == 503 && transaction->has_request)
            judge_next(transaction, failure, one->message, one->frame, findings);
        return;
    }
    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= one->transaction->place; n++) {
        transaction = one->transaction->call->transactions.list[one->transaction->place - n];
        failure = transaction->has_request ? sx_transaction_final(transaction) : NULL;
        if (failure && failure->code == 503 && failure->first.frame < one->frame && sx_record_read(failure, &answer)) {
            judge_next(transaction, failure, &answer, one->frame, findings);
            return;
        }
    }
}

void
sx_rules_routing_failure(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response)
        find_cause_behind(one, findings);
    find_after_unavailable(one, findings);
}
