/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts the facts of a code into words.
 */
#include "facts.h"

#include "phrase.h"

const char *const sx_dimensions[SX_DIMENSION_COUNT + 1] = {
    "result", "then", "decides", "effect", "proxy", "methods", "headers", "standard", NULL,
};

static const SxLabelId labels[SX_DIMENSION_COUNT] = {
    SX_LABEL_COMPARISON_RESULT, SX_LABEL_COMPARISON_THEN,    SX_LABEL_COMPARISON_DECIDES,
    SX_LABEL_COMPARISON_EFFECT, SX_LABEL_COMPARISON_PROXY,   SX_LABEL_COMPARISON_METHODS,
    SX_LABEL_COMPARISON_HEADERS, SX_LABEL_COMPARISON_STANDARD,
};

/* Longest list of words; the data have none of more than 5. */
#define WORDS 16

const char *
sx_dimension_label(SxDimension dimension, SxLanguage language)
{
    return sx_label(labels[dimension], language);
}

static char *
phrase_of(SxFactId fact, SxLanguage language)
{
    return g_strdup(sx_fact(fact)->text[language]);
}

static char *
then_text(const SxCode *code, SxLanguage language)
{
    const char *words[WORDS + 1] = { NULL };
    char *list, *text;

    if (code->guide_count == 0)
        return phrase_of(code->then, language);
    for (size_t i = 0; i < code->guide_count && i < WORDS; i++)
        words[i] = sx_header_name(code->guides[i]);
    list = sx_phrase_list(words, true, language);
    text = sx_phrase(SX_LABEL_COMPARISON_GUIDED, language, "then", sx_fact(code->then)->text[language], "headers", list,
                     NULL);
    g_free(list);
    return text;
}

static char *
decides_text(const SxCode *code, SxLanguage language)
{
    const char *words[WORDS + 1] = { NULL };
    char *list, *text;

    for (size_t i = 0; i < code->decide_count && i < WORDS; i++)
        words[i] = sx_fact(code->decides[i])->text[language];
    list = sx_phrase_list(words, true, language);
    text = sx_phrase(SX_LABEL_COMPARISON_BY, language, "list", list, NULL);
    g_free(list);
    return text;
}

static char *
methods_text(const SxCode *code, SxLanguage language)
{
    const char *words[WORDS + 1] = { NULL };
    char *list, *text;

    for (size_t i = 0; i < code->method_count && i < WORDS; i++)
        words[i] = code->methods[i].name ? code->methods[i].name : sx_fact(code->methods[i].fact)->text[language];
    list = sx_phrase_list(words, false, language);
    text = sx_phrase(SX_LABEL_COMPARISON_TO, language, "list", list, NULL);
    g_free(list);
    return text;
}

static char *
standard_text(const SxCode *code, SxLanguage language)
{
    static const SxLabelId by_status[SX_STATUS_COUNT] = {
        SX_LABEL_COMPARISON_REGISTERED,
        SX_LABEL_COMPARISON_DEPRECATED,
        SX_LABEL_COMPARISON_RESERVED,
        SX_LABEL_COMPARISON_UNREGISTERED,
    };
    char *first = g_strndup(code->reference, strcspn(code->reference, ";"));
    char *text = sx_phrase(by_status[code->status], language, "reference", first, NULL);

    g_free(first);
    return text;
}

char *
sx_fact_text(const SxCode *code, const SxCode *other, SxDimension dimension, SxLanguage language)
{
    switch (dimension) {
    case SX_DIMENSION_RESULT:
        return phrase_of(code->result, language);
    case SX_DIMENSION_THEN:
        return then_text(code, language);
    case SX_DIMENSION_DECIDES:
        return decides_text(code, language);
    case SX_DIMENSION_EFFECT:
        return phrase_of(code->effect, language);
    case SX_DIMENSION_PROXY:
        return phrase_of(code->at_proxy, language);
    case SX_DIMENSION_METHODS:
        return methods_text(code, language);
    case SX_DIMENSION_HEADERS:
        return sx_fact_headers(code, other, language);
    default:
        return standard_text(code, language);
    }
}

/* Which methods a group leaves out, besides ACK, which nothing answers. */
static const struct {
    SxFactId group;
    const char *methods[8];
} left_out[] = {
    { SX_FACT_METHOD_CHALLENGEABLE, { "CANCEL" } },
    { SX_FACT_METHOD_NOT_REGISTER, { "CANCEL", "REGISTER" } },
    { SX_FACT_METHOD_WITH_BODY, { "CANCEL" } },
    { SX_FACT_METHOD_INSIDE, { "CANCEL", "REGISTER", "PUBLISH" } },
    { SX_FACT_METHOD_OUTSIDE, { "CANCEL", "REGISTER", "BYE", "PRACK", "UPDATE", "INFO", "NOTIFY" } },
};

static bool
group_holds(SxFactId group, const char *method)
{
    if (g_ascii_strcasecmp(method, "ACK") == 0)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(left_out); i++)
        for (size_t n = 0; left_out[i].group == group && left_out[i].methods[n]; n++)
            if (g_ascii_strcasecmp(left_out[i].methods[n], method) == 0)
                return false;
    return true;
}

bool
sx_fact_answers(const SxCode *code, const char *method)
{
    for (size_t i = 0; i < code->method_count; i++) {
        const SxMethod *one = &code->methods[i];

        if (one->name ? g_ascii_strcasecmp(one->name, method) == 0 : group_holds(one->fact, method))
            return true;
    }
    return false;
}
