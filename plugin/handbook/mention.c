/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Looks for codes in the texts of findings, in the first language: numbers are
 * the same in all.
 */
#include "mention.h"

#include <string.h>

#include <glib.h>

/* Tells whether the number stands by itself and is no amount of seconds. */
static bool
names_number(const char *text, const char *number)
{
    size_t length = strlen(number);

    for (const char *at = text; (at = strstr(at, number)) != NULL; at += length) {
        bool alone = (at == text || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[length]);

        if (alone && strncmp(at + length, " s", 2) != 0)
            return true;
    }
    return false;
}

/* Tells whether one of the sections of a reference is the first of another. */
static bool
rests_on(const char *reference, const char *code_reference)
{
    size_t length = strcspn(code_reference, ";");

    for (const char *at = reference; at; at = strchr(at, ';')) {
        at += strspn(at, "; ");
        if (strcspn(at, ";") == length && strncmp(at, code_reference, length) == 0)
            return true;
    }
    return false;
}

bool
sx_mentions(const SxStatement *statement, const SxCode *code)
{
    char number[4];

    if (statement->kind != SX_KIND_FINDING || code->code < 100)
        return false;
    g_snprintf(number, sizeof number, "%u", code->code);
    return names_number(statement->summary[0], number) || names_number(statement->evidence[0], number) ||
           (statement->reference && rests_on(statement->reference, code->reference));
}
