/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * An INVITE that was answered in part only: a 408 for want of an answer behind
 * the server (RFC 3261 section 16.7 step 6), a CANCEL after nothing but a 100,
 * more than three minutes without a provisional response (sections 13.3.1.1 and
 * 16.6 step 11).
 */
#include "around.h"
#include "servers.h"

#include <string.h>

#define SECOND ((int64_t)G_USEC_PER_SEC)

/* Shorter waits than these are not worth a word. */
#define WAIT_BEFORE_408 (2 * SECOND)
#define WAIT_BEFORE_CANCEL (5 * SECOND)

#define TIMER_C (180 * SECOND)

/* No INVITE waits so long: the clock of the capture was set, or two captures
 * were joined. */
#define NO_WAIT (3600 * SECOND)

/* Gives the last response of a transaction that was first seen before a frame,
 * or NULL. */
static const SxRecord *
last_before(const SxTransaction *transaction, uint32_t frame)
{
    const SxRecord *record, *last = NULL;

    for (size_t n = 0; (record = sx_transaction_response(transaction, n)) != NULL; n++)
        if (record->first.frame < frame)
            last = record;
    return last;
}

/* Tells whether the capture would show an answer. Where nothing is sent again
 * anyway, other messages that came from there have to show it. */
static bool
would_show_answer(const SxCase *one, const SxTransaction *branch)
{
    const SxFlow *flow = branch->request.first.flow;

    return flow->reliable ? sx_heard_back(sx_servers_heard(sx_journal_servers(one->journal)), flow)
                          : sx_around_shows_answer(branch);
}

/* Gives the INVITE that was passed on and got no final response in time, or
 * NULL when none was seen, or another one got its final response, or may have
 * got one that was not captured. */
static const SxTransaction *
silent_branch(const SxCase *one, const SxRecord *timeout)
{
    const SxTransaction *branch, *silent = NULL;
    const SxRecord *last;

    for (guint n = 0; (branch = sx_around_passed_on(one, timeout, n)) != NULL; n++) {
        last = last_before(branch, timeout->first.frame);
        if ((last && last->code >= 200) || sx_around_is_cut(one, branch) || !would_show_answer(one, branch))
            return NULL;
        silent = branch;
    }
    return silent;
}

static void
tell_silent_branch(const SxTransaction *branch, const SxRecord *timeout, SxFindings *findings)
{
    const SxRecord *last = last_before(branch, timeout->first.frame);
    SxFinding *finding;

    finding = sx_findings_add(findings,
                              last ? SX_STATEMENT_SILENCE_NEXT_HOP_UNFINISHED : SX_STATEMENT_SILENCE_NEXT_HOP_SILENT);
    sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, branch->request.first.frame);
    if (last) {
        sx_finding_number(finding, SX_PLACE_CODE, last->code);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, last->first.frame);
    }
}

static void
tell_last_response(const SxCase *one, const SxRecord *timeout, SxFindings *findings)
{
    const SxRecord *last = last_before(one->transaction, timeout->first.frame);
    SxFinding *finding;

    if (!last || last->code >= 200 || sx_around_is_cut(one, one->transaction) ||
        timeout->first.time - last->last_time < WAIT_BEFORE_408)
        return;
    finding = sx_findings_add(findings, last->code == 100 ? SX_STATEMENT_SILENCE_TIMEOUT_AFTER_TRYING
                                                          : SX_STATEMENT_SILENCE_TIMEOUT_AFTER_PROGRESS);
    sx_finding_number(finding, SX_PLACE_CODE, last->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, last->last_frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, timeout->first.time - last->last_time);
}

/* Some clients write the Via of the CANCEL in another way than that of the
 * INVITE, so SxTransaction.cancel is not enough. */
static bool
is_cancelled(const SxTransaction *invite)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->cseq == invite->cseq && strcmp(other->method, "CANCEL") == 0 &&
            other->request.first.flow->from_host == invite->request.first.flow->from_host)
            return true;
    return false;
}

/* A callee that was reached would have answered the CANCEL with 487 (RFC 3261
 * section 9.2), so silence is told only where nobody was. */
static void
tell_cancelled(const SxCase *one, const SxRecord *timeout, SxFindings *findings)
{
    const SxRecord *last = last_before(one->transaction, timeout->first.frame);

    if (one->transaction->has_request && last && last->code == 100 && !sx_around_passed_on(one, timeout, 0))
        tell_last_response(one, timeout, findings);
}

static void
find_timeout(const SxCase *one, SxFindings *findings)
{
    const SxRecord *timeout = sx_around_record(one);
    const SxTransaction *branch;

    if (one->message->status != 408 || !timeout)
        return;
    if (is_cancelled(one->transaction)) {
        tell_cancelled(one, timeout, findings);
        return;
    }
    branch = silent_branch(one, timeout);
    if (branch)
        tell_silent_branch(branch, timeout, findings);
    else if (one->transaction->has_request && !sx_around_passed_on(one, timeout, 0))
        tell_last_response(one, timeout, findings);
}

/* Where the INVITE is cut, a response may be cut before what it is known by. */
static void
find_cancelled_in_silence(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *invite = one->transaction->acknowledged;
    const SxRecord *cancel = &one->transaction->request, *trying;
    SxFinding *finding;

    if (strcmp(one->transaction->method, "CANCEL") != 0 || !invite || !invite->has_request || invite->request.vias == 0)
        return;
    trying = last_before(invite, cancel->first.frame);
    if (!trying || trying != sx_transaction_response(invite, 0) || trying->code != 100 ||
        cancel->first.time - trying->first.time < WAIT_BEFORE_CANCEL)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_SILENCE_CANCELLED_AFTER_TRYING);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, trying->first.frame);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, cancel->first.time - trying->first.time);
}

/* Looks for the last sign of life before a response: the INVITE or a
 * provisional response but 100. False where copies hide when it was. */
static bool
find_sign_of_life(const SxTransaction *invite, const SxRecord *response, int64_t *time, uint32_t *frame)
{
    const SxRecord *record;

    *time = invite->request.first.time;
    *frame = invite->request.first.frame;
    for (size_t n = 0; (record = sx_transaction_response(invite, n)) != NULL && record != response; n++) {
        if (record->code == 100)
            continue;
        if (record->code >= 200 || record->last_time > response->first.time)
            return false;
        if (record->last_time > *time) {
            *time = record->last_time;
            *frame = record->last_frame;
        }
    }
    return true;
}

static void
find_long_wait(const SxCase *one, SxFindings *findings)
{
    const SxRecord *response = sx_around_record(one);
    SxFinding *finding;
    int64_t time;
    uint32_t frame;

    if (!one->transaction->has_request || !response || response->code <= 100 || one->frame != response->first.frame ||
        is_cancelled(one->transaction) || sx_around_is_cut(one, one->transaction) ||
        !find_sign_of_life(one->transaction, response, &time, &frame) || response->first.time - time <= TIMER_C ||
        response->first.time - time > NO_WAIT)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_SILENCE_LONG_WAIT);
    sx_around_set_span(finding, SX_PLACE_SECONDS, response->first.time - time);
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, frame);
}

void
sx_rules_silence_waiting(const SxCase *one, SxFindings *findings)
{
    if (!one->message->is_response) {
        find_cancelled_in_silence(one, findings);
    } else if (strcmp(one->transaction->method, "INVITE") == 0) {
        find_timeout(one, findings);
        find_long_wait(one, findings);
    }
}
