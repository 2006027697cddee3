/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Checks the placeholders in braces: the same ones in every language.
 */
#include "model.h"

#include <string.h>

static bool
contains(const GPtrArray *names, const char *name)
{
    for (guint i = 0; i < names->len; i++)
        if (strcmp(names->pdata[i], name) == 0)
            return true;
    return false;
}

/* Collects the names in braces; gives NULL when braces do not pair up. */
static GPtrArray *
placeholders(const char *text)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    const char *at = text;

    while ((at = strpbrk(at, "{}")) != NULL) {
        size_t length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz_");
        char *name;

        if (*at == '}' || length == 0 || at[1 + length] != '}') {
            g_ptr_array_unref(names);
            return NULL;
        }
        name = g_strndup(at + 1, length);
        if (contains(names, name))
            g_free(name);
        else
            g_ptr_array_add(names, name);
        at += length + 2;
    }
    return names;
}

static bool
same_names(const GPtrArray *a, const GPtrArray *b)
{
    bool same = a->len == b->len;

    for (guint i = 0; same && i < a->len; i++)
        same = contains(b, a->pdata[i]);
    return same;
}

void
sd_check_placeholders(const SdFile *file, const char *group, const char *key, SdTexts texts,
                      GPtrArray *places)
{
    GPtrArray *first = NULL;
    char *name = g_strdup_printf("[%s] %s", group, key);

    for (guint i = 0; texts && texts[i]; i++) {
        GPtrArray *names = placeholders(texts[i]);

        if (!names) {
            sd_problem(file->problems, file->path, name, "braces do not hold a placeholder's name");
            continue;
        }
        for (guint n = 0; n < names->len; n++)
            if (places && !contains(places, names->pdata[n]))
                g_ptr_array_add(places, g_strdup(names->pdata[n]));
        if (!first) {
            first = names;
            continue;
        }
        if (!same_names(first, names))
            sd_problem(file->problems, file->path, name, "placeholders of [%s] differ", file->languages[i]);
        g_ptr_array_unref(names);
    }
    g_clear_pointer(&first, g_ptr_array_unref);
    g_free(name);
}
