/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Fills labels with placeholders.
 */
#include "phrase.h"

#include <stdarg.h>
#include <string.h>

typedef struct {
    const char *name, *value;
} Blank;

#define BLANKS 10

static const char *
value_of(const Blank *blanks, size_t count, const char *name, size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(blanks[i].name) == length && memcmp(blanks[i].name, name, length) == 0)
            return blanks[i].value;
    return NULL;
}

static char *
fill(const char *text, const Blank *blanks, size_t count)
{
    GString *out = g_string_new(NULL);

    while (*text) {
        size_t plain = strcspn(text, "{"), length;
        const char *value;

        g_string_append_len(out, text, (gssize)plain);
        text += plain;
        if (*text == '\0')
            break;
        length = strcspn(text, "}") - 1;
        value = value_of(blanks, count, text + 1, length);
        if (value)
            g_string_append(out, value);
        else
            g_string_append_len(out, text, (gssize)length + 2);
        text += length + 2;
    }
    return g_string_free(out, FALSE);
}

char *
sx_phrase(SxLabelId label, SxLanguage language, ...)
{
    Blank blanks[BLANKS];
    size_t count = 0;
    va_list arguments;
    const char *name;

    va_start(arguments, language);
    while (count < BLANKS && (name = va_arg(arguments, const char *)) != NULL)
        blanks[count++] = (Blank){ name, va_arg(arguments, const char *) };
    va_end(arguments);
    return fill(sx_label(label, language), blanks, count);
}

char *
sx_phrase_list(const char *const *words, bool alternatives, SxLanguage language)
{
    char *list = g_strdup(words[0]);

    for (size_t i = 1; words[i]; i++) {
        SxLabelId joint = alternatives && !words[i + 1] ? SX_LABEL_COMPARISON_OR : SX_LABEL_COMPARISON_COMMA;
        char *longer = sx_phrase(joint, language, "list", list, "last", words[i], NULL);

        g_free(list);
        list = longer;
    }
    return list;
}
