/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Cuts a message down to what rules read later.
 */
#ifndef SX_KEEP_H
#define SX_KEEP_H

#include "arena.h"
#include "message.h"

/* Longest header value kept, in bytes; a longer one is left out whole, so that
 * nothing is concluded from half of it. */
#define SX_KEEP_VALUE 400

/* Gives the start line and the headers that rules read, as a message that
 * sx_message_read() takes, and its length; it lives in the arena. The empty
 * line at the end is there only when all headers of the message were. Gives NULL
 * for a start line that is too long. */
const char *sx_keep(SxArena *arena, const SxMessage *message, uint32_t *bytes);

#endif
