/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Servers that challenge without qop (RFC 8760 section 2.6). That is how a server
 * is set up, and no news on each of its challenges: the first is kept.
 */
#ifndef SX_CHALLENGERS_H
#define SX_CHALLENGERS_H

#include "arena.h"
#include "digest.h"
#include "journal.h"

typedef struct SxChallengers SxChallengers;

/* Gives an empty list, most of whose memory comes from the arena, which must
 * outlive it; free it with sx_challengers_free(). */
SxChallengers *sx_challengers_new(SxArena *arena);
void sx_challengers_free(SxChallengers *challengers);

/* Gives how many bytes the list takes, without what comes from the arena. */
size_t sx_challengers_bytes(const SxChallengers *challengers);

/* Notes a response that was just seen for the first time. */
void sx_challengers_note(SxChallengers *challengers, const SxRecord *response);

/* Gives the first response without qop that the sender of a response sent for
 * the realm of a challenge, or NULL where none was kept. */
const SxRecord *sx_challengers_first(const SxChallengers *challengers, const SxRecord *response,
                                     const SxDigest *challenge);

#endif
