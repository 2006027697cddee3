/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads labels.ini, the words of the display, files of sentences with
 * placeholders like comparison.ini, places.ini and languages.ini.
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
add_label(GPtrArray *labels, const SdFile *file, const char *group, char *id)
{
    SdLabel *label = g_new0(SdLabel, 1);

    sd_file_check_keys(file, group, label_keys);
    label->id = id;
    label->text = sd_file_texts(file, group, "Text", true);
    sd_check_placeholders(file, group, "Text", label->text, NULL);
    g_ptr_array_add(labels, label);
}

void
sd_read_labels(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    char **groups;
    bool plain;

    if (!file)
        return;
    plain = strcmp(file->label, "labels") == 0;
    g_ptr_array_set_free_func(knowledge->labels, label_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; groups[i]; i++)
        add_label(knowledge->labels, file, groups[i],
                  plain ? g_strdup(groups[i]) : g_strconcat(file->label, ".", groups[i], NULL));
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
            add_label(knowledge->place_titles, file, place, g_strdup(place));
        else
            sd_problem(problems, path, place, "is missing: statements hold this placeholder");
    }
    sd_file_free(file);
}

void
sd_read_languages(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, NULL, problems);
    gsize count;

    if (!file)
        return;
    knowledge->languages = g_key_file_get_groups(file->keys, &count);
    knowledge->language_names = g_new0(char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        char *name;

        sd_file_check_keys(file, knowledge->languages[i], language_keys);
        name = sd_file_word(file, knowledge->languages[i], "Name", true);
        knowledge->language_names[i] = name ? name : g_strdup("");
    }
    if (count == 0) {
        sd_problem(problems, path, NULL, "names no language");
        g_clear_pointer(&knowledge->languages, g_strfreev);
    }
    sd_file_free(file);
}
