/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A callee that ends the call because no ACK to its 2xx came within 64*T1, 32 s
 * (RFC 3261 section 13.3.1.4).
 */
#include "around.h"
#include "dialog.h"

/* Sooner, the callee may have ended it for another reason. */
#define GAVE_UP (30 * (int64_t)G_USEC_PER_SEC)

/* Tells whether the dialog of a BYE holds an ACK with that CSeq number. */
static bool
is_acknowledged(const SxCase *one, uint32_t cseq)
{
    SxText callee = sx_around_tag(one->message, SX_HEADER_FROM), caller = sx_to_tag(one->message);
    SxOthers others = sx_others(one->transaction);
    SxOther other;

    while (sx_others_next(&others, &other))
        if (other.transaction->cseq == cseq && sx_transaction_is(other.transaction, "ACK") &&
            sx_tag_equal(other.tags.from, caller) && sx_tag_equal(other.tags.to, callee))
            return true;
    return false;
}

/* Gives the 2xx that the sender of a BYE had sent to an INVITE of its dialog in
 * vain, or NULL. */
static const SxRecord *
unacknowledged(const SxCase *one, const SxOther *invite)
{
    const SxRecord *success;
    SxMessage kept;

    if (!sx_transaction_is(invite->transaction, "INVITE") || sx_around_is_cut(one, invite->transaction) ||
        !sx_tag_equal(invite->tags.from, sx_to_tag(one->message)) || is_acknowledged(one, invite->transaction->cseq))
        return NULL;
    for (success = invite->transaction->responses; success; success = success->next) {
        if (success->code < 200 || success->code > 299 || !sx_around_is_repeated(success) ||
            success->first.flow->from != one->record->first.flow->from || !sx_record_read(success, &kept) ||
            !sx_tag_equal(sx_to_tag(&kept), sx_around_tag(one->message, SX_HEADER_FROM)))
            continue;
        return success;
    }
    return NULL;
}

void
sx_rules_acknowledgement_end(const SxCase *one, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    const SxRecord *success = NULL;
    SxFinding *finding;
    SxOther other;

    if (one->message->is_response || !one->record || !sx_transaction_is(one->transaction, "BYE"))
        return;
    while (!success && sx_others_next(&others, &other))
        success = unacknowledged(one, &other);
    if (!success || one->record->first.time - success->first.time < GAVE_UP)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_GAVE_UP);
    sx_finding_number(finding, SX_PLACE_CODE, success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, success->first.frame);
    sx_finding_number(finding, SX_PLACE_TIMES, success->copies + 1);
    sx_around_set_span(finding, SX_PLACE_SECONDS, one->record->first.time - success->first.time);
}
