/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a response must copy from its request and did not: the tags of From and
 * To, and the CSeq number (RFC 3261 section 8.2.6.2).
 */
#include "rules_response.h"

#include <string.h>

/* Tags are tokens, so that letters of either case are equal (RFC 3261 section
 * 7.3.1). A To tag that was left out is another finding. */
static void
check_tag(const SxCase *one, SxHeaderId header, SxStatementId statement, SxFindings *findings)
{
    SxText asked, answered;
    SxFinding *finding;

    if (sx_response_tag(one->request, header, &asked) != SX_TAG_GIVEN ||
        sx_response_tag(one->message, header, &answered) != SX_TAG_GIVEN)
        return;
    if (asked.length == answered.length && g_ascii_strncasecmp(asked.data, answered.data, asked.length) == 0)
        return;
    finding = sx_response_add(one, findings, statement);
    sx_finding_text(finding, SX_PLACE_VALUE, answered);
    sx_finding_text(finding, SX_PLACE_TAG, asked);
}

/* Gives transport and sent-by of the topmost Via, and its branch; false when it
 * has none of RFC 3261, which differs for each transaction. */
static bool
read_via(const SxMessage *message, SxText *sender, SxText *branch)
{
    SxValues vias = sx_values(message, SX_HEADER_VIA);
    SxText via;

    if (!sx_values_next(&vias, &via) || !sx_text_parameter(via, "branch", branch))
        return false;
    return sx_text_next(&via, ';', sender) && branch->length > strlen("z9hG4bK") &&
           strncmp(branch->data, "z9hG4bK", strlen("z9hG4bK")) == 0;
}

/* Tells whether a transaction is an earlier one with the same branch and
 * another CSeq number that nobody answered. */
static bool
is_meant(const SxCase *one, const SxTransaction *other, SxText sender, SxText branch)
{
    SxText its_sender, its_branch;
    SxMessage request;

    return other->has_request && other->cseq != one->transaction->cseq && !sx_transaction_response(other, 0) &&
           other->request.first.frame < one->frame && strcmp(other->method, one->transaction->method) == 0 &&
           sx_record_read(&other->request, &request) && read_via(&request, &its_sender, &its_branch) &&
           sx_text_equal(sender, its_sender) && sx_text_equal(branch, its_branch);
}

/* A response with another CSeq number makes up a transaction without request. */
static void
check_cseq(const SxCase *one, SxFindings *findings)
{
    const SxTransactions *all = &one->transaction->call->transactions;
    const SxTransaction *meant = NULL;
    SxText sender, branch;
    SxFinding *finding;

    if (!read_via(one->message, &sender, &branch))
        return;
    for (guint back = 1; back <= SX_JOURNAL_REACH && back <= one->transaction->place; back++) {
        const SxTransaction *other = all->list[one->transaction->place - back];

        if (!is_meant(one, other, sender, branch))
            continue;
        if (meant)
            return;
        meant = other;
    }
    if (!meant)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_RESPONSE_CSEQ);
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_finding_number(finding, SX_PLACE_NUMBER, meant->cseq);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, meant->request.first.frame);
}

void
sx_response_copied(const SxCase *one, SxFindings *findings)
{
    if (one->request) {
        check_tag(one, SX_HEADER_FROM, SX_STATEMENT_RESPONSE_FROM_TAG, findings);
        check_tag(one, SX_HEADER_TO, SX_STATEMENT_RESPONSE_TO_TAG, findings);
    } else if (!one->transaction->has_request) {
        check_cseq(one, findings);
    }
}
