/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How a CANCEL was made, and when it was sent (RFC 3261 section 9.1).
 */
#include "cancelling.h"

#include "dialog.h"

static bool
has_responses(const SxTransaction *transaction)
{
    return sx_transaction_response(transaction, 0) != NULL;
}

/* Tells whether any response to the sender of a CANCEL was captured in this
 * call: where the capture holds one direction alone, nothing can be missed in
 * the other. */
static bool
sees_responses(const SxTransaction *cancel)
{
    SxOthers others = sx_others(cancel);
    SxOther other;

    if (has_responses(cancel))
        return true;
    while (sx_others_next(&others, &other))
        if (sx_same_hop(other.transaction, cancel) && has_responses(other.transaction))
            return true;
    return false;
}

/* Over UDP an INVITE is sent again after 0.5 s unless a response came (RFC 3261
 * section 17.1.1.2). */
static bool
was_heard(const SxTransaction *invite, const SxMoment *cancel)
{
    return !invite->request.first.flow->reliable && invite->request.copies == 0 &&
           cancel->time - invite->request.first.time > 600 * G_TIME_SPAN_MILLISECOND;
}

bool
sx_cancel_too_early(const SxTransaction *cancel, SxFindings *findings)
{
    const SxTransaction *invite = cancel->acknowledged;
    const SxMoment *sent = &cancel->request.first;
    const SxRecord *response;
    SxFinding *finding;

    if (!cancel->has_request || !invite || !invite->has_request || invite->request.first.frame > sent->frame)
        return false;
    for (size_t n = 0; (response = sx_transaction_response(invite, n)) != NULL; n++)
        if (response->first.frame <= sent->frame)
            return false;
    if (!sees_responses(cancel) || was_heard(invite, sent))
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_TOO_EARLY);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, sent->frame);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, sent->time - invite->request.first.time);
    return true;
}

#define OVERTAKEN 5000 /* microseconds */

bool
sx_cancel_overtaken(const SxTransaction *invite, const SxRecord *final)
{
    const SxTransaction *cancel = invite->cancel;

    return final->code == 487 && cancel && cancel->has_request && cancel->request.first.frame > final->first.frame &&
           cancel->request.first.time - final->first.time < OVERTAKEN;
}

static void
check_after_final(const SxCase *one, const SxTransaction *invite, SxFindings *findings)
{
    const SxRecord *final = sx_final_before(invite, one->record->first.frame);
    SxFinding *finding;

    if (!final || sx_cancel_overtaken(invite, final))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_AFTER_FINAL);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, final->first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, final->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(final->code)->phrase);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, one->record->first.time - final->first.time);
}

static void
add_difference(SxFindings *findings, const char *header, SxText value, SxText other, const SxTransaction *invite)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_MISMATCH);

    sx_finding_words(finding, SX_PLACE_HEADER, header);
    sx_finding_text(finding, SX_PLACE_VALUE, value);
    sx_finding_text(finding, SX_PLACE_OTHER, other);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
}

/* Compares URI and tag of From or To: a display name says nothing about what is
 * cancelled. */
static bool
is_same_address(SxText a, SxText b)
{
    SxText tag_a = { "", 0 }, tag_b = { "", 0 };

    sx_text_parameter(a, "tag", &tag_a);
    sx_text_parameter(b, "tag", &tag_b);
    return sx_text_equal(sx_text_uri(a), sx_text_uri(b)) &&
           (sx_tag_equal(tag_a, tag_b) || tag_a.length + tag_b.length == 0);
}

static void
compare_address(const SxMessage *cancel, const SxMessage *request, SxHeaderId header, const SxTransaction *invite,
                SxFindings *findings)
{
    const SxText *ours = sx_message_header(cancel, header, 0), *theirs = sx_message_header(request, header, 0);

    if (ours && theirs && !is_same_address(*ours, *theirs))
        add_difference(findings, sx_header_name(header), *ours, *theirs, invite);
}

static void
check_route(const SxCase *one, const SxMessage *request, const SxTransaction *invite, SxFindings *findings)
{
    const SxText *route = sx_message_header(request, SX_HEADER_ROUTE, 0);
    SxFinding *finding;

    if (!route || !one->message->headers_whole || sx_message_has(one->message, SX_HEADER_ROUTE))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_ROUTE_MISSING);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, invite->request.first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, *route);
}

static void
compare(const SxCase *one, const SxTransaction *invite, SxFindings *findings)
{
    SxMessage request;

    if (!sx_record_read(&invite->request, &request))
        return;
    if (!sx_text_equal(request.uri, one->message->uri))
        add_difference(findings, "Request-URI", one->message->uri, request.uri, invite);
    compare_address(one->message, &request, SX_HEADER_FROM, invite, findings);
    compare_address(one->message, &request, SX_HEADER_TO, invite, findings);
    check_route(one, &request, invite, findings);
}

static void
check_forbidden(const SxMessage *cancel, SxHeaderId header, SxFindings *findings)
{
    const SxText *value = sx_message_header(cancel, header, 0);
    SxFinding *finding;

    if (!value)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_FORBIDDEN_HEADER);
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    sx_finding_text(finding, SX_PLACE_VALUE, *value);
}

static SxText
branch_of(const SxMessage *request)
{
    SxValues vias = sx_values(request, SX_HEADER_VIA);
    SxText via, branch;

    return sx_values_next(&vias, &via) && sx_text_parameter(via, "branch", &branch) ? branch : (SxText){ "", 0 };
}

/* Finds the one INVITE that waited for its final response on the same hop when
 * a CANCEL came that matches none. Gives false where there is none or more than
 * one. */
static bool
find_pending(const SxTransaction *cancel, const SxTags *tags, SxOther *pending)
{
    uint32_t frame = cancel->request.first.frame;
    SxOthers others = sx_others(cancel);
    SxOther other;
    int count = 0;

    while (sx_others_next(&others, &other)) {
        if (!sx_transaction_is(other.transaction, "INVITE") || !sx_same_hop(other.transaction, cancel) ||
            other.transaction->request.first.frame > frame || sx_final_before(other.transaction, frame) ||
            !sx_tag_equal(other.tags.from, tags->from))
            continue;
        *pending = other;
        count++;
    }
    return count == 1 && !pending->transaction->cancel;
}

static bool
find_unmatched(const SxTransaction *cancel, SxMessage *request, SxOther *pending)
{
    SxTags tags;

    return !cancel->acknowledged && cancel->has_request && sx_record_read(&cancel->request, request) &&
           sx_tags_read(request, &tags) && find_pending(cancel, &tags, pending);
}

void
sx_cancel_branch(const SxTransaction *cancel, SxStatementId statement, SxFindings *findings)
{
    SxMessage request;
    SxOther pending;
    SxText ours, theirs;
    SxFinding *finding;

    if (!find_unmatched(cancel, &request, &pending) || pending.transaction->cseq != cancel->cseq)
        return;
    ours = branch_of(&request);
    theirs = branch_of(&pending.request);
    if (ours.length == 0 || theirs.length == 0 || sx_tag_equal(ours, theirs))
        return;
    finding = sx_findings_add(findings, statement);
    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, cancel->request.first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, ours);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, pending.transaction->request.first.frame);
    sx_finding_text(finding, SX_PLACE_OTHER, theirs);
}

static void
check_cseq(const SxTransaction *cancel, SxFindings *findings)
{
    SxMessage request;
    SxOther pending;
    const SxText *ours, *theirs;

    if (!find_unmatched(cancel, &request, &pending) || pending.transaction->cseq == cancel->cseq ||
        !sx_tag_equal(branch_of(&request), branch_of(&pending.request)))
        return;
    ours = sx_message_header(&request, SX_HEADER_CSEQ, 0);
    theirs = sx_message_header(&pending.request, SX_HEADER_CSEQ, 0);
    if (ours && theirs)
        add_difference(findings, sx_header_name(SX_HEADER_CSEQ), *ours, *theirs, pending.transaction);
}

void
sx_cancel_check(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *cancel = one->transaction, *invite = cancel->acknowledged;

    check_forbidden(one->message, SX_HEADER_REQUIRE, findings);
    check_forbidden(one->message, SX_HEADER_PROXY_REQUIRE, findings);
    if (!one->record)
        return;
    if (invite && invite->has_request) {
        compare(one, invite, findings);
        check_after_final(one, invite, findings);
        sx_cancel_too_early(cancel, findings);
    } else if (!invite) {
        sx_cancel_branch(cancel, SX_STATEMENT_CANCELLING_BRANCH_DIFFERS, findings);
        check_cseq(cancel, findings);
    }
}
