/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * From which hosts messages to which others were captured over reliable
 * transports. A request is not sent again there, so that only other messages
 * show whether a capture holds what comes back.
 */
#ifndef SX_HEARD_H
#define SX_HEARD_H

#include "arena.h"
#include "journal.h"

typedef struct SxHeard SxHeard;

/* Gives an empty list, most of whose memory comes from the arena, which must
 * outlive it; free it with sx_heard_free(). */
SxHeard *sx_heard_new(SxArena *arena);
void sx_heard_free(SxHeard *heard);

/* Gives how many bytes the list takes, without what comes from the arena. */
size_t sx_heard_bytes(const SxHeard *heard);

/* Notes that a message passed. */
void sx_heard_note(SxHeard *heard, const SxFlow *flow);

/* Tells whether any message was seen that went the other way between the two
 * hosts of a reliable flow. */
bool sx_heard_back(const SxHeard *heard, const SxFlow *flow);

#endif
