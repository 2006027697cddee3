/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads labels.ini and handbook.ini, the words of the display and of the
 * handbook, places.ini and languages.ini.
 */
#include "model.h"

#include <string.h>

static const SdKey label_keys[] = { { "Text", false, true }, { NULL, false, false } };
static const SdKey language_keys[] = { { "Name", false, false }, { NULL, false, false } };

static void
label_free(gpointer data)
{
    SdLabel *label = data;

    g_free(label->id);
    g_strfreev(label->text);
    g_free(label);
}

static void
add_label(GPtrArray *labels, const SdFile *file, const char *id)
{
    SdLabel *label = g_new0(SdLabel, 1);

    sd_file_check_keys(file, id, label_keys);
    label->id = g_strdup(id);
    label->text = sd_file_texts(file, id, "Text", true);
    g_ptr_array_add(labels, label);
}

static bool
has_label(const GPtrArray *labels, const char *id)
{
    for (guint i = 0; i < labels->len; i++)
        if (strcmp(((SdLabel *)labels->pdata[i])->id, id) == 0)
            return true;
    return false;
}

void
sd_read_labels(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    char **groups;

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->labels, label_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; groups[i]; i++) {
        if (has_label(knowledge->labels, groups[i]))
            sd_problem(problems, path, groups[i], "is a label of another file too");
        add_label(knowledge->labels, file, groups[i]);
    }
    g_strfreev(groups);
    sd_file_free(file);
}

/* Says which titles no placeholder of the statements has. */
static void
check_places(const SdKnowledge *knowledge, const SdFile *file)
{
    char **groups = g_key_file_get_groups(file->keys, NULL);

    for (size_t i = 0; groups[i]; i++)
        if (!g_ptr_array_find_with_equal_func(knowledge->places, groups[i], g_str_equal, NULL))
            sd_problem(file->problems, file->path, groups[i], "is no placeholder of a statement");
    g_strfreev(groups);
}

void
sd_read_place_titles(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->place_titles, label_free);
    check_places(knowledge, file);
    for (guint i = 0; i < knowledge->places->len; i++) {
        const char *place = knowledge->places->pdata[i];

        if (g_key_file_has_group(file->keys, place))
            add_label(knowledge->place_titles, file, place);
        else
            sd_problem(problems, path, place, "is missing: statements hold this placeholder");
    }
    sd_file_free(file);
}

char **
sd_read_languages(const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, NULL, problems);
    char **languages;

    if (!file)
        return NULL;
    languages = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; languages[i]; i++) {
        sd_file_check_keys(file, languages[i], language_keys);
        g_free(sd_file_word(file, languages[i], "Name", true));
    }
    if (!languages[0]) {
        sd_problem(problems, path, NULL, "names no language");
        g_clear_pointer(&languages, g_strfreev);
    }
    sd_file_free(file);
    return languages;
}
