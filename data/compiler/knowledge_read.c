/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads a whole data folder, in an order that does not depend on the disk.
 */
#include "model.h"

#include <string.h>

typedef void (*ReadFile)(SdKnowledge *, const char *, SdProblems *);

static gint
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
read_folder(SdKnowledge *knowledge, const char *folder, const char *name, ReadFile read_file,
            SdProblems *problems)
{
    char *path = g_build_filename(folder, name, NULL);
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    GDir *dir = g_dir_open(path, 0, NULL);
    const char *entry;

    if (!dir)
        sd_problem(problems, path, NULL, "cannot be opened");
    while (dir && (entry = g_dir_read_name(dir)) != NULL) {
        if (g_str_has_suffix(entry, ".ini"))
            g_ptr_array_add(files, g_build_filename(path, entry, NULL));
        else
            sd_problem(problems, path, entry, "is no .ini file");
    }
    g_ptr_array_sort(files, compare_names);
    for (guint i = 0; i < files->len; i++)
        read_file(knowledge, files->pdata[i], problems);
    g_clear_pointer(&dir, g_dir_close);
    g_ptr_array_unref(files);
    g_free(path);
}

static gint
compare_codes(gconstpointer a, gconstpointer b)
{
    const SdCode *first = *(const SdCode *const *)a, *second = *(const SdCode *const *)b;

    return (gint)first->code - (gint)second->code;
}

SdKnowledge *
sd_knowledge_new(void)
{
    SdKnowledge *knowledge = g_new0(SdKnowledge, 1);

    knowledge->codes = g_ptr_array_new();
    knowledge->tables = g_ptr_array_new();
    knowledge->statements = g_ptr_array_new();
    knowledge->labels = g_ptr_array_new();
    knowledge->facts = g_ptr_array_new();
    knowledge->pairs = g_ptr_array_new();
    knowledge->place_titles = g_ptr_array_new();
    knowledge->places = g_ptr_array_new_with_free_func(g_free);
    return knowledge;
}

static void
read_one(SdKnowledge *knowledge, const char *folder, const char *name, ReadFile read_file, SdProblems *problems)
{
    char *path = g_build_filename(folder, name, NULL);

    read_file(knowledge, path, problems);
    g_free(path);
}

SdKnowledge *
sd_knowledge_read(const char *folder, SdProblems *problems)
{
    SdKnowledge *knowledge = sd_knowledge_new();
    char *languages = g_build_filename(folder, "languages.ini", NULL);

    sd_read_languages(knowledge, languages, problems);
    g_free(languages);
    if (!knowledge->languages)
        return knowledge;
    read_folder(knowledge, folder, "codes", sd_read_code, problems);
    read_folder(knowledge, folder, "values", sd_read_values, problems);
    read_folder(knowledge, folder, "statements", sd_read_statements, problems);
    read_folder(knowledge, folder, "pairs", sd_read_pair, problems);
    read_one(knowledge, folder, "labels.ini", sd_read_labels, problems);
    read_one(knowledge, folder, "comparison.ini", sd_read_labels, problems);
    read_one(knowledge, folder, "command.ini", sd_read_labels, problems);
    read_one(knowledge, folder, "handbook.ini", sd_read_labels, problems);
    read_one(knowledge, folder, "places.ini", sd_read_place_titles, problems);
    read_one(knowledge, folder, "facts.ini", sd_read_facts, problems);
    g_ptr_array_sort(knowledge->codes, compare_codes);
    sd_check_facts(knowledge, folder, problems);
    return knowledge;
}

void
sd_knowledge_free(SdKnowledge *knowledge)
{
    g_strfreev(knowledge->languages);
    g_strfreev(knowledge->language_names);
    g_ptr_array_unref(knowledge->codes);
    g_ptr_array_unref(knowledge->tables);
    g_ptr_array_unref(knowledge->statements);
    g_ptr_array_unref(knowledge->labels);
    g_ptr_array_unref(knowledge->facts);
    g_ptr_array_unref(knowledge->pairs);
    g_ptr_array_unref(knowledge->places);
    g_ptr_array_unref(knowledge->place_titles);
    g_free(knowledge);
}
