/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads statements/FAMILY.ini: the sentences about one capture.
 */
#include "model.h"

#include <string.h>

static const SdKey statement_keys[] = {
    { "Kind", false, false },      { "Severity", false, false },  { "Confidence", false, false },
    { "Group", false, false },     { "Reference", false, false }, { "Summary", false, true },
    { "Evidence", false, true },   { "Advice", false, true },     { NULL, false, false },
};

static void
statement_free(gpointer data)
{
    SdStatement *statement = data;

    g_free(statement->id);
    g_free(statement->reference);
    g_strfreev(statement->summary);
    g_strfreev(statement->evidence);
    g_strfreev(statement->advice);
    g_free(statement);
}

static void
check_id(const SdFile *file, const char *id)
{
    char *prefix = g_strconcat(file->label, ".", NULL);

    if (!g_str_has_prefix(id, prefix) || strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789.-") != strlen(id))
        sd_problem(file->problems, file->path, id, "is not of the form %sname-in-small-letters", prefix);
    g_free(prefix);
}

static SdStatement *
read_statement(const SdFile *file, const char *id, GPtrArray *places)
{
    SdStatement *statement = g_new0(SdStatement, 1);
    bool finding;

    check_id(file, id);
    sd_file_check_keys(file, id, statement_keys);
    statement->id = g_strdup(id);
    statement->kind = (SxKind)sd_file_choice(file, id, "Kind", sx_kinds, SX_KIND_FINDING);
    finding = statement->kind == SX_KIND_FINDING;
    statement->severity = (SxSeverity)sd_file_choice(file, id, "Severity", sx_severities, finding ? -1 : 0);
    statement->confidence = (SxConfidence)sd_file_choice(file, id, "Confidence", sx_confidences, finding ? -1 : 0);
    statement->group = (SxGroup)sd_file_choice(file, id, "Group", sx_groups, finding ? -1 : 0);
    statement->reference = sd_file_word(file, id, "Reference", false);
    statement->summary = sd_file_texts(file, id, "Summary", finding);
    statement->evidence = sd_file_texts(file, id, "Evidence", true);
    statement->advice = sd_file_texts(file, id, "Advice", false);
    sd_check_placeholders(file, id, "Evidence", statement->evidence, places);
    sd_check_placeholders(file, id, "Advice", statement->advice, places);
    return statement;
}

void
sd_read_statements(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    char **groups;

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->statements, statement_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; groups[i]; i++)
        g_ptr_array_add(knowledge->statements, read_statement(file, groups[i], knowledge->places));
    g_strfreev(groups);
    sd_file_free(file);
}
