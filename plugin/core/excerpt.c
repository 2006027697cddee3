/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Goes through the lines of a message once.
 */
#include "excerpt.h"

#include "excerpt_names.h"
#include "message.h"

#include <string.h>

#include <glib.h>

static void
note_via(SxExcerpt *excerpt, SxText value)
{
    SxText element;

    if (!excerpt->via.data)
        excerpt->via = value;
    if (!memchr(value.data, ',', value.length))
        excerpt->vias++;
    else
        while (sx_text_next(&value, ',', &element))
            excerpt->vias++;
}

/* Takes note of what the transaction and the body depend on; of a header that
 * comes twice, the last counts. */
static void
note_value(SxExcerpt *excerpt, int id, SxText value)
{
    switch (id) {
    case SX_HEADER_VIA:
        note_via(excerpt, value);
        break;
    case SX_HEADER_CALL_ID:
        excerpt->call_id = value;
        break;
    case SX_HEADER_CSEQ:
        excerpt->cseq = value;
        break;
    case SX_HEADER_TO:
        excerpt->to = value;
        break;
    case SX_HEADER_RSEQ:
        excerpt->rseq = value;
        break;
    case SX_HEADER_CONTENT_TYPE:
        excerpt->content.type = value;
        break;
    case SX_HEADER_CONTENT_LENGTH:
        excerpt->content.length = value;
        break;
    case SX_HEADER_CONTENT_ENCODING:
        excerpt->content.encoding = value;
        break;
    case SX_EXCERPT_DISPOSITION:
        excerpt->content.disposition = value;
        break;
    default:
        break;
    }
}

static void
take_header(SxExcerpt *excerpt, SxText line)
{
    size_t colon, longest;
    int id = sx_excerpt_name(line, &colon);
    bool wanted;
    SxText value;

    if (id == SX_HEADER_OTHER)
        return;
    wanted = sx_excerpt_keeps(id, excerpt->is_response) && (id != SX_HEADER_VIA || excerpt->vias == 0);
    value = sx_text_trim((SxText){ line.data + colon + 1, line.length - colon - 1 });
    note_value(excerpt, id, value);
    if (!wanted)
        return;
    longest = id == SX_HEADER_IDENTITY ? SX_EXCERPT_IDENTITY : SX_EXCERPT_LINE;
    if (line.length > longest || excerpt->header_count == SX_EXCERPT_HEADERS) {
        excerpt->whole = false;
        return;
    }
    excerpt->headers[excerpt->header_count].id = (SxHeaderId)id;
    excerpt->headers[excerpt->header_count++].value = value;
}

/* Takes a line off, folded lines with it. Gives false where it was cut off, or
 * may have been. */
static inline bool
take_line(SxText *rest, SxText *line, bool cut)
{
    const char *start = rest->data, *end = rest->data + rest->length, *next = start, *stop;

    do {
        const char *feed = memchr(next, '\n', (size_t)(end - next));

        stop = feed ? feed : end;
        next = feed ? feed + 1 : end;
        if (cut && next == end)
            return false;
    } while (stop > start && next < end && (*next == ' ' || *next == '\t'));
    if (stop > start && stop[-1] == '\r')
        stop--;
    *line = (SxText){ start, (size_t)(stop - start) };
    *rest = (SxText){ next, (size_t)(end - next) };
    return true;
}

bool
sx_excerpt(SxExcerpt *excerpt, SxText message, bool cut)
{
    static const SxText none = { NULL, 0 };
    SxText rest = message, line;
    bool ended = false;

    excerpt->status = 0;
    excerpt->is_response = message.length > 4 && (message.data[0] | 0x20) == 's' && message.data[3] == '/' &&
                           sx_message_peek_status((const uint8_t *)message.data, message.length, &excerpt->status);
    excerpt->via = excerpt->call_id = excerpt->cseq = excerpt->to = excerpt->rseq = none;
    excerpt->content = (SxContent){ none, none, none, none, none, false, cut };
    excerpt->vias = 0;
    excerpt->header_count = 0;
    excerpt->whole = true;
    if (!take_line(&rest, &excerpt->start, cut) || excerpt->start.length > SX_EXCERPT_START)
        return false;
    while (!ended && rest.length > 0 && take_line(&rest, &line, cut)) {
        if (line.length == 0)
            ended = true;
        else
            take_header(excerpt, line);
    }
    excerpt->content.bytes = rest;
    excerpt->content.reached = ended;
    excerpt->whole = excerpt->whole && ended;
    return excerpt->via.data && excerpt->call_id.length > 0 && excerpt->cseq.length > 0;
}

bool
sx_excerpt_contact(const SxExcerpt *excerpt, size_t *next, SxText *value)
{
    while (*next < excerpt->header_count)
        if (excerpt->headers[(*next)++].id == SX_HEADER_CONTACT) {
            *value = excerpt->headers[*next - 1].value;
            return true;
        }
    return false;
}
