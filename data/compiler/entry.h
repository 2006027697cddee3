/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One data file: loaded, scanned for what GKeyFile would forgive, its keys held
 * against those the kind of entry knows.
 */
#ifndef SD_ENTRY_H
#define SD_ENTRY_H

#include "problems.h"

#include <stdbool.h>

/* Longest text, in bytes: Wireshark cuts a line of its tree at 240. Letters
 * beyond ASCII take two or three bytes, so a translation may take two lines. */
#define SD_TEXT_LIMIT 190
#define SD_TRANSLATION_LIMIT 300

/* A text in each language of the build, in the order of SdFile.languages; NULL
 * where an optional text is absent. */
typedef char **SdTexts;

typedef struct {
    const char *name;
    bool numbered;  /* Cause1, Cause2, ... */
    bool localised; /* Cause1[ja] */
} SdKey;

typedef struct {
    char *path;  /* shown in problems */
    char *label; /* the file's name without folder and ending */
    GKeyFile *keys;
    char *const *languages; /* NULL-ended; the first needs no locale */
    SdProblems *problems;
} SdFile;

/* Loads a file. Gives NULL, having said why, when it is not readable, no UTF-8,
 * no key file, or names a group, or a key within a group, twice. */
SdFile *sd_file_load(const char *path, char *const *languages, SdProblems *problems);

void sd_file_free(SdFile *file);

/* Says which keys of a group are not among known (ended by a NULL name), are
 * numbered with a gap, or carry a locale that is none of the build's. */
void sd_file_check_keys(const SdFile *file, const char *group, const SdKey *known);

/* Gives a single value that is the same in every language, or NULL; a problem
 * is said when it is required and absent. Free it with g_free(). */
char *sd_file_word(const SdFile *file, const char *group, const char *key, bool required);

/* Gives the place of a value in a list of words, or fallback where the key is
 * absent; a problem is said, and fallback given, for any other value. A
 * negative fallback makes the key required. */
int sd_file_choice(const SdFile *file, const char *group, const char *key, const char *const *words,
                   int fallback);

/* Gives the `;`-separated values of a key, none where it is absent. Free it
 * with g_strfreev(). */
char **sd_file_list(const SdFile *file, const char *group, const char *key);

/* Gives a text in all languages; a problem is said for each that is missing,
 * empty, too long, not in NFC, holds control characters, or lacks a number of
 * the first language's text.
 * NULL where the key stands in no language; free it with g_strfreev(). */
SdTexts sd_file_texts(const SdFile *file, const char *group, const char *key, bool required);

/* Gives the texts of Stem1, Stem2, ... of a group: an array of SdTexts; free it
 * with g_ptr_array_unref(). */
GPtrArray *sd_read_numbered_texts(const SdFile *file, const char *group, const char *stem);

/* Says what is wrong with one text of at most limit bytes, as above. */
void sd_check_text(SdProblems *problems, const char *path, const char *key, const char *text,
                   size_t limit);

/* Says which numbers, in digits, of a text its translation does not hold. */
void sd_check_numbers(SdProblems *problems, const char *path, const char *key, const char *text,
                      const char *translation);

#endif
