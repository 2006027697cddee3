/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Why a request was rejected for what it asked or offered: what the response
 * says is supported, required or allowed, held against the request. Nothing is
 * said to be absent from a message that was not seen whole.
 */
#include "rules_extension.h"
#include "rules_response.h"

#include <string.h>

SxFinding *
sx_extension_add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    return finding;
}

static void
append(SxJoined *joined, SxText text)
{
    size_t room = sizeof joined->text - joined->length, length = MIN(text.length, room);

    memcpy(joined->text + joined->length, text.data, length);
    joined->length += length;
}

void
sx_extension_join(SxJoined *joined, const SxMessage *message, SxHeaderId header)
{
    SxValues values = sx_values(message, header);
    SxText value;

    while (joined->length < sizeof joined->text && sx_values_next(&values, &value)) {
        if (joined->length > 0)
            append(joined, sx_text(", "));
        append(joined, value);
    }
}

void
sx_extension_list(SxFinding *finding, const SxMessage *message, SxHeaderId header)
{
    SxJoined joined = { .length = 0 };

    sx_extension_join(&joined, message, header);
    sx_finding_text(finding, SX_PLACE_LIST, (SxText){ joined.text, joined.length });
}

bool
sx_extension_same(SxText a, SxText b)
{
    return a.length == b.length && (a.length == 0 || g_ascii_strncasecmp(a.data, b.data, a.length) == 0);
}

SxText
sx_extension_bare(SxText value)
{
    SxText rest = value, bare;

    return sx_text_next(&rest, ';', &bare) ? bare : (SxText){ value.data, 0 };
}

bool
sx_extension_lists(const SxMessage *message, SxHeaderId header, SxText token)
{
    SxValues values = sx_values(message, header);
    SxText value;

    while (sx_values_next(&values, &value))
        if (sx_extension_same(sx_extension_bare(value), token))
            return true;
    return false;
}

bool
sx_extension_has_values(const SxMessage *message, SxHeaderId header)
{
    SxValues values = sx_values(message, header);
    SxText value;

    return sx_values_next(&values, &value);
}

static void
explain(const SxCase *one, SxFindings *findings)
{
    switch (one->message->status) {
    case 405:
        sx_extension_method(one, findings);
        break;
    case 406:
        sx_extension_accept(one, findings);
        break;
    case 414:
    case 416:
    case 505:
        sx_extension_uri(one, findings);
        break;
    case 415:
        sx_extension_body(one, findings);
        break;
    case 417:
        sx_extension_priority(one, findings);
        break;
    case 420:
    case 421:
        sx_extension_tags(one, findings);
        break;
    case 469:
        sx_extension_package(one, findings);
        break;
    case 489:
        sx_extension_event(one, findings);
        break;
    default:
        break;
    }
}

/* Both headers must be ignored in a CANCEL (RFC 3261 section 8.2.2.3). */
void
sx_rules_extension(const SxCase *one, SxFindings *findings)
{
    SxCase sure;

    if (!one->message->is_response || !one->code)
        return;
    if (one->message->status == 420 && strcmp(one->transaction->method, "CANCEL") == 0) {
        sx_findings_add(findings, SX_STATEMENT_EXTENSION_CANCEL_REFUSED);
        return;
    }
    sure = sx_response_sure_case(one);
    if (sure.request)
        explain(&sure, findings);
}
