/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the headers of a response say, as far as its code makes them worth
 * reading (the Read list of data/codes).
 */
#include "diagnosis.h"

static void
read_phrase(const SxMessage *response, const SxCode *code, SxFindings *findings)
{
    bool expected = response->status == 100 || (code->code >= 100 && sx_text_is(response->reason, code->phrase));

    if (response->reason.length > 0 && !expected)
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_READING_PHRASE), SX_PLACE_PHRASE, response->reason);
}

static void
read_session_expires(const SxMessage *response, SxFindings *findings)
{
    SxFinding *finding;
    SxText refresher;
    uint32_t seconds;

    if (!sx_message_number(response, SX_HEADER_SESSION_EXPIRES, &seconds)) {
        sx_unreadable_number(response, SX_HEADER_SESSION_EXPIRES, findings);
        return;
    }
    if (sx_text_parameter(*sx_message_header(response, SX_HEADER_SESSION_EXPIRES, 0), "refresher", &refresher)) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_SESSION_EXPIRES_REFRESHER);
        sx_finding_text(finding, SX_PLACE_REFRESHER, refresher);
    } else {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_SESSION_EXPIRES);
    }
    sx_finding_number(finding, SX_PLACE_SECONDS, seconds);
}

/* A provisional response is reliable when it requires 100rel and numbers
 * itself with RSeq (RFC 3262 section 3); a 100 never is. */
static bool
is_reliable(const SxMessage *response)
{
    return response->status > 100 && response->status < 200 && sx_message_lists(response, SX_HEADER_REQUIRE, "100rel");
}

static void
read_rseq(const SxMessage *response, SxFindings *findings)
{
    uint32_t rseq, cseq;
    SxText method;
    SxFinding *finding;

    if (!is_reliable(response) || !sx_message_cseq(response, &cseq, &method))
        return;
    if (!sx_message_number(response, SX_HEADER_RSEQ, &rseq)) {
        sx_unreadable_number(response, SX_HEADER_RSEQ, findings);
        return;
    }
    finding = sx_findings_add(findings, SX_STATEMENT_READING_RELIABLE_PROVISIONAL);
    sx_finding_number(finding, SX_PLACE_NUMBER, rseq);
    sx_finding_number(finding, SX_PLACE_CSEQ, cseq);
    sx_finding_text(finding, SX_PLACE_METHOD, method);
}

/* The tag of a publication that was removed is of no use (RFC 3903 section 6). */
static bool
is_removal(const SxMessage *response)
{
    uint32_t seconds;

    return sx_message_number(response, SX_HEADER_EXPIRES, &seconds) && seconds == 0;
}

static void
read_entity_tag(const SxMessage *response, SxFindings *findings)
{
    SxStatementId statement = sx_message_is_about(response, "PUBLISH") && !is_removal(response)
                                  ? SX_STATEMENT_READING_ENTITY_TAG_PUBLISH
                                  : SX_STATEMENT_READING_ENTITY_TAG;

    sx_finding_text(sx_findings_add(findings, statement), SX_PLACE_VALUE,
                    *sx_message_header(response, SX_HEADER_SIP_ETAG, 0));
}

static void
read_plainly(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    const SxText *value;

    for (size_t n = 0; n < 3 && (value = sx_message_header(response, header, n)) != NULL; n++) {
        SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_READING_VALUE);

        sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
        sx_finding_text(finding, SX_PLACE_VALUE, *value);
    }
}

static void
read_header(const SxMessage *response, const SxCode *code, SxHeaderId header, SxFindings *findings)
{
    switch (header) {
    case SX_HEADER_MIN_SE:
    case SX_HEADER_MIN_EXPIRES:
    case SX_HEADER_RETRY_AFTER:
    case SX_HEADER_EXPIRES:
        sx_read_seconds(response, header, findings);
        break;
    case SX_HEADER_ACCEPT:
    case SX_HEADER_ACCEPT_ENCODING:
    case SX_HEADER_ACCEPT_LANGUAGE:
    case SX_HEADER_ACCEPT_RESOURCE_PRIORITY:
    case SX_HEADER_ALLOW:
    case SX_HEADER_ALLOW_EVENTS:
    case SX_HEADER_PERMISSION_MISSING:
    case SX_HEADER_RECV_INFO:
    case SX_HEADER_REQUIRE:
    case SX_HEADER_SECURITY_SERVER:
    case SX_HEADER_SUPPORTED:
    case SX_HEADER_UNSUPPORTED:
        sx_read_list(response, header, findings);
        break;
    case SX_HEADER_CONTACT:
        sx_read_contacts(response, code, findings);
        break;
    case SX_HEADER_PROXY_AUTHENTICATE:
    case SX_HEADER_WWW_AUTHENTICATE:
        sx_read_challenges(response, header, findings);
        break;
    case SX_HEADER_ALERTMSG_ERROR:
    case SX_HEADER_GEOLOCATION_ERROR:
        sx_read_error_code(response, header, findings);
        break;
    case SX_HEADER_WARNING:
        sx_read_warnings(response, findings);
        break;
    case SX_HEADER_REASON:
        sx_read_reasons(response, findings);
        break;
    case SX_HEADER_SESSION_EXPIRES:
        read_session_expires(response, findings);
        break;
    case SX_HEADER_RSEQ:
        read_rseq(response, findings);
        break;
    case SX_HEADER_SIP_ETAG:
        read_entity_tag(response, findings);
        break;
    default:
        read_plainly(response, header, findings);
        break;
    }
}

/* What a server can do is news in a success only where it was asked for
 * (RFC 3261 section 11.2). */
static bool
is_telling(const SxMessage *response, const SxCode *code, SxHeaderId header)
{
    bool capability = header == SX_HEADER_ALLOW || header == SX_HEADER_SUPPORTED || header == SX_HEADER_ACCEPT;

    return !capability || code->outcome != SX_OUTCOME_SUCCESS || sx_message_is_about(response, "OPTIONS");
}

void
sx_rules_readings(const SxMessage *response, const SxCode *code, SxFindings *findings)
{
    for (size_t i = 0; i < code->read_count; i++)
        if (sx_message_header(response, code->reads[i], 0) && is_telling(response, code, code->reads[i]))
            read_header(response, code, code->reads[i], findings);
    read_phrase(response, code, findings);
}
