/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where a response went, held against its request and its Via (RFC 3261 sections
 * 8.1.3.3, 18.2.1 and 18.2.2; RFC 3581 section 4). Over UDP alone: a connection
 * carries responses whatever Via says.
 */
#include "rules_delivery.h"

#include "around.h"
#include "via.h"

static SxFinding *
add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    return finding;
}

/* On each hop a response carries what its request did. */
static void
find_other_vias(const SxCase *one, SxFindings *findings)
{
    size_t asked = one->transaction->request.vias, answered;
    SxFinding *finding;

    if (!one->message->headers_whole || asked == 0 || asked == UINT8_MAX)
        return;
    answered = sx_via_count(one->message);
    if (answered == asked)
        return;
    finding = add(one, findings, asked == 1 ? SX_STATEMENT_DELIVERY_VIAS_ADDED : SX_STATEMENT_DELIVERY_VIAS_DIFFER);
    sx_finding_number(finding, SX_PLACE_NUMBER, (uint32_t)answered);
    if (asked > 1)
        sx_finding_number(finding, SX_PLACE_COUNT, (uint32_t)asked);
}

static void
set_address(SxFinding *finding, const SxEndpoint *endpoint)
{
    char text[SX_ENDPOINT_TEXT];

    sx_endpoint_address(endpoint, text);
    sx_finding_text(finding, SX_PLACE_ADDRESS, sx_text(text));
}

/* Tells whether a parameter holds that address, or a name that may stand for
 * it. */
static bool
may_name(SxText parameter, const SxEndpoint *endpoint)
{
    SxEndpoint named;

    return parameter.data && (!sx_endpoint_read(parameter, &named) || sx_endpoint_same_address(&named, endpoint));
}

/* A NAT that was not captured may lie between: the server then saw another
 * source port than the capture shows. */
static bool
is_rport(const SxVia *via, const SxEndpoint *receiver)
{
    uint32_t port;

    return via->rport.data && sx_text_number(via->rport, &port) && port == receiver->port;
}

/* Where a NAT has given the request another port than sent-by names, a response
 * to sent-by does not get through it. An ACK shows that it does. */
static void
check_rport_missing(const SxCase *one, const SxRecord *response, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;

    if (sx_around_is_resent(&transaction->request, response->first.time, SX_AROUND_LOST) &&
        !sx_around_is_acknowledged(transaction))
        sx_finding_number(add(one, findings, SX_STATEMENT_DELIVERY_WITHOUT_RPORT), SX_PLACE_PORT,
                          response->first.flow->receiver.port);
}

static void
check_receiver(const SxCase *one, const SxRecord *response, const SxVia *via, SxFindings *findings)
{
    const SxFlow *request = one->transaction->request.first.flow, *answer = response->first.flow;
    SxFinding *finding;
    SxVia asked;

    if (answer->to_host != request->from_host) {
        /* Made captures may give all messages one direction. */
        if (answer->from_host != request->from_host && !may_name(via->received, &answer->receiver))
            set_address(add(one, findings, SX_STATEMENT_DELIVERY_OTHER_HOST), &answer->receiver);
        return;
    }
    if (answer->to == request->from || is_rport(via, &answer->receiver) || !sx_via_top(one->request, &asked))
        return;
    if (asked.rport.data)
        finding = add(one, findings, SX_STATEMENT_DELIVERY_OTHER_PORT);
    else if (answer->receiver.port != asked.port)
        finding = add(one, findings, SX_STATEMENT_DELIVERY_UNNAMED_PORT);
    else {
        check_rport_missing(one, response, findings);
        return;
    }
    sx_finding_number(finding, SX_PLACE_PORT, answer->receiver.port);
    if (!asked.rport.data)
        sx_finding_number(finding, SX_PLACE_NUMBER, asked.port);
}

static void
check_sender(const SxCase *one, const SxRecord *response, SxFindings *findings)
{
    const SxFlow *request = one->transaction->request.first.flow;
    char text[SX_ENDPOINT_TEXT];
    SxVia asked;

    if (response->first.flow->from == request->to || response->first.flow->from == request->from ||
        !sx_via_top(one->request, &asked) || !asked.rport.data)
        return;
    sx_endpoint_write(&request->receiver, text);
    sx_finding_text(add(one, findings, SX_STATEMENT_DELIVERY_FROM_OTHER_PORT), SX_PLACE_ADDRESS, sx_text(text));
}

/* Counts how often a client sends a request within a span at most (RFC 3261
 * sections 17.1.1.2 and 17.1.2.2). */
static uint32_t
most_sent(int64_t span)
{
    const int64_t t1 = 500000, t2 = 4000000, early = 100000;
    uint32_t sent = 1;
    int64_t at = t1, wait = t1;

    for (; at <= span + early && sent < 64; sent++) {
        wait = MIN(2 * wait, t2);
        at += wait;
    }
    return sent;
}

static bool
is_seen_once_each(const SxRecord *record)
{
    return record->copies == 0 || record->copies < most_sent(record->last_time - record->first.time);
}

/* What is seen more often than it is sent may have been captured on both sides
 * of a NAT; then nobody can tell which of its sources the response should go to. */
static bool
is_of_one_source(const SxRecord *request, const SxRecord *response)
{
    return is_seen_once_each(request) && is_seen_once_each(response) && response->copies <= request->copies;
}

static bool
is_decided(const SxCase *one, const SxRecord *response, const SxVia *via)
{
    const SxRecord *request = &one->transaction->request;

    return response->first.flow->receiver.bytes > 0 && is_of_one_source(request, response) &&
           !request->first.flow->reliable && !response->first.flow->reliable && sx_text_is(via->transport, "UDP") &&
           !via->maddr.data && !sx_endpoint_is_multicast(&request->first.flow->receiver);
}

void
sx_rules_delivery(const SxCase *one, SxFindings *findings)
{
    const SxRecord *response;
    SxVia via;

    if (!one->message->is_response)
        return;
    if (!one->transaction->has_request) {
        sx_delivery_unmatched(one, findings);
        return;
    }
    response = sx_around_record(one);
    if (!one->request || !response)
        return;
    find_other_vias(one, findings);
    if (!sx_via_top(one->message, &via) || !is_decided(one, response, &via))
        return;
    check_receiver(one, response, &via, findings);
    check_sender(one, response, findings);
}
