/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Pieces of a message: trimming, comparing, numbers, lists and parameters.
 */
#include "text.h"

#include <string.h>

#include <glib.h>

/* Most programs write names as the RFCs do. */
bool
sx_text_alike(const char *a, const char *b, size_t length)
{
    return length == 0 || memcmp(a, b, length) == 0 || g_ascii_strncasecmp(a, b, length) == 0;
}

bool
sx_text_number(SxText text, uint32_t *number)
{
    uint64_t sum = 0;

    if (text.length == 0)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        sum = sum * 10 + (uint64_t)(text.data[i] - '0');
        if (sum > UINT32_MAX)
            return false;
    }
    *number = (uint32_t)sum;
    return true;
}

/* Gives the offset behind a quoted-string that opens at i. */
static size_t
behind_quotes(SxText text, size_t i)
{
    for (i++; i < text.length && text.data[i] != '"'; i++)
        if (text.data[i] == '\\')
            i++;
    return i + 1;
}

/* Gives the offset of a byte outside quotes, or the length of the text. */
static size_t
find_outside_quotes(SxText text, char byte)
{
    size_t i = 0;

    while (i < text.length && text.data[i] != byte)
        i = text.data[i] == '"' ? behind_quotes(text, i) : i + 1;
    return MIN(i, text.length);
}

/* Gives the offset behind the angle brackets that open at i. */
static size_t
behind_brackets(SxText text, size_t i)
{
    const char *close = memchr(text.data + i, '>', text.length - i);

    return close ? (size_t)(close - text.data) + 1 : text.length;
}

/* Gives the offset of the first separator outside quotes and angle brackets,
 * or the length of the text. Most texts hold neither, so the separator is looked
 * for first. */
static size_t
find_outside(SxText text, char separator)
{
    const char *at = text.data, *end = text.data + text.length;

    while (at < end) {
        const char *hit, *stop, *quote, *bracket;

        if (*at == '<') {
            at = text.data + behind_brackets(text, (size_t)(at - text.data));
            continue;
        }
        if (*at == separator)
            return (size_t)(at - text.data);
        hit = memchr(at, separator, (size_t)(end - at));
        stop = hit ? hit : end;
        quote = memchr(at, '"', (size_t)(stop - at));
        bracket = memchr(at, '<', (size_t)((quote ? quote : stop) - at));
        if (bracket)
            at = text.data + behind_brackets(text, (size_t)(bracket - text.data));
        else if (quote)
            at = text.data + behind_quotes(text, (size_t)(quote - text.data));
        else
            return (size_t)(stop - text.data);
    }
    return text.length;
}

static SxText
skip(SxText text, size_t count)
{
    count = MIN(count, text.length);
    return (SxText){ text.data + count, text.length - count };
}

bool
sx_text_next(SxText *rest, char separator, SxText *element)
{
    while (rest->length > 0) {
        size_t end = find_outside(*rest, separator);
        SxText taken = sx_text_trim((SxText){ rest->data, end });

        *rest = skip(*rest, end + 1);
        if (taken.length > 0) {
            *element = taken;
            return true;
        }
    }
    return false;
}

bool
sx_text_parameter(SxText value, const char *name, SxText *parameter)
{
    size_t wanted = strlen(name);
    SxText rest = skip(value, find_outside(value, ';') + 1), piece;

    while (sx_text_next(&rest, ';', &piece)) {
        const char *equals;
        SxText before;

        if (piece.length < wanted || (piece.data[0] | 0x20) != (name[0] | 0x20))
            continue;
        equals = memchr(piece.data, '=', piece.length);
        before = (SxText){ piece.data, equals ? (size_t)(equals - piece.data) : piece.length };
        if (sx_text_is(sx_text_trim(before), name)) {
            *parameter = sx_text_unquote(sx_text_trim(skip(piece, before.length + 1)));
            return true;
        }
    }
    return false;
}

SxText
sx_text_unquote(SxText text)
{
    if (text.length >= 2 && text.data[0] == '"' && text.data[text.length - 1] == '"')
        return (SxText){ text.data + 1, text.length - 2 };
    return text;
}

SxText
sx_text_uri(SxText address)
{
    size_t open = find_outside_quotes(address, '<');

    if (open < address.length) {
        SxText inside = skip(address, open + 1);
        const char *close = memchr(inside.data, '>', inside.length);

        return (SxText){ inside.data, close ? (size_t)(close - inside.data) : inside.length };
    }
    return sx_text_trim((SxText){ address.data, find_outside(address, ';') });
}
