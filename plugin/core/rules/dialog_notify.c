/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A subscription that was accepted but never confirmed by NOTIFY: 64*T1 after
 * its SUBSCRIBE the subscriber gives up (RFC 6665 section 4.1.2.4).
 */
#include "around.h"

#include <string.h>

/* 64*T1 with the usual T1, and some more for the way. */
#define TIMER_N (35 * (int64_t)G_USEC_PER_SEC)

static bool
has_notify(const SxTransaction *subscribe)
{
    const SxTransactions *all = &subscribe->call->transactions;

    for (guint n = 0; n < all->count && n < SX_JOURNAL_REACH; n++)
        if (strcmp(((const SxTransaction *)all->list[n])->method, "NOTIFY") == 0)
            return true;
    return all->count > SX_JOURNAL_REACH;
}

/* Past the first proxy a NOTIFY may take another way than this one. */
static bool
is_first_hop(const SxMessage *response)
{
    SxValues vias = sx_values(response, SX_HEADER_VIA);
    SxText via;

    return response->headers_whole && sx_values_next(&vias, &via) && !sx_values_next(&vias, &via);
}

void
sx_rules_dialog_notify(const SxCase *one, SxFindings *findings)
{
    const SxRecord *success = one->message->is_response ? sx_around_record(one) : NULL;
    int64_t passed;
    SxFinding *finding;

    if (!one->journal || !success || success->code / 100 != 2 || success->code == 204 || !one->request ||
        strcmp(one->transaction->method, "SUBSCRIBE") != 0 || sx_around_tag(one->request, SX_HEADER_TO).length > 0 ||
        !is_first_hop(one->message) || has_notify(one->transaction))
        return;
    passed = sx_journal_end(one->journal) - one->transaction->request.first.time;
    if (passed < TIMER_N)
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_NO_NOTIFY);
    sx_finding_number(finding, SX_PLACE_PASSED, (uint32_t)(MIN(passed / G_USEC_PER_SEC, INT32_MAX)));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
}
