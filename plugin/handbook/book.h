/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The folder that the handbook is written into.
 */
#ifndef SX_BOOK_H
#define SX_BOOK_H

#include <stdbool.h>

#include <glib.h>

typedef struct {
    const char *folder;
    GError *error; /* the first that happened; nothing more is written then */
} SxBook;

/* Writes a file, by its path in the folder; missing folders are made. */
void sx_book_write(SxBook *book, const char *path, const char *content, size_t length);

#endif
