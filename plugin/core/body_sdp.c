/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Takes from a session description the lines that rules read.
 */
#include "body.h"

#include "codecs.h"

#include <string.h>

typedef enum { WHOLE, TWO_WORDS, ONE_WORD, NAME } Kept;

/* The attributes that rules read beside rtpmap, and how much of them: keys and
 * digests of certificates are nobody's business. */
static const struct {
    SxText name;
    Kept kept;
} attributes[] = {
#define ATTRIBUTE(name, kept)                                                                                          \
    {                                                                                                                  \
        { name, sizeof name - 1 }, kept                                                                                \
    }
    ATTRIBUTE("sendrecv", WHOLE), ATTRIBUTE("sendonly", WHOLE),   ATTRIBUTE("recvonly", WHOLE),
    ATTRIBUTE("inactive", WHOLE), ATTRIBUTE("crypto", TWO_WORDS), ATTRIBUTE("fingerprint", ONE_WORD),
    ATTRIBUTE("setup", WHOLE),    ATTRIBUTE("curr", WHOLE),       ATTRIBUTE("des", WHOLE),
    ATTRIBUTE("conf", WHOLE),     ATTRIBUTE("hlang-send", WHOLE), ATTRIBUTE("hlang-recv", WHOLE),
    ATTRIBUTE("group", ONE_WORD), ATTRIBUTE("bundle-only", NAME), ATTRIBUTE("ice-ufrag", NAME),
    ATTRIBUTE("key-mgmt", NAME),  ATTRIBUTE("tcap", NAME),        ATTRIBUTE("pcfg", NAME),
    ATTRIBUTE("acfg", NAME),      ATTRIBUTE("altc", NAME),
#undef ATTRIBUTE
};

/* Adds a line, up to a CR that readers would take for its end. */
static bool
append(SxBodyExcerpt *excerpt, SxText line)
{
    const char *cr = memchr(line.data, '\r', line.length);

    if (cr)
        line.length = (size_t)(cr - line.data);
    if (line.length + 1 > SX_BODY_LIMIT - excerpt->length)
        return false;
    memcpy(excerpt->text + excerpt->length, line.data, line.length);
    excerpt->length += line.length;
    excerpt->text[excerpt->length++] = '\n';
    return true;
}

static SxText
first_words(SxText line, unsigned count)
{
    size_t length = 0;

    for (; length < line.length; length++)
        if (line.data[length] == ' ' && --count == 0)
            break;
    return (SxText){ line.data, length };
}

/* Tells whether a=rtpmap says nothing that its profile does not say. */
static bool
is_needless(SxText value)
{
    SxText format, rest = value, known, name;

    if (!sx_sdp_word(&rest, &format) || (known = sx_codec_of_profile(format)).length == 0)
        return false;
    if (rest.length == known.length + 1 && memcmp(rest.data + 1, known.data, known.length) == 0)
        return true;
    name = sx_codec_name(value, &format);
    return name.length > 0 && sx_text_equal(name, known);
}

/* Tells for most attributes that are not kept that they are not: by their first
 * letter and their length. */
static bool
may_be_kept(SxText name)
{
    static uint32_t lengths[32]; /* by first letter: of the names that start so, a bit each */

    if (lengths['s' & 31] == 0)
        for (size_t i = 0; i < G_N_ELEMENTS(attributes); i++)
            lengths[attributes[i].name.data[0] & 31] |= UINT32_C(1) << attributes[i].name.length;
    return name.length < 32 && (lengths[name.data[0] & 31] >> name.length & 1) != 0;
}

static bool
append_attribute(SxBodyExcerpt *excerpt, SxText line)
{
    const char *colon = memchr(line.data, ':', line.length);
    size_t end = colon ? (size_t)(colon - line.data) : line.length;
    SxText name = { line.data + 2, end - 2 };

    if (end == 2)
        return true;
    if (name.length == 6 && memcmp(name.data, "rtpmap", 6) == 0)
        return (colon && is_needless((SxText){ colon + 1, line.length - end - 1 })) || append(excerpt, line);
    if (!may_be_kept(name))
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(attributes); i++) {
        if (name.length != attributes[i].name.length || name.data[0] != attributes[i].name.data[0] ||
            !sx_text_equal(name, attributes[i].name))
            continue;
        switch (attributes[i].kept) {
        case WHOLE:
            return append(excerpt, line);
        case NAME:
            return append(excerpt, (SxText){ line.data, end });
        default:
            return append(excerpt, first_words(line, attributes[i].kept == TWO_WORDS ? 2 : 1));
        }
    }
    return true;
}

/* Takes a line off: up to LF, or, in a text without any, up to CR. */
static bool
take_line(SxText *rest, char end, SxText *line)
{
    const char *stop;

    if (rest->length == 0)
        return false;
    stop = memchr(rest->data, end, rest->length);
    *line = (SxText){ rest->data, stop ? (size_t)(stop - rest->data) : rest->length };
    *rest = stop ? (SxText){ stop + 1, rest->length - line->length - 1 } : (SxText){ "", 0 };
    if (line->length > 0 && line->data[line->length - 1] == '\r')
        line->length--;
    return true;
}

/* One description is all that an offer or an answer holds (RFC 3264 section
 * 5). */
static bool
append_lines(SxBodyExcerpt *excerpt, SxText body)
{
    char end = body.length > 0 && memchr(body.data, '\n', body.length) ? '\n' : '\r';
    unsigned versions = 0;
    bool fits = true;
    SxText line;

    while (fits && take_line(&body, end, &line)) {
        if (line.length < 2 || line.data[1] != '=')
            continue;
        if (line.data[0] == 'v')
            versions++;
        else if (line.data[0] == 'a')
            fits = append_attribute(excerpt, line);
        else if (line.data[0] == 'm' || line.data[0] == 'c' || line.data[0] == 'b')
            fits = append(excerpt, line);
    }
    return fits && versions == 1;
}

void
sx_body_take_sdp(SxBodyExcerpt *excerpt, SxText body, bool cut)
{
    excerpt->length = 0;
    excerpt->kind = SX_BODY_SDP_LOST;
    if (cut || !append_lines(excerpt, body))
        excerpt->length = 0;
    else
        excerpt->kind = SX_BODY_SDP;
}
