/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a client makes of a 422 in the requests that follow (RFC 4028 section
 * 7.4).
 */
#include "session_timer.h"

/* A request with more than one Via was forwarded: the 422 that its sender got
 * may not have gone back to the client, for another response can take its place
 * (RFC 3261 section 16.7). */
static bool
comes_from_client(const SxMessage *request)
{
    SxValues vias = sx_values(request, SX_HEADER_VIA);
    SxText via;

    return request->headers_whole && sx_values_next(&vias, &via) && !sx_values_next(&vias, &via);
}

static SxFinding *
add(SxFindings *findings, SxStatementId statement, const SxStatedMinimum *stated)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_number(finding, SX_PLACE_MINIMUM, stated->minimum);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, stated->frame);
    return finding;
}

/* Gives the INVITE or UPDATE seen just before this one, whoever sent it, or
 * NULL: the ACK to the 422 lies between. */
static const SxTransaction *
refresh_before(const SxTransaction *transaction)
{
    for (guint back = 1; back <= SX_JOURNAL_REACH && back <= transaction->place; back++) {
        const SxTransaction *other = transaction->call->transactions.list[transaction->place - back];

        if (sx_refreshes_session(other) && other->request.first.flow->from == transaction->request.first.flow->from)
            return other;
    }
    return NULL;
}

static void
check_limit(const SxCase *one, const SxStatedMinimum *stated, bool asks, uint32_t asked, SxFindings *findings)
{
    bool concerned = asks || sx_message_lists(one->message, SX_HEADER_SUPPORTED, "timer");
    uint32_t limit;
    SxFinding *finding;

    if (!sx_message_has(one->message, SX_HEADER_MIN_SE)) {
        if (concerned && comes_from_client(one->message))
            add(findings, SX_STATEMENT_SESSION_TIMER_RETRY_WITHOUT_MINIMUM, stated);
        return;
    }
    if (!sx_message_number(one->message, SX_HEADER_MIN_SE, &limit))
        return;
    if (limit < stated->minimum) {
        if (comes_from_client(one->message))
            sx_finding_number(add(findings, SX_STATEMENT_SESSION_TIMER_RETRY_LOWER_MINIMUM, stated), SX_PLACE_LIMIT,
                              limit);
    } else if (asks && refresh_before(one->transaction) == stated->newest) {
        finding = add(findings, SX_STATEMENT_SESSION_TIMER_RETRY_RAISED, stated);
        sx_finding_number(finding, SX_PLACE_ASKED, asked);
        sx_finding_number(finding, SX_PLACE_LIMIT, limit);
    }
}

void
sx_session_timer_retry(const SxCase *one, SxFindings *findings)
{
    SxStatedMinimum stated;
    uint32_t asked = 0;
    bool asks = sx_message_number(one->message, SX_HEADER_SESSION_EXPIRES, &asked);

    if (!sx_stated_minimum(one->transaction, one->message, &stated))
        return;
    if (asks && asked < stated.minimum) {
        if (comes_from_client(one->message))
            sx_finding_number(add(findings, SX_STATEMENT_SESSION_TIMER_RETRY_TOO_SHORT, &stated), SX_PLACE_ASKED,
                              asked);
    } else {
        check_limit(one, &stated, asks, asked, findings);
    }
}
