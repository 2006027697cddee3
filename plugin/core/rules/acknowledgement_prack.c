/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Provisional responses that are sent reliably, and their PRACK (RFC 3262
 * sections 3, 4 and 7.2).
 */
#include "around.h"

#include <string.h>

static bool
is_reliable(const SxMessage *response, uint32_t *rseq)
{
    return response->status > 100 && response->status < 200 &&
           sx_message_lists(response, SX_HEADER_REQUIRE, "100rel") && sx_message_number(response, SX_HEADER_RSEQ, rseq);
}

/* What RAck names: response-num, CSeq-num and method. */
typedef struct {
    uint32_t rseq, cseq;
    SxText method;
} Rack;

/* Takes the next word of a text off. */
static SxText
take_word(SxText *text)
{
    SxText word = sx_text_trim(*text);
    size_t length = 0;

    while (length < word.length && !strchr(" \t\r\n", word.data[length]))
        length++;
    *text = (SxText){ word.data + length, word.length - length };
    return (SxText){ word.data, length };
}

static bool
read_rack(const SxMessage *prack, Rack *rack)
{
    const SxText *value = sx_message_header(prack, SX_HEADER_RACK, 0);
    SxText rest;

    if (!value)
        return false;
    rest = *value;
    if (!sx_text_number(take_word(&rest), &rack->rseq) || !sx_text_number(take_word(&rest), &rack->cseq))
        return false;
    rack->method = take_word(&rest);
    return rack->method.length > 0;
}

/* Gives the first PRACK that acknowledges a response of that INVITE, or NULL. */
static const SxTransaction *
prack_of(const SxTransaction *invite, const SxMessage *response, uint32_t rseq)
{
    const SxTransaction *other;
    SxMessage prack;
    Rack rack;

    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->has_request && strcmp(other->method, "PRACK") == 0 && sx_record_read(&other->request, &prack) &&
            sx_around_same_dialog(&prack, response) && read_rack(&prack, &rack) && rack.rseq == rseq &&
            rack.cseq == invite->cseq && sx_text_equal(rack.method, sx_text(invite->method)))
            return other;
    return NULL;
}

static void
tell_missing(const SxCase *one, const SxRecord *record, uint32_t rseq, SxFindings *findings)
{
    SxFinding *finding;

    if (!sx_around_sees_all(one->transaction) || sx_around_is_cut(one, one->transaction) ||
        sx_around_asked_again(one->transaction, record))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_WITHOUT_PRACK);
    sx_finding_number(finding, SX_PLACE_CODE, record->code);
    sx_finding_number(finding, SX_PLACE_RSEQ, rseq);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_around_set_copies(finding, record);
}

static void
tell_lost(const SxRecord *record, const SxRecord *prack, uint32_t rseq, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_PRACK_LOST);

    sx_finding_frame(finding, SX_PLACE_PRACK_FRAME, prack->first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, record->code);
    sx_finding_number(finding, SX_PLACE_RSEQ, rseq);
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, record->last_frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, record->last_time - prack->first.time);
}

static void
check_prack(const SxCase *one, const SxRecord *record, uint32_t rseq, SxFindings *findings)
{
    const SxTransaction *prack;

    if (!sx_around_is_repeated(record) || !sx_around_same_dialog(one->message, one->message))
        return;
    prack = prack_of(one->transaction, one->message, rseq);
    if (!prack)
        tell_missing(one, record, rseq, findings);
    else if (!sx_around_asked_again(one->transaction, record) &&
             sx_around_is_resent(record, prack->request.first.time, sx_around_crossing(one->transaction)))
        tell_lost(record, &prack->request, rseq, findings);
}

/* Gives the reliable response of the same callee that was first seen before
 * that record, the last of them, or NULL. */
static const SxRecord *
reliable_before(const SxTransaction *invite, const SxRecord *record, SxText to_tag, uint32_t *rseq)
{
    const SxRecord *other, *before = NULL;
    SxMessage kept;
    uint32_t number;

    for (size_t n = 0; (other = sx_transaction_response(invite, n)) != NULL && other != record; n++)
        if (sx_record_read(other, &kept) && is_reliable(&kept, &number) &&
            sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), to_tag)) {
            before = other;
            *rseq = number;
        }
    return before;
}

static void
check_order(const SxCase *one, const SxRecord *record, uint32_t rseq, SxFindings *findings)
{
    const SxRecord *before;
    SxFinding *finding;
    uint32_t previous;

    before = reliable_before(one->transaction, record, sx_around_tag(one->message, SX_HEADER_TO), &previous);
    if (!before || rseq == previous + 1)
        return;
    finding = sx_findings_add(findings, rseq == previous ? SX_STATEMENT_ACKNOWLEDGEMENT_RSEQ_REUSED
                                                         : SX_STATEMENT_ACKNOWLEDGEMENT_RSEQ_NOT_NEXT);
    sx_finding_number(finding, SX_PLACE_RSEQ, rseq);
    sx_finding_number(finding, SX_PLACE_CODE, before->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, before->first.frame);
    if (rseq != previous)
        sx_finding_number(finding, SX_PLACE_NUMBER, previous);
}

static void
examine_response(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one);
    uint32_t rseq;

    if (!record || !is_reliable(one->message, &rseq))
        return;
    if (rseq == 0)
        sx_finding_number(sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_RSEQ_ZERO), SX_PLACE_CODE,
                          record->code);
    check_prack(one, record, rseq, findings);
    check_order(one, record, rseq, findings);
}

/* What a PRACK may acknowledge among the responses to one INVITE. */
typedef struct {
    const SxRecord *last;
    uint32_t rseq;
    bool fits;
} Reliable;

static void
collect(const SxTransaction *invite, const SxCase *one, uint32_t wanted, Reliable *found)
{
    const SxRecord *record;
    SxMessage kept;
    uint32_t rseq;

    for (size_t n = 0; (record = sx_transaction_response(invite, n)) != NULL; n++) {
        if (!sx_record_read(record, &kept) || !is_reliable(&kept, &rseq) ||
            !sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), sx_around_tag(one->message, SX_HEADER_TO)))
            continue;
        found->fits = found->fits || rseq == wanted;
        if (record->first.frame > one->frame)
            continue;
        found->last = record;
        found->rseq = rseq;
    }
}

/* The next number may be that of a response that was not captured, and a PRACK
 * that is accepted fits something; then only a refusal shows that it does not. */
static bool
may_fit(const SxTransaction *prack, uint32_t wanted, uint32_t last)
{
    const SxRecord *final = sx_transaction_final(prack);

    return final ? final->code < 300 : wanted == last + 1;
}

/* The PRACK of another INVITE of the dialog, or one to a response that was not
 * captured, is none to complain about: the INVITE it names must have been seen,
 * and a reliable response to it that fits all but in RSeq. */
static void
examine_prack(const SxCase *one, SxFindings *findings)
{
    const SxTransactions *all = &one->transaction->call->transactions;
    Reliable found = { NULL, 0, false };
    SxFinding *finding;
    Rack rack;

    if (!read_rack(one->message, &rack) || !sx_around_same_dialog(one->message, one->message))
        return;
    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= one->transaction->place; n++) {
        const SxTransaction *invite = all->list[one->transaction->place - n];

        if (invite->has_request && invite->cseq == rack.cseq && strcmp(invite->method, "INVITE") == 0)
            collect(invite, one, rack.rseq, &found);
    }
    if (!found.last || found.fits || may_fit(one->transaction, rack.rseq, found.rseq))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_PRACK_OF_NOTHING);
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(one->message, SX_HEADER_RACK, 0));
    sx_finding_number(finding, SX_PLACE_CODE, found.last->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, found.last->first.frame);
    sx_finding_number(finding, SX_PLACE_RSEQ, found.rseq);
    sx_finding_number(finding, SX_PLACE_CSEQ, rack.cseq);
}

void
sx_rules_acknowledgement_prack(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response && strcmp(one->transaction->method, "INVITE") == 0)
        examine_response(one, findings);
    else if (!one->message->is_response && strcmp(one->transaction->method, "PRACK") == 0)
        examine_prack(one, findings);
}
