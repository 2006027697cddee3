/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads pairs/NNN-MMM.ini: hints for two codes that people confuse.
 */
#include "model.h"

#include <stdio.h>
#include <string.h>

static const SdKey pair_keys[] = { { "Hint", true, true }, { NULL, false, false } };

static void
pair_free(gpointer data)
{
    SdPair *pair = data;

    g_ptr_array_unref(pair->hints);
    g_free(pair);
}

/* Reads "401-407": the lower code comes first. */
static bool
codes_of(const char *label, unsigned codes[2])
{
    char *again;
    bool good = sscanf(label, "%3u-%3u", &codes[0], &codes[1]) == 2 && codes[0] >= 100 && codes[0] < codes[1];

    again = g_strdup_printf("%u-%u", codes[0], codes[1]);
    good = good && strcmp(again, label) == 0;
    g_free(again);
    return good;
}

void
sd_read_pair(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    char **groups;
    unsigned codes[2] = { 0, 0 };

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->pairs, pair_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    if (!codes_of(file->label, codes)) {
        sd_problem(problems, path, NULL, "is not named after two codes, the lower first");
    } else if (g_strv_length(groups) != 1 || strcmp(groups[0], file->label) != 0) {
        sd_problem(problems, path, NULL, "must hold the group [%s] and no other", file->label);
    } else {
        SdPair *pair = g_new0(SdPair, 1);

        sd_file_check_keys(file, file->label, pair_keys);
        memcpy(pair->codes, codes, sizeof codes);
        pair->hints = sd_read_numbered_texts(file, file->label, "Hint");
        if (pair->hints->len == 0)
            sd_problem(problems, path, "Hint1", "is missing");
        g_ptr_array_add(knowledge->pairs, pair);
    }
    g_strfreev(groups);
    sd_file_free(file);
}
