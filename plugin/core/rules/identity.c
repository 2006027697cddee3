/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Who the sender is: signed identities (RFC 8224, RFC 9410), anonymity
 * (RFC 5079), and callers who are not wanted (RFC 8197, RFC 8688).
 */
#include "rules_identity.h"

#include <string.h>

/* Difference of clocks that RFC 8224 section 6.2 recommends to bear, in
 * seconds. */
#define FRESH 60

static SxFinding *
add(const SxCase *one, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    return finding;
}

/* No Identity, or none of a type that the server knows (RFC 8224 section 6.2). */
static void
judge_demand(const SxCase *one, SxFindings *findings)
{
    const SxText *value;
    SxIdentity identity;
    SxText type = { NULL, 0 };

    if (!one->request->headers_whole)
        return;
    if (!sx_message_has(one->request, SX_HEADER_IDENTITY)) {
        add(one, SX_STATEMENT_IDENTITY_UNSIGNED, findings);
        return;
    }
    for (size_t n = 0; (value = sx_message_header(one->request, SX_HEADER_IDENTITY, n)) != NULL; n++) {
        if (!sx_identity_read(one->request, n, &identity) || !identity.type.data)
            return;
        type = identity.type;
    }
    sx_finding_text(add(one, SX_STATEMENT_IDENTITY_UNSUPPORTED_TYPE, findings), SX_PLACE_VALUE, type);
}

/* The certificate could not be fetched, or is not supported (RFC 8224 section
 * 6.2.2). */
static void
judge_credential(const SxCase *one, SxStatementId statement, SxFindings *findings)
{
    SxIdentity identity;

    for (size_t n = 0; n < 3 && sx_message_header(one->request, SX_HEADER_IDENTITY, n); n++)
        if (sx_identity_read(one->request, n, &identity) && identity.info.data)
            sx_finding_text(add(one, statement, findings), SX_PLACE_URI, identity.info);
}

/* Adds that Date was not that of the signature: a verifier that cannot see the
 * time of signing takes Date (RFC 8224 section 6.2). */
static void
compare_times(const SxCase *one, const SxIdentity *identity, SxFindings *findings)
{
    int64_t date, issued, apart;
    SxFinding *finding;

    if (!sx_identity_date(one->request, &date) || !sx_identity_issued_at(identity, &issued))
        return;
    apart = date > issued ? date - issued : issued - date;
    if (apart <= FRESH || apart > UINT32_MAX)
        return;
    finding = add(one, SX_STATEMENT_IDENTITY_DATE_DIFFERS, findings);
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(one->request, SX_HEADER_DATE, 0));
    sx_finding_number(finding, SX_PLACE_NUMBER, (uint32_t)issued);
    sx_finding_number(finding, SX_PLACE_SECONDS, (uint32_t)apart);
}

static void
judge_signature(const SxCase *one, SxFindings *findings)
{
    SxIdentity identity;

    for (size_t n = 0; n < 3 && sx_message_header(one->request, SX_HEADER_IDENTITY, n); n++) {
        if (!sx_identity_read(one->request, n, &identity))
            continue;
        if (identity.compact) {
            add(one, SX_STATEMENT_IDENTITY_COMPACT_FORM, findings);
            return;
        }
        compare_times(one, &identity, findings);
    }
}

/* A 403 for a Date that is too old says so in its phrase (RFC 8224 section
 * 6.2.2). */
static void
judge_date(const SxCase *one, SxFindings *findings)
{
    const SxText *date = sx_message_header(one->request, SX_HEADER_DATE, 0);
    int64_t sent, answered;
    SxFinding *finding;

    if (!sx_text_is(one->message->reason, "Stale Date") || !date)
        return;
    if (sx_identity_date(one->request, &sent) && sx_identity_date(one->message, &answered) && answered - sent > FRESH &&
        answered - sent <= UINT32_MAX) {
        finding = add(one, SX_STATEMENT_IDENTITY_STALE_BY, findings);
        sx_finding_number(finding, SX_PLACE_SECONDS, (uint32_t)(answered - sent));
        sx_finding_text(finding, SX_PLACE_TEXT, *sx_message_header(one->message, SX_HEADER_DATE, 0));
    } else {
        finding = add(one, SX_STATEMENT_IDENTITY_STALE_DATE, findings);
    }
    sx_finding_text(finding, SX_PLACE_VALUE, *date);
}

static void
judge_unwanted(const SxCase *one, SxFindings *findings)
{
    const SxText *from = sx_message_header(one->request, SX_HEADER_FROM, 0);

    if (from)
        sx_finding_text(add(one, SX_STATEMENT_IDENTITY_UNWANTED, findings), SX_PLACE_URI, sx_text_uri(*from));
}

/* The contact of who rejected the call (RFC 8688 section 3.1). */
static void
judge_rejected(const SxMessage *response, SxFindings *findings)
{
    SxValues values = sx_values(response, SX_HEADER_CALL_INFO);
    SxText value, purpose, other = { NULL, 0 };

    while (sx_values_next(&values, &value)) {
        if (sx_text_parameter(value, "purpose", &purpose) && sx_text_is(purpose, "jwscard")) {
            sx_finding_text(sx_findings_add(findings, SX_STATEMENT_IDENTITY_CONTACT), SX_PLACE_URI, sx_text_uri(value));
            return;
        }
        other = value;
    }
    if (!response->headers_whole)
        return;
    if (other.data)
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_IDENTITY_WRONG_PURPOSE), SX_PLACE_VALUE, other);
    else
        sx_findings_add(findings, SX_STATEMENT_IDENTITY_NO_CONTACT);
}

/* A verification that failed, while the request went on (RFC 9410 sections 3
 * to 5). */
static void
judge_verification(const SxMessage *response, SxFindings *findings)
{
    SxValues values = sx_values(response, SX_HEADER_REASON);
    SxText value, cause;

    while (sx_values_next(&values, &value)) {
        SxText rest = value, protocol;
        const SxCode *code;
        uint32_t number;
        SxFinding *finding;

        if (!sx_text_next(&rest, ';', &protocol) || !sx_text_is(protocol, "STIR") ||
            !sx_text_parameter(value, "cause", &cause) || !sx_text_number(cause, &number))
            continue;
        code = number >= 400 && number < 500 ? sx_code_find(number) : NULL;
        if (!code || code->code != number)
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_IDENTITY_NOT_VERIFIED);
        sx_finding_number(finding, SX_PLACE_CODE, response->status);
        sx_finding_number(finding, SX_PLACE_NUMBER, number);
        sx_finding_words(finding, SX_PLACE_PHRASE, code->phrase);
    }
}

static void
judge_response(const SxCase *one, SxFindings *findings)
{
    unsigned status = one->message->status;

    if (status > 100 && status < 300)
        judge_verification(one->message, findings);
    if (status == 608)
        judge_rejected(one->message, findings);
    if (!one->request || one->transaction->request.first.frame > one->frame)
        return;
    if (status == 403)
        judge_date(one, findings);
    else if (status == 428)
        judge_demand(one, findings);
    else if (status == 433)
        sx_identity_anonymity(one, findings);
    else if (status == 436)
        judge_credential(one, SX_STATEMENT_IDENTITY_CERTIFICATE_NOT_FOUND, findings);
    else if (status == 437)
        judge_credential(one, SX_STATEMENT_IDENTITY_CERTIFICATE_NOT_SUPPORTED, findings);
    else if (status == 438)
        judge_signature(one, findings);
    else if (status == 607)
        judge_unwanted(one, findings);
}

/* What a signed request must carry (RFC 8224 section 6.1). */
static void
judge_request(const SxMessage *request, SxFindings *findings)
{
    SxIdentity identity;
    bool signed_now = false;

    for (size_t n = 0; sx_message_header(request, SX_HEADER_IDENTITY, n); n++) {
        if (!sx_identity_read(request, n, &identity))
            continue;
        signed_now = true;
        if (!identity.info.data)
            sx_findings_add(findings, SX_STATEMENT_IDENTITY_NO_INFO);
    }
    if (signed_now && request->headers_whole && !sx_message_has(request, SX_HEADER_DATE))
        sx_findings_add(findings, SX_STATEMENT_IDENTITY_NO_DATE);
}

void
sx_rules_identity(const SxCase *one, SxFindings *findings)
{
    if (one->message->is_response)
        judge_response(one, findings);
    else
        judge_request(one->message, findings);
}
