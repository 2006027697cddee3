/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a request names: its method (405), event package (489), Info Package
 * (469), priority (417), Request-URI (414, 416) and version (505).
 */
#include "rules_extension.h"

#include <string.h>

static bool
allows(const SxMessage *response, const char *method)
{
    SxValues values = sx_values(response, SX_HEADER_ALLOW);
    SxText value;

    while (sx_values_next(&values, &value))
        if (sx_text_equal(value, sx_text(method)))
            return true;
    return false;
}

/* Methods are case-sensitive (RFC 3261 section 7.1). */
void
sx_extension_method(const SxCase *one, SxFindings *findings)
{
    const char *method = one->transaction->method;
    SxStatementId statement = SX_STATEMENT_EXTENSION_METHOD_NOT_LISTED;
    SxFinding *finding;

    if (!sx_extension_has_values(one->message, SX_HEADER_ALLOW))
        return;
    if (allows(one->message, method))
        statement = SX_STATEMENT_EXTENSION_METHOD_LISTED;
    else if (!one->message->headers_whole)
        return;
    else if (strcmp(method, "REGISTER") == 0)
        statement = SX_STATEMENT_EXTENSION_NOT_A_REGISTRAR;
    finding = sx_extension_add(one, findings, statement);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(method));
    sx_finding_text(finding, SX_PLACE_URI, one->request->uri);
}

/* Finds the package of an event in Allow-Events: as it is written, or in
 * letters of another case. */
static bool
find_package(const SxMessage *response, SxText package, SxText *found)
{
    SxValues values = sx_values(response, SX_HEADER_ALLOW_EVENTS);
    bool other_case = false;
    SxText value;

    while (sx_values_next(&values, &value)) {
        value = sx_extension_bare(value);
        if (sx_text_equal(value, package)) {
            *found = value;
            return true;
        }
        if (sx_extension_same(value, package)) {
            *found = value;
            other_case = true;
        }
    }
    return other_case;
}

/* Allow-Events says for which packages its sender is a notifier, templates left
 * out (RFC 6665 section 4.4.4). */
static SxStatementId
statement_of_subscription(const SxMessage *response, SxText event, SxText *found)
{
    const char *dot = memchr(event.data, '.', event.length);
    SxText package = { event.data, dot ? (size_t)(dot - event.data) : event.length };

    if (find_package(response, event, found))
        return sx_text_equal(*found, event) ? SX_STATEMENT_EXTENSION_EVENT_LISTED : SX_STATEMENT_EXTENSION_EVENT_CASE;
    if (find_package(response, package, found))
        return sx_text_equal(*found, package) ? SX_STATEMENT_EXTENSION_EVENT_TEMPLATE
                                              : SX_STATEMENT_EXTENSION_EVENT_CASE;
    return SX_STATEMENT_EXTENSION_EVENT_NOT_ALLOWED;
}

static void
explain_subscription(const SxCase *one, SxText event, SxFindings *findings)
{
    SxText found = { event.data, 0 };
    SxStatementId statement = statement_of_subscription(one->message, event, &found);
    SxFinding *finding;

    if (statement == SX_STATEMENT_EXTENSION_EVENT_NOT_ALLOWED && !one->message->headers_whole)
        return;
    finding = sx_extension_add(one, findings, statement);
    sx_finding_text(finding, SX_PLACE_EVENT, event);
    sx_finding_text(finding, SX_PLACE_PACKAGE, found);
    sx_extension_list(finding, one->message, SX_HEADER_ALLOW_EVENTS);
}

static bool
carries_event(const char *method)
{
    return strcmp(method, "SUBSCRIBE") == 0 || strcmp(method, "NOTIFY") == 0 || strcmp(method, "PUBLISH") == 0;
}

void
sx_extension_event(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->request, SX_HEADER_EVENT, 0);
    const char *method = one->transaction->method;
    SxFinding *finding;
    SxText event;

    if (!carries_event(method))
        return;
    if (!value) {
        if (!one->request->headers_whole)
            return;
        finding = sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_EVENT_MISSING);
        sx_finding_text(finding, SX_PLACE_METHOD, sx_text(method));
        return;
    }
    event = sx_extension_bare(*value);
    if (event.length == 0)
        return;
    if (strcmp(method, "SUBSCRIBE") == 0 && sx_extension_has_values(one->message, SX_HEADER_ALLOW_EVENTS)) {
        explain_subscription(one, event, findings);
        return;
    }
    if (!one->message->headers_whole)
        return;
    finding = sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_EVENT_REFUSED);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(method));
    sx_finding_text(finding, SX_PLACE_EVENT, event);
}

void
sx_extension_package(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->request, SX_HEADER_INFO_PACKAGE, 0);
    bool any = sx_extension_has_values(one->message, SX_HEADER_RECV_INFO);
    SxStatementId statement = SX_STATEMENT_EXTENSION_PACKAGE_NOT_LISTED;
    SxFinding *finding;
    SxText package;

    if (strcmp(one->transaction->method, "INFO") != 0)
        return;
    if (!value && one->request->headers_whole)
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_PACKAGE_ABSENT);
    if (!value || !sx_message_has(one->message, SX_HEADER_RECV_INFO))
        return;
    package = sx_extension_bare(*value);
    if (sx_extension_lists(one->message, SX_HEADER_RECV_INFO, package))
        statement = SX_STATEMENT_EXTENSION_PACKAGE_LISTED;
    else if (!one->message->headers_whole || package.length == 0)
        return;
    else if (!any)
        statement = SX_STATEMENT_EXTENSION_PACKAGE_NONE;
    finding = sx_extension_add(one, findings, statement);
    sx_finding_text(finding, SX_PLACE_PACKAGE, package);
    if (any)
        sx_extension_list(finding, one->message, SX_HEADER_RECV_INFO);
}

/* RFC 4412 section 4.6.2. */
void
sx_extension_priority(const SxCase *one, SxFindings *findings)
{
    SxValues values = sx_values(one->request, SX_HEADER_RESOURCE_PRIORITY);
    bool required = sx_message_lists(one->request, SX_HEADER_REQUIRE, "resource-priority");
    SxText value;

    if (!one->request->headers_whole)
        return;
    if (!sx_message_has(one->request, SX_HEADER_RESOURCE_PRIORITY)) {
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_PRIORITY_ABSENT);
        return;
    }
    if (!required) {
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_PRIORITY_NOT_REQUIRED);
        return;
    }
    while (sx_values_next(&values, &value)) {
        if (!sx_extension_lists(one->message, SX_HEADER_ACCEPT_RESOURCE_PRIORITY, value))
            continue;
        sx_finding_text(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_PRIORITY_LISTED), SX_PLACE_VALUE, value);
        return;
    }
    sx_extension_list(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_PRIORITY_UNKNOWN), one->request,
                      SX_HEADER_RESOURCE_PRIORITY);
}

static SxStatementId
statement_of_scheme(SxText scheme)
{
    if (sx_text_is(scheme, "sip"))
        return SX_STATEMENT_EXTENSION_SCHEME_SIP;
    if (sx_text_is(scheme, "sips"))
        return SX_STATEMENT_EXTENSION_SCHEME_SIPS;
    return sx_text_is(scheme, "tel") ? SX_STATEMENT_EXTENSION_SCHEME_TEL : SX_STATEMENT_EXTENSION_SCHEME;
}

static void
explain_scheme(const SxCase *one, SxFindings *findings)
{
    SxText uri = one->request->uri;
    const char *colon = uri.length ? memchr(uri.data, ':', uri.length) : NULL;
    SxText scheme = { uri.data, colon ? (size_t)(colon - uri.data) : 0 };
    SxFinding *finding;

    if (scheme.length == 0)
        return;
    finding = sx_extension_add(one, findings, statement_of_scheme(scheme));
    sx_finding_text(finding, SX_PLACE_SCHEME, scheme);
    sx_finding_text(finding, SX_PLACE_URI, uri);
}

static void
explain_length(const SxCase *one, SxFindings *findings)
{
    size_t length = one->request->uri.length;

    if (length > 0)
        sx_finding_number(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_URI_LONG), SX_PLACE_NUMBER,
                          (uint32_t)length);
}

static void
explain_version(const SxCase *one, SxFindings *findings)
{
    SxText version = one->request->version;

    if (sx_text_equal(version, sx_text("SIP/2.0")))
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_VERSION_RIGHT);
    else if (version.length > 0)
        sx_finding_text(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_VERSION), SX_PLACE_VALUE, version);
}

void
sx_extension_uri(const SxCase *one, SxFindings *findings)
{
    if (one->message->status == 414)
        explain_length(one, findings);
    else if (one->message->status == 416)
        explain_scheme(one, findings);
    else
        explain_version(one, findings);
}
