/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A request that is sent again because nothing comes back (RFC 3261 sections
 * 17.1.1.2 and 17.1.2.2), or because what comes back does not arrive. Over
 * reliable transports requests are not sent again.
 */
#include "around.h"
#include "round_trip.h"

#include <string.h>

#define SECOND ((int64_t)G_USEC_PER_SEC)

/* The last request leaves 63*T1, 31.5 s, after the first; timer B or F ends the
 * transaction after 64*T1. */
#define LAST_REQUEST (31 * SECOND)
#define GIVEN_UP (35 * SECOND)

/* An INVITE may go on after a provisional response to keep a NAT binding open,
 * every 20 s or so (RFC 3581 section 3). Timer A alone leaves 5.25 s between
 * two requests on average, or less. */
#define KEEP_ALIVE (55 * SECOND / 10)

#define POLL (18 * SECOND)

/* No proxy sends a request on more branches, or so it is hoped. */
#define BRANCHES 16

/* T1 is 0.5 s (RFC 3261 section 17.1.1.1), on slow networks more. */
#define T1_AT_MOST (6 * SECOND / 10)

/* Requests and answers cross between two capture points in opposite directions,
 * so that what keeps them apart differs by the way there and back. */
#define SAME_LAG (SECOND / 5)

/* By how much one round trip may be longer than another. */
#define SLACK (SECOND / 5)

static bool
is_invite(const SxTransaction *transaction)
{
    return strcmp(transaction->method, "INVITE") == 0;
}

static bool
is_sent_again(const SxTransaction *transaction)
{
    return transaction->has_request && !transaction->request.first.flow->reliable &&
           strcmp(transaction->method, "ACK") != 0 && sx_around_is_repeated(&transaction->request);
}

static const char *
timer_reference(const SxTransaction *transaction)
{
    return is_invite(transaction) ? "RFC 3261 section 17.1.1.2" : "RFC 3261 section 17.1.2.2";
}

/* A response whose Via fits no request may still be the missing one, changed
 * on its way. */
static bool
has_stray_response(const SxTransaction *transaction)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++)
        if (!other->has_request && other->cseq == transaction->cseq && strcmp(other->method, transaction->method) == 0)
            return true;
    return false;
}

/* A proxy that forks acknowledges a failure on each branch by itself (RFC 3261
 * section 16.7 step 6). */
static bool
is_ack_of_another(const SxTransaction *ack, const SxTransaction *invite)
{
    return ack->acknowledged && ack->acknowledged != invite;
}

static bool
is_answered_branch(const SxTransaction *branch, const SxTransaction *invite)
{
    const SxRecord *final = sx_transaction_final(branch);

    return branch->has_request && final && final->code < 300 && branch->cseq == invite->cseq &&
           branch->request.first.flow->from_host == invite->request.first.flow->from_host;
}

/* What follows in the call then belongs to that branch. */
static bool
has_answered_branch(const SxTransaction *invite)
{
    const SxTransaction *before = invite, *next = invite;

    for (int n = 0; n < BRANCHES && (before || next); n++) {
        before = before ? sx_transaction_before(before) : NULL;
        next = next ? sx_transaction_next(next) : NULL;
        if ((before && is_answered_branch(before, invite)) || (next && is_answered_branch(next, invite)))
            return true;
    }
    return false;
}

/* An ACK, or a request with a To tag that this one lacks, shows that an answer
 * came, though the capture lacks it. */
static bool
was_answered(const SxTransaction *transaction)
{
    const SxTransaction *other;
    SxMessage request, later;

    if (!sx_record_read(&transaction->request, &request) || has_answered_branch(transaction))
        return false;
    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++) {
        if (!other->has_request || other->request.first.flow->from_host != transaction->request.first.flow->from_host)
            continue;
        if (other->cseq == transaction->cseq && strcmp(other->method, "ACK") == 0) {
            if (is_ack_of_another(other, transaction))
                continue;
            return true;
        }
        if (sx_around_tag(&request, SX_HEADER_TO).length == 0 && sx_record_read(&other->request, &later) &&
            sx_around_tag(&later, SX_HEADER_TO).length > 0)
            return true;
    }
    return false;
}

static bool
is_keep_alive(const SxRecord *request)
{
    return request->last_time - request->first.time > KEEP_ALIVE * request->copies;
}

/* No timer leaves so much time between copies: the sender uses one branch for
 * what are different requests. */
static bool
is_poll(const SxRecord *request)
{
    return request->last_time - request->first.time > POLL * request->copies;
}

static void
find_unanswered(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *request = &transaction->request;
    SxFinding *finding;
    int64_t span;

    if (!is_sent_again(transaction) || sx_transaction_response(transaction, 0) || has_stray_response(transaction) ||
        is_poll(request) || sx_around_is_cut(one, transaction) || was_answered(transaction))
        return;
    span = request->last_time - request->first.time;
    finding = sx_findings_add(findings, span >= LAST_REQUEST && span <= GIVEN_UP ? SX_STATEMENT_SILENCE_TIMED_OUT
                                                                                 : SX_STATEMENT_SILENCE_NO_ANSWER);
    finding->reference = timer_reference(transaction);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(transaction->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, request->first.frame);
    sx_around_set_copies(finding, request);
}

/* Where each message was captured at two points whose clocks differ, the answer
 * comes again as long after its first sight as the request. Nothing makes a
 * server send it again after the last copy of the request but a timer that runs
 * from T1, for those that are to be acknowledged. */
static bool
is_captured_twice(const SxTransaction *transaction, const SxRecord *answer)
{
    const SxRecord *request = &transaction->request;
    int64_t asked = request->last_time - request->first.time, answered = answer->last_time - answer->first.time;
    bool timed = answer->rseq != 0 || (is_invite(transaction) && answer->code >= 200);

    return request->copies == 1 && answer->copies == 1 && ABS(asked - answered) <= SAME_LAG &&
           !(timed && answered <= T1_AT_MOST);
}

static void
find_late_answer(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *first = sx_transaction_response(transaction, 0), *request = &transaction->request;
    SxFinding *finding;

    if (!first || !is_sent_again(transaction) || one->frame != first->first.frame ||
        request->last_time > first->first.time || is_captured_twice(transaction, first))
        return;
    finding = sx_findings_add(findings, is_invite(transaction) ? SX_STATEMENT_SILENCE_INVITE_ANSWERED_LATE
                                                               : SX_STATEMENT_SILENCE_ANSWERED_LATE);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(transaction->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, request->first.frame);
    sx_finding_number(finding, SX_PLACE_TIMES, request->copies + 1);
    sx_around_set_span(finding, SX_PLACE_SECONDS, first->first.time - request->first.time);
}

static bool
did_not_arrive(const SxTransaction *transaction, const SxRecord *response)
{
    return transaction->has_request && sx_around_is_resent(&transaction->request, response->first.time, SX_AROUND_LOST);
}

/* Gives the response after which the client should have sent the request no
 * more, but has: a final one, or the first to an INVITE. */
static const SxRecord *
ignored_response(const SxTransaction *transaction)
{
    const SxRecord *final = sx_transaction_final(transaction), *first = sx_transaction_response(transaction, 0);

    if (final && did_not_arrive(transaction, final))
        return sx_around_is_acknowledged(transaction) ? NULL : final;
    if (first && is_invite(transaction) && !is_keep_alive(&transaction->request) && did_not_arrive(transaction, first))
        return first;
    return NULL;
}

/* A copy that was sent before the answer reached the client passes the capture
 * up to one round trip after the answer. */
static bool
is_surely_lost(const SxCase *one, const SxRecord *answer)
{
    int64_t span = one->transaction->request.last_time - answer->first.time;

    return span > SX_AROUND_SLOWEST || sx_round_trip_below(one->journal, one->transaction, span - SLACK);
}

static void
find_lost_answer(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *request = &transaction->request, *answer;
    SxFinding *finding;

    if (!is_sent_again(transaction))
        return;
    answer = ignored_response(transaction);
    if (!answer)
        return;
    if (one->frame != request->last_frame && sx_around_record(one) != answer)
        return;
    finding = sx_findings_add(findings, is_surely_lost(one, answer) ? SX_STATEMENT_SILENCE_ANSWER_NOT_RECEIVED
                                                                    : SX_STATEMENT_SILENCE_ANSWER_LATE_OR_LOST);
    finding->reference = timer_reference(transaction);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(transaction->method));
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, request->last_frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, request->last_time - answer->first.time);
    sx_finding_number(finding, SX_PLACE_CODE, answer->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, answer->first.frame);
}

void
sx_rules_silence(const SxCase *one, SxFindings *findings)
{
    if (!one->message->is_response)
        find_unanswered(one, findings);
    else
        find_late_answer(one, findings);
    find_lost_answer(one, findings);
}
