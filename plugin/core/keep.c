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

/* Text that is written into memory known to be large enough. */
typedef struct {
    char *text;
    size_t length;
} Out;

static void
append(Out *out, SxText text)
{
    memcpy(out->text + out->length, text.data, text.length);
    out->length += text.length;
}

#define LITERAL(string) ((SxText){ string, sizeof string - 1 })

static void
append_start_line(Out *out, const SxMessage *message)
{
    char status[] = "SIP/2.0 000 \r\n";

    if (message->is_response) {
        status[8] = (char)('0' + message->status / 100 % 10);
        status[9] = (char)('0' + message->status / 10 % 10);
        status[10] = (char)('0' + message->status % 10);
        append(out, LITERAL(status));
        return;
    }
    append(out, message->method);
    append(out, LITERAL(" "));
    append(out, message->uri);
    append(out, LITERAL(" SIP/2.0\r\n"));
}

/* What is kept of the headers, and whether that is all that matters. */
typedef struct {
    const SxHeader *headers[SX_MESSAGE_HEADERS];
    size_t count;
    size_t bytes;
    bool whole;
} Choice;

static void
choose(Choice *choice, const SxMessage *message)
{
    choice->count = choice->bytes = 0;
    choice->whole = message->headers_whole;
    for (size_t i = 0; i < message->header_count; i++) {
        const SxHeader *header = &message->headers[i];

        if (!is_kept(header->id, message->is_response) ||
            (header->id == SX_HEADER_VIA && sx_message_header(message, SX_HEADER_VIA, 0) != &header->value))
            continue;
        if (header->value.length > SX_KEEP_VALUE) {
            choice->whole = false;
            continue;
        }
        choice->headers[choice->count++] = header;
        choice->bytes += sx_header_name_text(header->id).length + header->value.length + strlen(":\r\n");
    }
}

const char *
sx_keep(SxArena *arena, const SxMessage *message, uint32_t *bytes)
{
    Choice choice;
    Out out;

    *bytes = 0;
    if (message->uri.length > SX_KEEP_VALUE || message->method.length > SX_KEEP_VALUE)
        return NULL;
    choose(&choice, message);
    out = (Out){ sx_arena_take(arena, choice.bytes + message->method.length + message->uri.length +
                                          strlen("SIP/2.0 200 \r\n\r\n")),
                 0 };
    append_start_line(&out, message);
    for (size_t i = 0; i < choice.count; i++) {
        append(&out, sx_header_name_text(choice.headers[i]->id));
        append(&out, LITERAL(":"));
        append(&out, choice.headers[i]->value);
        append(&out, LITERAL("\r\n"));
    }
    if (choice.whole)
        append(&out, LITERAL("\r\n"));
    *bytes = (uint32_t)out.length;
    return out.text;
}
