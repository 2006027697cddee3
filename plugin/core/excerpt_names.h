/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the header names that an excerpt needs, and passes over all others at
 * little cost: each line of each message passes here.
 */
#ifndef SX_EXCERPT_NAMES_H
#define SX_EXCERPT_NAMES_H

#include "header_names.h"

#include <string.h>

/* Stands for Content-Disposition, which is no header of header_names.def. */
enum { SX_EXCERPT_DISPOSITION = SX_HEADER_COUNT + 1 };

/* A name, plain or compact. */
typedef struct SxExcerptName SxExcerptName;

struct SxExcerptName {
    uint64_t start, mask; /* its first 8 bytes, the colon included; which of them count */
    const char *text;
    uint8_t length;
    uint8_t header;                  /* an SxHeaderId, SX_EXCERPT_DISPOSITION, or SX_HEADER_OTHER if not needed */
    bool of_request, of_response;    /* whether rules read the header of such a message later */
    const SxExcerptName *next_alike; /* whose first three bytes have the same digest */
    const SxExcerptName *next_equal; /* whose length and ends have the same digest */
};

#define SX_EXCERPT_BUCKETS 256

/* The names by sx_excerpt_bucket() of how they are usually written, once
 * sx_excerpt_names_prepare() was called. */
extern const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];

void sx_excerpt_names_prepare(void);

static inline size_t
sx_excerpt_bucket(const char *line)
{
    return ((unsigned char)line[0] * 5u + (unsigned char)line[1] * 29u + (unsigned char)line[2] * 71u) %
           SX_EXCERPT_BUCKETS;
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
    uint64_t start;

    if (bytes < sizeof start)
        return sx_excerpt_name_unusual(line, bytes, colon);
    memcpy(&start, line, sizeof start);
    for (name = sx_excerpt_names[sx_excerpt_bucket(line)]; name; name = name->next_alike) {
        if (((start ^ name->start) & name->mask) != 0)
            continue;
        if (name->length >= sizeof start &&
            (name->length >= bytes || line[name->length] != ':' ||
             memcmp(line + sizeof start, name->text + sizeof start, name->length - sizeof start) != 0))
            continue;
        *colon = line + name->length;
        return name->header == SX_HEADER_OTHER ? NULL : name;
    }
    return sx_excerpt_name_unusual(line, bytes, colon);
}

#endif
