/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Fills the sentences of data/statements.
 */
#include "wording.h"

#include "sentence.h"

#include <stdio.h>

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

/* A placeholder whose value was not set stays visible: the unit tests look for
 * braces in every sentence. */
static char *
fill(const char *sentence, const SxFinding *finding, SxLanguage language)
{
    GString *out = g_string_new(NULL);
    SxPiece piece;

    while (sx_sentence_next(&sentence, &piece)) {
        const SxValue *value = piece.is_place ? sx_finding_value(finding, piece.place) : NULL;

        if (value)
            append_value(out, value, language);
        else
            g_string_append_len(out, piece.text.data, (gssize)piece.text.length);
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
