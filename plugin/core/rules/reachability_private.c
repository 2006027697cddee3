/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A Contact with a private address in a message that came from a public one:
 * what is sent to it from outside does not arrive (RFC 3261 section 8.1.1.8 and
 * 12.1, RFC 5626 section 1). A message from a public source shows that the
 * capture was made outside the private network.
 */
#include "reachability.h"

#include "around.h"
#include "client.h"

#include <string.h>

static bool
is_private(SxText contact, SxUri *uri)
{
    return sx_uri_read(sx_text_uri(contact), uri) && sx_host_is_private(uri->host);
}

/* A registrar may note the source beside the Contact and use that instead: with
 * RFC 5626, or as some do, in parameters of their own. */
static bool
is_kept_with_its_source(SxText contact)
{
    static const char *const marks[] = { "received", "alias", "reg-id", NULL };
    SxText uri = sx_text_uri(contact), value;

    for (size_t i = 0; marks[i]; i++)
        if (sx_text_parameter(contact, marks[i], &value) || sx_text_parameter(uri, marks[i], &value))
            return true;
    return sx_text_parameter(uri, "ob", &value);
}

static size_t
count_vias(const SxMessage *message)
{
    SxValues vias = sx_values(message, SX_HEADER_VIA);
    SxText via;
    size_t count = 0;

    while (sx_values_next(&vias, &via))
        count++;
    return count;
}

/* Tells whether an earlier REGISTER had bound the same Contact. */
static bool
is_refresh(const SxCase *one, const SxUri *contact)
{
    SxRegisters registers =
        sx_registers_of_contact(sx_journal_registry(one->journal), contact, one->transaction->request.first.frame);
    SxRegister other;

    while (sx_registers_next(&registers, &other))
        if (other.final && other.final->code < 300)
            return true;
    return false;
}

/* Once for each registration; only on the hop of the client itself. */
static void
find_in_registration(const SxCase *one, const SxRecord *success, SxFindings *findings)
{
    SxValues values = sx_values(one->message, SX_HEADER_CONTACT);
    SxText contact, asked;
    SxFinding *finding;
    SxUri uri;

    if (one->frame != success->first.frame || one->transaction->request.first.flow->from_private ||
        count_vias(one->message) != 1)
        return;
    while (sx_values_next(&values, &contact)) {
        if (!is_private(contact, &uri) || is_kept_with_its_source(contact) ||
            !sx_bindings_list(one->request, &uri, &asked) || is_kept_with_its_source(asked) || is_refresh(one, &uri))
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_REACHABILITY_PRIVATE_BINDING);
        sx_finding_text(finding, SX_PLACE_CONTACT, sx_text_uri(contact));
        sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
        return;
    }
}

/* Gives the first ACK with the CSeq number of an INVITE, or NULL. */
static const SxTransaction *
find_ack(const SxTransaction *invite)
{
    const SxTransactions *all = &invite->call->transactions;

    for (guint n = 0; n < all->count && n < SX_JOURNAL_REACH; n++) {
        const SxTransaction *other = all->list[n];

        if (other->cseq == invite->cseq && strcmp(other->method, "ACK") == 0)
            return other;
    }
    return NULL;
}

/* Tells whether an ACK went to that Contact of a 2xx, not to where the 2xx came
 * from, and the 2xx was sent again. */
static bool
is_in_vain(const SxCase *one, const SxTransaction *ack, const SxRecord *success, const SxUri *contact)
{
    const SxMoment *sent = &ack->request.first;
    SxMessage request;
    SxUri target;

    return ack->has_request && !sent->flow->reliable && sent->flow->to_host != success->first.flow->from_host &&
           sent->flow->from_host != success->first.flow->from_host &&
           sx_around_is_resent(success, sent->time, sx_around_crossing(one->transaction)) &&
           sx_record_read(&ack->request, &request) && sx_around_same_dialog(&request, one->message) &&
           !sx_message_has(&request, SX_HEADER_ROUTE) && sx_uri_read(request.uri, &target) &&
           sx_address_same(&target, contact);
}

/* The ACK to a 2xx without Record-Route goes to its Contact (section 12.2.1.1). */
static void
find_in_success(const SxCase *one, const SxRecord *success, SxFindings *findings)
{
    const SxText *contact = sx_message_header(one->message, SX_HEADER_CONTACT, 0);
    const SxTransaction *ack;
    SxFinding *finding;
    SxUri uri;

    if (success->first.flow->from_private || !contact || !is_private(*contact, &uri) || !one->message->headers_whole ||
        sx_message_has(one->message, SX_HEADER_RECORD_ROUTE) || !sx_around_is_repeated(success) ||
        one->transaction->call->transactions.count > SX_JOURNAL_REACH)
        return;
    ack = find_ack(one->transaction);
    if (ack ? !is_in_vain(one, ack, success, &uri) : sx_around_is_cut(one, one->transaction))
        return;
    finding = sx_findings_add(findings,
                              ack ? SX_STATEMENT_REACHABILITY_PRIVATE_ACK : SX_STATEMENT_REACHABILITY_PRIVATE_ANSWER);
    if (ack) {
        sx_finding_frame(finding, SX_PLACE_ACK_FRAME, ack->request.first.frame);
        sx_finding_frame(finding, SX_PLACE_LAST_FRAME, success->last_frame);
    }
    sx_finding_text(finding, SX_PLACE_CONTACT, sx_text_uri(*contact));
    sx_finding_number(finding, SX_PLACE_CODE, success->code);
}

/* Tells whether that message carried the Contact, from a public address, and a
 * request did not go back to there. */
static bool
gave_contact(const SxRecord *record, const SxUri *target, const SxMoment *sent)
{
    const SxText *contact;
    SxMessage message;
    SxUri uri;

    if (record->first.frame > sent->frame || record->first.flow->from_private ||
        sent->flow->to_host == record->first.flow->from_host ||
        record->first.flow->from_host == sent->flow->from_host || !sx_record_read(record, &message))
        return false;
    contact = sx_message_header(&message, SX_HEADER_CONTACT, 0);
    return contact && sx_uri_read(sx_text_uri(*contact), &uri) && sx_address_same(&uri, target);
}

static const SxRecord *
find_giver(const SxTransaction *transaction, const SxUri *target)
{
    const SxTransactions *all = &transaction->call->transactions;
    const SxMoment *sent = &transaction->request.first;

    for (guint n = 0; n < transaction->place && n < SX_JOURNAL_REACH; n++) {
        const SxTransaction *invite = all->list[n];

        if (strcmp(invite->method, "INVITE") != 0)
            continue;
        if (invite->has_request && gave_contact(&invite->request, target, sent))
            return &invite->request;
        for (const SxRecord *response = invite->responses; response; response = response->next)
            if (response->code / 100 == 2 && gave_contact(response, target, sent))
                return response;
    }
    return NULL;
}

/* A request inside a call that goes to such a Contact, and is not answered. */
static void
find_in_request(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;
    const SxRecord *request = &transaction->request, *giver;
    SxFinding *finding;
    SxUri target;

    if (request->first.flow->reliable || request->first.flow->from_private || strcmp(transaction->method, "ACK") == 0 ||
        sx_transaction_response(transaction, 0) || !(request->icmp || sx_around_is_repeated(request)) ||
        !one->message->headers_whole || sx_around_tag(one->message, SX_HEADER_TO).length == 0 ||
        sx_message_has(one->message, SX_HEADER_ROUTE) || !sx_uri_read(one->message->uri, &target) ||
        !sx_host_is_private(target.host))
        return;
    giver = find_giver(transaction, &target);
    if (!giver)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_REACHABILITY_PRIVATE_TARGET);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(transaction->method));
    sx_finding_text(finding, SX_PLACE_CONTACT, one->message->uri);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, giver->first.frame);
}

void
sx_reachability_private(const SxCase *one, SxFindings *findings)
{
    const SxRecord *success = one->message->is_response ? sx_around_record(one) : NULL;

    if (!one->message->is_response && one->transaction->has_request)
        find_in_request(one, findings);
    if (!success || success->code / 100 != 2 || !one->request)
        return;
    if (strcmp(one->transaction->method, "REGISTER") == 0)
        find_in_registration(one, success, findings);
    else if (strcmp(one->transaction->method, "INVITE") == 0)
        find_in_success(one, success, findings);
}
