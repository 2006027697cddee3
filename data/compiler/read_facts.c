/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads facts.ini, the phrases by which codes are compared, and holds the codes
 * against it.
 */
#include "model.h"

#include <string.h>

static const SdKey fact_keys[] = {
    { "Text", false, true },
    { "Outlook", false, false },
    { NULL, false, false },
};

static void
fact_free(gpointer data)
{
    SdFact *fact = data;

    g_free(fact->id);
    g_free(fact->outlook);
    g_strfreev(fact->text);
    g_free(fact);
}

static SdFact *
read_fact(const SdFile *file, const char *id)
{
    SdFact *fact = g_new0(SdFact, 1);
    char *outlook = sd_file_word(file, id, "Outlook", g_str_has_prefix(id, "then."));

    sd_file_check_keys(file, id, fact_keys);
    fact->id = g_strdup(id);
    fact->outlook = outlook ? g_strconcat("outlook.", outlook, NULL) : NULL;
    fact->text = sd_file_texts(file, id, "Text", true);
    g_free(outlook);
    return fact;
}

void
sd_read_facts(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    SdFile *file = sd_file_load(path, knowledge->languages, problems);
    char **groups;

    if (!file)
        return;
    g_ptr_array_set_free_func(knowledge->facts, fact_free);
    groups = g_key_file_get_groups(file->keys, NULL);
    for (size_t i = 0; groups[i]; i++)
        g_ptr_array_add(knowledge->facts, read_fact(file, groups[i]));
    g_strfreev(groups);
    sd_file_free(file);
}

int
sd_fact_find(const SdKnowledge *knowledge, const char *id)
{
    for (guint i = 0; i < knowledge->facts->len; i++)
        if (strcmp(((SdFact *)knowledge->facts->pdata[i])->id, id) == 0)
            return (int)i;
    return -1;
}

/* What the checks of one folder pass on to each other. */
typedef struct {
    const SdKnowledge *knowledge;
    const char *folder;
    SdProblems *problems;
} Check;

static void
use(const Check *check, const char *file, const char *key, const char *id)
{
    int place = sd_fact_find(check->knowledge, id);

    if (place >= 0)
        ((SdFact *)check->knowledge->facts->pdata[place])->used = true;
    else
        sd_problem(check->problems, file, key, "facts.ini has no [%s]", id);
}

static void
use_all(const Check *check, const char *file, const char *key, char *const *ids)
{
    for (size_t i = 0; ids[i]; i++)
        if (!g_ascii_isupper(ids[i][0]))
            use(check, file, key, ids[i]);
}

static void
check_code(const Check *check, const SdCode *code)
{
    char *file = g_strdup_printf(code->code < 10 ? "%s/codes/%uxx.ini" : "%s/codes/%u.ini", check->folder, code->code);

    use(check, file, "Outcome", code->result);
    use(check, file, NULL, code->class_name);
    use_all(check, file, "Decides", code->decides);
    use(check, file, "Then", code->then);
    use(check, file, "Effect", code->effect);
    use(check, file, "AtProxy", code->at_proxy);
    use_all(check, file, "Methods", code->methods);
    g_free(file);
}

static bool
has_code(const SdKnowledge *knowledge, unsigned code)
{
    for (guint i = 0; i < knowledge->codes->len; i++)
        if (((SdCode *)knowledge->codes->pdata[i])->code == code)
            return true;
    return false;
}

static void
check_pair(const Check *check, const SdPair *pair)
{
    for (size_t i = 0; i < 2; i++)
        if (!has_code(check->knowledge, pair->codes[i]))
            sd_problem(check->problems, check->folder, "pairs", "there is no code %u", pair->codes[i]);
}

void
sd_check_facts(const SdKnowledge *knowledge, const char *folder, SdProblems *problems)
{
    Check check = { knowledge, folder, problems };
    char *path = g_build_filename(folder, "facts.ini", NULL);

    for (guint i = 0; i < knowledge->codes->len; i++)
        check_code(&check, knowledge->codes->pdata[i]);
    for (guint i = 0; i < knowledge->facts->len; i++) {
        const SdFact *fact = knowledge->facts->pdata[i];

        if (fact->outlook)
            use(&check, path, fact->id, fact->outlook);
    }
    for (guint i = 0; i < knowledge->facts->len; i++) {
        const SdFact *fact = knowledge->facts->pdata[i];

        if (!fact->used)
            sd_problem(problems, path, fact->id, "no code uses it");
    }
    for (guint i = 0; i < knowledge->pairs->len; i++)
        check_pair(&check, knowledge->pairs->pdata[i]);
    g_free(path);
}
