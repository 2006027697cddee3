/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes in the charset of the user's locale.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

/* Writes a text that people read; what the charset lacks becomes "?". Gives
 * false when not all could be written. */
bool output_write(FILE *to, const char *text);

/* The same for a file format that is always UTF-8. */
bool output_write_utf8(FILE *to, const char *text);

#endif
