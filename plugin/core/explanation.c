/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Explains a code, with the user's own texts over the built-in ones.
 */
#include "explanation.h"

#include <string.h>

#include <glib.h>

#define OWN_TEXT_LIMIT 190

static bool
is_given(const char *text)
{
    return text && *text;
}

static void
use_own(const char **text, const char *own)
{
    if (is_given(own))
        *text = own;
}

static size_t
copy_texts(const char **to, const SxTexts *from, size_t count, SxLanguage language)
{
    count = MIN(count, SX_EXPLANATION_CAUSES);
    for (size_t i = 0; i < count; i++)
        to[i] = from[i][language];
    return count;
}

static void
use_own_list(const char **list, size_t *count, const char *own)
{
    if (!is_given(own))
        return;
    list[0] = own;
    *count = 1;
}

bool
sx_explain(SxExplanation *explanation, unsigned code, const SxOwnText *own, SxLanguage language)
{
    const SxCode *known = sx_code_find(code);

    if (!known)
        return false;
    *explanation = (SxExplanation){
        .code = code,
        .outcome = known->outcome,
        .severity = known->severity,
        .status = known->status,
        .phrase = known->phrase,
        .meaning = known->meaning[language],
        .when = known->when[language],
        .next = known->next[language],
        .reference = known->reference,
    };
    explanation->cause_count = copy_texts(explanation->causes, known->causes, known->cause_count, language);
    explanation->fix_count = copy_texts(explanation->fixes, known->fixes, known->cause_count, language);
    if (!own)
        return true;
    use_own(&explanation->phrase, own->phrase);
    use_own(&explanation->meaning, own->meaning);
    use_own(&explanation->when, own->when);
    use_own(&explanation->reference, own->reference);
    use_own_list(explanation->causes, &explanation->cause_count, own->cause);
    use_own_list(explanation->fixes, &explanation->fix_count, own->fix);
    return true;
}

static char *
text_refusal(const char *column, const char *text)
{
    if (!text)
        return NULL;
    if (strlen(text) > OWN_TEXT_LIMIT)
        return g_strdup_printf("%s is %zu bytes long; at most %d are shown whole", column, strlen(text),
                               OWN_TEXT_LIMIT);
    if (!g_utf8_validate(text, -1, NULL))
        return g_strdup_printf("%s is not valid UTF-8", column);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (g_unichar_iscntrl(g_utf8_get_char(at)))
            return g_strdup_printf("%s holds a control character", column);
    return NULL;
}

char *
sx_own_text_refusal(const SxOwnText *own)
{
    const struct {
        const char *column;
        const char *text;
    } texts[] = {
        { "Phrase", own->phrase }, { "Meaning", own->meaning }, { "When", own->when },
        { "Cause", own->cause },   { "Fix", own->fix },         { "Reference", own->reference },
    };
    bool any = false;

    if (own->code < 100 || own->code > 699)
        return g_strdup_printf("Code %u is no SIP response code; they go from 100 to 699", own->code);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        char *refusal = text_refusal(texts[i].column, texts[i].text);

        if (refusal)
            return refusal;
        any = any || is_given(texts[i].text);
    }
    return any ? NULL : g_strdup_printf("Code %u has no text of its own in any column", own->code);
}
