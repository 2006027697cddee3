/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is wrong with the data, each problem named by file and key.
 */
#ifndef SD_PROBLEMS_H
#define SD_PROBLEMS_H

#include <glib.h>

typedef GPtrArray SdProblems; /* of char *, owned */

/* Gives an empty list; free it with g_ptr_array_unref(). */
SdProblems *sd_problems_new(void);

/* Adds "file: key: what"; key may be NULL. */
void sd_problem(SdProblems *problems, const char *file, const char *key, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

#endif
