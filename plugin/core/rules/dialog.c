/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses that depend on the dialog of a request: unknown, in a loop, out of
 * order, or in the way of another request.
 */
#include "rules_dialog.h"

void
sx_dialog_set_request(SxFinding *finding, const SxCase *one)
{
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
}

/* Replaces and Join name a call that the receiver does not have, or not in the
 * state that is asked for (RFC 3891 section 3, RFC 3911 section 4). */
static bool
add_replaces(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxHeaderId header = sx_message_has(one->request, SX_HEADER_REPLACES) ? SX_HEADER_REPLACES : SX_HEADER_JOIN;
    const SxText *value = sx_message_header(one->request, header, 0);
    SxFinding *finding;

    if (!sx_transaction_is(one->transaction, "INVITE") || tags->to.length > 0 || !value)
        return false;
    finding = sx_findings_add(findings, header == SX_HEADER_REPLACES ? SX_STATEMENT_DIALOG_REPLACES_NO_MATCH
                                                                     : SX_STATEMENT_DIALOG_JOIN_NO_MATCH);
    sx_dialog_set_request(finding, one);
    sx_finding_text(finding, SX_PLACE_VALUE, *value);
    return true;
}

/* A phone that does not know Replaces is busy with the call that rings there. */
static bool
knows_replaces(const SxCase *one)
{
    return sx_message_lists(one->request, SX_HEADER_REQUIRE, "replaces") ||
           sx_message_lists(one->message, SX_HEADER_SUPPORTED, "replaces");
}

/* A callee answers 486 where Replaces with early-only names a call that has been
 * answered, 603 where it has ended (RFC 3891 section 3). */
static void
on_refused_replacement(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->request, SX_HEADER_REPLACES, 0);
    bool is_busy = one->message->status == 486;
    SxFinding *finding;
    SxText flag;

    if (!sx_transaction_is(one->transaction, "INVITE") || tags->to.length > 0 || !value ||
        (is_busy && (!knows_replaces(one) || !sx_text_parameter(*value, "early-only", &flag))))
        return;
    finding =
        sx_findings_add(findings, is_busy ? SX_STATEMENT_DIALOG_REPLACES_ANSWERED : SX_STATEMENT_DIALOG_REPLACES_ENDED);
    sx_dialog_set_request(finding, one);
    sx_finding_text(finding, SX_PLACE_VALUE, *value);
}

static void
on_unknown(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    if (sx_dialog_prack(one, tags, findings) || sx_dialog_subscription(one, tags, findings) ||
        add_replaces(one, tags, findings))
        return;
    sx_dialog_unknown(one, tags, findings);
}

static void
on_response(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    switch (one->message->status) {
    case 481:
        on_unknown(one, tags, findings);
        break;
    case 482:
        sx_dialog_loop(one, tags, findings);
        break;
    case 483:
        sx_dialog_hops(one, tags, findings);
        break;
    case 491:
        sx_dialog_crossing(one, tags, findings);
        break;
    case 500:
        sx_dialog_order(one, tags, findings);
        break;
    case 486:
    case 603:
        on_refused_replacement(one, tags, findings);
        sx_dialog_unchanged(one, tags, findings);
        break;
    case 488:
    case 600:
    case 606:
        sx_dialog_unchanged(one, tags, findings);
        break;
    default:
        break;
    }
}

void
sx_rules_dialog(const SxCase *one, SxFindings *findings)
{
    SxTags tags;

    if (!one->record || !one->request || sx_transaction_is(one->transaction, "CANCEL") ||
        sx_transaction_is(one->transaction, "ACK") || !sx_tags_read(one->request, &tags))
        return;
    if (one->message->is_response)
        on_response(one, &tags, findings);
    else
        sx_dialog_retry(one, &tags, findings);
}
