/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Text on a terminal: how wide it is, and where a line may end.
 */
#ifndef WRAP_H
#define WRAP_H

#include <glib.h>

/* Gives how many columns a text takes: two for a wide character, none for a
 * combining or invisible one. */
size_t wrap_columns(const char *text);

/* Cuts a text into lines of at most width columns (at least 2): at blanks,
 * which are dropped; before or after a wide character, as Chinese and Japanese
 * have no blanks, but with no closing punctuation at the start of a line and no
 * opening one at its end; anywhere, when a word is longer than a line. Gives an
 * array of char *, at least one; free it with g_ptr_array_unref(). */
GPtrArray *wrap_lines(const char *text, size_t width);

#endif
