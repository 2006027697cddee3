/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads a SIP message in place, tolerating what deployed stacks send: bare LF
 * or CR as line end, folding, any case, compact names, no last empty line.
 */
#include "message.h"

#include <string.h>

#include <glib.h>

/* What is left to read. */
typedef struct {
    const char *at;
    const char *end;
    const char *feed; /* the next LF, once it was looked for; the end where there is none */
} Reader;

static inline Reader
reader_of(const char *start, size_t length)
{
    return (Reader){ start, start + length, NULL };
}

/* Gives the next LF, or the end. It is not looked for again while lines end
 * before it, as they do where CR ends them. */
static inline const char *
next_feed(Reader *reader)
{
    if (!reader->feed || reader->feed < reader->at) {
        const char *feed = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));

        reader->feed = feed ? feed : reader->end;
    }
    return reader->feed;
}

/* Takes one line off, its end (CRLF, LF or CR) left out. Gives false when no
 * byte is left; *ended tells whether a line end was there. */
static inline bool
take_line(Reader *reader, SxText *line, bool *ended)
{
    const char *start = reader->at, *stop, *bare;

    if (start == reader->end)
        return false;
    stop = next_feed(reader);
    *ended = stop < reader->end;
    reader->at = *ended ? stop + 1 : stop;
    if (*ended && stop > start && stop[-1] == '\r')
        stop--;
    bare = memchr(start, '\r', (size_t)(stop - start));
    if (bare) {
        stop = bare;
        reader->at = bare + 1;
        *ended = true;
    }
    *line = (SxText){ start, (size_t)(stop - start) };
    return true;
}

static bool
starts_with_sip(SxText text)
{
    return text.length >= 4 && g_ascii_strncasecmp(text.data, "SIP/", 4) == 0;
}

/* Splits a start line into its first two words and the rest. */
static bool
split_start_line(SxText line, SxText *first, SxText *second, SxText *rest)
{
    const char *space = line.length ? memchr(line.data, ' ', line.length) : NULL;
    const char *end = line.data + line.length;

    if (!space || space == line.data)
        return false;
    *first = (SxText){ line.data, (size_t)(space - line.data) };
    line = (SxText){ space + 1, (size_t)(end - space - 1) };
    space = line.length ? memchr(line.data, ' ', line.length) : NULL;
    *second = (SxText){ line.data, space ? (size_t)(space - line.data) : line.length };
    *rest = space ? (SxText){ space + 1, (size_t)(end - space - 1) } : (SxText){ end, 0 };
    return true;
}

static bool
read_start_line(SxMessage *message, SxText line)
{
    SxText first, second, rest;
    uint32_t status;

    if (!split_start_line(line, &first, &second, &rest))
        return false;
    if (starts_with_sip(first)) {
        if (second.length != 3 || !sx_text_number(second, &status))
            return false;
        message->is_response = true;
        message->status = status;
        message->reason = sx_text_trim(rest);
        return true;
    }
    if (!starts_with_sip(sx_text_trim(rest)) || !memchr(second.data, ':', second.length))
        return false;
    message->method = first;
    message->uri = second;
    message->version = sx_text_trim(rest);
    return true;
}

static bool
is_folded(const Reader *reader)
{
    return reader->at < reader->end && (*reader->at == ' ' || *reader->at == '\t');
}

/* White space at its start makes a line no header: it stands behind the start
 * line, which cannot be folded (RFC 3261 section 7.1). */
static void
keep_header(SxMessage *message, SxText line)
{
    const char *colon = memchr(line.data, ':', line.length);
    SxText name, value;
    SxHeaderId id;

    if (!colon || sx_is_white(line.data[0]))
        return;
    name = sx_text_trim((SxText){ line.data, (size_t)(colon - line.data) });
    value = (SxText){ colon + 1, line.length - (size_t)(colon - line.data) - 1 };
    id = sx_header_find(name);
    if (id == SX_HEADER_OTHER)
        return;
    if (message->header_count == SX_MESSAGE_HEADERS) {
        message->headers_whole = false;
        return;
    }
    message->headers[message->header_count++] = (SxHeader){ id, sx_text_trim(value) };
}

/* Reads header lines up to the empty line. Where the message was cut off, its
 * last line is not trusted: it may go on, or be folded. */
static void
read_headers(SxMessage *message, Reader *reader, bool cut)
{
    SxText line;
    bool ended, empty_line = false;

    message->headers_whole = true;
    while (!empty_line && take_line(reader, &line, &ended)) {
        if (line.length == 0) {
            empty_line = true;
            continue;
        }
        while (ended && is_folded(reader)) {
            SxText more;

            take_line(reader, &more, &ended);
            line.length = (size_t)(more.data + more.length - line.data);
        }
        if (!cut || (ended && reader->at < reader->end))
            keep_header(message, line);
    }
    message->headers_whole = message->headers_whole && empty_line;
}

static void
read_body(SxMessage *message, const Reader *reader, const char *start, SxFraming framing)
{
    size_t captured = (size_t)(reader->end - reader->at);
    uint32_t stated;

    message->body = (SxText){ reader->at, captured };
    if (framing == SX_FRAMING_STREAM && sx_message_number(message, SX_HEADER_CONTENT_LENGTH, &stated))
        message->body.length = MIN(captured, stated);
    message->whole = (SxText){ start, (size_t)(message->body.data + message->body.length - start) };
}

bool
sx_message_read(SxMessage *message, const uint8_t *bytes, size_t captured, size_t sent, SxFraming framing)
{
    const char *start = (const char *)bytes;
    Reader reader = reader_of(start, captured);
    SxText line;
    bool ended;

    message->is_response = false;
    message->status = 0;
    message->reason = message->method = message->uri = message->version = (SxText){ start, 0 };
    message->header_count = 0;
    if (!take_line(&reader, &line, &ended) || !read_start_line(message, line))
        return false;
    if (!ended && captured < sent)
        message->reason.length = 0;
    read_headers(message, &reader, captured < sent);
    read_body(message, &reader, start, framing);
    return true;
}

/* Reads the status of a line that starts as nearly all do. */
static bool
peek_usual_status(const char *bytes, size_t captured, unsigned *status)
{
    unsigned digits[3];

    if (captured < 13 || memcmp(bytes, "SIP/2.0 ", 8) != 0 || bytes[11] != ' ')
        return false;
    for (size_t i = 0; i < 3; i++)
        digits[i] = (unsigned)(bytes[8 + i] - '0');
    if (digits[0] > 9 || digits[1] > 9 || digits[2] > 9)
        return false;
    *status = digits[0] * 100 + digits[1] * 10 + digits[2];
    return true;
}

bool
sx_message_peek_status(const uint8_t *bytes, size_t captured, unsigned *status)
{
    Reader reader = reader_of((const char *)bytes, captured);
    SxText line, version, code, rest;
    uint32_t number;
    bool ended;

    if (captured == 0 || (bytes[0] | 0x20) != 's')
        return false;
    if (peek_usual_status(reader.at, captured, status))
        return true;
    if (!starts_with_sip((SxText){ reader.at, captured }) || !take_line(&reader, &line, &ended) ||
        !split_start_line(line, &version, &code, &rest) || code.length != 3 || !sx_text_number(code, &number))
        return false;
    *status = number;
    return true;
}

const SxText *
sx_message_header(const SxMessage *message, SxHeaderId id, size_t nth)
{
    for (size_t i = 0; i < message->header_count; i++)
        if (message->headers[i].id == id && nth-- == 0)
            return &message->headers[i].value;
    return NULL;
}

/* Takes the digits off the start of a text. Gives false where there are none, or
 * their number does not fit 32 bits. */
static bool
take_number(SxText *text, uint32_t *number)
{
    const char *at = text->data, *end = text->data + text->length;
    uint64_t sum = 0;

    for (; at < end && *at >= '0' && *at <= '9'; at++)
        if ((sum = sum * 10 + (uint64_t)(*at - '0')) > UINT32_MAX)
            return false;
    if (at == text->data)
        return false;
    *text = (SxText){ at, (size_t)(end - at) };
    *number = (uint32_t)sum;
    return true;
}

bool
sx_message_number(const SxMessage *message, SxHeaderId id, uint32_t *number)
{
    const SxText *value = sx_message_header(message, id, 0);
    SxText behind;
    uint32_t taken;

    if (!value)
        return false;
    behind = *value;
    if (!take_number(&behind, &taken))
        return false;
    behind = sx_text_trim(behind);
    if (behind.length > 0 && behind.data[0] != ';' && behind.data[0] != '(')
        return false;
    *number = taken;
    return true;
}

bool
sx_text_cseq(SxText value, uint32_t *number, SxText *method)
{
    SxText rest = value, name;
    uint32_t taken;

    if (!take_number(&rest, &taken))
        return false;
    name = sx_text_trim(rest);
    if (name.length == 0 || name.length == rest.length)
        return false;
    *number = taken;
    *method = name;
    return true;
}

bool
sx_message_cseq(const SxMessage *message, uint32_t *number, SxText *method)
{
    const SxText *value = sx_message_header(message, SX_HEADER_CSEQ, 0);

    return value && sx_text_cseq(*value, number, method);
}

SxValues
sx_values(const SxMessage *message, SxHeaderId id)
{
    return (SxValues){ message, id, 0, { "", 0 } };
}

bool
sx_values_next(SxValues *values, SxText *value)
{
    while (!sx_text_next(&values->rest, ',', value)) {
        const SxText *next = sx_message_header(values->message, values->id, values->next++);

        if (!next)
            return false;
        values->rest = *next;
    }
    return true;
}

bool
sx_message_has(const SxMessage *message, SxHeaderId id)
{
    return sx_message_header(message, id, 0) != NULL;
}

bool
sx_message_lists(const SxMessage *message, SxHeaderId id, const char *token)
{
    SxValues values = sx_values(message, id);
    SxText value;

    while (sx_values_next(&values, &value))
        if (sx_text_is(value, token))
            return true;
    return false;
}

bool
sx_message_is_about(const SxMessage *message, const char *method)
{
    SxText own = message->method;
    uint32_t number;

    if (message->is_response && !sx_message_cseq(message, &number, &own))
        return false;
    return sx_text_equal(own, sx_text(method));
}
