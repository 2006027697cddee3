/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Warning (RFC 3261 section 20.43) and Reason (RFC 3326, RFC 6432,
 * RFC 8606, RFC 9410): why, in the words of whoever made the response.
 */
#include "diagnosis.h"

#include <string.h>

#define VALUES 8

/* Takes the first word off text. */
static SxText
take_word(SxText *text)
{
    size_t length = 0;
    SxText word;

    while (length < text->length && !memchr(" \t\r\n", text->data[length], 4))
        length++;
    word = (SxText){ text->data, length };
    *text = sx_text_trim((SxText){ text->data + length, text->length - length });
    return word;
}

/* A value that is not of the form `305 agent "text"` is shown as it is. */
static void
read_malformed_warning(SxText value, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_READING_VALUE);

    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(SX_HEADER_WARNING));
    sx_finding_text(finding, SX_PLACE_VALUE, value);
}

static void
read_warning(SxText value, SxFindings *findings)
{
    SxText rest = value, number = take_word(&rest), agent = take_word(&rest);
    const SxValueMeaning *meaning = sx_value_find(SX_VALUES_WARNING, number);
    SxFinding *finding;
    uint32_t code;

    if (number.length != 3 || !sx_text_number(number, &code) || agent.length == 0 || rest.length == 0) {
        read_malformed_warning(value, findings);
        return;
    }
    if (!meaning) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_WARNING_UNREGISTERED);
        sx_finding_text(finding, SX_PLACE_NUMBER, number);
    } else {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_WARNING);
        sx_finding_words(finding, SX_PLACE_NUMBER, meaning->key);
        sx_finding_texts(finding, SX_PLACE_MEANING, &meaning->meaning);
        sx_finding_texts(finding, SX_PLACE_LOOK, &meaning->look);
    }
    sx_finding_text(finding, SX_PLACE_AGENT, agent);
    sx_finding_text(finding, SX_PLACE_TEXT, sx_text_unquote(rest));
}

void
sx_read_warnings(const SxMessage *response, SxFindings *findings)
{
    SxValues values = sx_values(response, SX_HEADER_WARNING);
    SxText value;

    for (size_t n = 0; n < VALUES && sx_values_next(&values, &value); n++)
        read_warning(value, findings);
}

/* Protocols whose causes are SIP status codes. */
static bool
names_status_codes(SxText protocol)
{
    return sx_text_is(protocol, "SIP") || sx_text_is(protocol, "STIR");
}

static const SxValueMeaning *
cause_meaning(SxText protocol, SxText cause)
{
    if (sx_text_is(protocol, "Q.850"))
        return sx_value_find(SX_VALUES_Q850, cause);
    if (sx_text_is(protocol, "Preemption"))
        return sx_value_find(SX_VALUES_PREEMPTION, cause);
    return NULL;
}

static void
read_cause(SxText protocol, SxText cause, SxText value, SxFindings *findings)
{
    const SxValueMeaning *meaning = cause_meaning(protocol, cause);
    uint32_t status = 0;
    const SxCode *code;
    SxFinding *finding;

    if (names_status_codes(protocol))
        sx_text_number(cause, &status);
    code = sx_code_find(status);
    if (meaning) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_REASON_TABLE);
        sx_finding_words(finding, SX_PLACE_NAME, meaning->name);
        sx_finding_texts(finding, SX_PLACE_MEANING, &meaning->meaning);
    } else if (code && code->code >= 100) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_REASON_SIP);
        sx_finding_words(finding, SX_PLACE_NAME, code->phrase);
    } else {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_REASON_OTHER);
        sx_finding_text(finding, SX_PLACE_VALUE, value);
        return;
    }
    sx_finding_text(finding, SX_PLACE_PROTOCOL, protocol);
    sx_finding_text(finding, SX_PLACE_NUMBER, cause);
}

static void
read_location(SxText value, SxFindings *findings)
{
    SxText location;
    const SxValueMeaning *meaning;
    SxFinding *finding;

    if (!sx_text_parameter(value, "location", &location))
        return;
    meaning = sx_value_find(SX_VALUES_Q850_LOCATION, location);
    if (!meaning)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_READING_REASON_LOCATION);
    sx_finding_text(finding, SX_PLACE_VALUE, location);
    sx_finding_texts(finding, SX_PLACE_MEANING, &meaning->meaning);
}

static void
read_reason(SxText value, SxFindings *findings)
{
    SxText rest = value, protocol, cause = { "", 0 }, text;

    if (!sx_text_next(&rest, ';', &protocol))
        return;
    sx_text_parameter(value, "cause", &cause);
    read_cause(protocol, cause, value, findings);
    if (sx_text_is(protocol, "Q.850"))
        read_location(value, findings);
    if (sx_text_parameter(value, "text", &text) && text.length > 0)
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_READING_REASON_TEXT), SX_PLACE_TEXT, text);
}

void
sx_read_reasons(const SxMessage *response, SxFindings *findings)
{
    SxValues values = sx_values(response, SX_HEADER_REASON);
    SxText value;

    for (size_t n = 0; n < VALUES && sx_values_next(&values, &value); n++)
        read_reason(value, findings);
}
