/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes JSON, which is what the pages' scripts read their data from.
 */
#ifndef SX_SCRIPT_H
#define SX_SCRIPT_H

#include <stddef.h>

#include <glib.h>

/* Each adds a value to a list or an object, after a comma where one is due;
 * key is NULL in lists. A string that is NULL is left out. */
void sx_script_string(GString *out, const char *key, const char *text);
void sx_script_number(GString *out, const char *key, unsigned number);

/* Opens a list ('[') or an object ('{'), or closes it (']', '}'). */
void sx_script_open(GString *out, const char *key, char bracket);
void sx_script_close(GString *out, char bracket);

#endif
