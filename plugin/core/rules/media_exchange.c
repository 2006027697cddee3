/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where offers and answers have to be: in an INVITE, its responses and its ACK
 * (RFC 3261 sections 13.2.1, 13.2.2.4 and 13.3.1.4), and in UPDATE (RFC 3311
 * section 5.2).
 */
#include "rules_media.h"

#include "around.h"
#include "dialog.h"

#include <string.h>

/* PRACK carries offers and answers of its own, and shows that there were reliable
 * responses, seen or not (RFC 3262 section 5). */
static bool
has_prack(const SxCall *call)
{
    for (guint i = 0; i < MIN(call->transactions.count, SX_JOURNAL_REACH); i++)
        if (sx_transaction_is(call->transactions.list[i], "PRACK"))
            return true;
    return call->transactions.count > SX_JOURNAL_REACH;
}

/* Tells whether a PRACK was seen before a response: for another one, that the
 * capture may lack. */
static bool
has_prack_before(const SxTransaction *transaction, const SxRecord *record)
{
    const SxCall *call = transaction->call;

    for (guint i = 0; i < MIN(call->transactions.count, SX_JOURNAL_REACH); i++) {
        const SxTransaction *other = call->transactions.list[i];

        if (sx_transaction_is(other, "PRACK") && other->request.first.frame < record->first.frame)
            return true;
    }
    return call->transactions.count > SX_JOURNAL_REACH;
}

/* Tells whether a reliable response may have carried a description. */
static bool
was_settled(const SxTransaction *transaction, const SxRecord *final)
{
    for (const SxRecord *other = transaction->responses; other && other != final; other = other->next)
        if (other->code > 100 && other->code < 200 && other->rseq != 0 && sx_record_body(other) != SX_BODY_NONE)
            return true;
    return has_prack(transaction->call);
}

static void
set_method(const SxCase *one, SxFinding *finding)
{
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
}

static void
explain_no_answer(const SxCase *one, const SxRecord *final, SxFindings *findings)
{
    const SxRecord *early = sx_media_before(one->transaction, final, false);
    SxFinding *finding;

    if (!early) {
        finding = sx_media_add(one, findings, SX_STATEMENT_MEDIA_ANSWER_MISSING);
        if (sx_transaction_is(one->transaction, "UPDATE"))
            finding->reference = "RFC 3311 section 5.2";
    } else {
        finding = sx_media_add(one, findings, SX_STATEMENT_MEDIA_ANSWER_NOT_REPEATED);
        sx_finding_number(finding, SX_PLACE_EARLY_CODE, early->code);
        sx_finding_frame(finding, SX_PLACE_EARLY_FRAME, early->first.frame);
    }
    set_method(one, finding);
}

static void
check_place(const SxCase *one, const SxRecord *final, SxFindings *findings)
{
    const SxRecord *request = &one->transaction->request;
    bool invite = sx_transaction_is(one->transaction, "INVITE");

    if (!one->message->headers_whole || sx_record_body(final) != SX_BODY_NONE || was_settled(one->transaction, final))
        return;
    if (sx_media_carries(request))
        explain_no_answer(one, final, findings);
    else if (invite && sx_record_body(request) == SX_BODY_NONE)
        set_method(one, sx_media_add(one, findings, SX_STATEMENT_MEDIA_OFFER_MISSING));
}

/* The first description that answers an offer counts; later ones are held
 * against it elsewhere. */
static void
check_answer(const SxCase *one, const SxRecord *record, SxFindings *findings)
{
    SxSdp offer, answer;
    const SxRecord *early = sx_media_before(one->transaction, record, false);

    if (early && (early->body == record->body || early->rseq != 0))
        return;
    if (sx_record_sdp(&one->transaction->request, &offer) && sx_record_sdp(record, &answer))
        sx_media_agreement(&offer, one->transaction->request.first.frame, &answer,
                           record->code >= 200 ? SX_ANSWER_FINAL : SX_ANSWER_EARLY, findings);
}

/* Where the INVITE had none, the first reliable response carries the offer
 * (RFC 3262 section 5). */
static void
check_reliable(const SxCase *one, const SxRecord *record, SxFindings *findings)
{
    if (record->rseq == 0 || sx_record_body(record) != SX_BODY_NONE || !one->message->headers_whole ||
        sx_record_body(&one->transaction->request) != SX_BODY_NONE || has_prack_before(one->transaction, record))
        return;
    for (const SxRecord *other = one->transaction->responses; other && other != record; other = other->next)
        if (other->rseq != 0 && other->to_tag == record->to_tag)
            return;
    set_method(one, sx_media_add(one, findings, SX_STATEMENT_MEDIA_RELIABLE_WITHOUT_OFFER));
}

/* RFC 6228 section 8. */
static void
check_199(const SxCase *one, const SxRecord *record, SxFindings *findings)
{
    SxFinding *finding;
    SxSdp sdp;

    if (!sx_media_carries(&one->transaction->request) || !sx_record_sdp(record, &sdp) || sdp.stream_count == 0)
        return;
    finding = sx_media_add(one, findings, SX_STATEMENT_MEDIA_DESCRIPTION_IN_199);
    sx_finding_number(finding, SX_PLACE_NUMBER, (uint32_t)sdp.stream_count);
}

void
sx_media_exchange(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one);
    unsigned status = one->message->status;

    if (!sx_transaction_is(one->transaction, "INVITE") && !sx_transaction_is(one->transaction, "UPDATE"))
        return;
    if (status >= 200 && status < 300)
        check_place(one, record, findings);
    if (status == 199)
        check_199(one, record, findings);
    else if (status > 100 && status < 300)
        check_answer(one, record, findings);
    if (status > 100 && status < 200)
        check_reliable(one, record, findings);
}

/* Finds the INVITE that the same host sent, and its 2xx of the same To tag,
 * which an ACK is for (RFC 3261 section 13.2.2.4). */
static const SxTransaction *
acknowledged(const SxCase *one, const SxRecord **success)
{
    SxOthers others = sx_others(one->transaction);
    SxTags tags;
    SxOther other;
    SxMessage response;

    if (!sx_tags_read(one->request, &tags))
        return NULL;
    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "INVITE") || other.transaction->cseq != one->transaction->cseq ||
            !sx_tag_equal(other.tags.from, tags.from) ||
            other.transaction->request.first.flow->from_host != one->transaction->request.first.flow->from_host)
            continue;
        for (const SxRecord *record = other.transaction->responses; record; record = record->next) {
            if (record->code < 200 || record->code > 299 || !sx_record_read(record, &response) ||
                !sx_tag_equal(sx_to_tag(&response), tags.to))
                continue;
            *success = record;
            return other.transaction;
        }
    }
    return NULL;
}

static void
add_ack(SxFindings *findings, SxStatementId statement, const SxTransaction *invite, const SxRecord *success)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, success->first.frame);
}

void
sx_media_acknowledged(const SxCase *one, SxFindings *findings)
{
    const SxRecord *success, *ack = &one->transaction->request;
    const SxTransaction *invite;
    SxSdp offer, answer;

    if (!sx_transaction_is(one->transaction, "ACK"))
        return;
    invite = acknowledged(one, &success);
    if (!invite || !sx_media_carries(success) || was_settled(invite, success))
        return;
    if (sx_record_body(&invite->request) == SX_BODY_NONE) {
        if (one->message->headers_whole && sx_record_body(ack) == SX_BODY_NONE)
            add_ack(findings, SX_STATEMENT_MEDIA_ACK_WITHOUT_ANSWER, invite, success);
        else if (sx_record_sdp(success, &offer) && sx_record_sdp(ack, &answer))
            sx_media_agreement(&offer, success->first.frame, &answer, SX_ANSWER_ACK, findings);
    } else if (sx_media_carries(&invite->request) && sx_media_carries(ack)) {
        add_ack(findings, SX_STATEMENT_MEDIA_ACK_WITH_SURPLUS, invite, success);
    }
}
