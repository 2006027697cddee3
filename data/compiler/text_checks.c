/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What each text must be, whatever it says: short, clean, and with the numbers
 * of the text that it translates.
 */
#include "entry.h"

#include <string.h>

void
sd_check_text(SdProblems *problems, const char *path, const char *key, const char *text,
              size_t limit)
{
    size_t length = strlen(text);
    char *composed;

    if (length == 0)
        sd_problem(problems, path, key, "is empty");
    if (length > limit)
        sd_problem(problems, path, key, "is %zu bytes long; at most %zu are shown whole", length,
                   limit);
    if (!g_utf8_validate(text, (gssize)length, NULL)) {
        sd_problem(problems, path, key, "is not UTF-8");
        return;
    }
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        if (g_unichar_iscntrl(g_utf8_get_char(at))) {
            sd_problem(problems, path, key, "holds a control character");
            break;
        }
    }
    composed = g_utf8_normalize(text, (gssize)length, G_NORMALIZE_NFC);
    if (g_strcmp0(composed, text) != 0)
        sd_problem(problems, path, key, "is not in Unicode's composed form (NFC)");
    g_free(composed);
}

/* Takes the next run of digits off a text, those inside braces left out: names
 * of placeholders hold none. Gives false at the end. */
static bool
next_number(const char **text, const char **number, size_t *length)
{
    *number = strpbrk(*text, "0123456789");
    if (!*number)
        return false;
    *length = strspn(*number, "0123456789");
    *text = *number + *length;
    return true;
}

static bool
holds_number(const char *text, const char *wanted, size_t wanted_length)
{
    const char *number;
    size_t length;

    while (next_number(&text, &number, &length))
        if (length == wanted_length && memcmp(number, wanted, length) == 0)
            return true;
    return false;
}

void
sd_check_numbers(SdProblems *problems, const char *path, const char *key, const char *text,
                 const char *translation)
{
    const char *number;
    size_t length;

    while (next_number(&text, &number, &length))
        if (!holds_number(translation, number, length))
            sd_problem(problems, path, key, "lacks the number %.*s", (int)length, number);
}
