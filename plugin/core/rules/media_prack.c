/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where the INVITE had no offer and a reliable provisional response has it, its
 * PRACK carries the answer (RFC 3262 section 5).
 */
#include "rules_media.h"

#include "dialog.h"

/* RAck holds RSeq, CSeq number and method (RFC 3262 section 7.2). */
static bool
read_rack(const SxMessage *prack, uint32_t *rseq, uint32_t *cseq)
{
    const SxText *value = sx_message_header(prack, SX_HEADER_RACK, 0);
    SxText rest, number, method;

    if (!value)
        return false;
    rest = *value;
    return sx_sdp_word(&rest, &number) && sx_text_number(number, rseq) &&
           sx_text_cseq(sx_text_trim(rest), cseq, &method) && sx_text_equal(method, sx_text("INVITE"));
}

/* Finds the INVITE of the same sender and number, and its response. */
static const SxTransaction *
acknowledged(const SxCase *one, const SxRecord **response)
{
    SxOthers others = sx_others(one->transaction);
    uint32_t rseq, cseq;
    SxTags tags;
    SxOther other;
    SxMessage read;

    if (!sx_tags_read(one->request, &tags) || !read_rack(one->message, &rseq, &cseq))
        return NULL;
    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "INVITE") || other.transaction->cseq != cseq ||
            !sx_tag_equal(other.tags.from, tags.from) ||
            other.transaction->request.first.flow->from_host != one->transaction->request.first.flow->from_host)
            continue;
        for (*response = other.transaction->responses; *response; *response = (*response)->next)
            if ((*response)->rseq == rseq && sx_record_read(*response, &read) &&
                sx_tag_equal(sx_to_tag(&read), tags.to))
                return other.transaction;
    }
    return NULL;
}

void
sx_media_prack(const SxCase *one, SxFindings *findings)
{
    const SxRecord *response, *prack = &one->transaction->request;
    const SxTransaction *invite;
    SxSdp offer, answer;
    SxFinding *finding;

    if (!sx_transaction_is(one->transaction, "PRACK"))
        return;
    invite = acknowledged(one, &response);
    if (!invite || sx_record_body(&invite->request) != SX_BODY_NONE || !sx_media_carries(response) ||
        sx_media_before(invite, response, true))
        return;
    if (sx_record_sdp(response, &offer) && sx_record_sdp(prack, &answer))
        sx_media_agreement(&offer, response->first.frame, &answer, SX_ANSWER_EARLY, findings);
    if (sx_record_body(prack) != SX_BODY_NONE || !one->message->headers_whole)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_MEDIA_PRACK_WITHOUT_ANSWER);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, response->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, response->first.frame);
}
