/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Requests of a dialog that cross, overlap or come out of order: 491, the
 * request that follows it, 500, and rejections that leave the session as it was
 * (RFC 3261 sections 12.2.2, 14.1 and 14.2, RFC 3311 section 5.2).
 */
#include "rules_dialog.h"

/* The shortest delay after a 491 of the side that made the Call-ID (RFC 3261
 * section 14.1), less the unit of 10 ms in which it is chosen. */
#define OWNER_DELAY (2090 * G_TIME_SPAN_MILLISECOND)

/* Longest delay in Retry-After where requests overlap (RFC 3261 section 14.2). */
#define OVERLAP_DELAY 10

/* An INVITE gets a final response within 64*T1 or an end of waiting. */
#define WAITING (32 * G_USEC_PER_SEC)

typedef enum { OWNER_UNKNOWN, OWNER_SENDER, OWNER_OTHER } Owner;

static bool
changes_session(const SxTransaction *transaction)
{
    return sx_transaction_is(transaction, "INVITE") || sx_transaction_is(transaction, "UPDATE");
}

static const char *
by_method(const SxCase *one, const char *invite, const char *update)
{
    return sx_transaction_is(one->transaction, "INVITE") ? invite : update;
}

/* Finds out who made the Call-ID of a dialog: who sent its first INVITE. */
static Owner
find_owner(const SxTransaction *transaction, const SxTags *tags)
{
    SxOthers others = sx_others(transaction);
    SxOther other;

    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "INVITE") || other.tags.to.length > 0)
            continue;
        if (sx_tag_equal(other.tags.from, tags->from))
            return OWNER_SENDER;
        if (sx_tag_equal(other.tags.from, tags->to))
            return OWNER_OTHER;
    }
    return OWNER_UNKNOWN;
}

/* Tells whether a request waited for its final response when another came. */
static bool
was_pending(const SxTransaction *transaction, const SxTransaction *when, uint32_t frame)
{
    const SxMoment *first = &transaction->request.first;
    const SxRecord *final = sx_transaction_final(transaction);

    return first->frame < frame &&
           (final ? final->first.frame > when->request.first.frame : when->request.first.time - first->time < WAITING);
}

/* Finds the request of the other side that was under way when one came. */
static bool
find_crossing(const SxCase *one, const SxTags *tags, SxOther *crossing)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;
    bool found = false;

    while (sx_others_next(&others, &other)) {
        bool invites = sx_transaction_is(other.transaction, "INVITE");

        if (!changes_session(other.transaction) || !sx_tags_opposite(tags, &other.tags) ||
            !was_pending(other.transaction, one->transaction, one->record->first.frame))
            continue;
        if (!found || invites)
            *crossing = other;
        found = true;
        if (invites)
            break;
    }
    return found;
}

static void
set_delays(SxFinding *finding, Owner owner)
{
    static const SxLabelId sender[] = {
        [OWNER_UNKNOWN] = SX_LABEL_WORD_DELAY_UNKNOWN,
        [OWNER_SENDER] = SX_LABEL_WORD_DELAY_OF_OWNER,
        [OWNER_OTHER] = SX_LABEL_WORD_DELAY_OF_OTHER,
    };
    static const SxLabelId other[] = {
        [OWNER_UNKNOWN] = SX_LABEL_WORD_DELAY_OF_THE_OTHER,
        [OWNER_SENDER] = SX_LABEL_WORD_DELAY_OF_OTHER,
        [OWNER_OTHER] = SX_LABEL_WORD_DELAY_OF_OWNER,
    };

    sx_finding_texts(finding, SX_PLACE_DELAY, sx_label_texts(sender[owner]));
    sx_finding_texts(finding, SX_PLACE_OTHER_DELAY, sx_label_texts(other[owner]));
}

static void
add_retry_delay(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    const SxTransaction *retry = sx_transaction_next(one->transaction);
    SxMessage request;
    SxFinding *finding;
    SxTags theirs;

    if (!retry || retry->cseq <= one->transaction->cseq || retry->request.first.frame < one->record->first.frame ||
        retry->request.first.time < one->record->first.time || !sx_record_read(&retry->request, &request) ||
        !sx_tags_read(&request, &theirs) || !sx_tags_same(tags, &theirs))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_RETRY_DELAY);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(retry->method));
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, retry->request.first.frame);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, retry->request.first.time - one->record->first.time);
}

void
sx_dialog_crossing(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxFinding *finding;
    SxOther crossing;

    if (!changes_session(one->transaction) || tags->to.length == 0)
        return;
    if (find_crossing(one, tags, &crossing)) {
        bool both = sx_transaction_is(one->transaction, "INVITE") && sx_transaction_is(crossing.transaction, "INVITE");

        finding =
            sx_findings_add(findings, both ? SX_STATEMENT_DIALOG_CROSSING_INVITE : SX_STATEMENT_DIALOG_CROSSING_OFFER);
        sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
        sx_dialog_set_request(finding, one);
        sx_finding_text(finding, SX_PLACE_OTHER, sx_text(crossing.transaction->method));
        sx_finding_frame(finding, SX_PLACE_CROSSING_FRAME, crossing.transaction->request.first.frame);
        set_delays(finding, find_owner(one->transaction, tags));
    }
    add_retry_delay(one, tags, findings);
}

/* Only the side that made the Call-ID can be too early: the other may choose 0
 * s. */
void
sx_dialog_retry(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    const SxTransaction *before;
    const SxRecord *final;
    int64_t waited;
    SxFinding *finding;
    SxMessage request;
    SxTags theirs;

    if (!changes_session(one->transaction) || tags->to.length == 0)
        return;
    before = sx_transaction_before(one->transaction);
    final = before ? sx_final_before(before, one->record->first.frame) : NULL;
    if (!final || final->code != 491 || before->cseq >= one->transaction->cseq ||
        !sx_record_read(&before->request, &request) || !sx_tags_read(&request, &theirs) ||
        !sx_tags_same(tags, &theirs) || find_owner(one->transaction, tags) != OWNER_SENDER)
        return;
    waited = one->record->first.time - final->first.time;
    if (waited < 0 || waited >= OWNER_DELAY)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_RETRY_TOO_EARLY);
    finding->reference = by_method(one, "RFC 3261 section 14.1", "RFC 3311 section 5.3");
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_seconds(finding, SX_PLACE_SECONDS, waited);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, final->first.frame);
}

/* Finds the earlier request of the same kind and side that had no final
 * response even when the 500 came. */
static const SxTransaction *
find_overlapped(const SxCase *one, const SxTags *tags)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;

    while (sx_others_next(&others, &other))
        if (sx_transaction_is(other.transaction, one->transaction->method) && sx_tags_same(tags, &other.tags) &&
            sx_same_hop(other.transaction, one->transaction) && other.transaction->cseq < one->transaction->cseq &&
            other.transaction->request.first.frame < one->transaction->request.first.frame &&
            was_pending(other.transaction, one->transaction, one->record->first.frame) &&
            !sx_final_before(other.transaction, one->record->first.frame))
            return other.transaction;
    return NULL;
}

static void
check_retry_after(const SxCase *one, SxFindings *findings)
{
    SxFinding *finding;
    uint32_t seconds;

    if (!sx_message_has(one->message, SX_HEADER_RETRY_AFTER) && one->message->headers_whole) {
        finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_OVERLAP_NO_RETRY_AFTER);
        sx_dialog_set_request(finding, one);
    } else if (sx_message_number(one->message, SX_HEADER_RETRY_AFTER, &seconds) && seconds > OVERLAP_DELAY) {
        finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_OVERLAP_LONG_RETRY_AFTER);
        sx_finding_number(finding, SX_PLACE_SECONDS, seconds);
    } else {
        return;
    }
    finding->reference = by_method(one, "RFC 3261 section 14.2", "RFC 3311 section 5.2");
}

/* Finds a request of the same side that passed this hop before with a higher
 * CSeq number. */
static const SxTransaction *
find_higher(const SxCase *one, const SxTags *tags)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;

    while (sx_others_next(&others, &other))
        if (sx_tags_same(tags, &other.tags) && sx_same_hop(other.transaction, one->transaction) &&
            other.transaction->cseq > one->transaction->cseq &&
            other.transaction->request.first.frame < one->transaction->request.first.frame)
            return other.transaction;
    return NULL;
}

static void
add_lower(const SxCase *one, const SxTransaction *higher, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_CSEQ_LOWER);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_dialog_set_request(finding, one);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_finding_frame(finding, SX_PLACE_HIGHER_FRAME, higher->request.first.frame);
    sx_finding_number(finding, SX_PLACE_HIGHER_CSEQ, higher->cseq);
}

void
sx_dialog_order(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    const SxTransaction *higher, *overlapped;
    SxFinding *finding;

    if (tags->to.length == 0)
        return;
    higher = find_higher(one, tags);
    if (higher) {
        add_lower(one, higher, findings);
        return;
    }
    overlapped = changes_session(one->transaction) ? find_overlapped(one, tags) : NULL;
    if (!overlapped)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_OVERLAP);
    finding->reference = by_method(one, "RFC 3261 section 14.2", "RFC 3311 section 5.2");
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_dialog_set_request(finding, one);
    sx_finding_frame(finding, SX_PLACE_FIRST_FRAME, overlapped->request.first.frame);
    check_retry_after(one, findings);
}

void
sx_dialog_unchanged(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxFinding *finding;

    if (!changes_session(one->transaction) || tags->to.length == 0)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_SESSION_UNCHANGED);
    finding->reference = by_method(one, "RFC 3261 section 14.1", "RFC 3311 section 5.3");
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_dialog_set_request(finding, one);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
}
