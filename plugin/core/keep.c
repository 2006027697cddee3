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

/* Room for the text that is made; written without a check at each step, as the
 * most it can be is known before. */
typedef struct {
    char *text;
    size_t length;
} Out;

static void
append(Out *out, const char *bytes, size_t length)
{
    memcpy(out->text + out->length, bytes, length);
    out->length += length;
}

static void
append_header(Out *out, const SxHeader *header)
{
    const char *name = sx_header_name(header->id);

    append(out, name, strlen(name));
    append(out, ":", 1);
    append(out, header->value.data, header->value.length);
    append(out, "\r\n", 2);
}

static size_t
most_bytes(const SxMessage *message)
{
    size_t bytes = message->uri.length + message->method.length + strlen("  SIP/2.0\r\n\r\n");

    for (size_t i = 0; i < message->header_count; i++)
        bytes += message->headers[i].value.length + strlen(sx_header_name(message->headers[i].id)) + strlen(":\r\n");
    return MAX(bytes, strlen("SIP/2.0 200 \r\n\r\n") + bytes);
}

static void
append_start_line(Out *out, const SxMessage *message)
{
    char status[] = "SIP/2.0 000 \r\n";

    if (message->is_response) {
        status[8] = (char)('0' + message->status / 100 % 10);
        status[9] = (char)('0' + message->status / 10 % 10);
        status[10] = (char)('0' + message->status % 10);
        append(out, status, strlen(status));
        return;
    }
    append(out, message->method.data, message->method.length);
    append(out, " ", 1);
    append(out, message->uri.data, message->uri.length);
    append(out, " SIP/2.0\r\n", strlen(" SIP/2.0\r\n"));
}

char *
sx_keep(const SxMessage *message, uint32_t *bytes)
{
    bool whole = message->headers_whole;
    Out out;

    *bytes = 0;
    if (message->uri.length > SX_KEEP_VALUE || message->method.length > SX_KEEP_VALUE)
        return NULL;
    out = (Out){ g_malloc(most_bytes(message)), 0 };
    append_start_line(&out, message);
    for (size_t i = 0; i < message->header_count; i++) {
        const SxHeader *header = &message->headers[i];

        if (!is_kept(header->id, message->is_response))
            continue;
        if (header->value.length > SX_KEEP_VALUE)
            whole = false;
        else
            append_header(&out, header);
    }
    if (whole)
        append(&out, "\r\n", 2);
    *bytes = (uint32_t)out.length;
    return g_realloc(out.text, out.length);
}
