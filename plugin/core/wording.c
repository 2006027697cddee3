/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Fills the sentences of data/statements.
 */
#include "wording.h"

#include <stdio.h>
#include <string.h>

static const char *const place_names[SX_PLACES_COUNT] = {
#define SX_PLACE(id, name) name,
    SX_PLACES
#undef SX_PLACE
};

static void
append_value(GString *out, const SxValue *value, SxLanguage language)
{
    switch (value->kind) {
    case SX_VALUE_SHOWN:
        g_string_append(out, value->as.shown);
        break;
    case SX_VALUE_NUMBER:
    case SX_VALUE_FRAME:
        g_string_append_printf(out, "%u", value->as.number);
        break;
    case SX_VALUE_WORDS:
        g_string_append(out, value->as.words);
        break;
    case SX_VALUE_TEXTS:
        g_string_append(out, (*value->as.texts)[language]);
        break;
    }
}

static const SxValue *
value_named(const SxFinding *finding, const char *name, size_t length)
{
    for (size_t i = 0; i < finding->value_count; i++) {
        const char *known = place_names[finding->values[i].place];

        if (strlen(known) == length && memcmp(known, name, length) == 0)
            return &finding->values[i];
    }
    return NULL;
}

/* A placeholder whose value was not set stays visible: the unit tests look for
 * braces in every sentence. */
static char *
fill(const char *sentence, const SxFinding *finding, SxLanguage language)
{
    GString *out = g_string_new(NULL);

    while (*sentence) {
        size_t plain = strcspn(sentence, "{"), name;
        const SxValue *value;

        g_string_append_len(out, sentence, (gssize)plain);
        sentence += plain;
        if (*sentence == '\0')
            break;
        name = strcspn(sentence, "}") - 1;
        value = value_named(finding, sentence + 1, name);
        if (value)
            append_value(out, value, language);
        else
            g_string_append_len(out, sentence, (gssize)name + 2);
        sentence += name + 2;
    }
    return g_string_free(out, FALSE);
}

char *
sx_wording_evidence(const SxFinding *finding, SxLanguage language)
{
    return fill(sx_statement(finding->statement)->evidence[language], finding, language);
}

char *
sx_wording_advice(const SxFinding *finding, SxLanguage language)
{
    const char *advice = sx_statement(finding->statement)->advice[language];

    return advice && !finding->quiet ? fill(advice, finding, language) : NULL;
}

char *
sx_wording_web_address(const char *reference)
{
    unsigned rfc;
    char section[16];

    switch (sscanf(reference, "RFC %u section %15[0-9.]", &rfc, section)) {
    case 2:
        return g_strdup_printf("https://www.rfc-editor.org/rfc/rfc%u.html#section-%s", rfc, section);
    case 1:
        return g_strdup_printf("https://www.rfc-editor.org/rfc/rfc%u.html", rfc);
    default:
        return NULL;
    }
}
