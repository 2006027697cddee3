/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads a page of the handbook, which is XML as well as HTML, and collects what
 * has to hold together.
 */
#ifndef PAGE_READER_H
#define PAGE_READER_H

#include <stdbool.h>

#include <glib.h>

typedef struct {
    char *path; /* in the handbook */
    char *title;
    char *language;        /* of the html element */
    GHashTable *ids;       /* each once */
    GPtrArray *links;      /* of char *: href and src */
    GPtrArray *paragraphs; /* of char *: texts in the page's own language */
    GPtrArray *faults;     /* of char *: what is wrong with the page by itself */
} Page;

/* Reads a page; free it with page_free(). */
Page *page_read(const char *folder, const char *path);
void page_free(Page *page);

#endif
