/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A response that matches no request of its hop, although the capture shows
 * what else the client sent there (RFC 3261 sections 17.1.3 and 18.1.2).
 */
#include "around.h"
#include "rules_delivery.h"
#include "via.h"

#include <string.h>

/* A response without request, and what its Via says. */
typedef struct {
    const SxCase *one;
    const SxRecord *record;
    SxVia via;
    SxText from_tag;
} Stray;

static bool
begin(Stray *stray, const SxCase *one)
{
    stray->one = one;
    stray->record = sx_around_record(one);
    stray->from_tag = sx_around_tag(one->message, SX_HEADER_FROM);
    return stray->record && stray->from_tag.length > 0 && sx_via_top(one->message, &stray->via) &&
           sx_via_has_cookie(&stray->via);
}

/* Tells whether the client that this response went to sent that request, to the
 * server that this response came from, before it. */
static bool
is_of_client(const Stray *stray, const SxTransaction *other, SxMessage *request, SxVia *via)
{
    const SxMoment *sent = &other->request.first, *answer = &stray->record->first;

    return other->has_request && sent->frame < answer->frame && sent->flow->from == answer->flow->to &&
           sent->flow->to == answer->flow->from && sx_record_read(&other->request, request) &&
           sx_via_top(request, via) && sx_via_same_sender(via, &stray->via) &&
           sx_text_equal(sx_around_tag(request, SX_HEADER_FROM), stray->from_tag);
}

static void
tell_branch(const Stray *stray, const SxTransaction *meant, const SxVia *via, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_DELIVERY_OTHER_BRANCH);

    sx_finding_text(finding, SX_PLACE_VALUE, stray->via.branch);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(meant->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, meant->request.first.frame);
    sx_finding_text(finding, SX_PLACE_BRANCH, via->branch);
}

static void
tell_stray(const Stray *stray, const SxTransaction *before, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_DELIVERY_STRAY);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(stray->one->transaction->method));
    sx_finding_number(finding, SX_PLACE_CSEQ, stray->one->transaction->cseq);
    sx_finding_text(finding, SX_PLACE_OTHER, sx_text(before->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, before->request.first.frame);
}

/* A client that acknowledges a response has matched it; the capture then lacks
 * its request. */
static bool
is_acknowledged(const SxTransaction *transaction)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++)
        if (other->cseq == transaction->cseq && strcmp(other->method, "ACK") == 0)
            return true;
    return !sx_around_sees_all(transaction) || transaction->ack;
}

/* Where one request is cut, the one in question may be cut before its CSeq. */
static bool
is_cut(const SxTransaction *transaction)
{
    return transaction->has_request && transaction->request.vias == 0;
}

/* CANCEL and ACK have rules of their own. */
static bool
is_judged(const SxTransaction *transaction)
{
    return strcmp(transaction->method, "CANCEL") != 0 && strcmp(transaction->method, "ACK") != 0;
}

void
sx_delivery_unmatched(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *own = one->transaction, *meant = NULL, *before = NULL;
    SxVia via, meant_via = { 0 };
    SxMessage request;
    Stray stray;

    if (!is_judged(own) || !begin(&stray, one) || is_acknowledged(own) ||
        sx_journal_has_stub(one->journal, stray.record->first.flow))
        return;
    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= own->place; n++) {
        const SxTransaction *other = own->call->transactions.list[own->place - n];

        if (is_cut(other))
            return;
        if (!is_of_client(&stray, other, &request, &via) || !is_judged(other))
            continue;
        if (sx_text_equal(via.branch, stray.via.branch))
            return;
        if (other->cseq == own->cseq && strcmp(other->method, own->method) == 0) {
            if (meant)
                return;
            meant = other;
            meant_via = via;
        } else if (other->cseq < own->cseq && !before) {
            before = other;
        }
    }
    if (meant && !sx_transaction_response(meant, 0))
        tell_branch(&stray, meant, &meant_via, findings);
    else if (!meant && before)
        tell_stray(&stray, before, findings);
}
