/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds a 422 against the session interval that its request asked for (RFC 4028
 * sections 6 to 10).
 */
#include "session_timer.h"

#include "client.h"

#define MICROSECONDS 1000000

/* A 422 and its request. */
typedef struct {
    const SxCase *one;
    SxFindings *findings;
    uint32_t request_frame;
    bool asks; /* Session-Expires of the request is a number, in asked */
    uint32_t asked;
    uint32_t minimum; /* Min-SE of the response */
    uint32_t wanted;  /* what the next attempt needs: the largest Min-SE so far (section 7.4) */
} Refusal;

static SxFinding *
add(const Refusal *refusal, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(refusal->findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, refusal->request_frame);
    if (refusal->asks)
        sx_finding_number(finding, SX_PLACE_ASKED, refusal->asked);
    sx_finding_number(finding, SX_PLACE_MINIMUM, refusal->minimum);
    sx_finding_number(finding, SX_PLACE_WANTED, refusal->wanted);
    return finding;
}

/* Below Min-SE of the request no proxy may set Session-Expires, so only where
 * that is missing may one have lowered it on the way (section 8.1). */
static void
compare(const Refusal *refusal)
{
    const SxMessage *request = refusal->one->request;
    uint32_t limit;

    if (!refusal->asks) {
        if (request->headers_whole && !sx_message_has(request, SX_HEADER_SESSION_EXPIRES))
            add(refusal, SX_STATEMENT_SESSION_TIMER_NO_INTERVAL_ASKED);
        return;
    }
    if (refusal->asked < refusal->minimum) {
        add(refusal, SX_STATEMENT_SESSION_TIMER_BELOW_MINIMUM);
    } else if (sx_message_number(request, SX_HEADER_MIN_SE, &limit) && limit >= refusal->minimum) {
        sx_finding_number(add(refusal, SX_STATEMENT_SESSION_TIMER_CONTRADICTORY), SX_PLACE_LIMIT, limit);
    } else {
        add(refusal, SX_STATEMENT_SESSION_TIMER_NOT_BELOW_MINIMUM);
    }
}

static void
check_support(const Refusal *refusal)
{
    const SxMessage *request = refusal->one->request;

    if (request->headers_whole && !sx_message_lists(request, SX_HEADER_SUPPORTED, "timer") &&
        !sx_message_lists(request, SX_HEADER_REQUIRE, "timer"))
        add(refusal, SX_STATEMENT_SESSION_TIMER_NOT_SUPPORTED);
}

static void
compare_earlier(const Refusal *refusal, const SxStatedMinimum *stated)
{
    SxFinding *finding;

    if (!refusal->asks || refusal->asked < stated->minimum || stated->minimum >= refusal->minimum)
        return;
    finding = add(refusal, SX_STATEMENT_SESSION_TIMER_HIGHER_MINIMUM);
    sx_finding_number(finding, SX_PLACE_EARLIER, stated->minimum);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, stated->frame);
}

/* Only a 2xx extends the session (section 10). */
static void
check_refresh(const Refusal *refusal)
{
    const SxRecord *record = refusal->one->record;
    SxRunningTimer timer;
    int64_t left = 0;
    SxFinding *finding;

    if (sx_tag(refusal->one->request, SX_HEADER_TO).length == 0)
        return;
    if (record && sx_running_timer(refusal->one, &timer))
        left = (int64_t)timer.interval - (record->first.time - timer.set_by->first.time) / MICROSECONDS;
    if (left <= 0 || left > timer.interval) {
        add(refusal, SX_STATEMENT_SESSION_TIMER_REFRESH_REFUSED);
        return;
    }
    finding = add(refusal, SX_STATEMENT_SESSION_TIMER_REFRESH_REFUSED_RUNNING);
    sx_finding_number(finding, SX_PLACE_INTERVAL, timer.interval);
    sx_finding_frame(finding, SX_PLACE_TIMER_FRAME, timer.set_by->first.frame);
    sx_finding_number(finding, SX_PLACE_LEFT, (uint32_t)left);
}

static void
check_unknown_minimum(const Refusal *refusal)
{
    const SxMessage *response = refusal->one->message;
    SxFinding *finding;

    if (!refusal->asks || !response->headers_whole || sx_message_has(response, SX_HEADER_MIN_SE))
        return;
    finding = sx_findings_add(refusal->findings, SX_STATEMENT_SESSION_TIMER_MINIMUM_UNKNOWN);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, refusal->request_frame);
    sx_finding_number(finding, SX_PLACE_ASKED, refusal->asked);
}

void
sx_session_interval_too_small(const SxCase *one, SxFindings *findings)
{
    Refusal refusal = { .one = one, .findings = findings };
    SxStatedMinimum stated;
    bool again;

    if (!one->request)
        return;
    refusal.request_frame = one->transaction->request.first.frame;
    refusal.asks = sx_message_number(one->request, SX_HEADER_SESSION_EXPIRES, &refusal.asked);
    if (!sx_message_number(one->message, SX_HEADER_MIN_SE, &refusal.minimum)) {
        check_unknown_minimum(&refusal);
        return;
    }
    again = sx_stated_minimum(one->transaction, one->request, &stated);
    refusal.wanted = MAX(SX_SHORTEST_INTERVAL, MAX(refusal.minimum, stated.minimum));
    compare(&refusal);
    if (again)
        compare_earlier(&refusal, &stated);
    check_support(&refusal);
    check_refresh(&refusal);
}
