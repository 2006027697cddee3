/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The command line.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "language.h"

#include <glib.h>

typedef enum {
    FORMAT_TEXT,
    FORMAT_MARKDOWN,
    FORMAT_HTML,
    FORMAT_JSON,
} Format;

/* Which codes a list is to hold; NULL or 0 takes all. */
typedef struct {
    unsigned class; /* 1 to 6 */
    char *outcome, *method, *header;
} Filter;

typedef struct {
    char **words; /* NULL-ended; NULL where there are none */
    gboolean list, findings, version;
    char *finding;
    char *handbook; /* a folder */
    Filter filter;
    char *class, *lang, *format, *colour; /* as written */
    Format format_read;
    SxLanguage language;
} Options;

/* Reads the command line. Gives false, having said why on standard error, when
 * it cannot be followed. Free what it holds with options_clear() in both cases.
 * Ends the program for --help. */
bool options_read(Options *options, int *argc, char ***argv);
void options_clear(Options *options);

#endif
