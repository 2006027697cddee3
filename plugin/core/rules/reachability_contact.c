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

/* A REGISTER of the Contact that a request goes to. */
typedef struct {
    SxRegister made;
    SxMessage answer; /* the 2xx to it */
    SxRegistrar registrar;
} Bound;

static SxRegistrar
sender_of(const SxTransaction *request)
{
    return (SxRegistrar){ request->request.first.from, request->request.first.from_host, true };
}

/* Looks for the latest REGISTER that bound the Request-URI, with a 2xx that
 * lists it, from the sender of the request. */
static bool
find_bound(const SxCase *one, const SxUri *target, Bound *bound)
{
    SxRegisters registers =
        sx_registers_of_contact(sx_journal_registry(one->journal), target, one->transaction->request.first.frame);
    SxText contact;

    bound->registrar = sender_of(one->transaction);
    while (sx_registers_next(&registers, &bound->made)) {
        const SxRecord *final = bound->made.final;

        if (final && final->code < 300 && sx_registrar_is(&bound->registrar, &bound->made) &&
            sx_record_read(final, &bound->answer) && sx_bindings_list(&bound->answer, target, &contact))
            return true;
    }
    return false;
}

/* Tells whether nothing came back, not even to another hop: a response whose Via
 * fits no request, or an ACK, would show that something did. */
static bool
is_unanswered(const SxTransaction *transaction)
{
    const SxTransaction *other;

    if (transaction->request.first.reliable || sx_transaction_response(transaction, 0) ||
        !sx_around_is_repeated(&transaction->request))
        return false;
    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++)
        if (other->cseq == transaction->cseq &&
            (strcmp(other->method, "ACK") == 0 ||
             (!other->has_request && strcmp(other->method, transaction->method) == 0)))
            return false;
    return sx_around_sees_all(transaction);
}

static bool
is_proof(const SxCase *one)
{
    const SxRecord *request = &one->transaction->request;

    return one->frame == request->first.frame || one->frame == request->last_frame;
}

static SxFinding *
add(const SxCase *one, SxStatementId statement, const Bound *bound, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_text(finding, SX_PLACE_CONTACT, one->request->uri);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, bound->made.transaction->request.first.frame);
    return finding;
}

/* The latest 2xx for the same address no longer lists the Contact. */
static void
find_replaced(const SxCase *one, const SxUri *target, const Bound *bound, SxFindings *findings)
{
    SxRegistrations seen;
    SxBindings bindings;
    SxFinding *finding;
    SxText contact;
    SxUri address;

    if (!sx_uri_read(sx_address(&bound->made.request, SX_HEADER_TO), &address))
        return;
    sx_registrations_before(one, &address, &bound->registrar, &seen);
    if (seen.unclear || !seen.succeeded || seen.success.transaction == bound->made.transaction ||
        sx_bindings_list(&seen.answer, target, &contact) ||
        !sx_bindings_at(&seen.answer, seen.success.final, one->transaction->request.first.time, &bindings) ||
        bindings.valid == 0)
        return;
    finding = add(one, SX_STATEMENT_REACHABILITY_OLD_CONTACT, bound, findings);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, seen.success.final->first.frame);
    sx_finding_text(finding, SX_PLACE_OTHER, bindings.contact);
}

/* RFC 3327 and RFC 5626 lead requests over other elements. */
static bool
goes_straight(const SxCase *one, const Bound *bound)
{
    return one->request->headers_whole && bound->made.request.headers_whole &&
           !sx_message_has(one->request, SX_HEADER_ROUTE) && !sx_message_has(&bound->made.request, SX_HEADER_PATH);
}

static void
find_other_flow(const SxCase *one, const Bound *bound, SxFindings *findings)
{
    const SxArrival *registered = &bound->made.transaction->request.first, *sent = &one->transaction->request.first;

    if (registered->reliable || sent->to == registered->from || !goes_straight(one, bound))
        return;
    add(one,
        sx_arrival_is_to(sent, registered->from_host) ? SX_STATEMENT_REACHABILITY_OTHER_PORT
                                                      : SX_STATEMENT_REACHABILITY_OTHER_ADDRESS,
        bound, findings);
}

static bool
is_refused_as_unknown(const SxCase *one)
{
    unsigned status = one->message->status;

    return one->message->is_response && (status == 404 || status == 408 || status == 410 || status == 480) &&
           sx_around_record(one);
}

void
sx_reachability_contact(const SxCase *one, SxFindings *findings)
{
    bool silent = !one->message->is_response && is_proof(one) && is_unanswered(one->transaction);
    Bound bound;
    SxUri target;

    if (!one->request || !one->transaction->has_request || !(silent || is_refused_as_unknown(one)) ||
        !sx_reachability_looks_up(one->transaction, one->request) || !sx_uri_read(one->request->uri, &target) ||
        !find_bound(one, &target, &bound))
        return;
    find_replaced(one, &target, &bound, findings);
    if (silent)
        find_other_flow(one, &bound, findings);
}
