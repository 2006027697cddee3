/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads labels.ini, the words of the display, files of sentences with
 * placeholders like comparison.ini, and languages.ini.
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
    for (size_t i = 0; groups[i]; i++) {
        SdLabel *label = g_new0(SdLabel, 1);

        sd_file_check_keys(file, groups[i], label_keys);
        label->id = plain ? g_strdup(groups[i]) : g_strconcat(file->label, ".", groups[i], NULL);
        label->text = sd_file_texts(file, groups[i], "Text", true);
        sd_check_placeholders(file, groups[i], "Text", label->text, NULL);
        g_ptr_array_add(knowledge->labels, label);
    }
    g_strfreev(groups);
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
