/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 483: requests that go round in a circle or run out of hops (RFC 3261 sections
 * 16.3 and 16.6).
 */
#include "rules_dialog.h"

/* More hops than any plain path has: with as many left, only a circle uses them
 * up. */
#define MANY_HOPS 20

/* How often a request reached the server that it was sent to here. */
typedef struct {
    unsigned times;
    uint32_t first, second; /* frames of the first two times */
} Visits;

/* Tells whether another transaction carries the same request, with the same To
 * tag or none, sent before a frame. */
static bool
carries_same(const SxCase *one, const SxTags *tags, const SxOther *other, uint32_t frame)
{
    return other->transaction->cseq == one->transaction->cseq &&
           sx_transaction_is(other->transaction, one->transaction->method) &&
           sx_tag_equal(other->tags.from, tags->from) && !other->tags.to.length == !tags->to.length &&
           other->transaction->request.first.frame < frame;
}

static void
note_visit(Visits *visits, uint32_t frame)
{
    visits->times++;
    if (visits->first == 0 || frame < visits->first) {
        visits->second = visits->first;
        visits->first = frame;
    } else if (visits->second == 0 || frame < visits->second) {
        visits->second = frame;
    }
}

static Visits
count_visits(const SxCase *one, const SxTags *tags)
{
    SxOthers others = sx_others(one->transaction);
    const SxMoment *here = &one->transaction->request.first;
    Visits visits = { 0, 0, 0 };
    SxOther other;

    note_visit(&visits, here->frame);
    while (sx_others_next(&others, &other))
        if (other.transaction->request.first.flow->to == here->flow->to &&
            carries_same(one, tags, &other, one->record->first.frame))
            note_visit(&visits, other.transaction->request.first.frame);
    return visits;
}

/* Gives the frame in which that server sent the request on between two visits,
 * or 0: without it two clients could have sent the same. */
static uint32_t
sent_on_between(const SxCase *one, const SxTags *tags, const Visits *visits)
{
    SxOthers others = sx_others(one->transaction);
    SxOther other;

    while (sx_others_next(&others, &other)) {
        const SxMoment *sent = &other.transaction->request.first;

        if (sent->flow->from == one->transaction->request.first.flow->to && sent->frame > visits->first &&
            carries_same(one, tags, &other, visits->second))
            return sent->frame;
    }
    return 0;
}

/* The request is seen to go round (RFC 3261 section 16.3). It may pass a server
 * twice by right, but not until its hops are used up. */
static bool
add_circle(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    Visits visits = count_visits(one, tags);
    uint32_t sent_on = visits.times > 1 ? sent_on_between(one, tags, &visits) : 0;
    SxFinding *finding;

    if (sent_on == 0)
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_CIRCLE);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_frame(finding, SX_PLACE_FIRST_FRAME, visits.first);
    sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, sent_on);
    sx_finding_frame(finding, SX_PLACE_OTHER_FRAME, visits.second);
    sx_finding_number(finding, SX_PLACE_TIMES, visits.times);
    return true;
}

/* How few hops a request had left says something about the client that chose
 * the number, or where nothing else is known. */
static bool
is_news(const SxCase *one, uint32_t hops, bool circle)
{
    return hops == 0 || !circle || one->transaction->request.vias == 1;
}

void
sx_dialog_hops(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    bool circle = add_circle(one, tags, findings);
    SxFinding *finding;
    uint32_t hops;

    if (sx_message_number(one->request, SX_HEADER_MAX_FORWARDS, &hops) && is_news(one, hops, circle)) {
        finding = sx_findings_add(findings, hops == 0          ? SX_STATEMENT_DIALOG_NO_HOPS_LEFT
                                            : hops < MANY_HOPS ? SX_STATEMENT_DIALOG_FEW_HOPS
                                                               : SX_STATEMENT_DIALOG_MANY_HOPS);
        sx_finding_number(finding, SX_PLACE_NUMBER, hops);
        sx_dialog_set_request(finding, one);
    }
    if (!circle)
        sx_dialog_repeated(one, findings);
}
