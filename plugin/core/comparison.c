/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Compares two codes.
 */
#include "comparison.h"

#include "phrase.h"

#include <string.h>

static char *
classes_sentence(const SxComparison *one)
{
    const SxCode *first = one->entries[0], *second = one->entries[1];
    char *codes[2] = { g_strdup_printf("%u", one->codes[0]), g_strdup_printf("%u", one->codes[1]) };
    char *classes[2] = { g_strdup_printf("%uxx", one->codes[0] / 100), g_strdup_printf("%uxx", one->codes[1] / 100) };
    const char *names[2] = { sx_fact(first->class_name)->text[one->language],
                             sx_fact(second->class_name)->text[one->language] };
    char *text;

    if (first->class_name == second->class_name)
        text = sx_phrase(SX_LABEL_COMPARISON_CLASSES_SAME, one->language, "first", codes[0], "first_phrase",
                         first->phrase, "second", codes[1], "second_phrase", second->phrase, "class", classes[0],
                         "name", names[0], NULL);
    else
        text = sx_phrase(SX_LABEL_COMPARISON_CLASSES_DIFFER, one->language, "first", codes[0], "first_phrase",
                         first->phrase, "first_class", classes[0], "first_name", names[0], "second", codes[1],
                         "second_phrase", second->phrase, "second_class", classes[1], "second_name", names[1], NULL);
    for (size_t i = 0; i < 2; i++) {
        g_free(codes[i]);
        g_free(classes[i]);
    }
    return text;
}

static char *
briefs_sentence(const SxComparison *one, const char *first, const char *second)
{
    return sx_phrase(SX_LABEL_COMPARISON_BRIEFS, one->language, "first", first, "first_brief",
                     one->entries[0]->brief[one->language], "second", second, "second_brief",
                     one->entries[1]->brief[one->language], NULL);
}

static char *
outlooks_sentence(const SxComparison *one, const char *first, const char *second)
{
    SxFactId outlooks[2] = { sx_fact(one->entries[0]->then)->outlook, sx_fact(one->entries[1]->then)->outlook };
    const char *texts[2] = { sx_fact(outlooks[0])->text[one->language], sx_fact(outlooks[1])->text[one->language] };

    if (outlooks[0] == outlooks[1])
        return sx_phrase(SX_LABEL_COMPARISON_OUTLOOKS_SAME, one->language, "outlook", texts[0], NULL);
    return sx_phrase(SX_LABEL_COMPARISON_OUTLOOKS_DIFFER, one->language, "first", first, "first_outlook", texts[0],
                     "second", second, "second_outlook", texts[1], NULL);
}

static char *
opening(const SxComparison *one)
{
    char *first = g_strdup_printf("%u", one->codes[0]), *second = g_strdup_printf("%u", one->codes[1]);
    char *sentences[3], *text;

    if (one->codes[0] == one->codes[1]) {
        text = sx_phrase(SX_LABEL_COMPARISON_SAME_CODE, one->language, "code", first, "phrase",
                         one->entries[0]->phrase, NULL);
    } else {
        sentences[0] = classes_sentence(one);
        sentences[1] = briefs_sentence(one, first, second);
        sentences[2] = outlooks_sentence(one, first, second);
        text = sx_phrase(SX_LABEL_COMPARISON_OPENING, one->language, "classes", sentences[0], "briefs", sentences[1],
                         "outlooks", sentences[2], NULL);
        for (size_t i = 0; i < 3; i++)
            g_free(sentences[i]);
    }
    g_free(first);
    g_free(second);
    return text;
}

static void
add_point(SxComparison *one, SxDimension dimension, char *first, char *second)
{
    bool same = strcmp(first, second) == 0;
    SxPoint *point = same ? &one->common[one->common_count++] : &one->differences[one->difference_count++];

    *point = (SxPoint){ dimension, sx_dimension_label(dimension, one->language), { first, second } };
    if (same)
        g_clear_pointer(&point->texts[1], g_free);
}

static bool
is_worth_saying(const SxComparison *one, SxDimension dimension)
{
    const SxCode *first = one->entries[0], *second = one->entries[1];

    if (dimension == SX_DIMENSION_RESULT)
        return first->result != second->result;
    if (dimension == SX_DIMENSION_HEADERS)
        return sx_fact_has_headers(first, second) || sx_fact_has_headers(second, first);
    return true;
}

static void
add_points(SxComparison *one)
{
    const SxCode *first = one->entries[0], *second = one->entries[1];

    for (int i = 0; i < SX_DIMENSION_COUNT; i++)
        if (is_worth_saying(one, (SxDimension)i))
            add_point(one, (SxDimension)i, sx_fact_text(first, second, (SxDimension)i, one->language),
                      sx_fact_text(second, first, (SxDimension)i, one->language));
}

/* Neighbours, none of them twice, and none of the codes themselves. */
typedef struct {
    unsigned *list;
    size_t count;
    const unsigned *codes;
    size_t code_count;
} Neighbours;

static bool
holds(const unsigned *list, size_t count, unsigned code)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == code)
            return true;
    return false;
}

static void
add_neighbour(Neighbours *all, unsigned code)
{
    if (all->count < SX_COMPARISON_NEIGHBOURS && !holds(all->list, all->count, code) &&
        !holds(all->codes, all->code_count, code))
        all->list[all->count++] = code;
}

static bool
add_partners(Neighbours *all, unsigned code)
{
    const SxPair *pair;
    bool any = false;

    for (size_t i = 0; (pair = sx_pair_at(i)) != NULL; i++) {
        if (pair->codes[0] != code && pair->codes[1] != code)
            continue;
        add_neighbour(all, pair->codes[0] == code ? pair->codes[1] : pair->codes[0]);
        any = true;
    }
    return any;
}

static void
add_adjacent(Neighbours *all, unsigned code)
{
    unsigned before = 0, after = 0;
    const SxCode *entry;

    for (size_t i = 0; (entry = sx_code_at(i)) != NULL; i++) {
        if (entry->code / 100 != code / 100 || entry->status == SX_STATUS_UNREGISTERED)
            continue;
        if (entry->code < code)
            before = entry->code;
        if (entry->code > code && after == 0)
            after = entry->code;
    }
    if (before > 0)
        add_neighbour(all, before);
    if (after > 0)
        add_neighbour(all, after);
}

static size_t
find_neighbours(unsigned *list, const unsigned *codes, size_t count)
{
    Neighbours all = { list, 0, codes, count };

    for (size_t i = 0; i < count; i++)
        if (!add_partners(&all, codes[i]))
            add_adjacent(&all, codes[i]);
    for (size_t i = 0; i < count && all.count == 0; i++)
        add_adjacent(&all, codes[i]);
    return all.count;
}

size_t
sx_neighbours(unsigned code, unsigned neighbours[SX_COMPARISON_NEIGHBOURS])
{
    return find_neighbours(neighbours, &code, 1);
}

SxComparison *
sx_comparison_new(unsigned first, unsigned second, SxLanguage language)
{
    SxComparison *one;

    if (!sx_code_find(first) || !sx_code_find(second))
        return NULL;
    one = g_new0(SxComparison, 1);
    *one = (SxComparison){ .codes = { first, second }, .language = language };
    one->entries[0] = sx_code_find(first);
    one->entries[1] = sx_code_find(second);
    one->opening = opening(one);
    one->pair = sx_pair_find(first, second);
    add_points(one);
    one->neighbour_count = find_neighbours(one->neighbours, one->codes, 2);
    return one;
}

static void
free_points(SxPoint *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_free(points[i].texts[0]);
        g_free(points[i].texts[1]);
    }
}

void
sx_comparison_free(SxComparison *comparison)
{
    free_points(comparison->differences, comparison->difference_count);
    free_points(comparison->common, comparison->common_count);
    g_free(comparison->opening);
    g_free(comparison);
}
