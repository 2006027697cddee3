/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How a page is to look, as the terminal and the user's locale allow.
 */
#ifndef LOOK_H
#define LOOK_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    size_t width; /* in columns */
    bool colour;
    /* What the charset may not have, and then letters in its place. */
    const char *bullet, *arrow, *versus, *rule, *strong_rule;
} Look;

/* Looks at standard output: its width by COLUMNS or the terminal, else 80, and
 * at most 100; colour by when, which is "auto", "always" or "never"; auto is for
 * terminals, unless NO_COLOR is set or TERM is "dumb". */
Look look_at_output(const char *when);

#endif
