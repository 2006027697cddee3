/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where the handbook is.
 */
#ifndef SX_BOOKSHELF_H
#define SX_BOOKSHELF_H

#include "knowledge.h"

#include <glib.h>

/* Gives the address (file:) of a page of the handbook in a language: of the one
 * installed for the user or for everyone, or else of one that is written now
 * into the user's cache. Gives NULL, with the error set, when it cannot be
 * written. Free it with g_free(). */
char *sx_bookshelf_address(SxLanguage language, const char *page, GError **error);

#endif
