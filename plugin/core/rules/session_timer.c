/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Session timers (RFC 4028): the intervals that requests ask for, what a retry
 * after a 422 makes of it, and what a 2xx grants.
 */
#include "session_timer.h"

static SxFinding *
add_number(SxFindings *findings, SxStatementId statement, SxPlace place, uint32_t number)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_number(finding, place, number);
    return finding;
}

static void
check_minimum(const SxMessage *message, SxFindings *findings)
{
    uint32_t minimum;

    if (sx_message_number(message, SX_HEADER_MIN_SE, &minimum) && minimum < SX_SHORTEST_INTERVAL)
        add_number(findings, SX_STATEMENT_SESSION_TIMER_MINIMUM_BELOW_90, SX_PLACE_MINIMUM, minimum);
}

static void
check_request(const SxMessage *request, SxFindings *findings)
{
    uint32_t asked, minimum;

    check_minimum(request, findings);
    if (!sx_message_number(request, SX_HEADER_SESSION_EXPIRES, &asked))
        return;
    if (asked < SX_SHORTEST_INTERVAL)
        add_number(findings, SX_STATEMENT_SESSION_TIMER_BELOW_90, SX_PLACE_ASKED, asked);
    if (sx_message_number(request, SX_HEADER_MIN_SE, &minimum) && asked < minimum)
        sx_finding_number(add_number(findings, SX_STATEMENT_SESSION_TIMER_BELOW_OWN_MINIMUM, SX_PLACE_ASKED, asked),
                          SX_PLACE_MINIMUM, minimum);
}

/* A UAS may shorten the interval, down to Min-SE of the request or to 90 s
 * (section 9). Only a proxy that finds no timer in Supported may raise it on the
 * way, or any that finds it below Min-SE (section 8.1). */
static void
check_granted(const SxCase *one, uint32_t granted, SxFindings *findings)
{
    uint32_t asked, minimum = 0;
    bool limited = one->request && sx_message_number(one->request, SX_HEADER_MIN_SE, &minimum);
    SxFinding *finding = NULL;

    if (limited && granted < minimum) {
        finding = add_number(findings, SX_STATEMENT_SESSION_TIMER_GRANTED_BELOW_MINIMUM, SX_PLACE_GRANTED, granted);
        sx_finding_number(finding, SX_PLACE_MINIMUM, minimum);
    } else if (granted < SX_SHORTEST_INTERVAL) {
        add_number(findings, SX_STATEMENT_SESSION_TIMER_GRANTED_BELOW_90, SX_PLACE_GRANTED, granted);
    } else if (one->request && one->request->headers_whole &&
               (limited || !sx_message_has(one->request, SX_HEADER_MIN_SE)) &&
               sx_message_lists(one->request, SX_HEADER_SUPPORTED, "timer") &&
               sx_message_number(one->request, SX_HEADER_SESSION_EXPIRES, &asked) &&
               granted > MAX(asked, MAX(minimum, SX_SHORTEST_INTERVAL))) {
        finding = add_number(findings, SX_STATEMENT_SESSION_TIMER_LENGTHENED, SX_PLACE_GRANTED, granted);
        sx_finding_number(finding, SX_PLACE_ASKED, asked);
    }
    if (finding)
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
}

/* The caller performs the refreshes only if it knows how to, and is told to look
 * (section 9 and its table 2). */
static void
check_caller_refreshes(const SxCase *one, SxFindings *findings)
{
    if (one->request && one->request->headers_whole && !sx_message_lists(one->request, SX_HEADER_SUPPORTED, "timer") &&
        !sx_message_lists(one->request, SX_HEADER_REQUIRE, "timer"))
        sx_finding_frame(sx_findings_add(findings, SX_STATEMENT_SESSION_TIMER_UAC_WITHOUT_SUPPORT),
                         SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    else if (one->message->headers_whole && !sx_message_lists(one->message, SX_HEADER_REQUIRE, "timer"))
        sx_findings_add(findings, SX_STATEMENT_SESSION_TIMER_UAC_WITHOUT_REQUIRE);
}

/* The choice of a caller that has session timers stands (table 2). */
static void
check_choice(const SxCase *one, SxText refresher, SxFindings *findings)
{
    const SxText *asked = one->request ? sx_message_header(one->request, SX_HEADER_SESSION_EXPIRES, 0) : NULL;
    SxText choice;
    SxFinding *finding;

    if (!asked || !sx_text_parameter(*asked, "refresher", &choice) ||
        !sx_message_lists(one->request, SX_HEADER_SUPPORTED, "timer"))
        return;
    if ((sx_text_is(choice, "uac") && sx_text_is(refresher, "uas")) ||
        (sx_text_is(choice, "uas") && sx_text_is(refresher, "uac"))) {
        finding = sx_findings_add(findings, SX_STATEMENT_SESSION_TIMER_REFRESHER_OVERRIDDEN);
        sx_finding_text(finding, SX_PLACE_CHOICE, choice);
        sx_finding_text(finding, SX_PLACE_REFRESHER, refresher);
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    }
}

static void
check_success(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->message, SX_HEADER_SESSION_EXPIRES, 0);
    SxText refresher;
    uint32_t granted;

    if (!value || !sx_message_number(one->message, SX_HEADER_SESSION_EXPIRES, &granted))
        return;
    check_granted(one, granted, findings);
    if (!sx_text_parameter(*value, "refresher", &refresher)) {
        add_number(findings, SX_STATEMENT_SESSION_TIMER_WITHOUT_REFRESHER, SX_PLACE_GRANTED, granted);
        return;
    }
    if (sx_text_is(refresher, "uac"))
        check_caller_refreshes(one, findings);
    check_choice(one, refresher, findings);
}

static void
check_misplaced_minimum(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->message, SX_HEADER_MIN_SE, 0);
    SxFinding *finding;

    if (!value)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_SESSION_TIMER_MISPLACED_MINIMUM);
    sx_finding_text(finding, SX_PLACE_VALUE, *value);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
}

void
sx_rules_session_timer(const SxCase *one, SxFindings *findings)
{
    bool refreshes = sx_refreshes_session(one->transaction);

    if (!one->message->is_response) {
        if (sx_message_is_about(one->message, "BYE"))
            sx_session_timer_bye(one, findings);
        if (!refreshes)
            return;
        check_request(one->message, findings);
        sx_session_timer_retry(one, findings);
    } else if (one->message->status == 422) {
        if (!refreshes)
            return;
        sx_session_interval_too_small(one, findings);
        check_minimum(one->message, findings);
    } else {
        if (refreshes && one->code && one->code->outcome == SX_OUTCOME_SUCCESS)
            check_success(one, findings);
        check_misplaced_minimum(one, findings);
    }
}
