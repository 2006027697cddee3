/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads values/NAME.ini: what the numbers and tokens of a header mean.
 */
#include "model.h"

#include <string.h>

static const SdKey value_keys[] = {
    { "Name", false, false }, { "Reference", false, false }, { "Meaning", false, true },
    { "Look", false, true },  { NULL, false, false },
};

static void
value_free(gpointer data)
{
    SdValue *value = data;

    g_free(value->key);
    g_free(value->name);
    g_free(value->reference);
    g_strfreev(value->meaning);
    g_strfreev(value->look);
    g_free(value);
}

static void
table_free(gpointer data)
{
    SdValueTable *table = data;

    g_free(table->name);
    g_ptr_array_unref(table->values);
    g_free(table);
}

static SdValue *
read_value(const SdFile *file, const char *group)
{
    SdValue *value = g_new0(SdValue, 1);

    sd_file_check_keys(file, group, value_keys);
    value->key = g_strdup(group);
    value->name = sd_file_word(file, group, "Name", true);
    value->reference = sd_file_word(file, group, "Reference", true);
    value->meaning = sd_file_texts(file, group, "Meaning", true);
    value->look = sd_file_texts(file, group, "Look", strcmp(file->label, "warning") == 0);
    return value;
}

void
sd_read_values(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    SdValueTable *table;
    char **groups;

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->tables, table_free);
    table = g_new0(SdValueTable, 1);
    table->name = g_strdup(file->label);
    table->values = g_ptr_array_new_with_free_func(value_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; groups[i]; i++)
        g_ptr_array_add(table->values, read_value(file, groups[i]));
    g_strfreev(groups);
    g_ptr_array_add(knowledge->tables, table);
    sd_file_free(file);
}
