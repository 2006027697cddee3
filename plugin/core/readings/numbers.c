/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads headers of one number: seconds, and the codes of Geolocation-Error
 * (RFC 6442 section 4.4) and AlertMsg-Error (RFC 8876 section 5.2).
 */
#include "diagnosis.h"

void
sx_unreadable_number(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_MESSAGE_UNREADABLE_NUMBER);

    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(response, header, 0));
    finding->reference = sx_header_reference(header);
}

/* Which statement reads this header out in an answer to that method. */
static SxStatementId
statement_of(const SxMessage *response, SxHeaderId header, uint32_t seconds)
{
    uint32_t number;
    SxText method = { "", 0 };

    switch (header) {
    case SX_HEADER_MIN_SE:
        return SX_STATEMENT_READING_MIN_SE;
    case SX_HEADER_MIN_EXPIRES:
        sx_message_cseq(response, &number, &method);
        return sx_text_equal(method, sx_text("REGISTER")) ? SX_STATEMENT_READING_MIN_EXPIRES_REGISTER
                                                          : SX_STATEMENT_READING_MIN_EXPIRES;
    case SX_HEADER_RETRY_AFTER:
        if (seconds == 0)
            return SX_STATEMENT_READING_RETRY_AFTER_NOW;
        return response->status == 503 ? SX_STATEMENT_READING_RETRY_AFTER_UNAVAILABLE
                                       : SX_STATEMENT_READING_RETRY_AFTER;
    default:
        return SX_STATEMENT_READING_EXPIRES;
    }
}

void
sx_read_seconds(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    uint32_t seconds;
    SxFinding *finding;

    if (!sx_message_number(response, header, &seconds)) {
        sx_unreadable_number(response, header, findings);
        return;
    }
    finding = sx_findings_add(findings, statement_of(response, header, seconds));
    sx_finding_number(finding, SX_PLACE_SECONDS, seconds);
    if (header == SX_HEADER_RETRY_AFTER)
        sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(response, header, 0));
}

static void
read_plainly(SxHeaderId header, SxText value, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_READING_VALUE);

    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    sx_finding_text(finding, SX_PLACE_VALUE, value);
}

void
sx_read_error_code(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    const SxText *value = sx_message_header(response, header, 0);
    SxText rest = *value, number;
    const SxValueMeaning *meaning;
    SxFinding *finding;

    if (!sx_text_next(&rest, ';', &number))
        return;
    meaning = sx_value_find(header == SX_HEADER_GEOLOCATION_ERROR ? SX_VALUES_GEOLOCATION_ERROR
                                                                  : SX_VALUES_ALERTMSG_ERROR,
                            number);
    if (!meaning) {
        read_plainly(header, *value, findings);
        return;
    }
    finding = sx_findings_add(findings, SX_STATEMENT_READING_ERROR_CODE);
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    sx_finding_words(finding, SX_PLACE_NUMBER, meaning->key);
    sx_finding_words(finding, SX_PLACE_NAME, meaning->name);
    sx_finding_texts(finding, SX_PLACE_MEANING, &meaning->meaning);
}
