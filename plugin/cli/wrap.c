/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Lines of a terminal.
 */
#include "wrap.h"

#include <stdbool.h>
#include <string.h>

/* Not at the start of a line: closing brackets and quotes, stops, marks that
 * lengthen or repeat, small kana. */
static const char not_first[] = ")]},.;:!?%\"'"
                                "、。，．：；！？）］｝〕〉》」』】〙〗”’…‥・ーゝゞヽヾ々〻～％℃"
                                "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

/* Not at the end of a line: opening brackets and quotes. */
static const char not_last[] = "([{\"'"
                               "（［｛〔〈《「『【〘〖“‘";

static size_t
columns_of(gunichar c)
{
    if (g_unichar_iszerowidth(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

size_t
wrap_columns(const char *text)
{
    size_t columns = 0;

    for (; *text; text = g_utf8_next_char(text))
        columns += columns_of(g_utf8_get_char(text));
    return columns;
}

static bool
is_among(const char *set, gunichar c)
{
    return g_utf8_strchr(set, -1, c) != NULL;
}

/* Tells whether a line may end between two characters that are no blanks. */
static bool
may_part(gunichar before, gunichar after)
{
    if (!g_unichar_iswide(before) && !g_unichar_iswide(after))
        return false;
    return columns_of(after) > 0 && !is_among(not_first, after) && !is_among(not_last, before);
}

/* Finds where the line that starts at text ends: gives the end of what is
 * shown. At least one character is taken. A word longer than the line is cut
 * behind a hyphen if it has one. */
static const char *
end_of_line(const char *text, size_t width)
{
    const char *good = NULL, *hyphen = NULL, *at = text;
    size_t columns = 0;
    gunichar before = 0;

    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (before && before != ' ' && (c == ' ' || may_part(before, c)))
            good = at;
        columns += columns_of(c);
        if (columns > width && c != ' ')
            return good ? good : hyphen ? hyphen : at > text ? at : g_utf8_next_char(at);
        if (c == '-')
            hyphen = at + 1;
        before = c;
    }
    return at;
}

GPtrArray *
wrap_lines(const char *text, size_t width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);

    do {
        const char *end, *shown;

        text += strspn(text, " ");
        end = shown = end_of_line(text, MAX(width, 2));
        while (shown > text && shown[-1] == ' ')
            shown--;
        g_ptr_array_add(lines, g_strndup(text, (gsize)(shown - text)));
        text = end + strspn(end, " ");
    } while (*text);
    return lines;
}
