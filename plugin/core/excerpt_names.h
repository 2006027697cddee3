/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the header names that an excerpt needs, and passes over all others at
 * little cost: each line of each message passes here.
 */
#ifndef SX_EXCERPT_NAMES_H
#define SX_EXCERPT_NAMES_H

#include "excerpt.h"

#include <string.h>

#include <glib.h>

/* A name, plain or compact. */
typedef struct SxExcerptName SxExcerptName;

struct SxExcerptName {
    uint64_t start, mask; /* its first 8 bytes, the colon included; which of them count */
    uint64_t end;         /* of one of 8 bytes or more: the last 7, and the colon */
    const char *text;
    uint8_t length;
    uint8_t header;      /* an SxHeaderId, or SX_HEADER_OTHER */
    uint8_t noted;       /* an SxNoted */
    bool is_passed_over; /* nothing is done with it */
    bool kept[2];        /* whether rules read the header later, of a request and of a response */
    uint16_t limit;      /* longest line kept, in bytes */
    const SxExcerptName *next_alike; /* whose first three bytes have the same digest */
    const SxExcerptName *next_equal; /* whose length and ends have the same digest */
};

#define SX_EXCERPT_BUCKETS 256

/* The names by sx_excerpt_bucket() of how they are usually written, once
 * sx_excerpt_names_prepare() was called. */
extern const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];

void sx_excerpt_names_prepare(void);

/* Gives a digest of the first three bytes of those that a word was read from. */
static inline size_t
sx_excerpt_bucket(uint64_t start)
{
    return (size_t)((GUINT64_FROM_LE(start) << 40) * UINT64_C(0x9e3779b97f4a7c15) >> 56);
}

/* Does for any way of writing a name what sx_excerpt_name() does. */
const SxExcerptName *sx_excerpt_name_unusual(const char *line, size_t bytes, const char **colon);

/* Gives the name of a header line and stores where its colon is; NULL where it
 * is not needed. Most programs write names as the RFCs do, and no space behind
 * them. */
static inline const SxExcerptName *
sx_excerpt_name(const char *line, size_t bytes, const char **colon)
{
    const SxExcerptName *name;
    uint64_t start, end;

    if (G_UNLIKELY(bytes < sizeof start))
        return sx_excerpt_name_unusual(line, bytes, colon);
    memcpy(&start, line, sizeof start);
    for (name = sx_excerpt_names[sx_excerpt_bucket(start)]; name; name = name->next_alike) {
        size_t length = name->length;

        if (((start ^ name->start) & name->mask) != 0)
            continue;
        if (length >= sizeof start) {
            if (length >= bytes)
                continue;
            memcpy(&end, line + length + 1 - sizeof end, sizeof end);
            if (end != name->end ||
                (length >= 2 * sizeof start &&
                 memcmp(line + sizeof start, name->text + sizeof start, length + 1 - 2 * sizeof start) != 0))
                continue;
        }
        *colon = line + length;
        return name;
    }
    return sx_excerpt_name_unusual(line, bytes, colon);
}

#endif
