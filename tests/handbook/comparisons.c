/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Prints each two codes compared, in each language, one JSON object a line, for
 * check-comparisons.js to hold the handbook's script against.
 */
#include "comparison.h"
#include "language.h"
#include "script.h"

#include <stdio.h>

static void
add_points(GString *out, const char *key, const SxPoint *points, size_t count)
{
    sx_script_open(out, key, '[');
    for (size_t i = 0; i < count; i++) {
        sx_script_open(out, NULL, '{');
        sx_script_string(out, "dimension", sx_dimensions[points[i].dimension]);
        sx_script_string(out, "label", points[i].label);
        sx_script_open(out, "texts", '[');
        sx_script_string(out, NULL, points[i].texts[0]);
        sx_script_string(out, NULL, points[i].texts[1]);
        sx_script_close(out, ']');
        sx_script_close(out, '}');
    }
    sx_script_close(out, ']');
}

static void
add_numbers(GString *out, const char *key, const unsigned *numbers, size_t count)
{
    sx_script_open(out, key, '[');
    for (size_t i = 0; i < count; i++)
        sx_script_number(out, NULL, numbers[i]);
    sx_script_close(out, ']');
}

static void
print_comparison(unsigned first, unsigned second, SxLanguage language)
{
    SxComparison *one = sx_comparison_new(first, second, language);
    GString *out = g_string_new(NULL);

    sx_script_open(out, NULL, '{');
    sx_script_string(out, "language", sx_language_code(language));
    add_numbers(out, "codes", one->codes, 2);
    sx_script_string(out, "opening", one->opening);
    add_points(out, "differences", one->differences, one->difference_count);
    add_points(out, "common", one->common, one->common_count);
    sx_script_open(out, "hints", '[');
    for (size_t i = 0; one->pair && i < one->pair->hint_count; i++)
        sx_script_string(out, NULL, one->pair->hints[i][language]);
    sx_script_close(out, ']');
    add_numbers(out, "neighbours", one->neighbours, one->neighbour_count);
    sx_script_close(out, '}');
    g_strdelimit(out->str, "\n", ' ');
    puts(out->str);
    g_string_free(out, TRUE);
    sx_comparison_free(one);
}

/* Codes that are not registered stand for their class. */
static const unsigned unknown[] = { 120, 299, 399, 499, 599, 699 };

int
main(void)
{
    GArray *codes = g_array_new(FALSE, FALSE, sizeof(unsigned));
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++)
        if (code->code >= 100)
            g_array_append_val(codes, code->code);
    g_array_append_vals(codes, unknown, G_N_ELEMENTS(unknown));
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++)
        for (guint a = 0; a < codes->len; a++)
            for (guint b = 0; b < codes->len; b++)
                print_comparison(g_array_index(codes, unsigned, a), g_array_index(codes, unsigned, b),
                                 (SxLanguage)language);
    g_array_unref(codes);
    return 0;
}
