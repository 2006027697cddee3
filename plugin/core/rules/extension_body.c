/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Bodies: 415 (RFC 3261 sections 8.2.3 and 21.4.13), and 406 (section 21.4.7).
 */
#include "rules_extension.h"

#include <string.h>

static bool
starts_with(SxText text, const char *word)
{
    size_t length = strlen(word);

    return text.length >= length && g_ascii_strncasecmp(text.data, word, length) == 0;
}

/* Tells whether a media range such as text/plain, text/star or star/star (with
 * an asterisk each) covers a type. */
static bool
covers(SxText range, SxText type)
{
    if (sx_text_is(range, "*/*") || sx_text_is(range, "*") || sx_extension_same(range, type))
        return true;
    return range.length >= 2 && range.data[range.length - 1] == '*' && range.data[range.length - 2] == '/' &&
           type.length >= range.length - 1 && g_ascii_strncasecmp(type.data, range.data, range.length - 1) == 0;
}

/* Tells whether Accept of a message has a range for a type. */
static bool
accepts(const SxMessage *message, SxText type)
{
    SxValues values = sx_values(message, SX_HEADER_ACCEPT);
    SxText value;

    while (sx_values_next(&values, &value))
        if (covers(sx_extension_bare(value), type))
            return true;
    return false;
}

static bool
accepts_any_multipart(const SxMessage *response)
{
    SxValues values = sx_values(response, SX_HEADER_ACCEPT);
    SxText value;

    while (sx_values_next(&values, &value))
        if (starts_with(value, "multipart/") || starts_with(value, "*"))
            return true;
    return false;
}

/* RFC 3261 section 23. */
static bool
is_secured(SxText type)
{
    return starts_with(type, "application/pkcs7-") || starts_with(type, "application/x-pkcs7-") ||
           sx_text_is(type, "multipart/signed");
}

/* A language range covers what begins with it and goes on with a hyphen. */
static bool
speaks(const SxMessage *response, SxText language)
{
    SxValues values = sx_values(response, SX_HEADER_ACCEPT_LANGUAGE);
    SxText value;

    while (sx_values_next(&values, &value)) {
        SxText range = sx_extension_bare(value);
        size_t shorter = MIN(range.length, language.length);

        if (sx_text_is(range, "*") || g_ascii_strncasecmp(range.data, language.data, shorter) == 0)
            return true;
    }
    return false;
}

static bool
encodes(const SxMessage *response, SxText encoding)
{
    return sx_extension_lists(response, SX_HEADER_ACCEPT_ENCODING, encoding) ||
           sx_message_lists(response, SX_HEADER_ACCEPT_ENCODING, "*");
}

/* Holds each value of a header of the request against one of the response. */
static bool
explain_each(const SxCase *one, SxHeaderId used, SxHeaderId accepted, bool (*takes)(const SxMessage *, SxText),
             SxStatementId statement, SxFindings *findings)
{
    SxValues values = sx_values(one->request, used);
    SxFinding *finding;
    SxText value;

    if (!one->message->headers_whole || !sx_extension_has_values(one->message, accepted))
        return false;
    while (sx_values_next(&values, &value)) {
        if (sx_text_is(value, "identity") || takes(one->message, value))
            continue;
        finding = sx_extension_add(one, findings, statement);
        sx_finding_text(finding, SX_PLACE_VALUE, value);
        sx_extension_list(finding, one->message, accepted);
        return true;
    }
    return false;
}

static void
add_type(const SxCase *one, SxFindings *findings, SxStatementId statement, SxText type)
{
    SxFinding *finding = sx_extension_add(one, findings, statement);

    sx_finding_text(finding, SX_PLACE_TYPE, type);
    if (sx_extension_has_values(one->message, SX_HEADER_ACCEPT))
        sx_extension_list(finding, one->message, SX_HEADER_ACCEPT);
}

/* A type may be supported, but not in this package (RFC 6086 section 4.2.2), or
 * not in this context (RFC 5621 section 8.4). */
static void
explain_context(const SxCase *one, SxText type, SxFindings *findings)
{
    const SxText *package = sx_message_header(one->request, SX_HEADER_INFO_PACKAGE, 0);
    SxFinding *finding;

    if (strcmp(one->transaction->method, "INFO") == 0 && package && package->length > 0) {
        finding = sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_INFO_BODY);
        sx_finding_text(finding, SX_PLACE_TYPE, type);
        sx_finding_text(finding, SX_PLACE_PACKAGE, sx_extension_bare(*package));
    } else {
        add_type(one, findings, SX_STATEMENT_EXTENSION_BODY_TYPE_LISTED, type);
    }
}

/* The parts of a multipart body are not known, so neither is what of it is
 * refused, unless none of that kind is accepted. */
static void
explain_type(const SxCase *one, SxText type, SxFindings *findings)
{
    const SxMessage *response = one->message;
    bool multipart = starts_with(type, "multipart/");

    if (!response->headers_whole || !sx_message_has(response, SX_HEADER_ACCEPT))
        return;
    if (!sx_extension_has_values(response, SX_HEADER_ACCEPT))
        add_type(one, findings, SX_STATEMENT_EXTENSION_BODY_NONE, type);
    else if (multipart && !accepts_any_multipart(response))
        add_type(one, findings, SX_STATEMENT_EXTENSION_BODY_MULTIPART, type);
    else if (!multipart && accepts(response, type))
        explain_context(one, type, findings);
    else if (!multipart)
        add_type(one, findings, SX_STATEMENT_EXTENSION_BODY_TYPE, type);
}

void
sx_extension_body(const SxCase *one, SxFindings *findings)
{
    const SxText *value = sx_message_header(one->request, SX_HEADER_CONTENT_TYPE, 0);
    bool encoding, language;
    SxText type;

    if (!value) {
        if (one->request->headers_whole)
            sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_BODY_UNTYPED);
        return;
    }
    type = sx_extension_bare(*value);
    encoding = explain_each(one, SX_HEADER_CONTENT_ENCODING, SX_HEADER_ACCEPT_ENCODING, encodes,
                            SX_STATEMENT_EXTENSION_BODY_ENCODING, findings);
    language = explain_each(one, SX_HEADER_CONTENT_LANGUAGE, SX_HEADER_ACCEPT_LANGUAGE, speaks,
                            SX_STATEMENT_EXTENSION_BODY_LANGUAGE, findings);
    if (encoding || language || type.length == 0)
        return;
    if (is_secured(type) && !accepts(one->message, type))
        add_type(one, findings, SX_STATEMENT_EXTENSION_BODY_SECURED, type);
    else
        explain_type(one, type, findings);
}

static void
explain_limits(const SxCase *one, SxFindings *findings)
{
    const SxText *event = sx_message_header(one->request, SX_HEADER_EVENT, 0);
    bool subscribe = strcmp(one->transaction->method, "SUBSCRIBE") == 0 && event && event->length > 0;
    SxFinding *finding = sx_extension_add(
        one, findings, subscribe ? SX_STATEMENT_EXTENSION_ACCEPT_LIMITED_EVENT : SX_STATEMENT_EXTENSION_ACCEPT_LIMITED);

    if (subscribe)
        sx_finding_text(finding, SX_PLACE_EVENT, sx_extension_bare(*event));
    sx_extension_list(finding, one->request, SX_HEADER_ACCEPT);
}

/* Some servers refuse the media of an INVITE with 406, so only an INVITE that
 * rules a session description out is taken at its word. An absent Accept stands
 * for application/sdp (RFC 3261 section 20.1). */
void
sx_extension_accept(const SxCase *one, SxFindings *findings)
{
    const SxMessage *request = one->request;
    bool invite = strcmp(one->transaction->method, "INVITE") == 0;

    if (sx_message_lists(request, SX_HEADER_ACCEPT, "*/*"))
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_ACCEPT_EVERYTHING);
    else if (!request->headers_whole || sx_extension_lists(request, SX_HEADER_ACCEPT, sx_text("*/*")))
        return;
    else if (invite && accepts(request, sx_text("application/sdp")))
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_ACCEPT_SDP);
    else if (sx_extension_has_values(request, SX_HEADER_ACCEPT))
        explain_limits(one, findings);
    else if (sx_message_has(request, SX_HEADER_ACCEPT))
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_ACCEPT_EMPTY);
    else if (invite)
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_ACCEPT_ABSENT);
}
