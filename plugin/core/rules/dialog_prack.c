/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 481 to PRACK: its RAck against the reliable responses of the INVITE (RFC 3262
 * section 3).
 */
#include "rules_dialog.h"

typedef struct {
    uint32_t rseq, cseq;
    SxText method;
} Acknowledged;

static bool
read_rack(const SxMessage *request, Acknowledged *rack)
{
    const SxText *value = sx_message_header(request, SX_HEADER_RACK, 0);
    SxText rest, rseq, cseq;

    if (!value)
        return false;
    rest = *value;
    return sx_text_next(&rest, ' ', &rseq) && sx_text_next(&rest, ' ', &cseq) &&
           sx_text_next(&rest, ' ', &rack->method) && sx_text_number(rseq, &rack->rseq) &&
           sx_text_number(cseq, &rack->cseq);
}

/* The last reliable response of the dialog of a PRACK that was seen before it,
 * and whether one fits. */
typedef struct {
    const SxRecord *last;
    Acknowledged wanted; /* what the last one asks for */
    bool fits;
} Reliable;

static void
note_reliable(Reliable *reliable, const SxTransaction *invite, const SxTags *tags, const Acknowledged *rack,
              uint32_t until)
{
    const SxRecord *response;
    SxMessage message;
    uint32_t rseq;

    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++) {
        if (response->code <= 100 || response->code >= 200 || response->first.frame > until ||
            !sx_record_read(response, &message) || !sx_message_number(&message, SX_HEADER_RSEQ, &rseq) ||
            !sx_tag_equal(sx_to_tag(&message), tags->to))
            continue;
        reliable->last = response;
        reliable->wanted = (Acknowledged){ rseq, invite->cseq, sx_text(invite->method) };
        reliable->fits = reliable->fits || (rack->rseq == rseq && rack->cseq == invite->cseq &&
                                            sx_text_equal(rack->method, reliable->wanted.method));
    }
}

static const SxTransaction *
find_same_prack(const SxCase *one, const SxTags *tags, const Acknowledged *rack)
{
    SxOthers others = sx_others(one->transaction);
    uint32_t frame = one->transaction->request.first.frame;
    const SxRecord *final;
    Acknowledged theirs;
    SxOther other;

    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "PRACK") || other.transaction->cseq == one->transaction->cseq ||
            !sx_tags_same(tags, &other.tags) || !read_rack(&other.request, &theirs))
            continue;
        final = sx_final_before(other.transaction, frame);
        if (final && final->code < 300 && theirs.rseq == rack->rseq && theirs.cseq == rack->cseq)
            return other.transaction;
    }
    return NULL;
}

static void
add_unfit(const SxCase *one, const Reliable *reliable, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_RACK_NO_MATCH);

    sx_dialog_set_request(finding, one);
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(one->request, SX_HEADER_RACK, 0));
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, reliable->last->first.frame);
    sx_finding_number(finding, SX_PLACE_RSEQ, reliable->wanted.rseq);
    sx_finding_number(finding, SX_PLACE_CSEQ, reliable->wanted.cseq);
    sx_finding_text(finding, SX_PLACE_METHOD, reliable->wanted.method);
}

bool
sx_dialog_prack(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    const SxTransaction *earlier;
    Reliable reliable = { 0 };
    SxFinding *finding;
    Acknowledged rack;
    SxOther other;

    if (!sx_transaction_is(one->transaction, "PRACK") || tags->to.length == 0 || !read_rack(one->request, &rack))
        return false;
    while (sx_others_next(&others, &other))
        if (sx_transaction_is(other.transaction, "INVITE") && sx_tag_equal(other.tags.from, tags->from))
            note_reliable(&reliable, other.transaction, tags, &rack, one->transaction->request.first.frame);
    if (reliable.last && !reliable.fits) {
        add_unfit(one, &reliable, findings);
        return true;
    }
    earlier = find_same_prack(one, tags, &rack);
    if (!earlier)
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_PRACK_REPEATED);
    sx_dialog_set_request(finding, one);
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(one->request, SX_HEADER_RACK, 0));
    sx_finding_frame(finding, SX_PLACE_PRACK_FRAME, earlier->request.first.frame);
    return true;
}
