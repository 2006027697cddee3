/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Each slot holds the line that came last of those that fall into it. A line
 * that was pushed out is kept again when it comes again: that costs some memory,
 * and never time.
 */
#include "lines.h"

#include <glib.h>

#define FIRST_SIZE 256 /* a power of 2, as all sizes are */
#define LAST_SIZE (1024 * 1024)

struct SxLines {
    SxArena *arena;
    const SxLine **slots;
    unsigned shift; /* 64 less the bits of the number of a slot */
    size_t size, count;
};

SxLines *
sx_lines_new(SxArena *arena)
{
    SxLines *lines = g_new(SxLines, 1);

    *lines = (SxLines){ arena, g_new0(const SxLine *, FIRST_SIZE), 56, FIRST_SIZE, 0 };
    return lines;
}

void
sx_lines_free(SxLines *lines)
{
    g_free(lines->slots);
    g_free(lines);
}

/* Mixes some bytes of a value: tags, branches and numbers stand at its end, who
 * it is about behind "<sip:". A slot is only where to look first, so values may
 * share one. */
static inline uint64_t
mix(SxHeaderId header, SxText value)
{
    const char *end = value.data + value.length;
    uint64_t sum = value.length * 131 + header;

    if (value.length >= 13)
        return (sx_word_at(end - 8) ^ sx_word_at(value.data + 5) * UINT64_C(0xff51afd7ed558ccd)) + sum;
    if (value.length >= 8)
        return (sx_word_at(end - 8) ^ sx_word_at(value.data) * UINT64_C(0xff51afd7ed558ccd)) + sum;
    while (end > value.data)
        sum = sum * 257 + (unsigned char)*--end;
    return sum;
}

static inline const SxLine **
slot_of(const SxLines *lines, SxHeaderId header, SxText value)
{
    return &lines->slots[mix(header, value) * UINT64_C(0x9e3779b97f4a7c15) >> lines->shift];
}

static void
grow(SxLines *lines)
{
    SxLines larger = { lines->arena, g_new0(const SxLine *, lines->size * 2), lines->shift - 1, lines->size * 2,
                       lines->count };

    for (size_t slot = 0; slot < lines->size; slot++) {
        const SxLine *line = lines->slots[slot];

        if (line)
            *slot_of(&larger, (SxHeaderId)line->header, (SxText){ line->value, line->length }) = line;
    }
    g_free(lines->slots);
    *lines = larger;
}

/* Gives how much stands before a CR that no folded line follows. */
static size_t
before_bare_cr(SxText value)
{
    const char *at = value.data, *end = value.data + value.length, *cr;

    while (at < end && (cr = memchr(at, '\r', (size_t)(end - at))) != NULL) {
        if (cr + 1 == end || cr[1] != '\n')
            return (size_t)(cr - value.data);
        at = cr + 1;
    }
    return value.length;
}

static const SxLine *
new_line(SxLines *lines, SxHeaderId header, SxText value)
{
    SxLine *line = sx_arena_take(lines->arena, offsetof(SxLine, value) + value.length);

    line->length = (uint16_t)value.length;
    line->shown = (uint16_t)before_bare_cr(value);
    line->header = (uint8_t)header;
    memcpy(line->value, value.data, value.length);
    return line;
}

/* Tells whether a header differs from message to message by its nature. */
static bool
never_repeats(SxHeaderId header)
{
    return header == SX_HEADER_VIA || header == SX_HEADER_AUTHORIZATION || header == SX_HEADER_PROXY_AUTHORIZATION ||
           header == SX_HEADER_IDENTITY;
}

const SxLine *
sx_lines_keep(SxLines *lines, SxHeaderId header, SxText value)
{
    const SxLine **slot;

    if (never_repeats(header))
        return new_line(lines, header, value);
    slot = slot_of(lines, header, value);
    if (*slot && sx_line_is(*slot, header, value))
        return *slot;
    if (++lines->count > 2 * lines->size && lines->size < LAST_SIZE) {
        grow(lines);
        slot = slot_of(lines, header, value);
    }
    *slot = new_line(lines, header, value);
    return *slot;
}

size_t
sx_lines_bytes(const SxLines *lines)
{
    return sizeof *lines + lines->size * sizeof *lines->slots;
}
