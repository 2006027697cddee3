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
    uint8_t header;                  /* an SxHeaderId, or SX_HEADER_OTHER */
    uint8_t noted;                   /* an SxNoted */
    bool kept[2];                    /* whether rules read the header later, of a request and of a response */
    uint16_t limit;                  /* longest line kept, in bytes */
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
const SxExcerptName *sx_excerpt_name_unusual(const char *line, size_t bytes);

/* Tells whether a line starts with all of a name of 16 bytes or more. */
bool sx_excerpt_name_is_long(const SxExcerptName *name, const char *line);

/* Tells whether a line starts with a name whose first bytes are those of the
 * line. */
static inline bool
sx_excerpt_name_ends(const SxExcerptName *name, const char *line, size_t bytes)
{
    uint64_t end;

    if (name->length < sizeof end)
        return true;
    if (name->length >= bytes)
        return false;
    memcpy(&end, line + name->length + 1 - sizeof end, sizeof end);
    return end == name->end && (name->length < 2 * sizeof end || sx_excerpt_name_is_long(name, line));
}

/* Gives the name of a header line; NULL where it is not needed. Most programs
 * write names as the RFCs do, and no space behind them. */
static inline const SxExcerptName *
sx_excerpt_name(const char *line, size_t bytes)
{
    const SxExcerptName *name = NULL;
    uint64_t start;

    if (G_LIKELY(bytes >= sizeof start)) {
        memcpy(&start, line, sizeof start);
        name = sx_excerpt_names[sx_excerpt_bucket(start)];
        while (name && (((start ^ name->start) & name->mask) != 0 || !sx_excerpt_name_ends(name, line, bytes)))
            name = name->next_alike;
    }
    return name ? name : sx_excerpt_name_unusual(line, bytes);
}

#endif
