/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Challenges and credentials (RFC 3261 sections 20.7, 20.27, 20.28 and 20.44,
 * RFC 7616, RFC 8760): one in each header field, so their commas separate
 * parameters.
 */
#ifndef SX_CHALLENGE_H
#define SX_CHALLENGE_H

#include "text.h"

typedef struct {
    SxText scheme;     /* such as Digest */
    SxText parameters; /* the rest */
} SxChallenge;

/* Splits the value of a header field. */
SxChallenge sx_challenge(SxText value);

/* Finds a parameter such as realm; its value has no quotes. Gives false when it
 * is not there. */
bool sx_challenge_parameter(const SxChallenge *challenge, const char *name, SxText *value);

/* Tells whether a challenge says stale=true, in any case (RFC 7616 section
 * 3.3). */
bool sx_challenge_is_stale(const SxChallenge *challenge);

#endif
