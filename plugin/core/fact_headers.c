/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which headers tell one code from another.
 */
#include "facts.h"

#include "phrase.h"

/* Longest list of words; the data have none of more than 5. */
#define WORDS 16

/* Most headers named besides those that must stand. */
#define MAY_CARRY 3

static bool
must_carry(const SxCode *code, SxHeaderId header)
{
    for (size_t i = 0; i < code->must_count; i++)
        for (size_t n = 0; n < SX_ALTERNATIVES; n++)
            if (code->musts[i].headers[n] == header && header != SX_HEADER_OTHER)
                return true;
    return false;
}

bool
sx_fact_carries(const SxCode *code, SxHeaderId header)
{
    for (size_t i = 0; i < code->read_count; i++)
        if (code->reads[i] == header)
            return true;
    return must_carry(code, header);
}

/* Collects the methods of all requirements of the same header as number n. */
static void
collect_methods(const SxCode *code, size_t n, const char *methods[WORDS + 1])
{
    size_t count = 0;

    for (size_t i = n; i < code->must_count; i++)
        for (size_t m = 0; m < SX_METHODS && code->musts[i].methods[m] && count < WORDS; m++)
            if (code->musts[i].headers[0] == code->musts[n].headers[0])
                methods[count++] = code->musts[i].methods[m];
}

/* Gives a header that must stand, or headers of which one must: "Contact (to
 * INVITE)". */
static char *
must_text(const SxCode *code, size_t n, SxLanguage language)
{
    const char *words[SX_ALTERNATIVES + 1] = { NULL }, *methods[WORDS + 1] = { NULL };
    char *headers, *list, *text;

    for (size_t i = 0; i < SX_ALTERNATIVES && code->musts[n].headers[i] != SX_HEADER_OTHER; i++)
        words[i] = sx_header_name(code->musts[n].headers[i]);
    collect_methods(code, n, methods);
    headers = sx_phrase_list(words, true, language);
    if (!methods[0])
        return headers;
    list = sx_phrase_list(methods, false, language);
    text = sx_phrase(SX_LABEL_COMPARISON_IN_ANSWER_TO, language, "header", headers, "list", list, NULL);
    g_free(headers);
    g_free(list);
    return text;
}

static bool
stands_before(const SxCode *code, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (code->musts[i].headers[0] == code->musts[n].headers[0])
            return true;
    return false;
}

/* Tells whether a requirement is left out of a comparison: a response of the
 * other code must carry all of its headers as well. */
static bool
is_shared(const SxRequirement *must, const SxCode *other)
{
    for (size_t i = 0; i < SX_ALTERNATIVES && must->headers[i] != SX_HEADER_OTHER; i++)
        if (!other || !must_carry(other, must->headers[i]))
            return false;
    return true;
}

/* Tells whether a header may stand in any failure, and says nothing of one code
 * in particular. */
static bool
is_general(SxHeaderId header)
{
    return header == SX_HEADER_REASON || header == SX_HEADER_WARNING || header == SX_HEADER_ERROR_INFO ||
           header == SX_HEADER_SERVER;
}

static bool
may_carry(const SxCode *code, const SxCode *other, SxHeaderId header)
{
    return !must_carry(code, header) && !is_general(header) && !(other && sx_fact_carries(other, header));
}

static char *
musts_text(const SxCode *code, const SxCode *other, SxLanguage language)
{
    char *words[WORDS + 1] = { NULL }, *list;
    size_t count = 0;

    for (size_t i = 0; i < code->must_count && count < WORDS; i++)
        if (!is_shared(&code->musts[i], other) && !stands_before(code, i))
            words[count++] = must_text(code, i, language);
    list = count > 0 ? sx_phrase_list((const char *const *)words, false, language) : NULL;
    while (count > 0)
        g_free(words[--count]);
    return list;
}

static char *
mays_text(const SxCode *code, const SxCode *other, SxLanguage language)
{
    const char *words[MAY_CARRY + 1] = { NULL };
    size_t count = 0;

    for (size_t i = 0; i < code->read_count && count < MAY_CARRY; i++)
        if (may_carry(code, other, code->reads[i]))
            words[count++] = sx_header_name(code->reads[i]);
    return count > 0 ? sx_phrase_list(words, false, language) : NULL;
}

char *
sx_fact_headers(const SxCode *code, const SxCode *other, SxLanguage language)
{
    char *musts = musts_text(code, other, language), *mays = mays_text(code, other, language), *text;

    if (musts && mays)
        text = sx_phrase(SX_LABEL_COMPARISON_MUST_AND_MAY, language, "list", musts, "others", mays, NULL);
    else if (musts)
        text = sx_phrase(SX_LABEL_COMPARISON_MUST, language, "list", musts, NULL);
    else if (mays)
        text = sx_phrase(SX_LABEL_COMPARISON_MAY, language, "others", mays, NULL);
    else
        text = sx_phrase(SX_LABEL_COMPARISON_NO_HEADERS, language, NULL);
    g_free(musts);
    g_free(mays);
    return text;
}

bool
sx_fact_has_headers(const SxCode *code, const SxCode *other)
{
    char *musts = musts_text(code, other, (SxLanguage)0), *mays = mays_text(code, other, (SxLanguage)0);
    bool any = musts || mays;

    g_free(musts);
    g_free(mays);
    return any;
}
