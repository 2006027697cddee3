/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A proxy that forks cancels what is pending once one branch was answered, or
 * got a 6xx (RFC 3261 section 16.7 steps 5 and 10): no caller gave up then.
 */
#include "cancelling.h"
#include "client.h"

/* A proxy cancels at once, but what it received may have taken a while to be
 * captured. */
#define AT_ONCE (2 * (int64_t)G_USEC_PER_SEC)

/* No proxy sends a request on more branches, or so it is hoped. */
#define BRANCHES 16

/* Gives the final response of another branch that ended the call just before it
 * was cancelled, or NULL. */
static const SxRecord *
ending_of(const SxTransaction *branch, const SxTransaction *invite)
{
    const SxRecord *final = sx_transaction_final(branch), *cancel = &invite->cancel->request;

    if (!final || (final->code >= 300 && final->code < 600) || branch->cseq != invite->cseq ||
        final->first.frame > cancel->first.frame || cancel->first.time - final->first.time > AT_ONCE)
        return NULL;
    return branch->has_request && branch->request.first.flow->from == invite->request.first.flow->from ? final : NULL;
}

static const SxTransaction *
ended_branch(const SxTransaction *invite)
{
    const SxTransaction *before = invite, *next = invite;

    for (int n = 0; n < BRANCHES && (before || next); n++) {
        before = before ? sx_transaction_before(before) : NULL;
        next = next ? sx_transaction_next(next) : NULL;
        if (before && ending_of(before, invite))
            return before;
        if (next && ending_of(next, invite))
            return next;
    }
    return NULL;
}

void
sx_cancel_other_branch(const SxTransaction *invite, SxFindings *findings)
{
    const SxTransaction *branch = ended_branch(invite);
    const SxRecord *final = branch ? sx_transaction_final(branch) : NULL;
    SxFinding *finding;

    if (!final)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_CANCELLING_OTHER_BRANCH);
    sx_finding_frame(finding, SX_PLACE_CANCEL_FRAME, invite->cancel->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, branch->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, final->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(final->code)->phrase);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, final->first.frame);
}
