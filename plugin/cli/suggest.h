/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What somebody may have meant.
 */
#ifndef SUGGEST_H
#define SUGGEST_H

#include <glib.h>

/* Each gives what comes nearest to an input, the nearest first, as words to be
 * shown, such as "422 Session Interval Too Small"; none or a few. Free them with
 * g_ptr_array_unref(). */
GPtrArray *suggest_codes(const char *input);
GPtrArray *suggest_findings(const char *input);
GPtrArray *suggest_headers(const char *input);

/* Gives how many bytes to change, add, drop or swap with the next to make one
 * text of the other, letters in any case. */
size_t suggest_distance(const char *a, const char *b);

#endif
