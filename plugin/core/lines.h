/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps header fields and start lines, most of them once: the messages of a
 * call, and the calls of a phone, repeat each other.
 */
#ifndef SX_LINES_H
#define SX_LINES_H

#include "arena.h"
#include "header_names.h"

#include <string.h>

/* What stands for the start line in place of a header. */
#define SX_LINE_START SX_HEADER_OTHER

typedef struct SxLine {
    uint16_t length;
    uint16_t shown; /* up to a bare CR, which readers of messages take for the end; else like length */
    uint8_t header; /* an SxHeaderId */
    char value[];   /* trimmed; not ended by a NUL */
} SxLine;

typedef struct SxLines SxLines;

/* Tells whether a line has that value. */
static inline bool
sx_line_is(const SxLine *line, SxHeaderId header, SxText value)
{
    return line->header == header && line->length == value.length && memcmp(line->value, value.data, value.length) == 0;
}

/* Gives an empty store whose lines come from the arena, which must outlive it;
 * free it with sx_lines_free(). */
SxLines *sx_lines_new(SxArena *arena);
void sx_lines_free(SxLines *lines);

/* Gives a line with that value, of at most 65,535 bytes, which lives in the arena. */
const SxLine *sx_lines_keep(SxLines *lines, SxHeaderId header, SxText value);

/* Gives how many bytes the store takes, without what comes from the arena. */
size_t sx_lines_bytes(const SxLines *lines);

#endif
