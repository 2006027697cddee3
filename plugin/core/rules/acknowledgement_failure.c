/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The ACK to a 300-699 response, which belongs to the transaction of the INVITE
 * and to one hop (RFC 3261 section 17.1.1.3), and the response that is sent
 * again because it did not arrive (section 17.2.1). Over reliable transports it
 * is not sent again.
 */
#include "around.h"
#include "uri.h"

#include <string.h>

static bool
has_tags_of(const SxTransaction *ack, const SxMessage *failure)
{
    SxMessage request;

    return sx_record_read(&ack->request, &request) && sx_around_same_dialog(&request, failure);
}

/* Gives an ACK that went the way of the INVITE for that response, but in a
 * transaction of its own, or NULL. */
static const SxTransaction *
foreign_ack(const SxTransaction *invite, const SxMessage *failure)
{
    const SxMoment *sent = &invite->request.first;
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->has_request && other->cseq == invite->cseq && strcmp(other->method, "ACK") == 0 &&
            !other->acknowledged && other->request.first.flow->from == sent->flow->from &&
            other->request.first.flow->to == sent->flow->to && has_tags_of(other, failure))
            return other;
    return NULL;
}

/* Tells whether any ACK with that CSeq number was seen from the client. */
static bool
has_any_ack(const SxTransaction *invite)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->has_request && other->cseq == invite->cseq && strcmp(other->method, "ACK") == 0 &&
            (!invite->has_request || other->request.first.flow->from_host == invite->request.first.flow->from_host))
            return true;
    return !sx_around_sees_all(invite);
}

static void
tell_lost_ack(const SxTransaction *invite, const SxRecord *failure, SxFindings *findings)
{
    const SxRecord *ack = &invite->ack->request;
    SxFinding *finding;

    if (!sx_around_is_resent(failure, ack->first.time, sx_around_crossing(invite)))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_FAILURE_ACK_LOST);
    sx_finding_number(finding, SX_PLACE_CODE, failure->code);
    sx_finding_frame(finding, SX_PLACE_ACK_FRAME, ack->first.frame);
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, failure->last_frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, failure->last_time - ack->first.time);
}

static void
tell_missing_ack(const SxCase *one, const SxRecord *failure, SxFindings *findings)
{
    SxFinding *finding;

    if (has_any_ack(one->transaction) || sx_around_is_cut(one, one->transaction))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_FAILURE_WITHOUT_ACK);
    sx_finding_number(finding, SX_PLACE_CODE, failure->code);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_around_set_copies(finding, failure);
}

/* A response that comes again because the INVITE did tells nothing about the
 * ACK. */
static void
examine_failure(const SxCase *one, SxFindings *findings)
{
    const SxRecord *failure = sx_around_record(one);
    const SxTransaction *ack = one->transaction->ack;

    if (!failure || failure->code < 300 || failure->first.flow->reliable || !sx_around_is_repeated(failure) ||
        sx_around_asked_again(one->transaction, failure))
        return;
    if (ack && ack->has_request)
        tell_lost_ack(one->transaction, failure, findings);
    else
        tell_missing_ack(one, failure, findings);
}

/* Gives the only failure of an INVITE seen before a frame, or NULL where there
 * is none or any other final response. */
static const SxRecord *
only_failure(const SxTransaction *invite, uint32_t frame, SxMessage *answer)
{
    const SxRecord *response, *failure = NULL;

    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++) {
        if (response->code < 200)
            continue;
        if (failure || response->code < 300)
            return NULL;
        failure = response;
    }
    return failure && failure->first.frame < frame && sx_record_read(failure, answer) ? failure : NULL;
}

/* Where a bracket is not closed nobody can tell what is a parameter. */
static bool
is_readable(const SxText *to)
{
    bool opens = to && to->length && memchr(to->data, '<', to->length);

    return to && (!opens || memchr(to->data, '>', to->length));
}

static void
check_to_tag(const SxCase *one, const SxRecord *failure, const SxMessage *answer, SxFindings *findings)
{
    SxText ours = sx_around_tag(one->message, SX_HEADER_TO), theirs = sx_around_tag(answer, SX_HEADER_TO);
    SxFinding *finding;

    if (!is_readable(sx_message_header(one->message, SX_HEADER_TO, 0)) || theirs.length == 0 ||
        sx_text_equal(ours, theirs))
        return;
    finding = sx_findings_add(findings, ours.length ? SX_STATEMENT_ACKNOWLEDGEMENT_OTHER_TO_TAG
                                                    : SX_STATEMENT_ACKNOWLEDGEMENT_NO_TO_TAG);
    sx_finding_text(finding, SX_PLACE_TAG, theirs);
    if (ours.length)
        sx_finding_text(finding, SX_PLACE_VALUE, ours);
    sx_finding_number(finding, SX_PLACE_CODE, failure->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, failure->first.frame);
}

static void
check_uri(const SxCase *one, const SxTransaction *invite, const SxRecord *failure, SxFindings *findings)
{
    SxMessage request;
    SxUri ours, theirs;
    SxFinding *finding;

    if (!invite->has_request || !sx_record_read(&invite->request, &request) || !sx_uri_read(one->message->uri, &ours) ||
        !sx_uri_read(request.uri, &theirs) || !sx_uri_differ(&ours, &theirs))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_OTHER_URI);
    sx_finding_text(finding, SX_PLACE_URI, one->message->uri);
    sx_finding_text(finding, SX_PLACE_VALUE, request.uri);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, failure->code);
}

static void
check_branch(const SxCase *one, SxFindings *findings)
{
    const SxTransactions *all = &one->transaction->call->transactions;
    const SxRecord *failure;
    SxFinding *finding;
    SxMessage answer;

    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= one->transaction->place; n++) {
        const SxTransaction *invite = all->list[one->transaction->place - n];

        if (!invite->has_request || invite->cseq != one->transaction->cseq || strcmp(invite->method, "INVITE") != 0 ||
            invite->ack || foreign_ack(invite, one->message) != one->transaction)
            continue;
        failure = only_failure(invite, one->frame, &answer);
        if (!failure || !sx_text_equal(sx_around_tag(&answer, SX_HEADER_TO), sx_around_tag(one->message, SX_HEADER_TO)))
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_OTHER_BRANCH);
        sx_finding_number(finding, SX_PLACE_CODE, failure->code);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, failure->first.frame);
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
        return;
    }
}

static void
examine_ack(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *invite = one->transaction->acknowledged;
    const SxRecord *failure;
    SxMessage answer;

    if (!invite) {
        check_branch(one, findings);
        return;
    }
    failure = only_failure(invite, one->frame, &answer);
    if (!failure)
        return;
    check_to_tag(one, failure, &answer, findings);
    check_uri(one, invite, failure, findings);
}

void
sx_rules_acknowledgement_failure(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response && strcmp(one->transaction->method, "INVITE") == 0)
        examine_failure(one, findings);
    else if (!one->message->is_response && strcmp(one->transaction->method, "ACK") == 0)
        examine_ack(one, findings);
}
