/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Marks that SIP Express Router and what came of it, Kamailio and OpenSIPS,
 * leave on responses of their own. No RFC asks for them; other hops pass them on
 * as they are.
 */
#include "rules_origin.h"

#include "around.h"

#include <string.h>

#include <glib.h>

/* Gives the length of the digits, of lower-case hexadecimal or decimal ones, at
 * the start of a text. */
static size_t
count_digits(SxText text, bool hexadecimal)
{
    size_t n = 0;

    while (n < text.length &&
           (g_ascii_isdigit(text.data[n]) || (hexadecimal && text.data[n] >= 'a' && text.data[n] <= 'f')))
        n++;
    return n;
}

static SxText
behind(SxText text, size_t length)
{
    return (SxText){ text.data + length, text.length - length };
}

/* The phrase of an error ends in its number and the module: (478/TM). */
static bool
find_mark(SxText phrase, SxText *mark)
{
    size_t at = phrase.length, digits;

    while (at > 0 && phrase.data[at - 1] != '(')
        at--;
    if (at == 0)
        return false;
    *mark = behind(phrase, at - 1);
    digits = count_digits(behind(phrase, at), false);
    return digits > 0 && digits < 4 &&
           (sx_text_is(behind(phrase, at + digits), "/TM)") || sx_text_is(behind(phrase, at + digits), "/SL)"));
}

/* A tag of 32 hexadecimal digits, which are those of the server, a dot or a
 * hyphen, and the check sum of the request. */
static bool
is_marked(SxText tag)
{
    SxText sum;

    if (tag.length < 37 || count_digits(tag, true) != 32 || (tag.data[32] != '.' && tag.data[32] != '-'))
        return false;
    sum = behind(tag, 33);
    return sum.length <= 8 && count_digits(sum, true) == sum.length;
}

static bool
has_feedback(const SxMessage *response)
{
    const SxText *value;

    for (size_t n = 0; (value = sx_message_header(response, SX_HEADER_WARNING, n)) != NULL; n++)
        if (value->length >= 5 && memcmp(value->data, "392 ", 4) == 0 &&
            g_strstr_len(value->data, (gssize)value->length, "Noisy feedback tells"))
            return true;
    return false;
}

bool
sx_origin_has_marked_tag(const SxCase *one)
{
    return one->request && is_marked(sx_around_tag(one->message, SX_HEADER_TO)) &&
           sx_around_tag(one->request, SX_HEADER_TO).length == 0;
}

/* A REGISTER has no callee. */
void
sx_origin_marks(const SxCase *one, SxFindings *findings)
{
    SxFinding *finding;
    SxText mark;

    if (sx_message_is_about(one->message, "REGISTER"))
        return;
    if (has_feedback(one->message)) {
        finding = sx_findings_add(findings, SX_STATEMENT_ORIGIN_FEEDBACK);
    } else if (find_mark(one->message->reason, &mark)) {
        finding = sx_findings_add(findings, SX_STATEMENT_ORIGIN_MARKED_PHRASE);
        sx_finding_text(finding, SX_PLACE_MARK, mark);
    } else if (sx_origin_has_marked_tag(one) && one->code->outcome == SX_OUTCOME_FAILURE) {
        finding = sx_findings_add(findings, SX_STATEMENT_ORIGIN_MARKED_TAG);
    } else {
        return;
    }
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
}
