/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Registrations and other state that lasts for a while: in which order it is
 * asked for, and Contact: * (RFC 3261 section 10).
 */
#include "registration.h"

#include "client.h"

#include <string.h>

/* The timers B and F, 64 times T1 of 500 ms (RFC 3261 section 17.1.1.1). */
#define TIMEOUT (32 * (int64_t)1000000)

static bool
read_request(const SxTransaction *transaction, SxMessage *request)
{
    return transaction->has_request && sx_record_read(&transaction->request, request);
}

/* Tells whether a request registers other contacts than the one before. */
static bool
has_new_contacts(const SxMessage *request, const SxMessage *before)
{
    SxValues ours = sx_values(request, SX_HEADER_CONTACT), theirs = sx_values(before, SX_HEADER_CONTACT);
    SxText our, their;

    if (!before->headers_whole || !sx_message_has(before, SX_HEADER_CONTACT))
        return false;
    while (sx_values_next(&ours, &our)) {
        if (!sx_values_next(&theirs, &their) || !sx_text_equal(sx_text_uri(our), sx_text_uri(their)))
            return true;
    }
    return false;
}

/* Tells whether a REGISTER with new contacts was sent although the one before
 * was still to be answered (section 10.2). A final response seen later shows
 * that the capture does not just lack it. */
static bool
overlaps(const SxTransaction *earlier, const SxTransaction *later)
{
    const SxRecord *final = sx_transaction_final(earlier);
    SxMessage first, second;

    return later->cseq > earlier->cseq && final && final->first.frame > later->request.first.frame &&
           later->request.first.time - earlier->request.first.time < TIMEOUT && read_request(earlier, &first) &&
           read_request(later, &second) && sx_same_target(&first, &second) && has_new_contacts(&second, &first);
}

static void
add_overlap(SxFindings *findings, SxStatementId statement, const SxTransaction *earlier, const SxTransaction *later)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, earlier->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, later->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, sx_transaction_final(earlier)->first.frame);
}

static void
check_overtaken(const SxCase *one, SxFindings *findings)
{
    const SxRecord *final = sx_transaction_final(one->transaction);
    const SxTransaction *later = final && final == one->record ? sx_client_after(one->transaction) : NULL;

    if (later && overlaps(one->transaction, later))
        add_overlap(findings, SX_STATEMENT_REGISTRATION_OVERTAKEN, one->transaction, later);
}

/* A request of the same number may also be a proxy's second branch, or go to the
 * next server after a failure (RFC 3263 section 4.3); one that answers a
 * challenge is for other rules. */
static bool
repeats_number(const SxTransaction *later, const SxTransaction *earlier, const SxRecord *final)
{
    return later->cseq == earlier->cseq && later->request.first.flow->to == earlier->request.first.flow->to &&
           final->code != 401 && final->code != 407 && final->code != 408 && final->code / 100 != 5;
}

/* Each REGISTER of a Call-ID has a higher CSeq number than the one before
 * (section 10.2); a registrar takes no other for an update (section 10.3). Two
 * requests of which the first was answered in between did not change places on
 * the way. */
static void
check_sequence(const SxCase *one, const SxTransaction *earlier, SxFindings *findings)
{
    const SxRecord *final = sx_transaction_final(earlier);
    SxMessage before;
    SxFinding *finding;

    if (!final || final->first.frame > one->transaction->request.first.frame || !read_request(earlier, &before) ||
        !sx_same_target(one->message, &before))
        return;
    if (one->transaction->cseq < earlier->cseq)
        finding = sx_findings_add(findings, SX_STATEMENT_REGISTRATION_LOWER_CSEQ);
    else if (repeats_number(one->transaction, earlier, final))
        finding = sx_findings_add(findings, SX_STATEMENT_REGISTRATION_SAME_CSEQ);
    else
        return;
    sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
    sx_finding_number(finding, SX_PLACE_EARLIER, earlier->cseq);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, earlier->request.first.frame);
}

void
sx_registration_order(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *earlier;

    if (one->message->is_response) {
        check_overtaken(one, findings);
        return;
    }
    earlier = sx_client_before(one->transaction);
    if (!earlier)
        return;
    if (overlaps(earlier, one->transaction))
        add_overlap(findings, SX_STATEMENT_REGISTRATION_OVERLAPPING, earlier, one->transaction);
    check_sequence(one, earlier, findings);
}

/* Contact: * stands alone, and with Expires: 0 (sections 10.2.2 and 10.3). On
 * the request, and on the 400 that it gets. */
void
sx_registration_wildcard(const SxCase *one, SxFindings *findings)
{
    const SxMessage *request = one->request;
    size_t contacts = 0, wildcards = 0;
    SxValues values;
    SxText contact;
    SxLifetime lifetime;
    SxFinding *finding = NULL;

    if (!request || (one->message->is_response && one->message->status != 400))
        return;
    for (values = sx_values(request, SX_HEADER_CONTACT); sx_values_next(&values, &contact); contacts++)
        wildcards += sx_contact_is_wildcard(contact);
    if (wildcards == 0)
        return;
    lifetime = sx_lifetime_of_message(request);
    if (contacts > 1) {
        finding = sx_findings_add(findings, SX_STATEMENT_REGISTRATION_WILDCARD_NOT_ALONE);
        sx_finding_number(finding, SX_PLACE_NUMBER, (uint32_t)contacts);
    } else if (lifetime.kind == SX_LIFETIME_KNOWN && lifetime.seconds > 0) {
        finding = sx_findings_add(findings, SX_STATEMENT_REGISTRATION_WILDCARD_EXPIRES);
        sx_finding_number(finding, SX_PLACE_SECONDS, lifetime.seconds);
    } else if (lifetime.kind == SX_LIFETIME_LEFT_TO_SERVER) {
        finding = sx_findings_add(findings, SX_STATEMENT_REGISTRATION_WILDCARD_WITHOUT_EXPIRES);
    }
    if (finding)
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
}

void
sx_rules_registration(const SxCase *one, SxFindings *findings)
{
    sx_registration_too_brief(one, findings);
    sx_registration_condition(one, findings);
    if (strcmp(one->transaction->method, "REGISTER") != 0)
        return;
    sx_registration_wildcard(one, findings);
    sx_registration_bindings(one, findings);
    sx_registration_order(one, findings);
}
