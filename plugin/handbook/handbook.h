/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The handbook: everything that is known, as web pages that open from the disk.
 */
#ifndef SX_HANDBOOK_H
#define SX_HANDBOOK_H

#include <stdbool.h>

#include <glib.h>

/* Writes the handbook, in all languages, into a folder, which is made where it
 * is missing; index.html in it leads to the rest. Files of the same names are
 * replaced. Gives false, with the error set, when one cannot be written. */
bool sx_handbook_write(const char *folder, GError **error);

#endif
