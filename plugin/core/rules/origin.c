/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Who made a failing response: the server that received the request, or a proxy
 * behind which others answered something else, or nothing (RFC 3261 sections
 * 16.3 and 16.7). That it was passed on is told in routing_failure.c.
 */
#include "rules_origin.h"

#include "around.h"

#include <string.h>

/* What came back to the sender of a response from where it passed the request
 * on. */
typedef struct {
    const SxTransaction *branch; /* the last one, NULL where it was not passed on */
    const SxRecord *final;       /* the last final response, NULL where there is none */
    bool has_same_tag;           /* one of them has the To tag of the response */
    bool all_unavailable;        /* all are 503 */
    bool is_unclear;             /* of one of them the answer may not have been captured */
} Behind;

static bool
has_tag(const SxRecord *record, SxText tag)
{
    SxMessage kept;

    return !sx_record_read(record, &kept) || sx_around_tag(&kept, SX_HEADER_TO).length == 0 ||
           sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), tag);
}

static void
add_branch(Behind *behind, const SxCase *one, const SxTransaction *branch, const SxRecord *response, SxText tag)
{
    const SxRecord *record;

    behind->branch = branch;
    behind->is_unclear = behind->is_unclear || !sx_around_shows_answer(branch) || sx_around_is_cut(one, branch);
    for (size_t n = 0; (record = sx_transaction_response(branch, n)) != NULL; n++) {
        if (record->first.frame > response->first.frame || record->code == 100)
            continue;
        behind->has_same_tag = behind->has_same_tag || has_tag(record, tag);
        if (record->code < 200)
            continue;
        behind->final = record;
        behind->all_unavailable = behind->all_unavailable && record->code == 503;
    }
}

static Behind
look_behind(const SxCase *one, const SxRecord *response)
{
    SxText tag = sx_around_tag(one->message, SX_HEADER_TO);
    Behind behind = { NULL, NULL, false, true, false };
    const SxTransaction *branch;

    for (guint n = 0; (branch = sx_around_passed_on(one, response, n)) != NULL; n++)
        add_branch(&behind, one, branch, response, tag);
    behind.is_unclear = behind.is_unclear || sx_around_unseen_branch(one->transaction, response);
    return behind;
}

static bool
tell_proxy(const SxCase *one, const Behind *behind, SxFindings *findings)
{
    unsigned code = one->message->status;
    SxFinding *finding;

    if ((code == 500 && behind->final && behind->all_unavailable) || (code == 408 && !behind->final) ||
        (behind->final && behind->final->code == code))
        return false; /* other rules tell it, or a back-to-back user agent repeats it with a tag of its own */
    finding =
        sx_findings_add(findings, behind->final ? SX_STATEMENT_ORIGIN_CHANGED : SX_STATEMENT_ORIGIN_WITHOUT_ANSWER);
    sx_finding_number(finding, SX_PLACE_CODE, code);
    if (behind->final) {
        sx_finding_number(finding, SX_PLACE_NUMBER, behind->final->code);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, behind->final->first.frame);
    } else {
        sx_finding_text(finding, SX_PLACE_METHOD, sx_text(behind->branch->method));
        sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, behind->branch->request.first.frame);
    }
    return true;
}

/* Gives the frame in which the server passed another request of the client on,
 * or 0: so what it passes on is captured. */
static uint32_t
passed_on_in(const SxCase *one, const SxTransaction *other)
{
    const SxMoment *theirs = &other->request.first, *ours = &one->transaction->request.first;
    const SxRecord *final = sx_transaction_final(other);
    const SxTransaction *forward;
    SxMessage request;
    SxCase their_case = { .transaction = other, .request = &request };

    if (!other->has_request || !final || other->cseq == one->transaction->cseq ||
        theirs->flow->from != ours->flow->from || theirs->flow->to != ours->flow->to ||
        strcmp(other->method, one->transaction->method) != 0 || !sx_record_read(&other->request, &request))
        return 0;
    forward = sx_around_passed_on(&their_case, final, 0);
    return forward ? forward->request.first.frame : 0;
}

static bool
tell_first_server(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *own = one->transaction;
    guint first = own->place > SX_JOURNAL_REACH ? own->place - SX_JOURNAL_REACH : 0;

    for (guint at = first; at < own->call->transactions.count && at <= own->place + SX_JOURNAL_REACH; at++) {
        const SxTransaction *other = own->call->transactions.list[at];
        uint32_t forward = passed_on_in(one, other);
        SxFinding *finding;

        if (forward == 0)
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_ORIGIN_FIRST_SERVER);
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, own->request.first.frame);
        sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
        sx_finding_text(finding, SX_PLACE_METHOD, sx_text(own->method));
        sx_finding_frame(finding, SX_PLACE_OTHER_FRAME, other->request.first.frame);
        sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, forward);
        return true;
    }
    return false;
}

/* In a dialog all have the tag of the request; a 487 is made for the caller. */
static bool
is_judged(const SxCase *one)
{
    return one->request && one->message->status >= 300 && one->message->status != 487 &&
           sx_around_tag(one->message, SX_HEADER_TO).length > 0 &&
           sx_around_tag(one->request, SX_HEADER_TO).length == 0;
}

static bool
tell_by_path(const SxCase *one, SxFindings *findings)
{
    const SxRecord *response = sx_around_record(one);
    Behind behind;

    if (!response || !is_judged(one))
        return false;
    behind = look_behind(one, response);
    if (behind.has_same_tag || behind.is_unclear)
        return true; /* made further on, or perhaps */
    return behind.branch ? tell_proxy(one, &behind, findings) : tell_first_server(one, findings);
}

void
sx_rules_origin(const SxCase *one, SxFindings *findings)
{
    if (!one->message->is_response || !one->code || one->message->status < 300 ||
        one->code->outcome == SX_OUTCOME_CHALLENGE)
        return; /* whoever challenges does so for itself */
    if (!tell_by_path(one, findings))
        sx_origin_marks(one, findings);
}
