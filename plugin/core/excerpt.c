/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Goes through the lines of a message once.
 */
#include "excerpt.h"

#include "message.h"

#include <string.h>

#include <glib.h>

/* Tells whether a line is a header field of that name; looks first at where the
 * name would end, as most lines are another. */
static inline bool
is_named(SxText line, const char *name, size_t length)
{
    size_t at = length;

    while (at < line.length && (line.data[at] == ' ' || line.data[at] == '\t'))
        at++;
    if (at >= line.length || line.data[at] != ':')
        return false;
    return memcmp(line.data, name, length) == 0 || g_ascii_strncasecmp(line.data, name, length) == 0;
}

#define IS(line, name) is_named(line, name, sizeof name - 1)

static SxText
value_of(SxText line)
{
    const char *colon = memchr(line.data, ':', line.length);

    return sx_text_trim((SxText){ colon + 1, line.length - (size_t)(colon + 1 - line.data) });
}

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

static bool
note_c(SxExcerpt *excerpt, SxText line)
{
    if (IS(line, "CSeq")) {
        excerpt->cseq = value_of(line);
        return true;
    }
    if (IS(line, "Call-ID")) {
        excerpt->call_id = value_of(line);
        return false;
    }
    if (IS(line, "Content-Length")) {
        excerpt->content.length = value_of(line);
        return false;
    }
    if (IS(line, "Content-Type") || IS(line, "c"))
        excerpt->content.type = value_of(line);
    else if (IS(line, "Content-Disposition"))
        excerpt->content.disposition = value_of(line);
    else if (IS(line, "Content-Encoding"))
        excerpt->content.encoding = value_of(line);
    return true;
}

/* Takes note of what the transaction depends on; tells whether rules may want
 * the line. They want only the topmost Via, and of responses neither what comes
 * from the request nor what the server can do. */
static bool
is_wanted(SxExcerpt *excerpt, SxText line)
{
    bool of_request = !excerpt->is_response;

    switch (line.data[0] | 0x20) {
    case 'v':
        if (!IS(line, "Via") && !IS(line, "v"))
            return true;
        note_via(excerpt, value_of(line));
        return of_request && excerpt->vias == 1;
    case 'c':
        return note_c(excerpt, line);
    case 'i':
        if (!IS(line, "i"))
            return true;
        excerpt->call_id = value_of(line);
        return false;
    case 't':
        if (IS(line, "To") || IS(line, "t"))
            excerpt->to = value_of(line);
        return true;
    case 'r':
        if (IS(line, "RSeq"))
            excerpt->rseq = value_of(line);
        return true;
    case 'f':
        return of_request || !(IS(line, "From") || IS(line, "f"));
    case 'k':
        return of_request || !IS(line, "k");
    case 's':
        return !IS(line, "Server") && (of_request || !IS(line, "Supported"));
    case 'u':
        return !IS(line, "User-Agent");
    case 'a':
        return !IS(line, "Allow");
    case 'l':
        if (!IS(line, "l"))
            return true;
        excerpt->content.length = value_of(line);
        return false;
    case 'e':
        if (IS(line, "e"))
            excerpt->content.encoding = value_of(line);
        return true;
    default:
        return true;
    }
}

static size_t
limit_of(const SxExcerpt *excerpt, SxText line)
{
    if (excerpt->line_count == 0)
        return SX_EXCERPT_START;
    if (line.length > SX_EXCERPT_LINE && (IS(line, "Identity") || IS(line, "y")))
        return SX_EXCERPT_IDENTITY;
    return SX_EXCERPT_LINE;
}

static void
add_line(SxExcerpt *excerpt, SxText line)
{
    if (line.length > limit_of(excerpt, line) || excerpt->line_count == SX_EXCERPT_LINES) {
        excerpt->whole = false;
        return;
    }
    excerpt->lines[excerpt->line_count++] = line;
    excerpt->bytes += line.length + 2;
}

/* Takes a line off, folded lines with it. Gives false where it was cut off, or
 * may have been. */
static bool
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
    excerpt->line_count = excerpt->bytes = 0;
    excerpt->whole = true;
    if (!take_line(&rest, &line, cut))
        return false;
    add_line(excerpt, line);
    if (excerpt->line_count == 0)
        return false;
    while (!ended && rest.length > 0 && take_line(&rest, &line, cut)) {
        if (line.length == 0)
            ended = true;
        else if (is_wanted(excerpt, line))
            add_line(excerpt, line);
    }
    excerpt->content.bytes = rest;
    excerpt->content.reached = ended;
    excerpt->whole = excerpt->whole && ended;
    return excerpt->via.data && excerpt->call_id.length > 0 && excerpt->cseq.length > 0;
}

bool
sx_excerpt_contact(const SxExcerpt *excerpt, size_t *line, SxText *value)
{
    while (++*line < excerpt->line_count) {
        SxText text = excerpt->lines[*line];
        char first = text.data[0] | 0x20;

        if ((first == 'c' && IS(text, "Contact")) || (first == 'm' && IS(text, "m"))) {
            *value = value_of(text);
            return true;
        }
    }
    return false;
}

const char *
sx_excerpt_keep(const SxExcerpt *excerpt, SxArena *arena, uint32_t *bytes)
{
    char *text = sx_arena_take(arena, excerpt->bytes + 2), *at = text;

    for (size_t i = 0; i < excerpt->line_count; i++) {
        memcpy(at, excerpt->lines[i].data, excerpt->lines[i].length);
        at += excerpt->lines[i].length;
        *at++ = '\r';
        *at++ = '\n';
    }
    if (excerpt->whole) {
        *at++ = '\r';
        *at++ = '\n';
    }
    *bytes = (uint32_t)(at - text);
    return text;
}
