/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A 2xx to INVITE that is sent again although an ACK was seen, or because none
 * was, or came late (RFC 3261 section 13.3.1.4). Each dialog of a forked INVITE
 * has an ACK of its own, a request with the CSeq number of the INVITE (section
 * 13.2.2.4).
 */
#include "around.h"

#include <string.h>

/* Gives the first ACK to a 2xx, or NULL. */
static const SxTransaction *
ack_of(const SxTransaction *invite, const SxMessage *success)
{
    const SxTransaction *other;
    SxMessage ack;

    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->has_request && other->cseq == invite->cseq && strcmp(other->method, "ACK") == 0 &&
            sx_record_read(&other->request, &ack) && sx_around_same_dialog(&ack, success))
            return other;
    return NULL;
}

/* A capture may begin with the ACK to a copy of the 2xx that it does not hold. */
static bool
is_acknowledged_before(const SxTransaction *invite, const SxMessage *success)
{
    const SxTransactions *all = &invite->call->transactions;
    SxMessage ack;

    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= invite->place; n++) {
        const SxTransaction *other = all->list[invite->place - n];

        if (other->has_request && other->cseq == invite->cseq && strcmp(other->method, "ACK") == 0 &&
            sx_record_read(&other->request, &ack) && sx_around_same_dialog(&ack, success))
            return true;
    }
    return false;
}

static void
tell_missing(const SxCase *one, const SxRecord *success, SxFindings *findings)
{
    SxFinding *finding;

    if (!sx_around_sees_all(one->transaction) || sx_around_is_cut(one, one->transaction) ||
        sx_around_asked_again(one->transaction, success) || is_acknowledged_before(one->transaction, one->message))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_SUCCESS_WITHOUT_ACK);
    sx_finding_number(finding, SX_PLACE_CODE, success->code);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_around_set_copies(finding, success);
}

static void
tell_without_effect(const SxRecord *success, const SxRecord *ack, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_SUCCESS_ACK_LOST);

    sx_finding_number(finding, SX_PLACE_CODE, success->code);
    sx_finding_frame(finding, SX_PLACE_ACK_FRAME, ack->first.frame);
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, success->last_frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, success->last_time - ack->first.time);
}

static void
tell_late(const SxRecord *success, const SxRecord *ack, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_SUCCESS_ACK_LATE);

    sx_finding_number(finding, SX_PLACE_CODE, success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, success->first.frame);
    sx_finding_frame(finding, SX_PLACE_ACK_FRAME, ack->first.frame);
    sx_finding_number(finding, SX_PLACE_TIMES, success->copies + 1);
    sx_around_set_span(finding, SX_PLACE_SECONDS, ack->first.time - success->first.time);
}

static void
judge_ack(const SxTransaction *invite, const SxRecord *success, const SxRecord *ack, SxFindings *findings)
{
    if (!sx_around_is_repeated(success))
        return;
    if (sx_around_is_resent(success, ack->first.time, sx_around_crossing(invite)))
        tell_without_effect(success, ack, findings);
    else if (ack->first.frame > success->last_frame)
        tell_late(success, ack, findings);
}

static void
examine_success(const SxCase *one, SxFindings *findings)
{
    const SxRecord *success = sx_around_record(one);
    const SxTransaction *ack;

    if (!success || success->code < 200 || success->code > 299 || !sx_around_is_repeated(success) ||
        !sx_around_same_dialog(one->message, one->message))
        return;
    ack = ack_of(one->transaction, one->message);
    if (ack)
        judge_ack(one->transaction, success, &ack->request, findings);
    else
        tell_missing(one, success, findings);
}

static bool
has_to_tag(const SxRecord *response, SxText tag)
{
    SxMessage kept;

    return sx_record_read(response, &kept) && sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), tag);
}

/* Gives the 2xx, of an INVITE that the sender of an ACK had sent, which that
 * ACK acknowledges; NULL when none was seen. */
static const SxRecord *
success_of(const SxCase *one, const SxTransaction *invite)
{
    const SxRecord *response;
    SxMessage request;
    SxText from = sx_around_tag(one->message, SX_HEADER_FROM), to = sx_around_tag(one->message, SX_HEADER_TO);

    if (!invite->has_request || invite->cseq != one->transaction->cseq || strcmp(invite->method, "INVITE") != 0 ||
        invite->request.first.flow->from_host != one->transaction->request.first.flow->from_host ||
        !sx_record_read(&invite->request, &request) || !sx_text_equal(sx_around_tag(&request, SX_HEADER_FROM), from))
        return NULL;
    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++)
        if (response->code >= 200 && response->code <= 299 && has_to_tag(response, to))
            return response;
    return NULL;
}

/* An ACK seen again, or by another hop, says nothing new. */
static void
examine_ack(const SxCase *one, SxFindings *findings)
{
    const SxTransactions *all = &one->transaction->call->transactions;
    const SxTransaction *ack;
    const SxRecord *success;

    if (one->frame != one->transaction->request.first.frame || !sx_around_same_dialog(one->message, one->message))
        return;
    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= one->transaction->place; n++) {
        const SxTransaction *invite = all->list[one->transaction->place - n];

        success = success_of(one, invite);
        if (!success)
            continue;
        ack = ack_of(invite, one->message);
        if (ack == one->transaction)
            judge_ack(invite, success, &ack->request, findings);
        return;
    }
}

void
sx_rules_acknowledgement(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response && strcmp(one->transaction->method, "INVITE") == 0)
        examine_success(one, findings);
    else if (!one->message->is_response && strcmp(one->transaction->method, "ACK") == 0)
        examine_ack(one, findings);
}
