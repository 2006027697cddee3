/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Goes through the lines of a session description.
 */
#include "sdp.h"

#include <string.h>

#include <glib.h>

/* Lines are mostly shorter; what is searched of a longer one is bounded, as it
 * may have been made without LF. */
#define USUAL_LINE 128

/* Gives the offset of the first CR or LF, or the length of the text. */
static size_t
find_line_end(SxText text)
{
    const char *feed = memchr(text.data, '\n', MIN(text.length, USUAL_LINE)), *cr;
    size_t length = feed ? (size_t)(feed - text.data) : 0;

    if (feed) {
        cr = length > 0 ? memchr(text.data, '\r', length) : NULL;
        return cr ? (size_t)(cr - text.data) : length;
    }
    while (length < text.length && text.data[length] != '\r' && text.data[length] != '\n')
        length++;
    return length;
}

bool
sx_sdp_line(SxText *rest, SxText *line)
{
    size_t end;

    if (rest->length == 0)
        return false;
    end = find_line_end(*rest);
    *line = (SxText){ rest->data, end };
    if (end < rest->length && rest->data[end] == '\r')
        end++;
    if (end < rest->length && rest->data[end] == '\n')
        end++;
    *rest = (SxText){ rest->data + end, rest->length - end };
    return true;
}

bool
sx_sdp_word(SxText *rest, SxText *word)
{
    size_t length = 0;

    while (rest->length > 0 && rest->data[0] == ' ') {
        rest->data++;
        rest->length--;
    }
    while (length < rest->length && rest->data[length] != ' ')
        length++;
    *word = (SxText){ rest->data, length };
    *rest = (SxText){ rest->data + length, rest->length - length };
    return length > 0;
}

static bool
is_line(SxText line, char letter)
{
    return line.length >= 2 && line.data[0] == letter && line.data[1] == '=';
}

static SxText
value_of(SxText line)
{
    return (SxText){ line.data + 2, line.length - 2 };
}

bool
sx_sdp_attribute(SxText lines, const char *name, size_t nth, SxText *value)
{
    size_t length = strlen(name);
    SxText line;

    while (sx_sdp_line(&lines, &line)) {
        SxText attribute;

        if (!is_line(line, 'a'))
            continue;
        attribute = value_of(line);
        if (attribute.length < length || memcmp(attribute.data, name, length) != 0 ||
            (attribute.length > length && attribute.data[length] != ':') || nth-- > 0)
            continue;
        length = MIN(length + 1, attribute.length);
        *value = sx_text_trim((SxText){ attribute.data + length, attribute.length - length });
        return true;
    }
    return false;
}

bool
sx_sdp_has(const SxSdp *sdp, const SxSdpStream *stream, const char *name)
{
    SxText value;

    return sx_sdp_attribute(stream->lines, name, 0, &value) || sx_sdp_attribute(sdp->session, name, 0, &value);
}

/* Finds the first line of that letter. */
static bool
find_line(SxText lines, char letter, SxText *value)
{
    SxText line;

    while (sx_sdp_line(&lines, &line)) {
        if (!is_line(line, letter))
            continue;
        *value = value_of(line);
        return true;
    }
    return false;
}

/* RFC 8866 section 5.7; what follows a slash is no part of the address. */
static bool
read_connection(SxText value, SxSdpStream *stream)
{
    const char *slash;

    if (!sx_sdp_word(&value, &stream->network) || !sx_sdp_word(&value, &stream->family) ||
        !sx_sdp_word(&value, &stream->address))
        return false;
    slash = memchr(stream->address.data, '/', stream->address.length);
    if (slash)
        stream->address.length = (size_t)(slash - stream->address.data);
    return true;
}

static bool
take_connection(SxText session, SxSdpStream *stream)
{
    static const SxText none = { "", 0 };
    SxText value;

    stream->network = stream->family = stream->address = none;
    if (!find_line(stream->lines, 'c', &value) && !find_line(session, 'c', &value))
        return true;
    return read_connection(value, stream);
}

/* Of several attributes the one that comes first here counts. */
static bool
find_direction(SxText lines, SxSdpDirection *direction)
{
    static const char names[][9] = { "sendrecv", "sendonly", "recvonly", "inactive" };
    const size_t length = sizeof names[0] - 1;
    size_t found = G_N_ELEMENTS(names);
    SxText line;

    while (sx_sdp_line(&lines, &line)) {
        if (!is_line(line, 'a') || line.length < 2 + length ||
            (line.length > 2 + length && line.data[2 + length] != ':'))
            continue;
        for (size_t i = 0; i < found; i++)
            if (memcmp(line.data + 2, names[i], length) == 0)
                found = i;
    }
    if (found < G_N_ELEMENTS(names))
        *direction = (SxSdpDirection)found;
    return found < G_N_ELEMENTS(names);
}

static bool
read_media(SxText value, SxSdpStream *stream)
{
    SxText port;
    const char *slash;

    if (!sx_sdp_word(&value, &stream->type) || !sx_sdp_word(&value, &port) || !sx_sdp_word(&value, &stream->protocol))
        return false;
    slash = memchr(port.data, '/', port.length);
    if (slash)
        port.length = (size_t)(slash - port.data);
    stream->formats = sx_text_trim(value);
    return sx_text_number(port, &stream->port) && stream->port <= G_MAXUINT16 && stream->formats.length > 0;
}

/* Gives the lines up to the next m= line, and moves *rest to it. */
static SxText
take_section(SxText *rest)
{
    SxText section = { rest->data, 0 }, line;

    while (rest->length > 0 && !is_line(*rest, 'm')) {
        sx_sdp_line(rest, &line);
        section.length = (size_t)(rest->data - section.data);
    }
    return section;
}

bool
sx_sdp_read(SxSdp *sdp, SxText text)
{
    SxText line;

    sdp->session = take_section(&text);
    sdp->stream_count = 0;
    while (sx_sdp_line(&text, &line)) {
        SxSdpStream *stream = &sdp->streams[sdp->stream_count];

        if (sdp->stream_count++ == SX_SDP_STREAMS || !read_media(value_of(line), stream))
            return false;
        stream->lines = take_section(&text);
        stream->direction = SX_SDP_SENDRECV;
        if (!take_connection(sdp->session, stream))
            return false;
        if (!find_direction(stream->lines, &stream->direction))
            find_direction(sdp->session, &stream->direction);
    }
    return true;
}

/* Where every line can be read that may be needed, all can; else what is needed
 * decides. */
bool
sx_sdp_check(SxText text)
{
    SxText rest = text, line;
    size_t streams = 0;
    SxSdpStream stream;
    SxSdp sdp;

    while (sx_sdp_line(&rest, &line)) {
        bool good = true;

        if (is_line(line, 'm'))
            good = streams++ < SX_SDP_STREAMS && read_media(value_of(line), &stream);
        else if (is_line(line, 'c'))
            good = read_connection(value_of(line), &stream);
        if (!good)
            return sx_sdp_read(&sdp, text);
    }
    return true;
}

static bool
holds(SxText text, const char *word)
{
    size_t length = strlen(word);

    for (size_t at = 0; at + length <= text.length; at++)
        if (g_ascii_strncasecmp(text.data + at, word, length) == 0)
            return true;
    return false;
}

bool
sx_sdp_is_rtp(const SxSdpStream *stream)
{
    return holds(stream->protocol, "RTP/");
}

bool
sx_sdp_is_secure(const SxSdpStream *stream)
{
    return holds(stream->protocol, "RTP/SAVP");
}

bool
sx_sdp_is_fax(const SxSdpStream *stream)
{
    return sx_text_is(stream->type, "image") && holds(stream->protocol, "udptl");
}

bool
sx_sdp_is_multicast(const SxSdpStream *stream)
{
    SxText first = stream->address;
    const char *dot = first.length ? memchr(first.data, '.', first.length) : NULL;
    uint32_t number;

    if (sx_text_is(stream->family, "IP6"))
        return first.length > 2 && g_ascii_strncasecmp(first.data, "ff", 2) == 0;
    if (!dot)
        return false;
    first.length = (size_t)(dot - first.data);
    return sx_text_number(first, &number) && number >= 224 && number <= 239;
}
