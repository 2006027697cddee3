/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A redirection that leads only to addresses which the client was redirected from
 * in the same call: none may be tried twice (RFC 3261 section 8.1.3.4).
 */
#include "around.h"
#include "client.h"
#include "uri.h"

/* Tells whether a request was redirected before another was sent. A proxy may
 * also have tried the address beside others (section 16.6). */
static bool
was_redirected(const SxTransaction *tried, const SxTransaction *later)
{
    const SxRecord *final = sx_transaction_final(tried);

    return final && final->code >= 300 && final->code < 400 && final->first.frame < later->request.first.frame;
}

/* Gives the earlier request of the client that went to an address and was
 * redirected, or NULL. */
static const SxTransaction *
earlier_try(const SxTransaction *transaction, const SxUri *address)
{
    const SxTransaction *before = transaction;
    SxMessage request;
    SxUri tried;

    for (unsigned n = 0; n < SX_JOURNAL_REACH && (before = sx_client_before(before)) != NULL; n++)
        if (sx_record_read(&before->request, &request) && sx_around_tag(&request, SX_HEADER_TO).length == 0 &&
            sx_uri_read(request.uri, &tried) && sx_uri_equal(&tried, address) && was_redirected(before, transaction))
            return before;
    return NULL;
}

/* Another address is still left to be tried where one is new, or no SIP URI. A
 * Contact that repeats the Request-URI is a circle of its own. */
static const SxTransaction *
first_try_of_all(const SxCase *one, const SxUri *target, SxText *contact)
{
    SxValues values = sx_values(one->message, SX_HEADER_CONTACT);
    const SxTransaction *first = NULL, *tried;
    SxText value;
    SxUri uri;

    while (sx_values_next(&values, &value)) {
        if (!sx_uri_read(sx_text_uri(value), &uri))
            return NULL;
        if (sx_uri_equal(&uri, target))
            continue;
        tried = earlier_try(one->transaction, &uri);
        if (!tried)
            return NULL;
        if (!first)
            *contact = sx_text_uri(value);
        first = first ? first : tried;
    }
    return first;
}

void
sx_rules_routing_loop(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *tried;
    SxText contact = { "", 0 };
    SxFinding *finding;
    SxUri target;

    if (!one->message->is_response || one->message->status < 300 || one->message->status > 302 ||
        !one->message->headers_whole || !one->request || !sx_uri_read(one->request->uri, &target) ||
        sx_around_tag(one->request, SX_HEADER_TO).length > 0)
        return;
    tried = first_try_of_all(one, &target, &contact);
    if (!tried)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_LOOP);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_text(finding, SX_PLACE_CONTACT, contact);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, tried->request.first.frame);
}
