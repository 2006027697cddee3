/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Messages that an ICMP error quotes: they reached nobody (RFC 3261 sections
 * 8.1.3.1, 16.9 and 18.4).
 */
#include "around.h"

static SxStatementId
statement_of(const SxIcmpNote *icmp)
{
    static const SxStatementId statements[] = {
        [SX_ICMP_PORT] = SX_STATEMENT_UNREACHABLE_PORT,
        [SX_ICMP_HOST] = SX_STATEMENT_UNREACHABLE_HOST,
        [SX_ICMP_NETWORK] = SX_STATEMENT_UNREACHABLE_NETWORK,
        [SX_ICMP_PROHIBITED] = SX_STATEMENT_UNREACHABLE_PROHIBITED,
        [SX_ICMP_TOO_BIG] = SX_STATEMENT_UNREACHABLE_TOO_BIG,
        [SX_ICMP_EXPIRED] = SX_STATEMENT_UNREACHABLE_EXPIRED,
        [SX_ICMP_OTHER] = SX_STATEMENT_UNREACHABLE_OTHER,
    };

    return icmp->by_address ? SX_STATEMENT_UNREACHABLE_NEAREST : statements[icmp->kind];
}

static void
set_receiver(SxFinding *finding, const SxRecord *record)
{
    char text[SX_ENDPOINT_TEXT];

    sx_endpoint_write(&record->first.flow->receiver, text);
    sx_finding_text(finding, SX_PLACE_ADDRESS, sx_text(text));
    sx_finding_frame(finding, SX_PLACE_ICMP_FRAME, record->icmp->frame);
}

static void
set_reporter(SxFinding *finding, const SxIcmpNote *icmp)
{
    char text[SX_ENDPOINT_TEXT];

    sx_endpoint_address(&icmp->reporter, text);
    sx_finding_text(finding, SX_PLACE_AGENT, sx_text(text));
}

/* A response shows that a copy of the request got through. */
static void
find_lost_request(const SxCase *one, SxFindings *findings)
{
    const SxRecord *request = &one->transaction->request;
    SxFinding *finding;

    if (!request->icmp || sx_transaction_response(one->transaction, 0))
        return;
    finding = sx_findings_add(findings, statement_of(request->icmp));
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    set_receiver(finding, request);
    set_reporter(finding, request->icmp);
    if (request->icmp->by_address)
        sx_around_set_span(finding, SX_PLACE_SECONDS, request->icmp->time - request->first.time);
}

/* Routers may also say that they dropped one copy of several. */
static void
find_lost_response(const SxCase *one, SxFindings *findings)
{
    const SxRecord *response = sx_around_record(one);
    SxFinding *finding;

    if (!response || !response->icmp || response->icmp->kind > SX_ICMP_PROHIBITED)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_UNREACHABLE_RESPONSE);
    sx_finding_number(finding, SX_PLACE_CODE, response->code);
    set_receiver(finding, response);
    set_reporter(finding, response->icmp);
}

static bool
is_lost_before(const SxTransaction *branch, const SxRecord *failure)
{
    const SxIcmpNote *icmp = branch->request.icmp;
    const SxRecord *first = sx_transaction_response(branch, 0);

    return icmp && icmp->frame < failure->first.frame && (!first || first->first.frame > failure->first.frame);
}

/* Another branch that got a final response may be what made the failure. */
static void
find_lost_behind(const SxCase *one, SxFindings *findings)
{
    const SxRecord *failure = sx_around_record(one), *final;
    const SxTransaction *branch, *lost = NULL;
    SxFinding *finding;

    if (!failure || failure->code < 400 || failure->code == 487)
        return;
    for (guint n = 0; (branch = sx_around_passed_on(one, failure, n)) != NULL; n++) {
        final = sx_transaction_final(branch);
        if (final && final->first.frame < failure->first.frame)
            return;
        if (is_lost_before(branch, failure))
            lost = branch;
    }
    if (!lost)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_UNREACHABLE_BEHIND);
    sx_finding_number(finding, SX_PLACE_CODE, failure->code);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(lost->method));
    sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, lost->request.first.frame);
    set_receiver(finding, &lost->request);
}

void
sx_rules_unreachable(const SxCase *one, SxFindings *findings)
{
    if (!one->message->is_response) {
        find_lost_request(one, findings);
        return;
    }
    find_lost_response(one, findings);
    find_lost_behind(one, findings);
}
