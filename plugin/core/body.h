/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is kept of the body of a message: of a session description the lines
 * that rules read, without keys; of any other body nothing.
 */
#ifndef SX_BODY_H
#define SX_BODY_H

#include "arena.h"
#include "set.h"
#include "text.h"

#include <glib.h>

/* Most bytes kept of a session description; nothing is kept of one that would
 * need more, so that nothing is concluded from half of it. */
#define SX_BODY_LIMIT 2000

typedef enum {
    SX_BODY_UNKNOWN,  /* not captured whole, or not to be told: encrypted, encoded, by reference */
    SX_BODY_NONE,     /* the message has no body */
    SX_BODY_OTHER,    /* its body is surely no session description */
    SX_BODY_SDP_LOST, /* a session description, but not kept */
    SX_BODY_SDP,
} SxBodyKind;

/* The headers about a body, their values empty where they are not there, and
 * what was captured behind the headers. */
typedef struct {
    SxText type, disposition, encoding, length;
    SxText bytes;
    bool reached; /* the empty line that ends the headers was seen */
    bool cut;     /* the message was not captured whole */
} SxContent;

typedef struct {
    SxBodyKind kind;
    char text[SX_BODY_LIMIT]; /* of a session description: lines for sx_sdp_read() */
    size_t length;
} SxBodyExcerpt;

/* Finds out what a body is. Of multipart/mixed and multipart/related the first
 * session description counts (RFC 5621 sections 3 and 4). */
void sx_body_excerpt(SxBodyExcerpt *excerpt, const SxContent *content);

/* Takes what rules read from a session description of which, where cut, not all
 * was captured. */
void sx_body_take_sdp(SxBodyExcerpt *excerpt, SxText body, bool cut);

/* A body as a journal keeps it. */
typedef struct {
    SxFingerprint fingerprint; /* of SX_BODY_SDP: stands for its text */
    SxBodyKind kind;           /* see sx_body_kind() */
    SxText text;               /* of SX_BODY_SDP */
} SxBody;

/* Gives what a body is: a session description that cannot be read counts as
 * lost. */
SxBodyKind sx_body_kind(const SxBody *body);

/* Gives the body of a set of SxBody that equals an excerpt, which is added, taken from
 * the arena, where there is none: proxies and retries send a description many
 * times over. */
const SxBody *sx_bodies_keep(SxSet *bodies, SxArena *arena, const SxBodyExcerpt *excerpt);

#endif
