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

static inline void
take_header(SxExcerpt *excerpt, const char *line, const char *stop)
{
    const char *colon;
    const SxExcerptName *name = sx_excerpt_name(line, (size_t)(stop - line), &colon);
    bool wanted;
    SxText value;

    if (!name)
        return;
    wanted = excerpt->is_response ? name->of_response : name->of_request;
    wanted = wanted && (name->header != SX_HEADER_VIA || excerpt->vias == 0);
    value = sx_text_trim((SxText){ colon + 1, (size_t)(stop - colon - 1) });
    note_value(excerpt, name->header, value);
    if (!wanted)
        return;
    if (stop - line > (name->header == SX_HEADER_IDENTITY ? SX_EXCERPT_IDENTITY : SX_EXCERPT_LINE) ||
        excerpt->header_count == SX_EXCERPT_HEADERS) {
        excerpt->whole = false;
        return;
    }
    excerpt->headers[excerpt->header_count].id = (SxHeaderId)name->header;
    excerpt->headers[excerpt->header_count++].value = value;
}

/* What is left of a message. */
typedef struct {
    const char *at, *end;
    bool cut;
} Rest;

/* Takes a line off, folded lines with it, and gives where it stops. NULL where it
 * was cut off, or may have been. */
static inline const char *
take_line(Rest *rest)
{
    const char *start = rest->at, *feed, *stop;

    do {
        feed = memchr(rest->at, '\n', (size_t)(rest->end - rest->at));
        stop = feed ? feed : rest->end;
        rest->at = feed ? feed + 1 : rest->end;
        if (rest->at == rest->end) {
            if (rest->cut)
                return NULL;
            break;
        }
    } while ((*rest->at == ' ' || *rest->at == '\t') && stop > start);
    return stop > start && stop[-1] == '\r' ? stop - 1 : stop;
}

static void
clear(SxExcerpt *excerpt, SxText message, bool cut)
{
    static const SxText none = { NULL, 0 };

    excerpt->status = 0;
    excerpt->is_response = message.length > 4 && (message.data[0] | 0x20) == 's' && message.data[3] == '/' &&
                           sx_message_peek_status((const uint8_t *)message.data, message.length, &excerpt->status);
    excerpt->via = excerpt->call_id = excerpt->cseq = excerpt->to = excerpt->rseq = none;
    excerpt->content = (SxContent){ none, none, none, none, none, false, cut };
    excerpt->vias = 0;
    excerpt->header_count = 0;
    excerpt->whole = true;
}

bool
sx_excerpt(SxExcerpt *excerpt, SxText message, bool cut)
{
    Rest rest = { message.data, message.data + message.length, cut };
    const char *line = rest.at, *stop;
    bool ended = false;

    sx_excerpt_names_prepare();
    clear(excerpt, message, cut);
    if (message.length == 0 || !(stop = take_line(&rest)) || stop - line > SX_EXCERPT_START)
        return false;
    excerpt->start = (SxText){ line, (size_t)(stop - line) };
    for (line = rest.at; !ended && line < rest.end && (stop = take_line(&rest)) != NULL; line = rest.at) {
        if (stop == line)
            ended = true;
        else
            take_header(excerpt, line, stop);
    }
    excerpt->content.bytes = (SxText){ rest.at, (size_t)(rest.end - rest.at) };
    excerpt->content.reached = ended;
    excerpt->whole = excerpt->whole && ended;
    return excerpt->via.data && excerpt->call_id.length > 0 && excerpt->cseq.length > 0;
}
