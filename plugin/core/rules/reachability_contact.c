/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A registrar's own request to the Contact of a registration: one that the
 * client has replaced since, or whose address is not the one that the REGISTER
 * came from, as behind a NAT (RFC 3261 section 10.3, RFC 5626 section 1).
 */
#include "reachability.h"

#include "around.h"
#include "client.h"

#include <string.h>

/* A request to a Contact, and the REGISTER that bound that. */
typedef struct {
    const SxTransaction *sent;
    SxMessage request;
    SxUri target;
    SxRegister made;
    SxMessage answer; /* the 2xx to it */
    SxRegistrar registrar;
} Bound;

/* Looks for the latest REGISTER that bound the Request-URI, with a 2xx that
 * lists it, from the sender of the request. */
static bool
find_bound(const SxJournal *journal, const SxTransaction *sent, Bound *bound)
{
    SxRegisters registers;
    SxText contact;

    bound->sent = sent;
    bound->registrar = (SxRegistrar){ sent->request.first.flow->from, sent->request.first.flow->from_host, true };
    if (!sx_record_read(&sent->request, &bound->request) || !sx_reachability_looks_up(sent, &bound->request) ||
        !sx_uri_read(bound->request.uri, &bound->target))
        return false;
    registers = sx_registers_of_contact(sx_journal_registry(journal), &bound->target, sent->request.first.frame);
    while (sx_registers_next(&registers, &bound->made)) {
        const SxRecord *final = bound->made.final;

        if (final && final->code < 300 && sx_registrar_is(&bound->registrar, &bound->made) &&
            sx_record_read(final, &bound->answer) && sx_bindings_list(&bound->answer, &bound->target, &contact))
            return true;
    }
    return false;
}

/* Tells whether nothing came back, but for ICMP errors: a response whose Via fits no request, or an
 * ACK, would show that something did. */
static bool
is_unanswered(const SxTransaction *sent)
{
    const SxTransaction *other;

    if (sent->request.first.flow->reliable || sx_transaction_response(sent, 0) ||
        !(sent->request.icmp || sx_around_is_repeated(&sent->request)))
        return false;
    for (guint n = 0; (other = sx_around_later(sent, n)) != NULL; n++) {
        if (other->cseq != sent->cseq)
            continue;
        if (!other->has_request && strcmp(other->method, sent->method) == 0)
            return false;
        if (other->has_request && strcmp(other->method, "ACK") == 0 &&
            other->request.first.flow->from == sent->request.first.flow->from)
            return false;
    }
    return sx_around_sees_all(sent);
}

static SxFinding *
add(SxStatementId statement, const Bound *bound, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(bound->sent->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, bound->sent->request.first.frame);
    sx_finding_text(finding, SX_PLACE_CONTACT, bound->request.uri);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, bound->made.transaction->request.first.frame);
    return finding;
}

/* One phone may register several addresses with one Contact. */
static bool
is_for(const Bound *bound, const SxUri *address)
{
    SxUri called;

    return sx_uri_read(sx_address(&bound->request, SX_HEADER_TO), &called) && sx_address_same(&called, address);
}

/* The latest 2xx for the same address no longer lists the Contact. */
static void
find_replaced(const SxCase *one, const Bound *bound, SxFindings *findings)
{
    SxRegistrations seen;
    SxBindings bindings;
    SxFinding *finding;
    SxText contact;
    SxUri address;

    if (!sx_uri_read(sx_address(&bound->made.request, SX_HEADER_TO), &address) || !is_for(bound, &address))
        return;
    sx_registrations_before(one, &address, &bound->registrar, &seen);
    if (seen.unclear || !seen.succeeded || seen.success.transaction == bound->made.transaction ||
        sx_bindings_list(&seen.answer, &bound->target, &contact) ||
        !sx_bindings_at(&seen.answer, seen.success.final, bound->sent->request.first.time, &bindings) ||
        bindings.valid == 0)
        return;
    finding = add(SX_STATEMENT_REACHABILITY_OLD_CONTACT, bound, findings);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, seen.success.final->first.frame);
    sx_finding_text(finding, SX_PLACE_OTHER, bindings.contact);
}

/* RFC 3327 and RFC 5626 lead requests over other elements. */
static bool
goes_straight(const Bound *bound)
{
    return bound->request.headers_whole && bound->made.request.headers_whole &&
           !sx_message_has(&bound->request, SX_HEADER_ROUTE) && !sx_message_has(&bound->made.request, SX_HEADER_PATH);
}

static bool
find_other_flow(const Bound *bound, SxFindings *findings)
{
    const SxMoment *registered = &bound->made.transaction->request.first, *sent = &bound->sent->request.first;

    if (registered->flow->reliable || sent->flow->to == registered->flow->from || !goes_straight(bound))
        return false;
    add(sent->flow->to_host == registered->flow->from_host ? SX_STATEMENT_REACHABILITY_OTHER_PORT
                                               : SX_STATEMENT_REACHABILITY_OTHER_ADDRESS,
        bound, findings);
    return true;
}

bool
sx_reachability_other_flow(const SxCase *one, const SxTransaction *sent, SxFindings *findings)
{
    Bound bound;

    return is_unanswered(sent) && find_bound(one->journal, sent, &bound) && find_other_flow(&bound, findings);
}

static bool
is_refused_as_unknown(const SxCase *one)
{
    unsigned status = one->message->status;

    return (status == 404 || status == 408 || status == 410 || status == 480) && sx_around_record(one);
}

void
sx_reachability_contact(const SxCase *one, SxFindings *findings)
{
    Bound bound;

    if (!one->transaction->has_request ||
        !(one->message->is_response ? is_refused_as_unknown(one) : is_unanswered(one->transaction)) ||
        !find_bound(one->journal, one->transaction, &bound))
        return;
    find_replaced(one, &bound, findings);
    if (!one->message->is_response)
        find_other_flow(&bound, findings);
}
