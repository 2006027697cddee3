/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Escaping and shortening of values that came from the network.
 */
#include "display.h"

#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

static bool
is_invisible(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return true;
    default:
        return false;
    }
}

/* Writes one character, or the folding white space, at text into piece; gives
 * the bytes read. */
static size_t
escape_one(SxText text, bool after_space, char piece[16])
{
    unsigned char byte = (unsigned char)text.data[0];
    gunichar c;

    if (byte >= 0x20 && byte < 0x7f) {
        piece[0] = (char)byte;
        piece[1] = '\0';
        return 1;
    }
    if (byte == '\r' || byte == '\n' || byte == '\t') {
        size_t used = 1;

        while (used < text.length && strchr(" \t\r\n", text.data[used]) && text.data[used] != '\0')
            used++;
        strcpy(piece, after_space ? "" : " ");
        return used;
    }
    c = g_utf8_get_char_validated(text.data, (gssize)text.length);
    if (byte < 0x80 || c == (gunichar)-1 || c == (gunichar)-2) {
        g_snprintf(piece, 16, "\\x%02x", byte);
        return 1;
    }
    if (is_invisible(c))
        g_snprintf(piece, 16, "\\u{%x}", c);
    else
        piece[g_unichar_to_utf8(c, piece)] = '\0';
    return (size_t)g_unichar_to_utf8(c, NULL);
}

void
sx_display_append(GString *out, SxText text, size_t limit)
{
    size_t start = out->len, room_for_ellipsis = start;

    while (text.length > 0) {
        char piece[16];
        bool after_space = out->len > start && out->str[out->len - 1] == ' ';
        size_t used = escape_one(text, after_space, piece);

        if (out->len - start + strlen(piece) > limit) {
            g_string_truncate(out, room_for_ellipsis);
            g_string_append(out, ELLIPSIS);
            return;
        }
        g_string_append(out, piece);
        if (out->len - start + strlen(ELLIPSIS) <= limit)
            room_for_ellipsis = out->len;
        text.data += used;
        text.length -= used;
    }
}

char *
sx_display(SxText text)
{
    GString *out = g_string_sized_new(text.length + 1);

    sx_display_append(out, sx_text_trim(text), SX_DISPLAY_LIMIT);
    return g_string_free(out, FALSE);
}

/* Tells whether a line may start with a character though no blank stands before
 * it: ideographs and kana, but no punctuation, small kana or sound marks, which
 * belong to the character before. */
static bool
may_start_line(gunichar c)
{
    switch (g_unichar_break_type(c)) {
    case G_UNICODE_BREAK_IDEOGRAPHIC:
    case G_UNICODE_BREAK_OPEN_PUNCTUATION:
        return c >= 0x2e80;
    default:
        return false;
    }
}

/* Tells whether a reader pauses behind a character: the comma, full stop, colon
 * and semicolon of Chinese and Japanese. */
static bool
is_pause(gunichar c)
{
    return c == 0x3001 || c == 0x3002 || c == 0xff0c || c == 0xff1a || c == 0xff1b;
}

size_t
sx_display_first_line(const char *string, size_t limit)
{
    const char *good = NULL, *best = NULL, *at = string;
    gunichar before = 0;

    if (strlen(string) <= limit)
        return strlen(string);
    for (; at <= string + limit; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (at > string && (c == ' ' || may_start_line(c)))
            good = at;
        if (good == at && is_pause(before))
            best = at;
        before = c;
    }
    if (best && best - string >= (gssize)limit / 2)
        return (size_t)(best - string);
    if (good && good - string >= (gssize)limit / 2)
        return (size_t)(good - string);
    return (size_t)(g_utf8_find_prev_char(string, at) - string);
}
