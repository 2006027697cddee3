/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps a message's start line and telling headers as text.
 */
#include "keep.h"

#include <string.h>

#include <glib.h>

/* Headers that say nothing about a later message, or that the journal keeps by
 * itself (Call-ID). Only the topmost Via counts. */
static bool
is_kept(SxHeaderId id, bool is_response)
{
    switch (id) {
    case SX_HEADER_CALL_ID:
    case SX_HEADER_ALLOW:
    case SX_HEADER_CONTENT_LENGTH:
    case SX_HEADER_USER_AGENT:
    case SX_HEADER_SERVER:
    case SX_HEADER_HISTORY_INFO:
    case SX_HEADER_ALERT_INFO:
    case SX_HEADER_FEATURE_CAPS:
    case SX_HEADER_ERROR_INFO:
        return false;
    case SX_HEADER_VIA:
    case SX_HEADER_FROM:
    case SX_HEADER_SUPPORTED:
        return !is_response;
    default:
        return true;
    }
}

static bool
is_too_long(const SxHeader *header)
{
    return header->value.length > (header->id == SX_HEADER_IDENTITY ? SX_KEEP_IDENTITY : SX_KEEP_VALUE);
}

static void
append_header(GString *out, const SxHeader *header)
{
    g_string_append(out, sx_header_name(header->id));
    g_string_append_len(out, ":", 1);
    g_string_append_len(out, header->value.data, (gssize)header->value.length);
    g_string_append_len(out, "\r\n", 2);
}

char *
sx_keep(const SxMessage *message, uint32_t *bytes)
{
    GString *out = g_string_sized_new(400);
    bool whole = message->headers_whole;

    if (message->is_response) {
        g_string_append_printf(out, "SIP/2.0 %03u \r\n", message->status);
    } else {
        g_string_append_len(out, message->method.data, (gssize)MIN(message->method.length, 32));
        g_string_append_len(out, " ", 1);
        g_string_append_len(out, message->uri.data, (gssize)MIN(message->uri.length, SX_KEEP_VALUE));
        g_string_append(out, " SIP/2.0\r\n");
    }
    for (size_t i = 0; i < message->header_count; i++) {
        const SxHeader *header = &message->headers[i];

        if (!is_kept(header->id, message->is_response))
            continue;
        if (is_too_long(header))
            whole = false;
        else
            append_header(out, header);
    }
    if (whole)
        g_string_append(out, "\r\n");
    *bytes = (uint32_t)out->len;
    return g_realloc(g_string_free(out, FALSE), *bytes ? *bytes : 1);
}
