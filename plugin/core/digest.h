/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parameters of a Digest challenge or of Digest credentials (RFC 7616
 * sections 3.3 and 3.4, RFC 3310 section 3.4).
 */
#ifndef SX_DIGEST_H
#define SX_DIGEST_H

#include "message.h"

typedef enum {
    SX_DIGEST_REALM,
    SX_DIGEST_NONCE,
    SX_DIGEST_ALGORITHM,
    SX_DIGEST_QOP,
    SX_DIGEST_OPAQUE,
    SX_DIGEST_STALE,
    SX_DIGEST_USERNAME,
    SX_DIGEST_URI,
    SX_DIGEST_RESPONSE,
    SX_DIGEST_CNONCE,
    SX_DIGEST_NC,
    SX_DIGEST_AUTS,
    SX_DIGEST_KEYS,
} SxDigestKey;

typedef struct {
    SxText values[SX_DIGEST_KEYS]; /* without quotes; data is NULL where it is not there */
} SxDigest;

/* Reads the value of a header field. Gives false when it is no Digest, lacks
 * realm or nonce, names a parameter twice, or holds anything else that leaves
 * doubt, such as several challenges in one field. */
bool sx_digest_read(SxText value, SxDigest *digest);

/* Tells whether a parameter is there; it may be empty. */
bool sx_digest_has(const SxDigest *digest, SxDigestKey key);

/* Tells whether both have the parameter, with equal values. */
bool sx_digest_agree(const SxDigest *a, const SxDigest *b, SxDigestKey key);

/* Tells whether both are about one realm, and about one nonce of it. */
bool sx_digest_same_realm(const SxDigest *a, const SxDigest *b);
bool sx_digest_same_nonce(const SxDigest *a, const SxDigest *b);

/* Gives the algorithm, MD5 where none is named (RFC 7616 section 3.3). */
SxText sx_digest_algorithm(const SxDigest *digest);

/* Tells whether a challenge says stale=true, in any case. */
bool sx_digest_is_stale(const SxDigest *digest);

/* Tells whether credentials answer a challenge: their nonce is not empty
 * (RFC 8760 section 2.7), and they name a user. */
bool sx_digest_answers(const SxDigest *digest);

/* Finds the next readable Digest among the header fields of one name, from
 * field *n on, and moves *n behind it. */
bool sx_digest_next(const SxMessage *message, SxHeaderId header, size_t *n, SxDigest *digest);

/* Finds the first readable Digest of the same realm. */
bool sx_digest_for_realm(const SxMessage *message, SxHeaderId header, const SxDigest *like, SxDigest *digest);

/* Tells whether every header field of that name is a readable Digest; true when
 * there is none. */
bool sx_digest_all_readable(const SxMessage *message, SxHeaderId header);

#endif
