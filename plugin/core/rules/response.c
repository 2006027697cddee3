/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses that break an RFC, given the request that they answer.
 */
#include "rules_response.h"

#include <string.h>

SxFinding *
sx_response_add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    return finding;
}

SxCase
sx_response_sure_case(const SxCase *one)
{
    const SxRecord *request = &one->transaction->request, *final = sx_transaction_final(one->transaction);
    SxCase sure = *one;

    if (request->copies > 0 && final && final != one->record && final->first.frame < request->last_frame &&
        final->first.frame < one->frame)
        sure.request = NULL;
    return sure;
}

bool
sx_response_answers(const SxCase *one, const char *method)
{
    return strcmp(one->transaction->method, method) == 0;
}

/* Where a bracket is not closed nobody can tell what is a parameter. */
static bool
is_readable(SxText address)
{
    bool opens = address.length && memchr(address.data, '<', address.length);
    bool closes = address.length && memchr(address.data, '>', address.length);

    return address.length > 0 && opens == closes;
}

SxTag
sx_response_tag(const SxMessage *message, SxHeaderId header, SxText *tag)
{
    const SxText *address = sx_message_header(message, header, 0);

    if (!address || sx_message_header(message, header, 1) || !is_readable(*address))
        return SX_TAG_UNKNOWN;
    if (!sx_text_parameter(*address, "tag", tag))
        return SX_TAG_NONE;
    return tag->length > 0 ? SX_TAG_GIVEN : SX_TAG_UNKNOWN;
}

/* What RFC 3261 table 3 allows. A 607 or 608 takes the place of a 603, and RFC
 * 3265 section 3.2.2 knew Retry-After in any failing response to NOTIFY. */
static bool
may_delay(const SxCase *one)
{
    static const uint16_t codes[] = { 404, 413, 480, 486, 500, 503, 600, 603, 607, 608 };

    if (sx_response_answers(one, "NOTIFY"))
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        if (codes[i] == one->message->status)
            return true;
    return false;
}

static void
check_retry_after(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->message, SX_HEADER_RETRY_AFTER, 0);
    SxFinding *finding;

    if (!value || value->length == 0 || may_delay(one))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_RESPONSE_RETRY_AFTER);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_text(finding, SX_PLACE_VALUE, *value);
}

/* A notifier may shorten the lifetime that was asked for, but not lengthen it
 * (RFC 6665 section 4.2.1.1). */
static void
check_lifetime(const SxCase *one, SxFindings *findings)
{
    uint32_t asked, granted;
    SxFinding *finding;

    if (one->message->status < 200 || one->message->status > 299 || !sx_response_answers(one, "SUBSCRIBE") ||
        !one->request || !one->request->headers_whole)
        return;
    if (sx_message_header(one->message, SX_HEADER_EXPIRES, 1) || sx_message_header(one->request, SX_HEADER_EXPIRES, 1))
        return;
    if (!sx_message_number(one->message, SX_HEADER_EXPIRES, &granted) ||
        !sx_message_number(one->request, SX_HEADER_EXPIRES, &asked) || granted <= asked)
        return;
    finding = sx_response_add(one, findings, SX_STATEMENT_RESPONSE_EXPIRES_LONGER);
    sx_finding_number(finding, SX_PLACE_SECONDS, granted);
    sx_finding_number(finding, SX_PLACE_NUMBER, asked);
}

void
sx_rules_response(const SxCase *one, SxFindings *findings)
{
    SxCase sure;

    if (!one->message->is_response || !one->code)
        return;
    sure = sx_response_sure_case(one);
    sx_response_provisional(&sure, findings);
    sx_response_scope(&sure, findings);
    check_lifetime(&sure, findings);
    check_retry_after(&sure, findings);
    sx_response_copied(&sure, findings);
}
