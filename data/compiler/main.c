/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * compile-knowledge DATA-FOLDER IDS.h TABLES.c [SOURCE...]
 *
 * Reads the data folder, checks it, and writes it out as C. With sources, also
 * checks that they use every statement and label.
 */
#include "model.h"

#include <stdio.h>
#include <stdlib.h>

static bool
write_file(const char *path, void (*write)(const SdKnowledge *, GString *), const SdKnowledge *knowledge)
{
    GString *out = g_string_new(NULL);
    GError *error = NULL;
    bool good;

    write(knowledge, out);
    good = g_file_set_contents(path, out->str, (gssize)out->len, &error);
    if (!good) {
        fprintf(stderr, "%s\n", error->message);
        g_error_free(error);
    }
    g_string_free(out, TRUE);
    return good;
}

int
main(int argc, char **argv)
{
    SdProblems *problems;
    SdKnowledge *knowledge;
    bool good;

    if (argc < 4) {
        fprintf(stderr, "usage: %s DATA-FOLDER IDS.h TABLES.c [SOURCE...]\n", argv[0]);
        return EXIT_FAILURE;
    }
    problems = sd_problems_new();
    knowledge = sd_knowledge_read(argv[1], problems);
    if (knowledge->languages)
        sd_check_registry(knowledge, argv[1], problems);
    if (argc > 4)
        sd_check_used(knowledge, argv[1], argv + 4, problems);
    for (guint i = 0; i < problems->len; i++)
        fprintf(stderr, "%s\n", (char *)problems->pdata[i]);
    good = problems->len == 0 && write_file(argv[2], sd_write_ids, knowledge) &&
           write_file(argv[3], sd_write_tables, knowledge);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(problems);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
