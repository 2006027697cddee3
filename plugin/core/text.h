/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A piece of a message, read in place: a pointer and a length, never ended by
 * a NUL, never owned.
 */
#ifndef SX_TEXT_H
#define SX_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *data;
    size_t length;
} SxText;

/* Gives the text of a C string, which must outlive it. */
static inline SxText
sx_text(const char *string)
{
    return (SxText){ string, strlen(string) };
}

/* Gives the 8 bytes from there on as a number, in the order of this machine. */
static inline uint64_t
sx_word_at(const char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Tells whether a byte is white space: space, tab, or the line end of a folded
 * header (LWS of RFC 3261 section 25.1). */
static inline bool
sx_is_white(char c)
{
    return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

/* Gives the text without white space at its ends. */
static inline SxText
sx_text_trim(SxText text)
{
    while (text.length > 0 && sx_is_white(text.data[0])) {
        text.data++;
        text.length--;
    }
    while (text.length > 0 && sx_is_white(text.data[text.length - 1]))
        text.length--;
    return text;
}

/* Tells whether two texts of the same length equal each other, letters of either
 * case being equal. */
bool sx_text_alike(const char *a, const char *b, size_t length);

/* Tells whether the text equals word, letters of either case being equal as
 * for SIP tokens (RFC 3261 section 7.3.1). */
static inline bool
sx_text_is(SxText text, const char *word)
{
    return text.length == strlen(word) && sx_text_alike(text.data, word, text.length);
}

/* Tells whether two texts equal each other, byte by byte. */
static inline bool
sx_text_equal(SxText a, SxText b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

/* Reads a decimal number with nothing around it: 1*DIGIT. Gives false, and
 * leaves *number alone, when a byte is no digit, none is there, or the value
 * does not fit 32 bits. */
bool sx_text_number(SxText text, uint32_t *number);

/* Takes the next element off a list at any byte of separators that stands
 * outside quotes and angle brackets (RFC 3261 sections 7.3.1 and 25.1). Moves
 * *rest behind it and stores it, trimmed, in *element. Gives false at the end;
 * empty elements are skipped. */
bool sx_text_next(SxText *rest, char separator, SxText *element);

/* Finds the parameter name in a header value such as
 * `"A;b" <sip:u@h;x=y>;tag=1`: only parameters outside quotes and angle
 * brackets count (RFC 3261 section 7.3.1). Stores its value, empty where it
 * has none, quotes taken off. Gives false when it is not there. */
bool sx_text_parameter(SxText value, const char *name, SxText *parameter);

/* Gives the URI of `"Name" <uri>;parameters` or `uri;parameters` (RFC 3261
 * section 20.10). */
SxText sx_text_uri(SxText address);

/* Takes the quotes off a quoted-string; any other text is given as it is.
 * Backslash escapes inside stay. */
SxText sx_text_unquote(SxText text);

#endif
