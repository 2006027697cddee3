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
    const char *text;
    uint8_t length;
    uint8_t header;                /* an SxHeaderId, or SX_EXCERPT_DISPOSITION */
    bool of_request, of_response;  /* whether rules read the header of such a message later */
    const SxExcerptName *next;     /* of the same bucket */
};

/* No name that is needed is longer, with white space before its colon. */
#define SX_EXCERPT_NAME 40

#define SX_EXCERPT_BUCKETS 256

/* The names by sx_excerpt_bucket(), once sx_excerpt_names_prepare() was called. */
extern const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];

void sx_excerpt_names_prepare(void);

/* Hardly any two names share length, first and last byte. */
static inline size_t
sx_excerpt_bucket(const char *name, size_t length)
{
    unsigned first = name[0] | 0x20, last = name[length - 1] | 0x20;

    return (length * 101 + first * 59 + last) % SX_EXCERPT_BUCKETS;
}

/* Tells whether a name is another, letters of either case being equal. */
bool sx_excerpt_name_is(const SxExcerptName *name, const char *text);

/* Gives the name of a header line and stores where its colon is; NULL where it
 * is not needed. */
static inline const SxExcerptName *
sx_excerpt_name(const char *line, size_t bytes, const char **colon)
{
    const char *end = memchr(line, ':', bytes < SX_EXCERPT_NAME ? bytes : SX_EXCERPT_NAME);
    const SxExcerptName *name;
    size_t length;

    if (!end || end == line)
        return NULL;
    *colon = end;
    while (end - line > 1 && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    length = (size_t)(end - line);
    name = sx_excerpt_names[sx_excerpt_bucket(line, length)];
    while (name && (name->length != length || !sx_excerpt_name_is(name, line)))
        name = name->next;
    return name;
}

#endif
