/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Codes that are not meant for the method or the request that they answer.
 */
#include "rules_response.h"

#include <string.h>

static bool
answers_one_of(const SxCase *one, const char *const *methods)
{
    for (; *methods; methods++)
        if (sx_response_answers(one, *methods))
            return true;
    return false;
}

/* Adds a finding with code and method; not every sentence uses both. */
static SxFinding *
add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    return finding;
}

static void
check_accepted(const SxCase *one, SxFindings *findings)
{
    bool refer = sx_response_answers(one, "REFER");

    if (refer || sx_response_answers(one, "SUBSCRIBE") || sx_response_answers(one, "NOTIFY"))
        add(one, findings, SX_STATEMENT_RESPONSE_ACCEPTED_DEPRECATED)->reference =
            refer ? "RFC 7647 section 5" : "RFC 6665 section 8.3.1";
}

static void
check_no_notification(const SxCase *one, SxFindings *findings)
{
    SxText tag;

    if (!sx_response_answers(one, "SUBSCRIBE"))
        add(one, findings, SX_STATEMENT_RESPONSE_NO_NOTIFICATION_METHOD);
    else if (one->request && sx_response_tag(one->request, SX_HEADER_TO, &tag) == SX_TAG_NONE)
        sx_response_add(one, findings, SX_STATEMENT_RESPONSE_NO_NOTIFICATION_DIALOG);
    else if (one->request && one->request->headers_whole && !sx_message_has(one->request, SX_HEADER_SUPPRESS_IF_MATCH))
        sx_response_add(one, findings, SX_STATEMENT_RESPONSE_NO_NOTIFICATION_CONDITION);
}

/* A CANCEL is answered hop by hop (RFC 3261 section 9.2). */
static void
check_timeout(const SxCase *one, SxFindings *findings)
{
    if (sx_response_answers(one, "CANCEL"))
        sx_findings_add(findings, SX_STATEMENT_RESPONSE_TIMEOUT_CANCEL);
    else if (!sx_text_is(sx_text(one->transaction->method), "INVITE"))
        add(one, findings, SX_STATEMENT_RESPONSE_TIMEOUT_METHOD);
}

/* Only methods that are known to set no session timer: an extension may define
 * one more that does. */
static void
check_session_interval(const SxCase *one, SxFindings *findings)
{
    static const char *const methods[] = { "REGISTER", "SUBSCRIBE", "NOTIFY", "PUBLISH", "BYE",   "CANCEL",
                                           "OPTIONS",  "MESSAGE",   "INFO",   "PRACK",   "REFER", NULL };

    if (answers_one_of(one, methods))
        add(one, findings, SX_STATEMENT_RESPONSE_SESSION_INTERVAL_METHOD);
}

/* Likewise for methods that refresh nothing. */
static void
check_interval(const SxCase *one, SxFindings *findings)
{
    static const char *const methods[] = { "INVITE",  "UPDATE",  "NOTIFY", "BYE",   "CANCEL",
                                           "OPTIONS", "MESSAGE", "INFO",   "PRACK", NULL };

    if (answers_one_of(one, methods))
        add(one, findings, SX_STATEMENT_RESPONSE_INTERVAL_METHOD);
}

static void
check_location(const SxCase *one, SxFindings *findings)
{
    if (one->request && one->request->headers_whole && !sx_message_has(one->request, SX_HEADER_GEOLOCATION))
        sx_response_add(one, findings, SX_STATEMENT_RESPONSE_LOCATION_ABSENT);
}

void
sx_response_scope(const SxCase *one, SxFindings *findings)
{
    unsigned status = one->message->status;

    if (status == 202)
        check_accepted(one, findings);
    else if (status == 204)
        check_no_notification(one, findings);
    else if (status == 408)
        check_timeout(one, findings);
    else if (status == 422)
        check_session_interval(one, findings);
    else if (status == 423)
        check_interval(one, findings);
    else if (status == 424)
        check_location(one, findings);
    else if (status == 555 && !sx_text_is(sx_text(one->transaction->method), "REGISTER"))
        add(one, findings, SX_STATEMENT_RESPONSE_PUSH_METHOD);
    else if (status >= 600 && sx_response_answers(one, "REGISTER"))
        add(one, findings, SX_STATEMENT_RESPONSE_GLOBAL_REGISTER);
}
