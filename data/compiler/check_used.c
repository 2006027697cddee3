/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds the statements and labels of the data against the sources: an entry
 * that no source names is an entry that no one ever sees. (The other way round
 * the C compiler refuses a name that the data does not define.)
 */
#include "model.h"

#include <string.h>

static bool
is_identifier(char c)
{
    return g_ascii_isalnum(c) || c == '_';
}

/* Tells whether the identifier stands whole in the text. */
static bool
names(const char *text, const char *identifier)
{
    size_t length = strlen(identifier);

    for (const char *at = text; (at = strstr(at, identifier)) != NULL; at += length)
        if (!is_identifier(at[length]) && (at == text || !is_identifier(at[-1])))
            return true;
    return false;
}

static void
check_one(const char *text, const char *prefix, const char *id, const char *place, SdProblems *problems)
{
    char *suffix = sd_identifier(id), *identifier = g_strconcat(prefix, suffix, NULL);

    if (!names(text, identifier))
        sd_problem(problems, place, id, "no source uses %s", identifier);
    g_free(suffix);
    g_free(identifier);
}

void
sd_check_used(const SdKnowledge *knowledge, const char *folder, char *const *sources,
              SdProblems *problems)
{
    GString *text = g_string_new(NULL);

    for (size_t i = 0; sources[i]; i++) {
        char *content;

        if (!g_file_get_contents(sources[i], &content, NULL, NULL)) {
            sd_problem(problems, sources[i], NULL, "cannot be read");
            continue;
        }
        g_string_append_printf(text, "%s\n", content);
        g_free(content);
    }
    for (guint i = 0; i < knowledge->statements->len; i++) {
        const SdStatement *statement = knowledge->statements->pdata[i];

        check_one(text->str, "SX_STATEMENT_", statement->id, folder, problems);
    }
    for (guint i = 0; i < knowledge->labels->len; i++) {
        const SdLabel *label = knowledge->labels->pdata[i];

        check_one(text->str, "SX_LABEL_", label->id, folder, problems);
    }
    g_string_free(text, TRUE);
}
