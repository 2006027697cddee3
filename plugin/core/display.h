/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Makes what came from the network safe to show.
 */
#ifndef SX_DISPLAY_H
#define SX_DISPLAY_H

#include "text.h"

#include <glib.h>

/* Longest value shown, in bytes. */
#define SX_DISPLAY_LIMIT 200

/* Appends the text as it was, but: folded lines become one space, control
 * characters and bytes that are no UTF-8 become \xNN, invisible format
 * characters (bidirectional controls among them) become \u{N}. At most limit
 * bytes are appended; a longer text ends in an ellipsis, never inside a
 * character. */
void sx_display_append(GString *out, SxText text, size_t limit);

/* Gives the text made safe as above, at most SX_DISPLAY_LIMIT bytes; free it
 * with g_free(). */
char *sx_display(SxText text);

/* Gives how many bytes of a valid UTF-8 string make a first line of at most
 * limit bytes (at least 8): all, or as many as end at a blank, or, where
 * characters are written without blanks between them, before one that may start
 * a line. Never cuts inside a character. */
size_t sx_display_first_line(const char *string, size_t limit);

#endif
