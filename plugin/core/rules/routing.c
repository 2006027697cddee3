/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Redirections: what Contact of a 3xx offers compared with the Request-URI, and
 * where the next request goes (RFC 3261 sections 8.1.3.4, 8.3 and 21.3).
 */
#include "around.h"
#include "uri.h"

#include <string.h>

static bool
is_redirection(unsigned status)
{
    return status >= 300 && status <= 302;
}

/* A body can hold the choices of a 300 (section 21.3.1). */
static void
find_missing_contact(const SxCase *one, SxFindings *findings)
{
    const SxMessage *response = one->message;

    if (!is_redirection(response->status) || !response->headers_whole || sx_message_has(response, SX_HEADER_CONTACT) ||
        sx_message_has(response, SX_HEADER_CONTENT_TYPE) || response->body.length > 0)
        return;
    sx_finding_number(sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_NOWHERE), SX_PLACE_CODE,
                      response->status);
}

/* How the Contact values of a response relate to the Request-URI. */
typedef struct {
    size_t all, same, secure, insecure;
    SxText first;
} Contacts;

static Contacts
count_contacts(const SxMessage *response, const SxUri *target)
{
    SxValues values = sx_values(response, SX_HEADER_CONTACT);
    Contacts contacts = { 0 };
    SxText value;
    SxUri uri;

    while (sx_values_next(&values, &value)) {
        if (contacts.all++ == 0)
            contacts.first = sx_text_uri(value);
        if (!sx_uri_read(sx_text_uri(value), &uri))
            continue;
        contacts.same += sx_uri_equal(&uri, target);
        contacts.secure += uri.secure;
        contacts.insecure += !uri.secure;
    }
    return contacts;
}

static void
compare_with_request(const SxCase *one, SxFindings *findings)
{
    Contacts contacts;
    SxFinding *finding;
    SxUri target;

    if (!is_redirection(one->message->status) || !one->message->headers_whole || !one->request ||
        !sx_uri_read(one->request->uri, &target))
        return;
    contacts = count_contacts(one->message, &target);
    if (contacts.all > 0 && contacts.same == contacts.all)
        finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_TO_SAME);
    else if (target.secure && contacts.insecure > 0 && contacts.insecure == contacts.all)
        finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_TO_INSECURE);
    else
        return;
    sx_finding_text(finding, SX_PLACE_CONTACT, contacts.first);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
}

static void
find_no_lifetime(const SxCase *one, SxFindings *findings)
{
    SxValues values = sx_values(one->message, SX_HEADER_CONTACT);
    SxText value, expires, first = { "", 0 };

    if (one->message->status != 302 || !one->message->headers_whole || sx_message_has(one->message, SX_HEADER_EXPIRES))
        return;
    while (sx_values_next(&values, &value)) {
        if (sx_text_parameter(value, "expires", &expires))
            return;
        if (first.length == 0)
            first = sx_text_uri(value);
    }
    if (first.length > 0)
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_ONCE), SX_PLACE_CONTACT, first);
}

/* Tells whether user, host and port of a URI are surely, or surely not, those
 * of a Contact value of a response. */
static void
look_up(const SxMessage *response, SxText uri, bool *is_there, bool *is_elsewhere)
{
    SxValues values = sx_values(response, SX_HEADER_CONTACT);
    SxUri target, contact;
    SxText value;

    *is_there = false;
    *is_elsewhere = response->headers_whole && sx_message_has(response, SX_HEADER_CONTACT) && sx_uri_read(uri, &target);
    if (!sx_uri_read(uri, &target))
        return;
    while (sx_values_next(&values, &value)) {
        if (!sx_uri_read(sx_text_uri(value), &contact))
            continue;
        if (!sx_uri_differ(&target, &contact))
            *is_elsewhere = false;
        if (sx_text_equal(target.user, contact.user) && target.host.length == contact.host.length &&
            g_ascii_strncasecmp(target.host.data, contact.host.data, target.host.length) == 0 &&
            sx_text_equal(target.port, contact.port))
            *is_there = true;
    }
}

/* Gives the next request of the client behind a redirection, or NULL. */
static const SxTransaction *
next_request(const SxTransaction *transaction, const SxRecord *redirection, SxMessage *request)
{
    const SxTransaction *next = sx_transaction_next(transaction);

    if (!next || next->request.first.frame < redirection->first.frame || !sx_record_read(&next->request, request) ||
        sx_around_tag(request, SX_HEADER_TO).length > 0)
        return NULL;
    return next;
}

static void
find_next_target(const SxCase *one, SxFindings *findings)
{
    const SxRecord *redirection = sx_around_record(one);
    const SxTransaction *next;
    bool is_there, is_elsewhere;
    SxFinding *finding;
    SxMessage request;

    if (!redirection || !is_redirection(redirection->code) || !one->request ||
        sx_around_tag(one->request, SX_HEADER_TO).length > 0)
        return;
    next = next_request(one->transaction, redirection, &request);
    if (!next)
        return;
    look_up(one->message, request.uri, &is_there, &is_elsewhere);
    if (is_there)
        finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_FOLLOWED);
    else if (is_elsewhere && next->cseq > one->transaction->cseq)
        finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_IGNORED);
    else
        return;
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(next->method));
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, next->request.first.frame);
    sx_finding_text(finding, SX_PLACE_URI, request.uri);
}

/* The request that a redirection led to. */
static void
find_redirection_before(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *before = sx_transaction_before(one->transaction);
    const SxRecord *redirection = before ? sx_transaction_final(before) : NULL;
    bool is_there, is_elsewhere;
    SxFinding *finding;
    SxMessage answer;

    if (!redirection || !is_redirection(redirection->code) ||
        redirection->first.frame > one->transaction->request.first.frame || !sx_record_read(redirection, &answer) ||
        sx_around_tag(one->message, SX_HEADER_TO).length > 0)
        return;
    look_up(&answer, one->message->uri, &is_there, &is_elsewhere);
    if (!is_there)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_REDIRECT_TAKEN);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_number(finding, SX_PLACE_CODE, redirection->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, redirection->first.frame);
}

void
sx_rules_routing(const SxCase *one, SxFindings *findings)
{
    if (!one->message->is_response) {
        if (strcmp(one->transaction->method, "ACK") != 0 && strcmp(one->transaction->method, "CANCEL") != 0)
            find_redirection_before(one, findings);
        return;
    }
    find_missing_contact(one, findings);
    compare_with_request(one, findings);
    find_no_lifetime(one, findings);
    find_next_target(one, findings);
}
