/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Digest challenges and credentials, and compares them.
 */
#include "digest.h"

#include "challenge.h"

#include <string.h>

static const char *const names[SX_DIGEST_KEYS] = {
    "realm", "nonce", "algorithm", "qop", "opaque", "stale", "username", "uri", "response", "cnonce", "nc", "auts",
};

static bool
store(SxDigest *digest, SxText name, SxText value)
{
    if (name.length == 0 || memchr(name.data, ' ', name.length) || memchr(name.data, '\t', name.length))
        return false;
    value = sx_text_unquote(value);
    if (value.length > 0 && value.data[0] == '"')
        return false;
    for (size_t key = 0; key < SX_DIGEST_KEYS; key++) {
        if (!sx_text_is(name, names[key]))
            continue;
        if (digest->values[key].data)
            return false;
        digest->values[key] = value;
    }
    return true;
}

bool
sx_digest_read(SxText value, SxDigest *digest)
{
    SxChallenge challenge = sx_challenge(value);
    SxText rest = challenge.parameters, piece;

    if (!sx_text_is(challenge.scheme, "Digest"))
        return false;
    memset(digest, 0, sizeof *digest);
    while (sx_text_next(&rest, ',', &piece)) {
        const char *equals = memchr(piece.data, '=', piece.length);
        size_t length = equals ? (size_t)(equals - piece.data) : 0;

        if (!equals || !store(digest, sx_text_trim((SxText){ piece.data, length }),
                              sx_text_trim((SxText){ equals + 1, piece.length - length - 1 })))
            return false;
    }
    return sx_digest_has(digest, SX_DIGEST_REALM) && sx_digest_has(digest, SX_DIGEST_NONCE);
}

bool
sx_digest_has(const SxDigest *digest, SxDigestKey key)
{
    return digest->values[key].data != NULL;
}

bool
sx_digest_agree(const SxDigest *a, const SxDigest *b, SxDigestKey key)
{
    return sx_digest_has(a, key) && sx_digest_has(b, key) && sx_text_equal(a->values[key], b->values[key]);
}

bool
sx_digest_same_realm(const SxDigest *a, const SxDigest *b)
{
    return sx_text_equal(a->values[SX_DIGEST_REALM], b->values[SX_DIGEST_REALM]);
}

bool
sx_digest_same_nonce(const SxDigest *a, const SxDigest *b)
{
    return sx_digest_same_realm(a, b) && sx_text_equal(a->values[SX_DIGEST_NONCE], b->values[SX_DIGEST_NONCE]);
}

SxText
sx_digest_algorithm(const SxDigest *digest)
{
    SxText algorithm = digest->values[SX_DIGEST_ALGORITHM];

    return algorithm.length > 0 ? algorithm : sx_text("MD5");
}

bool
sx_digest_is_stale(const SxDigest *digest)
{
    return sx_text_is(digest->values[SX_DIGEST_STALE], "true");
}

bool
sx_digest_answers(const SxDigest *digest)
{
    return digest->values[SX_DIGEST_NONCE].length > 0 && digest->values[SX_DIGEST_USERNAME].length > 0;
}

bool
sx_digest_next(const SxMessage *message, SxHeaderId header, size_t *n, SxDigest *digest)
{
    const SxText *value;

    while ((value = sx_message_header(message, header, (*n)++)) != NULL)
        if (sx_digest_read(*value, digest))
            return true;
    return false;
}

bool
sx_digest_for_realm(const SxMessage *message, SxHeaderId header, const SxDigest *like, SxDigest *digest)
{
    size_t n = 0;

    while (sx_digest_next(message, header, &n, digest))
        if (sx_digest_same_realm(like, digest))
            return true;
    return false;
}

bool
sx_digest_all_readable(const SxMessage *message, SxHeaderId header)
{
    const SxText *value;
    SxDigest digest;

    for (size_t n = 0; (value = sx_message_header(message, header, n)) != NULL; n++)
        if (!sx_digest_read(*value, &digest))
            return false;
    return true;
}
