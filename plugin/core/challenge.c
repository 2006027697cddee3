/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Splits challenges and credentials.
 */
#include "challenge.h"

#include <string.h>

SxChallenge
sx_challenge(SxText value)
{
    size_t length = 0;

    while (length < value.length && !memchr(" \t\r\n", value.data[length], 4))
        length++;
    return (SxChallenge){ { value.data, length },
                        sx_text_trim((SxText){ value.data + length, value.length - length }) };
}

bool
sx_challenge_parameter(const SxChallenge *challenge, const char *name, SxText *value)
{
    SxText rest = challenge->parameters, piece;

    while (sx_text_next(&rest, ',', &piece)) {
        const char *equals = memchr(piece.data, '=', piece.length);

        if (equals && sx_text_is(sx_text_trim((SxText){ piece.data, (size_t)(equals - piece.data) }), name)) {
            SxText behind = { equals + 1, piece.length - (size_t)(equals + 1 - piece.data) };

            *value = sx_text_unquote(sx_text_trim(behind));
            return true;
        }
    }
    return false;
}

bool
sx_challenge_is_stale(const SxChallenge *challenge)
{
    SxText stale;

    return sx_challenge_parameter(challenge, "stale", &stale) && sx_text_is(stale, "true");
}
