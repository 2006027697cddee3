/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds what comes nearest to an input.
 */
#include "suggest.h"

#include "knowledge.h"

#include <string.h>

/* Most suggestions, and longest input for which distances are measured. */
#define MOST 4
#define LONGEST 64

size_t
suggest_distance(const char *a, const char *b)
{
    size_t rows[3][LONGEST + 1], lengths[2] = { strlen(a), strlen(b) };

    if (lengths[0] > LONGEST || lengths[1] > LONGEST)
        return LONGEST;
    for (size_t n = 0; n <= lengths[1]; n++)
        rows[0][n] = n;
    for (size_t i = 1; i <= lengths[0]; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *twice = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t n = 1; n <= lengths[1]; n++) {
            char x = g_ascii_tolower(a[i - 1]), y = g_ascii_tolower(b[n - 1]);

            row[n] = MIN(MIN(above[n], row[n - 1]) + 1, above[n - 1] + (x != y));
            if (i > 1 && n > 1 && x == g_ascii_tolower(b[n - 2]) && y == g_ascii_tolower(a[i - 2]))
                row[n] = MIN(row[n], twice[n - 2] + 1);
        }
    }
    return rows[lengths[0] % 3][lengths[1]];
}

/* Candidates with how far they are off; the nearest are kept. */
typedef struct {
    char *words;
    size_t distance;
} Candidate;

static gint
compare(gconstpointer a, gconstpointer b)
{
    size_t one = ((const Candidate *)a)->distance, other = ((const Candidate *)b)->distance;

    return one < other ? -1 : one > other;
}

/* Gives the nearest, in the order in which they were added where they are
 * equally near. */
static GPtrArray *
nearest(GArray *candidates)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);

    g_array_sort(candidates, compare);
    for (guint i = 0; i < candidates->len; i++) {
        Candidate *candidate = &g_array_index(candidates, Candidate, i);

        if (words->len < MOST)
            g_ptr_array_add(words, candidate->words);
        else
            g_free(candidate->words);
    }
    g_array_unref(candidates);
    return words;
}

static void
add(GArray *candidates, char *words, size_t distance)
{
    Candidate candidate = { words, distance };

    g_array_append_val(candidates, candidate);
}

static bool
holds(const char *text, const char *input)
{
    char *folded_text = g_utf8_casefold(text, -1), *folded_input = g_utf8_casefold(input, -1);
    bool found = strstr(folded_text, folded_input) != NULL;

    g_free(folded_text);
    g_free(folded_input);
    return found;
}

/* Gives how far the nearest word of a phrase is off. */
static size_t
distance_to_words(const char *phrase, const char *input)
{
    char **words = g_strsplit_set(phrase, " /-", -1);
    size_t best = LONGEST;

    for (size_t i = 0; words[i]; i++)
        best = MIN(best, suggest_distance(words[i], input));
    g_strfreev(words);
    return MIN(best, suggest_distance(phrase, input));
}

static size_t
distance_to_code(const SxCode *code, const char *input)
{
    char *number = g_strdup_printf("%u", code->code);
    size_t distance = LONGEST, far = MAX(1, strlen(input) / 4);

    if (g_ascii_isdigit(input[0]))
        distance = suggest_distance(number, input) <= 1 ? 1 + !g_str_has_prefix(number, input) + (number[0] != input[0])
                                                        : LONGEST;
    else if (holds(code->phrase, input))
        distance = 0;
    else if (distance_to_words(code->phrase, input) <= far)
        distance = 1;
    else
        for (int i = 0; i < SX_LANGUAGE_COUNT; i++)
            if (holds(code->brief[i], input) || holds(code->meaning[i], input))
                distance = MIN(distance, holds(code->brief[i], input) ? 2 : 3);
    g_free(number);
    return distance;
}

/* Three digits were most likely meant as they are. */
static bool
is_three_digits(const char *input)
{
    return strlen(input) == 3 && strspn(input, "0123456789") == 3;
}

GPtrArray *
suggest_codes(const char *input)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

    for (size_t i = 0; i < sx_code_count && *input && !is_three_digits(input); i++) {
        const SxCode *code = &sx_codes[i];
        size_t distance = code->code >= 100 ? distance_to_code(code, input) : LONGEST;

        if (distance < LONGEST)
            add(candidates, g_strdup_printf("%u %s", code->code, code->phrase), distance);
    }
    return nearest(candidates);
}

GPtrArray *
suggest_findings(const char *input)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

    for (int i = 0; i < SX_STATEMENT_COUNT && *input; i++) {
        const char *id = sx_statement((SxStatementId)i)->id;
        size_t distance = suggest_distance(id, input);

        if (distance <= MAX(2, strlen(input) / 4) || holds(id, input))
            add(candidates, g_strdup(id), distance);
    }
    return nearest(candidates);
}

GPtrArray *
suggest_headers(const char *input)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

    for (int i = 0; i < SX_HEADER_COUNT && *input; i++) {
        const char *name = sx_header_name((SxHeaderId)i);
        size_t distance = suggest_distance(name, input);

        if (distance <= MAX(1, strlen(input) / 4))
            add(candidates, g_strdup(name), distance);
    }
    return nearest(candidates);
}
