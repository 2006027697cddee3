/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Goes through the lines of a message once. What hardly any message needs has
 * functions of its own, so that the rest stays short.
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

    if (excerpt->vias == 0)
        excerpt->noted[SX_NOTED_VIA] = value;
    if (!memchr(value.data, ',', value.length))
        excerpt->vias++;
    else
        while (sx_text_next(&value, ',', &element))
            excerpt->vias++;
}

/* Gives the value of a header line. Most often one space stands before it, and
 * none behind it. */
static inline SxText
value_of(const SxExcerptName *name, const char *line, const char *stop)
{
    static const char usual[] = { ':', ' ' };
    const char *colon = line + name->length, *value = colon + sizeof usual;

    if (G_LIKELY(value < stop && memcmp(colon, usual, sizeof usual) == 0 && *value > ' ' && stop[-1] > ' '))
        return (SxText){ value, (size_t)(stop - value) };
    value = (const char *)memchr(colon, ':', (size_t)(stop - colon)) + 1;
    return sx_text_trim((SxText){ value, (size_t)(stop - value) });
}

/* What is left of a message, and of the room for headers. */
typedef struct {
    const char *at, *end;
    SxKeptHeader *next;
} Rest;

/* Of a header that is noted, the last one counts. */
static inline void
take_header(SxExcerpt *excerpt, Rest *rest, const char *line, const char *stop)
{
    const SxExcerptName *name = sx_excerpt_name(line, (size_t)(stop - line));
    bool kept;
    SxText value;

    if (!name || name->noted == SX_NOTED_NOTHING)
        return;
    kept = name->kept[excerpt->is_response];
    value = value_of(name, line, stop);
    if (G_UNLIKELY(name->noted == SX_NOTED_VIA)) {
        kept = kept && excerpt->vias == 0;
        note_via(excerpt, value);
    } else {
        excerpt->noted[name->noted] = value;
    }
    if (!kept)
        return;
    if (stop - line > name->limit || rest->next == excerpt->headers + SX_EXCERPT_HEADERS) {
        excerpt->whole = false;
        return;
    }
    *rest->next++ = (SxKeptHeader){ (SxHeaderId)name->header, value };
}

static inline bool
folds(char first)
{
    return first == ' ' || first == '\t';
}

static inline const char *
without_cr(const char *start, const char *stop)
{
    return stop > start && stop[-1] == '\r' ? stop - 1 : stop;
}

/* Takes a line off that is folded, or the last one. What follows an empty line is
 * the body, even if it starts with white space. */
static G_GNUC_NO_INLINE const char *
take_unusual_line(const char **at, const char *end, bool cut)
{
    const char *start = *at, *feed, *stop;

    if (start == end)
        return NULL;
    do {
        feed = memchr(*at, '\n', (size_t)(end - *at));
        stop = feed ? feed : end;
        *at = feed ? feed + 1 : end;
        if (feed && without_cr(start, stop) == start)
            return start;
        if (*at == end) {
            if (cut)
                return NULL;
            break;
        }
    } while (folds(**at));
    return without_cr(start, stop);
}

/* Takes a line off, folded lines with it, and gives where it stops. The byte
 * before an empty line is looked at. NULL at the end, and where the line was cut
 * off, or may have been. */
static inline const char *
take_line(Rest *rest, const SxExcerpt *excerpt)
{
    const char *feed = memchr(rest->at, '\n', (size_t)(rest->end - rest->at)), *at = rest->at, *stop;

    if (G_UNLIKELY(!feed || feed + 1 == rest->end || folds(feed[1]))) {
        stop = take_unusual_line(&at, rest->end, excerpt->cut);
        rest->at = at;
        return stop;
    }
    rest->at = feed + 1;
    return feed[-1] == '\r' ? feed - 1 : feed;
}

static void
clear(SxExcerpt *excerpt, SxText message, bool cut)
{
    excerpt->status = 0;
    excerpt->is_response = sx_message_peek_status((const uint8_t *)message.data, message.length, &excerpt->status);
    excerpt->whole = true;
    excerpt->cut = cut;
    excerpt->vias = 0;
    memset(excerpt->noted, 0, sizeof excerpt->noted);
}

/* Reads up to the empty line. */
static inline void
take_headers(SxExcerpt *excerpt, Rest *rest)
{
    const char *line = rest->at, *stop;

    for (; (stop = take_line(rest, excerpt)) != NULL && stop != line; line = rest->at)
        take_header(excerpt, rest, line, stop);
    excerpt->ended = stop != NULL;
    excerpt->header_count = (size_t)(rest->next - excerpt->headers);
    excerpt->whole = excerpt->whole && excerpt->ended;
    excerpt->body = (SxText){ rest->at, (size_t)(rest->end - rest->at) };
}

bool
sx_excerpt(SxExcerpt *excerpt, SxText message, bool cut)
{
    Rest rest = { message.data, message.data + message.length, excerpt->headers };
    const char *stop;

    sx_excerpt_names_prepare();
    clear(excerpt, message, cut);
    if (message.length == 0 || message.data[0] == '\n' || !(stop = take_line(&rest, excerpt)) ||
        stop - message.data > SX_EXCERPT_START)
        return false;
    excerpt->start = (SxText){ message.data, (size_t)(stop - message.data) };
    take_headers(excerpt, &rest);
    return excerpt->vias > 0 && excerpt->noted[SX_NOTED_CALL_ID].length > 0 && excerpt->noted[SX_NOTED_CSEQ].length > 0;
}

SxContent
sx_excerpt_content(const SxExcerpt *excerpt)
{
    return (SxContent){
        .type = excerpt->noted[SX_NOTED_TYPE],
        .disposition = excerpt->noted[SX_NOTED_DISPOSITION],
        .encoding = excerpt->noted[SX_NOTED_ENCODING],
        .length = excerpt->noted[SX_NOTED_LENGTH],
        .bytes = excerpt->body,
        .reached = excerpt->ended,
        .cut = excerpt->cut,
    };
}
