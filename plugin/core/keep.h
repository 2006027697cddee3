/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Cuts a message down to what rules read later.
 */
#ifndef SX_KEEP_H
#define SX_KEEP_H

#include "message.h"

/* Longest header value kept, in bytes; a longer one is left out whole, so that
 * nothing is concluded from half of it. */
#define SX_KEEP_VALUE 400

/* The same for Identity, which holds a signed token (RFC 8224 section 4). */
#define SX_KEEP_IDENTITY 2000

/* Gives the start line and the headers that rules read, as a message that
 * sx_message_read() takes, and its length; free it with g_free(). The empty
 * line at the end is there only when all headers of the message were. */
char *sx_keep(const SxMessage *message, uint32_t *bytes);

#endif
