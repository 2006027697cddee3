/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A request that a registrar could not deliver, held against the REGISTERs for
 * its Request-URI that this registrar had answered (RFC 3261 sections 10.3 and
 * 16.5). What another element may know of the user stays open.
 */
#include "reachability.h"

#include "around.h"
#include "reason.h"
#include "registration.h"

#include <string.h>

/* A client that was just challenged is about to answer. */
#define ANSWERS_CHALLENGE (2 * (int64_t)G_USEC_PER_SEC)

bool
sx_registrar_is(const SxRegistrar *registrar, const SxRegister *one)
{
    const SxMoment *sent = &one->transaction->request.first;

    if (sent->flow->to == registrar->endpoint)
        return true;
    return registrar->is_alone && one->final && one->final->first.flow->from_host == registrar->host &&
           sent->flow->from_host != registrar->host;
}

bool
sx_reachability_looks_up(const SxTransaction *transaction, const SxMessage *request)
{
    static const char *const methods[] = { "INVITE", "MESSAGE", "REFER", "OPTIONS", NULL };

    return g_strv_contains(methods, transaction->method) && sx_around_tag(request, SX_HEADER_TO).length == 0;
}

static bool
is_challenged_now(const SxRecord *final, const SxTransaction *request)
{
    return (final->code == 401 || final->code == 407) &&
           request->request.first.time - final->first.time < ANSWERS_CHALLENGE;
}

/* A REGISTER that was not captured, or not whole, shows by its response alone. */
static bool
has_unseen_sequel(const SxTransaction *earlier, const SxTransaction *request)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(earlier, n)) != NULL; n++)
        if (!other->has_request && strcmp(other->method, "REGISTER") == 0 && other->responses &&
            other->responses->first.frame < request->request.first.frame)
            return true;
    return false;
}

/* Takes note of a REGISTER; tells whether older ones do not matter. */
static bool
note_register(SxRegistrations *seen, const SxRegister *one, const SxRegistrar *registrar, const SxTransaction *request)
{
    bool ours = sx_registrar_is(registrar, one);

    if (!one->final || (!ours && one->final->code < 300) || is_challenged_now(one->final, request) ||
        has_unseen_sequel(one->transaction, request)) {
        seen->unclear = true;
        return true;
    }
    if (!ours)
        return false;
    if (one->final->code >= 300) {
        if (!seen->refused)
            seen->refusal = *one;
        seen->refused = true;
        return false;
    }
    seen->success = *one;
    seen->succeeded = sx_record_read(one->final, &seen->answer);
    return true;
}

void
sx_registrations_before(const SxCase *one, const SxUri *address, const SxRegistrar *registrar, SxRegistrations *seen)
{
    const SxTransaction *request = one->transaction;
    SxRegisters registers =
        sx_registers_of_address(sx_journal_registry(one->journal), address, request->request.first.frame);
    SxRegister other;

    seen->any = seen->succeeded = seen->refused = seen->unclear = false;
    while (sx_registers_next(&registers, &other)) {
        seen->any = true;
        if (note_register(seen, &other, registrar, request))
            return;
    }
    if (!sx_registers_saw_all(&registers))
        seen->unclear = true;
}

/* Tells whether a REGISTER asks for nothing but the end of bindings (section
 * 10.2.2). */
static bool
only_removes(const SxMessage *request)
{
    SxValues values = sx_values(request, SX_HEADER_CONTACT);
    SxLifetime lifetime;
    SxText contact;
    size_t count = 0;

    for (; sx_values_next(&values, &contact); count++) {
        lifetime = sx_lifetime_of_contact(request, contact);
        if (lifetime.kind != SX_LIFETIME_KNOWN || lifetime.seconds > 0)
            return false;
    }
    return count > 0 && request->headers_whole;
}

static SxFinding *
add(const SxCase *one, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_text(finding, SX_PLACE_URI, one->request->uri);
    return finding;
}

static void
tell_passed(const SxCase *one, SxFinding *finding, const SxRecord *answer)
{
    int64_t passed = (one->transaction->request.first.time - answer->first.time) / G_USEC_PER_SEC;

    sx_finding_number(finding, SX_PLACE_PASSED, (uint32_t)CLAMP(passed, 0, INT32_MAX));
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, answer->first.frame);
}

/* A 408 or 430 says that a binding led nowhere. */
static void
tell_silent(const SxCase *one, const SxBindings *bindings, const SxRecord *answer, SxFindings *findings)
{
    const SxTransaction *branch = sx_around_passed_on(one, sx_around_record(one), 0);
    SxFinding *finding;

    if (bindings->all > 1 || (branch && sx_reachability_other_flow(one, branch, findings)))
        return;
    finding = add(one, SX_STATEMENT_REACHABILITY_SILENT_BINDING, findings);
    sx_finding_text(finding, SX_PLACE_CONTACT, bindings->contact);
    sx_finding_number(finding, SX_PLACE_GRANTED, bindings->granted);
    tell_passed(one, finding, answer);
}

static void
tell_bindings(const SxCase *one, const SxRegistrations *seen, SxFindings *findings)
{
    const SxRecord *answer = seen->success.final;
    bool passed_on = one->message->status == 408 || one->message->status == 430;
    SxBindings bindings;
    SxFinding *finding;

    if (!sx_bindings_at(&seen->answer, answer, one->transaction->request.first.time, &bindings))
        return;
    if (bindings.all == 0) {
        if (!only_removes(&seen->success.request))
            return;
        finding = add(one, SX_STATEMENT_REACHABILITY_UNREGISTERED, findings);
        sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, seen->success.transaction->request.first.frame);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, answer->first.frame);
        return;
    }
    if (bindings.valid > 0 && passed_on) {
        tell_silent(one, &bindings, answer, findings);
        return;
    }
    finding = add(one, bindings.valid > 0 ? SX_STATEMENT_REACHABILITY_REGISTERED : SX_STATEMENT_REACHABILITY_EXPIRED,
                  findings);
    sx_finding_text(finding, SX_PLACE_CONTACT, bindings.contact);
    sx_finding_number(finding, SX_PLACE_GRANTED, bindings.granted);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    tell_passed(one, finding, answer);
}

static void
tell_refusal(const SxCase *one, const SxRegistrations *seen, SxFindings *findings)
{
    const SxRegister *refusal = &seen->refusal;
    SxStatementId statement =
        seen->succeeded ? SX_STATEMENT_REACHABILITY_REFUSED_SINCE : SX_STATEMENT_REACHABILITY_NEVER_REGISTERED;
    SxFinding *finding = add(one, statement, findings);

    sx_finding_number(finding, SX_PLACE_CODE, refusal->final->code);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, refusal->transaction->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, refusal->final->first.frame);
}

static bool
is_unreachable(unsigned code)
{
    return code == 404 || code == 408 || code == 410 || code == 430 || code == 480;
}

/* A proxy that passed the request on, and did not just wait in vain, has the
 * failure from there. */
static bool
is_from_behind(const SxCase *one, const SxRecord *failure)
{
    const SxTransaction *branch;
    const SxRecord *final;

    if (sx_around_unseen_branch(one->transaction, failure))
        return true;
    for (guint n = 0; (branch = sx_around_passed_on(one, failure, n)) != NULL; n++) {
        final = sx_transaction_final(branch);
        if (failure->code != 408 || (final && final->first.frame < failure->first.frame))
            return true;
    }
    return false;
}

/* A callee who rang, or sent another provisional response, was reached. */
static bool
was_reached(const SxTransaction *transaction)
{
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (response->code > 100 && response->code < 200)
            return true;
    return false;
}

/* Q.850 causes of a callee who was reached, or of a number that is no good (RFC
 * 3398 section 7.2.4.1): then it is not the registration that is wanting. */
static bool
reason_names_another_cause(const SxMessage *response)
{
    static const uint32_t causes[] = { 16, 17, 19, 21, 22, 28 };
    SxReason reason;

    if (!sx_reason_of(response, "Q.850", &reason) || !reason.has_cause)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(causes); i++)
        if (reason.cause == causes[i])
            return true;
    return false;
}

void
sx_reachability_address(const SxCase *one, SxFindings *findings)
{
    const SxRecord *failure = one->message->is_response ? sx_around_record(one) : NULL;
    SxRegistrations seen;
    SxRegistrar registrar;
    SxUri address;

    if (!failure || !is_unreachable(failure->code) || !one->request || !one->transaction->has_request ||
        !sx_reachability_looks_up(one->transaction, one->request) || !sx_uri_read(one->request->uri, &address) ||
        address.user.length == 0 || was_reached(one->transaction) || is_from_behind(one, failure) ||
        reason_names_another_cause(one->message))
        return;
    registrar = (SxRegistrar){ one->transaction->request.first.flow->to, failure->first.flow->from_host,
                               failure->first.flow->from_host != one->transaction->request.first.flow->from_host };
    sx_registrations_before(one, &address, &registrar, &seen);
    if (seen.unclear)
        return;
    if (seen.succeeded)
        tell_bindings(one, &seen, findings);
    if (seen.refused)
        tell_refusal(one, &seen, findings);
    if (!seen.any)
        sx_reachability_unknown(one, &address, findings);
}

void
sx_rules_reachability(const SxCase *one, SxFindings *findings)
{
    if (!one->journal)
        return;
    sx_reachability_address(one, findings);
    sx_reachability_contact(one, findings);
    sx_reachability_private(one, findings);
}
