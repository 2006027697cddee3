/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A strict reader of JSON that keeps nothing.
 */
#include "json_reader.h"

#include <string.h>

#include <glib.h>

#define DEEPEST 64

static bool read_value(const char **at, int depth);

static void
skip_blanks(const char **at)
{
    *at += strspn(*at, " \t\r\n");
}

static bool
take(const char **at, const char *word)
{
    size_t length = strlen(word);

    if (strncmp(*at, word, length) != 0)
        return false;
    *at += length;
    return true;
}

static bool
read_escape(const char **at)
{
    if (**at == 'u') {
        for (int i = 1; i <= 4; i++)
            if (!g_ascii_isxdigit((*at)[i]))
                return false;
        *at += 5;
        return true;
    }
    if (**at == '\0' || !strchr("\"\\/bfnrt", **at))
        return false;
    (*at)++;
    return true;
}

static bool
read_string(const char **at)
{
    if (!take(at, "\""))
        return false;
    while (**at != '"') {
        if ((unsigned char)**at < 0x20)
            return false;
        if (take(at, "\\") ? !read_escape(at) : (*at)++ == NULL)
            return false;
    }
    (*at)++;
    return true;
}

static bool
read_number(const char **at)
{
    const char *start;

    take(at, "-");
    start = *at;
    *at += strspn(*at, "0123456789");
    if (*at == start || (*start == '0' && *at > start + 1))
        return false;
    if (take(at, ".")) {
        start = *at;
        *at += strspn(*at, "0123456789");
        return *at > start;
    }
    return true;
}

/* Reads a member of an object, or an element of an array. */
static bool
read_member(const char **at, GHashTable *names, int depth)
{
    const char *start;

    skip_blanks(at);
    if (names) {
        start = *at;
        if (!read_string(at) || !g_hash_table_add(names, g_strndup(start, (gsize)(*at - start))))
            return false;
        skip_blanks(at);
        if (!take(at, ":"))
            return false;
    }
    if (!read_value(at, depth + 1))
        return false;
    skip_blanks(at);
    return true;
}

static bool
read_members(const char **at, const char *end, bool named, int depth)
{
    GHashTable *names = named ? g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) : NULL;
    bool good = true;

    skip_blanks(at);
    if (!take(at, end)) {
        do
            good = read_member(at, names, depth);
        while (good && take(at, ","));
        good = good && take(at, end);
    }
    g_clear_pointer(&names, g_hash_table_unref);
    return good;
}

static bool
read_value(const char **at, int depth)
{
    skip_blanks(at);
    if (depth > DEEPEST)
        return false;
    if (take(at, "{"))
        return read_members(at, "}", true, depth);
    if (take(at, "["))
        return read_members(at, "]", false, depth);
    if (**at == '"')
        return read_string(at);
    return take(at, "true") || take(at, "false") || take(at, "null") || read_number(at);
}

bool
is_json(const char *text)
{
    const char *at = text;

    if (!g_utf8_validate(text, -1, NULL) || !read_value(&at, 0))
        return false;
    skip_blanks(&at);
    return *at == '\0';
}
