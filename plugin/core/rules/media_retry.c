/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What was offered after a refusal, and how that went.
 */
#include "rules_media.h"

#include "around.h"
#include "client.h"

/* A later offer has a reason of its own. */
#define RETRY_WITHIN (64 * G_TIME_SPAN_SECOND)

static bool
is_same_offer(const SxSdp *a, const SxSdp *b)
{
    SxMediaList first = { .length = 0 }, second = { .length = 0 };

    for (size_t i = 0; i < a->stream_count; i++)
        sx_media_append_stream(&first, &a->streams[i]);
    for (size_t i = 0; i < b->stream_count; i++)
        sx_media_append_stream(&second, &b->streams[i]);
    return sx_text_equal((SxText){ first.text, first.length }, (SxText){ second.text, second.length });
}

void
sx_media_retried(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one), *outcome;
    const SxTransaction *retry = sx_client_after(one->transaction);
    SxSdp refused, offer;
    SxFinding *finding;

    if ((one->message->status != 488 && one->message->status != 606) || !retry ||
        retry->request.first.frame < record->first.frame || retry->cseq <= one->transaction->cseq ||
        retry->request.first.time - record->first.time > RETRY_WITHIN ||
        !sx_record_sdp(&one->transaction->request, &refused) || !sx_record_sdp(&retry->request, &offer) ||
        is_same_offer(&refused, &offer))
        return;
    outcome = sx_transaction_final(retry);
    if (!outcome || outcome->code > 299)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_MEDIA_OFFER_CHANGED);
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, retry->request.first.frame);
    sx_media_set_offer(finding, SX_PLACE_ACCEPTED, &offer);
    sx_finding_number(finding, SX_PLACE_CODE, outcome->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, outcome->first.frame);
}
