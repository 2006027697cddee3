/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Each two codes compared, in each language, and what some pairs must say.
 */
#include "comparison.h"
#include "support.h"

#include <string.h>

/* RFC 3261 and its family register so many codes, which makes so many pairs. */
#define REGISTERED 75
#define PAIRS (REGISTERED * (REGISTERED - 1) / 2)

static void
check_words(const SxComparison *one, const char *text)
{
    const char *opened = text ? strchr(text, '{') : NULL;

    if (!text || strlen(text) < 2 || strstr(text, "(null)") || (opened && strchr(opened, '}')))
        g_error("%u and %u: bad text: \"%s\"", one->codes[0], one->codes[1], text ? text : "NULL");
}

static void
check_opening(const SxComparison *one)
{
    check_words(one, one->opening);
    for (size_t i = 0; i < 2; i++) {
        char *code = g_strdup_printf("%u", one->codes[i]);

        check_holds(one->opening, code);
        check_holds(one->opening, one->entries[i]->phrase);
        check_holds(one->opening, one->entries[i]->brief[one->language]);
        check_holds(one->opening, sx_fact(one->entries[i]->class_name)->text[one->language]);
        check_holds(one->opening, sx_fact(sx_fact(one->entries[i]->then)->outlook)->text[one->language]);
        g_free(code);
    }
}

/* Points hold both codes' facts, differences differ, and each dimension is said
 * at most once. Gives how many of the differences are more than the section. */
static size_t
check_points(const SxComparison *one)
{
    unsigned seen = 0;
    size_t telling = 0;

    for (size_t i = 0; i < one->difference_count; i++) {
        const SxPoint *point = &one->differences[i];

        check_words(one, point->label);
        check_words(one, point->texts[0]);
        check_words(one, point->texts[1]);
        g_assert_cmpstr(point->texts[0], !=, point->texts[1]);
        g_assert_cmpuint(seen & 1u << point->dimension, ==, 0);
        seen |= 1u << point->dimension;
        telling += point->dimension != SX_DIMENSION_STANDARD && point->dimension != SX_DIMENSION_HEADERS;
    }
    for (size_t i = 0; i < one->common_count; i++) {
        const SxPoint *point = &one->common[i];

        check_words(one, point->label);
        check_words(one, point->texts[0]);
        g_assert_null(point->texts[1]);
        g_assert_cmpuint(seen & 1u << point->dimension, ==, 0);
        seen |= 1u << point->dimension;
    }
    return telling;
}

static void
check_fact_of_each(const SxComparison *one, SxDimension dimension)
{
    char *texts[2] = { sx_fact_text(one->entries[0], one->entries[1], dimension, one->language),
                       sx_fact_text(one->entries[1], one->entries[0], dimension, one->language) };
    bool found = false;

    for (size_t i = 0; i < one->difference_count; i++)
        found = found || (one->differences[i].dimension == dimension &&
                          strcmp(one->differences[i].texts[0], texts[0]) == 0 &&
                          strcmp(one->differences[i].texts[1], texts[1]) == 0);
    for (size_t i = 0; i < one->common_count; i++)
        found = found || (one->common[i].dimension == dimension && strcmp(one->common[i].texts[0], texts[0]) == 0 &&
                          strcmp(texts[0], texts[1]) == 0);
    if (!found && dimension != SX_DIMENSION_HEADERS && dimension != SX_DIMENSION_RESULT)
        g_error("%u and %u: nothing of %s", one->codes[0], one->codes[1], sx_dimensions[dimension]);
    g_free(texts[0]);
    g_free(texts[1]);
}

static void
check_neighbours(const SxComparison *one)
{
    g_assert_cmpuint(one->neighbour_count, >, 0);
    for (size_t i = 0; i < one->neighbour_count; i++) {
        g_assert_nonnull(sx_code_find(one->neighbours[i]));
        g_assert_cmpuint(one->neighbours[i], !=, one->codes[0]);
        g_assert_cmpuint(one->neighbours[i], !=, one->codes[1]);
    }
}

static void
check_comparison(unsigned first, unsigned second, SxLanguage language)
{
    SxComparison *one = sx_comparison_new(first, second, language);

    g_assert_nonnull(one);
    check_opening(one);
    if (check_points(one) == 0)
        g_error("%u and %u: no telling difference", first, second);
    for (int dimension = 0; dimension < SX_DIMENSION_COUNT; dimension++)
        check_fact_of_each(one, (SxDimension)dimension);
    check_neighbours(one);
    sx_comparison_free(one);
}

static bool
is_registered(const SxCode *code)
{
    return code->code >= 100 && code->status != SX_STATUS_UNREGISTERED;
}

static void
test_all_pairs(void)
{
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        size_t pairs = 0;

        for (size_t i = 0; i < sx_code_count; i++) {
            for (size_t n = i + 1; n < sx_code_count; n++) {
                if (!is_registered(&sx_codes[i]) || !is_registered(&sx_codes[n]))
                    continue;
                check_comparison(sx_codes[i].code, sx_codes[n].code, (SxLanguage)language);
                pairs++;
            }
        }
        g_assert_cmpuint(pairs, ==, PAIRS);
    }
}

static void
test_the_other_way_round(void)
{
    SxComparison *one = sx_comparison_new(204, 422, (SxLanguage)0), *other = sx_comparison_new(422, 204, (SxLanguage)0);

    g_assert_true(one->pair == other->pair);
    g_assert_cmpuint(one->difference_count, ==, other->difference_count);
    for (size_t i = 0; i < one->difference_count; i++) {
        g_assert_cmpstr(one->differences[i].texts[0], ==, other->differences[i].texts[1]);
        g_assert_cmpstr(one->differences[i].texts[1], ==, other->differences[i].texts[0]);
    }
    sx_comparison_free(one);
    sx_comparison_free(other);
}

static void
test_same_code_twice(void)
{
    SxComparison *one = sx_comparison_new(422, 422, (SxLanguage)0);

    check_words(one, one->opening);
    check_holds(one->opening, "422 Session Interval Too Small");
    g_assert_cmpuint(one->difference_count, ==, 0);
    g_assert_null(one->pair);
    sx_comparison_free(one);
}

static void
test_unknown_codes(void)
{
    SxComparison *unknown = sx_comparison_new(498, 499, (SxLanguage)0), *half = sx_comparison_new(499, 422, (SxLanguage)0);

    g_assert_cmpuint(unknown->difference_count, ==, 0);
    check_holds(unknown->opening, "498");
    check_holds(unknown->opening, "499");
    check_holds(half->opening, "treated as 400");
    g_assert_cmpuint(check_points(half), >, 0);
    g_assert_null(sx_comparison_new(99, 422, (SxLanguage)0));
    g_assert_null(sx_comparison_new(422, 700, (SxLanguage)0));
    sx_comparison_free(unknown);
    sx_comparison_free(half);
}

/* What some pairs must say in English: first and second text of a point. */
static const struct {
    unsigned codes[2];
    SxDimension dimension;
    const char *first, *second; /* second is NULL where both are alike */
} said[] = {
    { { 401, 407 }, SX_DIMENSION_HEADERS, "WWW-Authenticate", "Proxy-Authenticate" },
    { { 401, 407 }, SX_DIMENSION_EFFECT, "lives on", NULL },
    { { 204, 422 }, SX_DIMENSION_METHODS, "SUBSCRIBE", "INVITE, UPDATE" },
    { { 204, 422 }, SX_DIMENSION_THEN, "do not wait for a NOTIFY", "Look at Min-SE" },
    { { 421, 494 }, SX_DIMENSION_HEADERS, "Require", "Security-Server" },
    { { 486, 600 }, SX_DIMENSION_PROXY, "the best response", "Cancels the open branches" },
    { { 404, 480 }, SX_DIMENSION_EFFECT, "ends the dialog", "ends the call or subscription" },
    { { 204, 481 }, SX_DIMENSION_PROXY, "does not meet it", "the best response" },
    { { 200, 202 }, SX_DIMENSION_PROXY, "open branches of an INVITE", "the first 2xx" },
    { { 408, 489 }, SX_DIMENSION_EFFECT, "end the call.", "ends the subscription" },
    { { 482, 502 }, SX_DIMENSION_EFFECT, "all calls and subscriptions", "the subscription lives on" },
    { { 500, 503 }, SX_DIMENSION_PROXY, "the best response", "returns 500" },
    { { 415, 488 }, SX_DIMENSION_HEADERS, "Accept, Accept-Encoding or Accept-Language", "May carry Policy-Contact" },
    { { 200, 202 }, SX_DIMENSION_STANDARD, "RFC 3261 section 21.2.1.", "deprecated" },
    { { 422, 423 }, SX_DIMENSION_HEADERS, "Must carry Min-SE", "Must carry Min-Expires (to REGISTER, PUBLISH)" },
    { { 607, 608 }, SX_DIMENSION_DECIDES, "By the person called", "By a filter service" },
};

static void
test_said(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++) {
        SxComparison *one = sx_comparison_new(said[i].codes[0], said[i].codes[1], (SxLanguage)0);
        const SxPoint *points = said[i].second ? one->differences : one->common, *point = NULL;
        size_t count = said[i].second ? one->difference_count : one->common_count;

        for (size_t n = 0; n < count; n++)
            if (points[n].dimension == said[i].dimension)
                point = &points[n];
        if (!point)
            g_error("%u and %u: nothing of %s", said[i].codes[0], said[i].codes[1], sx_dimensions[said[i].dimension]);
        check_holds(point->texts[0], said[i].first);
        if (said[i].second)
            check_holds(point->texts[1], said[i].second);
        sx_comparison_free(one);
    }
}

static void
test_methods(void)
{
    g_assert_true(sx_fact_answers(sx_code_find(423), "REGISTER"));
    g_assert_true(sx_fact_answers(sx_code_find(423), "register"));
    g_assert_false(sx_fact_answers(sx_code_find(423), "INVITE"));
    g_assert_true(sx_fact_answers(sx_code_find(404), "INVITE"));
    g_assert_false(sx_fact_answers(sx_code_find(401), "CANCEL"));
    g_assert_true(sx_fact_answers(sx_code_find(481), "CANCEL"));
    g_assert_false(sx_fact_answers(sx_code_find(302), "CANCEL"));
    g_assert_false(sx_fact_answers(sx_code_find(603), "CANCEL"));
    g_assert_true(sx_fact_carries(sx_code_find(422), SX_HEADER_MIN_SE));
    g_assert_false(sx_fact_carries(sx_code_find(423), SX_HEADER_MIN_SE));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/comparison/all-pairs", test_all_pairs);
    g_test_add_func("/comparison/the-other-way-round", test_the_other_way_round);
    g_test_add_func("/comparison/same-code-twice", test_same_code_twice);
    g_test_add_func("/comparison/unknown-codes", test_unknown_codes);
    g_test_add_func("/comparison/said", test_said);
    g_test_add_func("/comparison/methods", test_methods);
    return g_test_run();
}
