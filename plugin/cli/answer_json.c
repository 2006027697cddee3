/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Codes as JSON. Members are only ever added; see the manual page.
 */
#include "answer.h"
#include "comparison.h"
#include "json.h"
#include "json_parts.h"

#include <string.h>

Json
json_document(const char *kind, SxLanguage language)
{
    Json json = json_start();

    json_object(&json, NULL);
    json_number(&json, "format", 1);
    json_string(&json, "kind", kind);
    json_string(&json, "language", sx_language_code(language));
    return json;
}

char *
json_finish(Json *json)
{
    json_close_object(json);
    return json_end(json);
}

static void
add_musts(Json *json, const SxCode *entry)
{
    json_array(json, "must");
    for (size_t i = 0; i < entry->must_count; i++) {
        const SxRequirement *must = &entry->musts[i];

        json_object(json, NULL);
        json_array(json, "one_of");
        for (size_t n = 0; n < SX_ALTERNATIVES && must->headers[n] != SX_HEADER_OTHER; n++)
            json_string(json, NULL, sx_header_name(must->headers[n]));
        json_close_array(json);
        json_array(json, "methods");
        for (size_t n = 0; n < SX_METHODS && must->methods[n]; n++)
            json_string(json, NULL, must->methods[n]);
        json_close_array(json);
        json_string(json, "reference", must->reference);
        json_close_object(json);
    }
    json_close_array(json);
}

static void
add_causes(Json *json, const SxCode *entry, SxLanguage language)
{
    json_array(json, "causes");
    for (size_t i = 0; i < entry->cause_count; i++) {
        json_object(json, NULL);
        json_string(json, "cause", entry->causes[i][language]);
        json_string(json, "fix", entry->fixes[i][language]);
        json_close_object(json);
    }
    json_close_array(json);
}

static void
add_facts(Json *json, const SxCode *entry, SxLanguage language)
{
    json_object(json, "facts");
    for (int i = 0; i < SX_DIMENSION_COUNT; i++) {
        char *text = sx_fact_text(entry, NULL, (SxDimension)i, language);

        json_string(json, sx_dimensions[i], text);
        g_free(text);
    }
    json_close_object(json);
}

static const char *
word_of(SxFactId fact)
{
    return strchr(sx_fact(fact)->id, '.') + 1;
}

/* The facts as words of data/facts.ini, for programs. */
static void
add_words(Json *json, const SxCode *entry)
{
    json_object(json, "words");
    json_string(json, "result", word_of(entry->result));
    json_string(json, "then", word_of(entry->then));
    json_string(json, "outlook", word_of(sx_fact(entry->then)->outlook));
    json_string(json, "effect", word_of(entry->effect));
    json_string(json, "proxy", word_of(entry->at_proxy));
    json_array(json, "decides");
    for (size_t i = 0; i < entry->decide_count; i++)
        json_string(json, NULL, word_of(entry->decides[i]));
    json_close_array(json);
    json_array(json, "methods");
    for (size_t i = 0; i < entry->method_count; i++)
        json_string(json, NULL, entry->methods[i].name ? entry->methods[i].name : word_of(entry->methods[i].fact));
    json_close_array(json);
    json_array(json, "guide");
    for (size_t i = 0; i < entry->guide_count; i++)
        json_string(json, NULL, sx_header_name(entry->guides[i]));
    json_close_array(json);
    json_close_object(json);
}

static void
add_code(Json *json, unsigned code, SxLanguage language)
{
    const SxCode *entry = sx_code_find(code);

    json_number(json, "code", code);
    json_string(json, "phrase", entry->phrase);
    json_string(json, "status", sx_status_words[entry->status]);
    json_string(json, "outcome", sx_outcomes[entry->outcome]);
    json_string(json, "severity", sx_severities[entry->severity]);
    json_string(json, "brief", entry->brief[language]);
    json_string(json, "meaning", entry->meaning[language]);
    json_string(json, "when", entry->when[language]);
    json_string(json, "next", entry->next[language]);
    add_causes(json, entry, language);
    add_musts(json, entry);
    json_array(json, "read");
    for (size_t i = 0; i < entry->read_count; i++)
        json_string(json, NULL, sx_header_name(entry->reads[i]));
    json_close_array(json);
    add_facts(json, entry, language);
    add_words(json, entry);
    json_references(json, entry->reference);
}

static void
add_numbers(Json *json, const char *name, const unsigned *numbers, size_t count)
{
    json_array(json, name);
    for (size_t i = 0; i < count; i++)
        json_number(json, NULL, numbers[i]);
    json_close_array(json);
}

char *
code_json(unsigned code, SxLanguage language)
{
    Json json = json_document("code", language);
    unsigned neighbours[SX_COMPARISON_NEIGHBOURS];

    add_code(&json, code, language);
    add_numbers(&json, "see", neighbours, sx_neighbours(code, neighbours));
    return json_finish(&json);
}

static void
add_codes(Json *json, const unsigned *codes, size_t count, SxLanguage language)
{
    json_array(json, "codes");
    for (size_t i = 0; i < count; i++) {
        json_object(json, NULL);
        add_code(json, codes[i], language);
        json_close_object(json);
    }
    json_close_array(json);
}

static void
add_points(Json *json, const char *name, const SxPoint *points, size_t count)
{
    json_array(json, name);
    for (size_t i = 0; i < count; i++) {
        json_object(json, NULL);
        json_string(json, "dimension", sx_dimensions[points[i].dimension]);
        json_string(json, "label", points[i].label);
        json_string(json, "first", points[i].texts[0]);
        json_string(json, "second", points[i].texts[1] ? points[i].texts[1] : points[i].texts[0]);
        json_close_object(json);
    }
    json_close_array(json);
}

char *
comparison_json(unsigned first, unsigned second, SxLanguage language)
{
    SxComparison *one = sx_comparison_new(first, second, language);
    Json json = json_document("comparison", language);

    add_codes(&json, one->codes, 2, language);
    json_string(&json, "opening", one->opening);
    json_array(&json, "hints");
    for (size_t i = 0; one->pair && i < one->pair->hint_count; i++)
        json_string(&json, NULL, one->pair->hints[i][language]);
    json_close_array(&json);
    add_points(&json, "differences", one->differences, one->difference_count);
    add_points(&json, "common", one->common, one->common_count);
    add_numbers(&json, "see", one->neighbours, one->neighbour_count);
    sx_comparison_free(one);
    return json_finish(&json);
}

char *
table_json(const unsigned *codes, size_t count, SxLanguage language)
{
    Json json = json_document("codes", language);

    add_codes(&json, codes, count, language);
    return json_finish(&json);
}

char *
list_json(const SxCode *const *codes, size_t count, SxLanguage language)
{
    Json json = json_document("list", language);

    json_array(&json, "codes");
    for (size_t i = 0; i < count; i++) {
        json_object(&json, NULL);
        json_number(&json, "code", codes[i]->code);
        json_string(&json, "phrase", codes[i]->phrase);
        json_string(&json, "status", sx_status_words[codes[i]->status]);
        json_string(&json, "outcome", sx_outcomes[codes[i]->outcome]);
        json_string(&json, "brief", codes[i]->brief[language]);
        json_close_object(&json);
    }
    json_close_array(&json);
    return json_finish(&json);
}
