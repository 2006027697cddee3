/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How an ACK to a 2xx is written: like any request in the dialog, with a branch
 * of its own (RFC 3261 sections 8.1.1.7, 12.2.1.1 and 13.2.2.4). Only the ACK
 * of the user agent itself, with a single Via, is judged: what proxies make of
 * it is theirs.
 */
#include "around.h"
#include "uri.h"

#include <string.h>

/* An ACK, and what it acknowledges. */
typedef struct {
    const SxCase *one;
    const SxTransaction *invite;
    SxMessage request; /* the INVITE */
    const SxRecord *success;
    SxMessage answer; /* the 2xx */
} Pair;

static bool
has_single_via(const SxMessage *message)
{
    SxValues vias = sx_values(message, SX_HEADER_VIA);
    SxText via;

    return message->headers_whole && sx_values_next(&vias, &via) && !sx_values_next(&vias, &via);
}

/* Gives what stands before the parameters of the topmost Via: transport and
 * sent-by. */
static SxText
sender_of(const SxMessage *message)
{
    SxValues vias = sx_values(message, SX_HEADER_VIA);
    SxText via = { "", 0 }, head = { "", 0 };

    if (sx_values_next(&vias, &via))
        sx_text_next(&via, ';', &head);
    return head;
}

/* Looks for the 2xx that the ACK acknowledges among the responses to the
 * INVITE of the same user agent. */
static bool
find_success(Pair *pair)
{
    const SxMessage *ack = pair->one->message;
    const SxRecord *response;

    if (!sx_record_read(&pair->invite->request, &pair->request) || !pair->request.headers_whole ||
        !sx_text_equal(sender_of(&pair->request), sender_of(ack)) ||
        !sx_text_equal(sx_around_tag(&pair->request, SX_HEADER_FROM), sx_around_tag(ack, SX_HEADER_FROM)))
        return false;
    pair->success = NULL;
    for (size_t n = 0; (response = sx_transaction_response(pair->invite, n)) != NULL; n++) {
        SxMessage kept;

        if (response->code >= 300)
            return false;
        if (response->code < 200 || response->first.frame > pair->one->frame || !sx_record_read(response, &kept) ||
            !sx_text_equal(sx_around_tag(&kept, SX_HEADER_TO), sx_around_tag(ack, SX_HEADER_TO)))
            continue;
        if (pair->success)
            return false;
        pair->success = response;
        pair->answer = kept;
    }
    return pair->success != NULL;
}

static bool
find_pair(Pair *pair, const SxCase *one)
{
    const SxTransactions *all = &one->transaction->call->transactions;

    pair->one = one;
    for (guint n = 1; n <= SX_JOURNAL_REACH && n <= one->transaction->place; n++) {
        pair->invite = all->list[one->transaction->place - n];
        if (pair->invite->has_request && pair->invite->cseq == one->transaction->cseq &&
            strcmp(pair->invite->method, "INVITE") == 0 &&
            pair->invite->request.first.flow->from_host == one->transaction->request.first.flow->from_host &&
            find_success(pair))
            return true;
    }
    return false;
}

/* Old programs without the cookie need no branch of its own (RFC 2543). */
static void
check_branch(const Pair *pair, SxFindings *findings)
{
    SxValues vias = sx_values(pair->one->message, SX_HEADER_VIA);
    SxFinding *finding;
    SxText via, branch;

    if (pair->one->transaction->acknowledged != pair->invite || !sx_values_next(&vias, &via) ||
        !sx_text_parameter(via, "branch", &branch) || branch.length <= strlen("z9hG4bK") ||
        memcmp(branch.data, "z9hG4bK", strlen("z9hG4bK")) != 0)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_BRANCH_OF_INVITE);
    sx_finding_number(finding, SX_PLACE_CODE, pair->success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, pair->success->first.frame);
    sx_finding_text(finding, SX_PLACE_BRANCH, branch);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, pair->invite->request.first.frame);
}

/* Whatever lies between an address that the INVITE went to and another that the
 * 2xx came from may change Contact and Request-URI. */
static bool
is_one_path(const Pair *pair)
{
    return pair->success->first.flow->from == pair->invite->request.first.flow->to;
}

/* In a dialog that exists the route set is not that of the 2xx (section
 * 12.2.1.2). */
static void
check_route(const Pair *pair, SxFindings *findings)
{
    SxFinding *finding;
    SxText route;
    SxValues routes = sx_values(&pair->answer, SX_HEADER_RECORD_ROUTE);

    if (sx_around_tag(&pair->request, SX_HEADER_TO).length > 0 || sx_message_has(pair->one->message, SX_HEADER_ROUTE) ||
        !pair->answer.headers_whole || !sx_values_next(&routes, &route))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_WITHOUT_ROUTE);
    sx_finding_number(finding, SX_PLACE_CODE, pair->success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, pair->success->first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, route);
}

static void
check_target(const Pair *pair, SxFindings *findings)
{
    SxValues contacts = sx_values(&pair->answer, SX_HEADER_CONTACT);
    SxUri target, contact;
    SxFinding *finding;
    SxText first, second;

    if (sx_message_has(pair->one->message, SX_HEADER_ROUTE) || sx_message_has(&pair->answer, SX_HEADER_RECORD_ROUTE) ||
        sx_around_tag(&pair->request, SX_HEADER_TO).length > 0 || !pair->answer.headers_whole ||
        !sx_values_next(&contacts, &first) || sx_values_next(&contacts, &second))
        return;
    if (!sx_uri_read(pair->one->message->uri, &target) || !sx_uri_read(sx_text_uri(first), &contact) ||
        !sx_uri_differ(&target, &contact))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ACKNOWLEDGEMENT_WRONG_TARGET);
    sx_finding_text(finding, SX_PLACE_URI, pair->one->message->uri);
    sx_finding_text(finding, SX_PLACE_CONTACT, sx_text_uri(first));
    sx_finding_number(finding, SX_PLACE_CODE, pair->success->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, pair->success->first.frame);
}

void
sx_rules_acknowledgement_form(const SxCase *one, SxFindings *findings)
{
    Pair pair;

    if (one->message->is_response || strcmp(one->transaction->method, "ACK") != 0 || !has_single_via(one->message) ||
        !sx_around_same_dialog(one->message, one->message) || !find_pair(&pair, one))
        return;
    check_branch(&pair, findings);
    if (is_one_path(&pair)) {
        check_route(&pair, findings);
        check_target(&pair, findings);
    }
}
