/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reason and Warning against the response code, and what a BYE says about the
 * end of its call (RFC 3326, RFC 6432, RFC 8606; RFC 3261 section 20.43).
 */
#include "reason.h"

#include "diagnosis.h"

#include <string.h>

/* More values than this are not compared with each other. */
#define VALUES 8

/* Only the protocols of RFC 3326 itself: others may allow several values (RFC
 * 9366 section 3). */
static bool
allows_one(SxText protocol)
{
    return sx_text_is(protocol, "SIP") || sx_text_is(protocol, "Q.850");
}

static void
find_same_protocol(const SxMessage *message, SxFindings *findings)
{
    SxValues values = sx_values(message, SX_HEADER_REASON);
    SxReason seen[VALUES];
    SxFinding *finding;
    size_t count = 0;
    SxText value;

    while (count < VALUES && sx_values_next(&values, &value)) {
        if (!sx_reason_read(value, &seen[count]) || !allows_one(seen[count].protocol))
            continue;
        for (size_t i = 0; i < count; i++) {
            if (sx_text_is(seen[i].protocol, "SIP") != sx_text_is(seen[count].protocol, "SIP"))
                continue;
            finding = sx_findings_add(findings, SX_STATEMENT_REASON_SAME_PROTOCOL);
            sx_finding_text(finding, SX_PLACE_PROTOCOL, seen[i].protocol);
            sx_finding_text(finding, SX_PLACE_VALUE, seen[i].value);
            sx_finding_text(finding, SX_PLACE_OTHER, seen[count].value);
            return;
        }
        count++;
    }
}

/* The map is about calls that were refused (RFC 3398 section 7.2.4.1). */
static void
find_contradiction(const SxCase *one, SxFindings *findings)
{
    unsigned code = one->message->status, mapped;
    const SxValueMeaning *meaning;
    SxFinding *finding;
    SxReason reason;

    if (strcmp(one->transaction->method, "INVITE") != 0 || !sx_reason_of(one->message, "Q.850", &reason) ||
        !reason.has_cause || !sx_reason_contradicts(reason.cause, code))
        return;
    meaning = sx_value_find(SX_VALUES_Q850, reason.cause_text);
    mapped = sx_reason_code_of_q850(reason.cause);
    if (!meaning || mapped == code)
        return;
    finding =
        sx_findings_add(findings, mapped ? SX_STATEMENT_REASON_CONTRADICTS : SX_STATEMENT_REASON_CONTRADICTS_CLEARING);
    sx_finding_number(finding, SX_PLACE_CODE, code);
    sx_finding_words(finding, SX_PLACE_NAME, meaning->name);
    if (!mapped)
        return;
    sx_finding_number(finding, SX_PLACE_NUMBER, reason.cause);
    sx_finding_number(finding, SX_PLACE_MAPPED, mapped);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(mapped)->phrase);
}

/* Codes whose definition leaves no room for a session description that was not
 * understood; most others may well be made from one. */
static bool
is_not_about_media(unsigned code)
{
    static const uint16_t codes[] = { 401, 404, 407, 410, 421, 422, 481, 482, 483, 484,
                                      485, 486, 487, 491, 600, 603, 604, 607, 608 };

    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

static void
find_misplaced_warning(const SxCase *one, SxFindings *findings)
{
    SxValues values = sx_values(one->message, SX_HEADER_WARNING);
    const SxValueMeaning *meaning;
    SxFinding *finding;
    SxText value;
    uint32_t number;

    while (is_not_about_media(one->message->status) && sx_values_next(&values, &value)) {
        SxText digits = { value.data, MIN(value.length, 3) };

        meaning = sx_value_find(SX_VALUES_WARNING, digits);
        if (!meaning || value.length < 5 || value.data[3] != ' ' || !sx_text_number(digits, &number) || number > 379)
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_REASON_WARNING_MISPLACED);
        sx_finding_words(finding, SX_PLACE_NUMBER, meaning->key);
        sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
        sx_finding_words(finding, SX_PLACE_PHRASE, one->code->phrase);
        sx_finding_text(finding, SX_PLACE_TEXT, value);
        return;
    }
}

static const SxValueMeaning *
meaning_of(const SxReason *reason)
{
    if (sx_text_is(reason->protocol, "Q.850"))
        return sx_value_find(SX_VALUES_Q850, reason->cause_text);
    if (sx_text_is(reason->protocol, "Preemption"))
        return sx_value_find(SX_VALUES_PREEMPTION, reason->cause_text);
    return NULL;
}

static void
tell_cause(const SxReason *reason, const SxValueMeaning *meaning, SxFindings *findings)
{
    bool is_q850 = sx_text_is(reason->protocol, "Q.850"), is_normal = is_q850 && reason->cause == 16;
    const SxValueMeaning *location = is_q850 ? sx_value_find(SX_VALUES_Q850_LOCATION, reason->location) : NULL;
    SxFinding *finding;

    if (is_normal && !location)
        return;
    finding = sx_findings_add(findings, is_normal  ? SX_STATEMENT_REASON_RELEASED
                                        : location ? SX_STATEMENT_REASON_ENDED_AT
                                                   : SX_STATEMENT_REASON_ENDED);
    if (location)
        sx_finding_words(finding, SX_PLACE_LOCATION, location->name);
    if (is_normal)
        return;
    sx_finding_words(finding, SX_PLACE_NUMBER, meaning->key);
    sx_finding_words(finding, SX_PLACE_NAME, meaning->name);
    if (location)
        return;
    sx_finding_text(finding, SX_PLACE_PROTOCOL, reason->protocol);
    sx_finding_texts(finding, SX_PLACE_MEANING, &meaning->meaning);
}

/* A 2xx says that all went well, as when a call goes on elsewhere (RFC 3326
 * section 3.1). */
static void
tell_status(const SxReason *reason, const SxCode *code, SxFindings *findings)
{
    SxFinding *finding;

    if (code->outcome == SX_OUTCOME_SUCCESS)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_REASON_ENDED_STATUS);
    sx_finding_number(finding, SX_PLACE_NUMBER, reason->cause);
    sx_finding_words(finding, SX_PLACE_PHRASE, code->phrase);
}

static void
tell_end(const SxReason *reason, SxFindings *findings)
{
    const SxValueMeaning *meaning = meaning_of(reason);
    const SxCode *code = sx_text_is(reason->protocol, "SIP") ? sx_code_find(reason->cause) : NULL;

    if (meaning)
        tell_cause(reason, meaning, findings);
    else if (code && code->code >= 100)
        tell_status(reason, code, findings);
    else
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_REASON_ENDED_OTHER), SX_PLACE_VALUE, reason->value);
}

static void
read_bye(const SxMessage *bye, SxFindings *findings)
{
    SxValues values = sx_values(bye, SX_HEADER_REASON);
    SxReason reason;
    SxText value;

    for (size_t n = 0; n < VALUES && sx_values_next(&values, &value); n++)
        if (sx_reason_read(value, &reason))
            tell_end(&reason, findings);
}

void
sx_rules_reason(const SxCase *one, SxFindings *findings)
{
    find_same_protocol(one->message, findings);
    if (!one->message->is_response) {
        if (strcmp(one->transaction->method, "BYE") == 0)
            read_bye(one->message, findings);
    } else if (one->code && one->message->status >= 300) {
        find_contradiction(one, findings);
        find_misplaced_warning(one, findings);
    }
}
