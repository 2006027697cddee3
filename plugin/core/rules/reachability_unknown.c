/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A user of whom the server that was asked knows nothing, and the capture no
 * REGISTER (RFC 3261 sections 16.5 and 21.4.5).
 */
#include "reachability.h"

#include "rules_origin.h"

/* Tells whether the request went to the Contact of a registration, and so to a
 * phone. */
static bool
is_contact(const SxCase *one, const SxUri *address)
{
    SxRegisters registers =
        sx_registers_of_contact(sx_journal_registry(one->journal), address, one->transaction->request.first.frame);
    SxRegister other;

    return sx_registers_next(&registers, &other) || !sx_registers_saw_all(&registers);
}

/* A phone may answer 480 as well, and a gateway 404 for a number that it could
 * not reach, which it says in Reason. */
void
sx_reachability_unknown(const SxCase *one, const SxUri *address, SxFindings *findings)
{
    unsigned code = one->message->status;
    SxFinding *finding;

    if (!one->message->headers_whole || sx_message_has(one->message, SX_HEADER_REASON) ||
        !(code == 404 || (code == 480 && sx_origin_has_marked_tag(one))) || is_contact(one, address))
        return;
    finding = sx_findings_add(findings, code == 404 ? SX_STATEMENT_REACHABILITY_UNKNOWN
                                                    : SX_STATEMENT_REACHABILITY_NOT_SEEN_REGISTERED);
    sx_finding_text(finding, SX_PLACE_URI, one->request->uri);
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, code);
}
