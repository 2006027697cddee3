/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Data files, good and bad, and what the compiler says of them.
 */
#ifndef COMPILER_TEST_H
#define COMPILER_TEST_H

#include "model.h"
#include "support.h"

#define PROBLEMS 12

/* Gives a new folder in which a test may write; remove it with
 * remove_folder(). */
char *make_folder(void);
void remove_folder(char *folder);

/* Writes a file below the folder, with the folders that lead to it. Gives its
 * path; free it with g_free(). */
char *write_file(const char *folder, const char *name, const char *data, size_t length);

/* Checks that the problems are exactly these, each with the folder's name taken
 * off. An asterisk stands for words of GLib. */
void check_problems(const SdProblems *problems, const char *folder, const char *const *expected);

/* Gives the text without the lines that start with one of the prefixes (a
 * `|`-separated list, or NULL), and with the lines in more behind them. */
char *change_lines(const char *text, const char *drop, const char *more);

/* One file read on its own, in the languages en and ja. */
typedef struct {
    const char *name;
    const char *file;
    Bytes content;
    const char *problems[PROBLEMS];
} EntryCase;

typedef void (*ReadEntry)(SdKnowledge *knowledge, const char *path, SdProblems *problems);

/* Reads one file and checks the problems that are found. */
void check_entry(ReadEntry read, const char *file, const char *data, size_t length, const char *const *problems);

/* Adds each case as a test /compiler/kind/name, which gets it as its data. */
void add_cases(const char *kind, const EntryCase *cases, size_t count, GTestDataFunc test);

void add_code_tests(void);
void add_entry_tests(void);
void add_folder_tests(void);
void add_fact_tests(void);

#endif
