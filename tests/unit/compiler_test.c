/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The compiler of the data. A folder of each test's own is filled, read, and
 * what is said compared to the letter.
 */
#include "compiler_test.h"

#include <string.h>

#include <glib/gstdio.h>

static const char two_languages[] = "[en]\nName=English\n[ja]\nName=Japanese\n";

char *
make_folder(void)
{
    GError *error = NULL;
    char *folder = g_dir_make_tmp("sipexplain-XXXXXX", &error);

    g_assert_no_error(error);
    return folder;
}

static void
remove_all(const char *path)
{
    GDir *dir = g_dir_open(path, 0, NULL);
    const char *name;

    while (dir && (name = g_dir_read_name(dir)) != NULL) {
        char *below = g_build_filename(path, name, NULL);

        remove_all(below);
        g_free(below);
    }
    g_clear_pointer(&dir, g_dir_close);
    g_remove(path);
}

void
remove_folder(char *folder)
{
    remove_all(folder);
    g_free(folder);
}

char *
write_file(const char *folder, const char *name, const char *data, size_t length)
{
    char *path = g_build_filename(folder, name, NULL), *parent = g_path_get_dirname(path);
    GError *error = NULL;

    g_assert_cmpint(g_mkdir_with_parents(parent, 0700), ==, 0);
    g_file_set_contents(path, data, (gssize)length, &error);
    g_assert_no_error(error);
    g_free(parent);
    return path;
}

void
check_problems(const SdProblems *problems, const char *folder, const char *const *expected)
{
    size_t count = 0;

    for (; count < PROBLEMS && expected[count]; count++) {
        const char *said = count < problems->len ? problems->pdata[count] : "";

        if (g_str_has_prefix(said, folder))
            said += strlen(folder) + strspn(said + strlen(folder), ":/ ");
        if (strchr(expected[count], '*'))
            g_assert_true(g_pattern_match_simple(expected[count], said));
        else
            g_assert_cmpstr(said, ==, expected[count]);
    }
    if (problems->len > count)
        g_error("said besides: %s", (char *)problems->pdata[count]);
}

static bool
starts_with_any(const char *line, char *const *prefixes)
{
    for (size_t i = 0; prefixes[i]; i++)
        if (g_str_has_prefix(line, prefixes[i]))
            return true;
    return false;
}

char *
change_lines(const char *text, const char *drop, const char *more)
{
    char **lines = g_strsplit(text, "\n", -1), **prefixes = g_strsplit(drop ? drop : "", "|", -1);
    GString *changed = g_string_new(NULL);

    for (size_t i = 0; lines[i]; i++)
        if (lines[i][0] && !starts_with_any(lines[i], prefixes))
            g_string_append_printf(changed, "%s\n", lines[i]);
    g_string_append(changed, more ? more : "");
    g_strfreev(lines);
    g_strfreev(prefixes);
    return g_string_free(changed, FALSE);
}

void
check_entry(ReadEntry read, const char *file, const char *data, size_t length, const char *const *problems)
{
    char *folder = make_folder(), *path = write_file(folder, file, data, length);
    char *languages = write_file(folder, "languages.ini", two_languages, strlen(two_languages));
    SdProblems *said = sd_problems_new();
    SdKnowledge *knowledge = sd_knowledge_new();

    sd_read_languages(knowledge, languages, said);
    read(knowledge, path, said);
    check_problems(said, folder, problems);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(said);
    g_free(languages);
    g_free(path);
    remove_folder(folder);
}

void
add_cases(const char *kind, const EntryCase *cases, size_t count, GTestDataFunc test)
{
    for (size_t i = 0; i < count; i++) {
        char *path = g_strdup_printf("/compiler/%s/%s", kind, cases[i].name);

        g_test_add_data_func(path, &cases[i], test);
        g_free(path);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_code_tests();
    add_entry_tests();
    add_folder_tests();
    add_fact_tests();
    return g_test_run();
}
