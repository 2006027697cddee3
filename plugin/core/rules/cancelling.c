/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What ended an INVITE that got 487, and what a CANCEL came to (RFC 3261
 * sections 9.2, 13.3.1 and 15.1.2).
 */
#include "cancelling.h"

#include "around.h"
#include "dialog.h"

/* How long after its Expires a 487 may come to be put down to it. */
#define EXPIRES_GRACE (5 * G_USEC_PER_SEC)

static void
set_invite(SxFinding *finding, const SxTransaction *invite)
{
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
}

static void
set_final(SxFinding *finding, const SxRecord *final)
{
    sx_finding_number(finding, SX_PLACE_CODE, final->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(final->code)->phrase);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, final->first.frame);
}

/* Finds why a CANCEL was sent, preferring the word that the call was answered
 * elsewhere (RFC 3326 sections 2 and 3.1). */
static bool
find_reason(const SxRecord *cancel, SxText *reason, bool *answered)
{
    SxMessage message;
    SxValues values;
    SxText value, cause, protocol, rest;
    bool found = false;

    *answered = false;
    if (!sx_record_read(cancel, &message))
        return false;
    values = sx_values(&message, SX_HEADER_REASON);
    while (!*answered && sx_values_next(&values, &value)) {
        rest = value;
        *answered = sx_text_next(&rest, ';', &protocol) && sx_text_is(protocol, "SIP") &&
                    sx_text_parameter(value, "cause", &cause) && sx_text_is(cause, "200");
        if (!found || *answered)
            *reason = value;
        found = true;
    }
    return found;
}

static void
add_cancelled(const SxTransaction *invite, SxFindings *findings)
{
    const SxRecord *cancel = &invite->cancel->request;
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_CANCELLED);
    SxText reason;
    bool answered;

    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, cancel->first.frame);
    set_invite(finding, invite);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, cancel->first.time - invite->request.first.time);
    sx_cancel_other_branch(invite, findings);
    if (!find_reason(cancel, &reason, &answered))
        return;
    finding = sx_findings_add(findings,
                              answered ? SX_STATEMENT_CANCELLING_ANSWERED_ELSEWHERE : SX_STATEMENT_CANCELLING_REASON);
    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, cancel->first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, reason);
}

/* Tells whether a response of an INVITE set up that dialog, early or not. */
static bool
made_dialog(const SxTransaction *invite, SxText to_tag)
{
    const SxRecord *response;
    SxMessage message;

    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++)
        if (response->code > 100 && response->code < 300 && sx_record_read(response, &message) &&
            sx_tag_equal(sx_to_tag(&message), to_tag))
            return true;
    return false;
}

/* A BYE of the caller ends the requests that it left pending in the dialog. */
static bool
is_ended_by(const SxTransaction *invite, const SxTags *tags, const SxOther *bye)
{
    if (!sx_tag_equal(bye->tags.from, tags->from) ||
        bye->transaction->request.first.frame < invite->request.first.frame)
        return false;
    return tags->to.length > 0 ? sx_tag_equal(bye->tags.to, tags->to) : made_dialog(invite, bye->tags.to);
}

/* Adds that a BYE ended the INVITE before its 487. Gives false when no BYE at
 * all was seen before it. */
static bool
add_ended_by_bye(const SxCase *one, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;
    SxTags tags;
    SxFinding *finding;
    bool any = false;

    if (!sx_tags_read(one->request, &tags))
        return true;
    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "BYE") ||
            other.transaction->request.first.frame > one->record->first.frame)
            continue;
        any = true;
        if (!is_ended_by(one->transaction, &tags, &other))
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_BYE_ENDED);
        sx_finding_frame(finding, SX_PLACE_BYE_FRAME, other.transaction->request.first.frame);
        set_invite(finding, one->transaction);
        break;
    }
    return any;
}

static bool
add_expired(const SxCase *one, SxFindings *findings)
{
    int64_t waited = one->record->first.time - one->transaction->request.first.time, allowed;
    SxFinding *finding;
    uint32_t expires;

    if (!sx_message_number(one->request, SX_HEADER_EXPIRES, &expires) || expires == 0)
        return false;
    allowed = (int64_t)expires * G_USEC_PER_SEC;
    if (waited < allowed || waited > allowed + EXPIRES_GRACE)
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_EXPIRED);
    sx_finding_number(finding, SX_PLACE_EXPIRES, expires);
    set_invite(finding, one->transaction);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, waited);
    return true;
}

/* A CANCEL that matches no INVITE may have been meant for this one. */
static bool
saw_stray_cancel(const SxCase *one)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;

    while (sx_others_next(&others, &other))
        if (sx_transaction_is(other.transaction, "CANCEL") && !other.transaction->acknowledged)
            return true;
    return false;
}

static void
on_terminated(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *invite = one->transaction, *cancel = invite->cancel;

    if (!one->record || !one->request || sx_transaction_final(invite) != one->record)
        return;
    if (cancel && cancel->has_request && cancel->request.first.frame < one->record->first.frame) {
        add_cancelled(invite, findings);
        return;
    }
    if (sx_cancel_overtaken(invite, one->record) || add_ended_by_bye(one, findings) || add_expired(one, findings) ||
        saw_stray_cancel(one) || sx_around_is_cut(one, invite))
        return;
    set_invite(sx_findings_add(findings, SX_STATEMENT_CANCELLING_NOT_HERE), invite);
}

static void
on_answered(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *cancel = one->transaction->cancel;
    SxFinding *finding;

    if (!one->record || !cancel || !cancel->has_request || cancel->request.first.frame > one->record->first.frame)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_ANSWERED_ANYWAY);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, one->record->first.time - cancel->request.first.time);
    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, cancel->request.first.frame);
}

static void
on_accepted(const SxCase *one, const SxTransaction *invite, SxFindings *findings)
{
    const SxRecord *final = sx_transaction_final(invite);
    SxFinding *finding =
        sx_findings_add(findings, final ? SX_STATEMENT_CANCELLING_ACCEPTED : SX_STATEMENT_CANCELLING_ACCEPTED_OPEN);

    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, one->transaction->request.first.frame);
    set_invite(finding, invite);
    if (final)
        set_final(finding, final);
}

static const SxRecord *
last_provisional_before(const SxTransaction *invite, uint32_t frame)
{
    const SxRecord *response, *last = NULL;

    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++)
        if (response->code < 200 && response->first.frame < frame)
            last = response;
    return last;
}

/* A 481 says that no transaction matched (RFC 3261 section 9.2). */
static void
on_unmatched(const SxCase *one, const SxTransaction *invite, SxFindings *findings)
{
    const SxRecord *final = sx_final_before(invite, one->record->first.frame), *provisional;
    SxFinding *finding;

    if (final && final->code != 487) {
        finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_TOO_LATE);
        set_invite(finding, invite);
        set_final(finding, final);
    }
    if (final || sx_cancel_too_early(one->transaction, findings))
        return;
    provisional = last_provisional_before(invite, one->transaction->request.first.frame);
    if (!provisional)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_REFUSED_WHILE_PENDING);
    set_invite(finding, invite);
    set_final(finding, provisional);
}

static void
on_cancel_answered(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *cancel = one->transaction, *invite = cancel->acknowledged;
    unsigned code = one->message->status;

    if (code == 487)
        sx_findings_add(findings, SX_STATEMENT_CANCELLING_ANSWERED_487);
    if (!one->record || !cancel->has_request)
        return;
    if (!invite && code == 481)
        sx_cancel_branch(cancel, SX_STATEMENT_CANCELLING_REFUSED_OTHER_BRANCH, findings);
    if (!invite || !invite->has_request)
        return;
    if (code == 481)
        on_unmatched(one, invite, findings);
    else if (code >= 200 && code < 300)
        on_accepted(one, invite, findings);
}

void
sx_rules_cancelling(const SxCase *one, SxFindings *findings)
{
    unsigned code = one->message->status;

    if (sx_transaction_is(one->transaction, "CANCEL")) {
        if (one->message->is_response)
            on_cancel_answered(one, findings);
        else
            sx_cancel_check(one, findings);
    } else if (sx_transaction_is(one->transaction, "INVITE")) {
        if (code == 487)
            on_terminated(one, findings);
        else if (code >= 200 && code < 300)
            on_answered(one, findings);
    }
}
