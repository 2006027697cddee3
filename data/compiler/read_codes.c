/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads codes/NNN.ini and codes/Nxx.ini.
 */
#include "knowledge_limits.h"
#include "model.h"

#include <string.h>

static const SdKey code_keys[] = {
    { "Phrase", false, false },        { "Status", false, false },
    { "Outcome", false, false },       { "Severity", false, false },
    { "Reference", false, false },     { "Meaning", false, true },
    { "When", false, true },           { "Cause", true, true },
    { "Fix", true, true },             { "Next", false, true },
    { "Must", true, false },           { "MustReference", true, false },
    { "MustMethods", true, false },    { "Read", false, false },
    { "Brief", false, true },          { "Decides", false, false },
    { "Then", false, false },          { "Guide", false, false },
    { "Effect", false, false },        { "AtProxy", false, false },
    { "Methods", false, false },
    { NULL, false, false },
};

/* Gives the code that a file's name stands for: 422 for "422", 4 for "4xx",
 * 0 for no code. */
static unsigned
code_of(const char *label)
{
    if (strlen(label) != 3 || label[0] < '1' || label[0] > '6')
        return 0;
    if (strcmp(label + 1, "xx") == 0)
        return (unsigned)(label[0] - '0');
    if (!g_ascii_isdigit(label[1]) || !g_ascii_isdigit(label[2]))
        return 0;
    return (unsigned)g_ascii_strtoull(label, NULL, 10);
}

static void
requirement_free(gpointer data)
{
    SdRequirement *must = data;

    g_strfreev(must->headers);
    g_strfreev(must->methods);
    g_free(must->reference);
    g_free(must);
}

static void
read_must(const SdFile *file, GPtrArray *musts, const char *key, const char *headers, unsigned n)
{
    SdRequirement *must = g_new0(SdRequirement, 1);
    char *reference = g_strdup_printf("MustReference%u", n), *methods = g_strdup_printf("MustMethods%u", n);

    must->headers = g_strsplit(headers, "|", -1);
    must->methods = sd_file_list(file, file->label, methods);
    must->reference = sd_file_word(file, file->label, reference, true);
    sd_check_headers(file, key, must->headers);
    if (g_strv_length(must->headers) > SX_ALTERNATIVES || g_strv_length(must->methods) > SX_METHODS)
        sd_problem(file->problems, file->path, key, "names more than %d headers or %d methods",
                   SX_ALTERNATIVES, SX_METHODS);
    g_ptr_array_add(musts, must);
    g_free(reference);
    g_free(methods);
}

/* Says when MustReference or MustMethods stands without its Must. */
static void
check_must_companions(const SdFile *file, const char *stem, guint musts)
{
    char *key = g_strdup_printf("%s%u", stem, musts + 1);

    if (g_key_file_has_key(file->keys, file->label, key, NULL))
        sd_problem(file->problems, file->path, key, "stands without its Must%u", musts + 1);
    g_free(key);
}

static GPtrArray *
read_musts(const SdFile *file)
{
    GPtrArray *musts = g_ptr_array_new_with_free_func(requirement_free);

    for (unsigned n = 1;; n++) {
        char *key = g_strdup_printf("Must%u", n), *headers = sd_file_word(file, file->label, key, false);

        if (headers)
            read_must(file, musts, key, headers, n);
        g_free(key);
        g_free(headers);
        if (musts->len < n)
            break;
    }
    check_must_companions(file, "MustReference", musts->len);
    check_must_companions(file, "MustMethods", musts->len);
    return musts;
}

static void
check_counts(const SdFile *file, const SdCode *code)
{
    if (code->causes->len != code->fixes->len)
        sd_problem(file->problems, file->path, "Fix", "%u causes but %u fixes; they are pairs",
                   code->causes->len, code->fixes->len);
    if (code->causes->len < 2 && code->outcome > SX_OUTCOME_REDIRECT)
        sd_problem(file->problems, file->path, "Cause", "a failing code needs two causes at least");
    if (!code->next && code->outcome <= SX_OUTCOME_REDIRECT)
        sd_problem(file->problems, file->path, "Next", "is missing: what happens next?");
}

static void
code_free(gpointer data)
{
    SdCode *code = data;

    g_free(code->phrase);
    g_free(code->reference);
    g_strfreev(code->meaning);
    g_strfreev(code->when);
    g_strfreev(code->next);
    g_ptr_array_unref(code->causes);
    g_ptr_array_unref(code->fixes);
    g_ptr_array_unref(code->musts);
    g_strfreev(code->reads);
    sd_free_code_facts(code);
    g_free(code);
}

static SdCode *
read_code(const SdFile *file, unsigned number)
{
    const char *group = file->label;
    SdCode *code = g_new0(SdCode, 1);

    code->code = number;
    code->status = (SxStatus)sd_file_choice(file, group, "Status", sx_status_words, SX_STATUS_REGISTERED);
    code->outcome = (SxOutcome)sd_file_choice(file, group, "Outcome", sx_outcomes, -1);
    code->severity = (SxSeverity)sd_file_choice(file, group, "Severity", sx_severities, -1);
    code->phrase = sd_file_word(file, group, "Phrase", true);
    code->reference = sd_file_word(file, group, "Reference", true);
    code->meaning = sd_file_texts(file, group, "Meaning", true);
    code->when = sd_file_texts(file, group, "When", true);
    code->next = sd_file_texts(file, group, "Next", false);
    code->causes = sd_read_numbered_texts(file, group, "Cause");
    code->fixes = sd_read_numbered_texts(file, group, "Fix");
    code->musts = read_musts(file);
    code->reads = sd_file_list(file, group, "Read");
    sd_check_headers(file, "Read", code->reads);
    check_counts(file, code);
    sd_read_code_facts(file, code);
    return code;
}

/* A code file holds one group, named as the file. */
static bool
check_group(const SdFile *file)
{
    char **groups = g_key_file_get_groups(file->keys, NULL);
    bool good = g_strv_length(groups) == 1 && strcmp(groups[0], file->label) == 0;

    if (!good)
        sd_problem(file->problems, file->path, NULL, "must hold the group [%s] and no other", file->label);
    g_strfreev(groups);
    return good;
}

void
sd_read_code(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    unsigned number;

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->codes, code_free);
    number = code_of(file->label);
    if (number == 0)
        sd_problem(problems, path, NULL, "is named after no code from 100 to 699 and no class");
    else if (check_group(file)) {
        sd_file_check_keys(file, file->label, code_keys);
        g_ptr_array_add(knowledge->codes, read_code(file, number));
    }
    sd_file_free(file);
}
