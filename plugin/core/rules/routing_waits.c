/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Who does not wait as Retry-After asked, in whatever call: for the server that
 * sent a 503 (RFC 3261 section 21.5.4), or for the callee (section 20.33). Told
 * on the response, and on the first request that came too early.
 */
#include "around.h"
#include "servers.h"

#include <string.h>

static void
tell(const SxWait *wait, SxFindings *findings)
{
    bool of_server = wait->refusal->code == 503;
    SxFinding *finding = sx_findings_add(findings, of_server ? SX_STATEMENT_ROUTING_SERVER_NOT_SPARED
                                                             : SX_STATEMENT_ROUTING_CALLED_TOO_EARLY);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(wait->early->method));
    sx_finding_frame(finding, SX_PLACE_RETRY_FRAME, wait->early->request.first.frame);
    sx_around_set_span(finding, SX_PLACE_SECONDS, wait->early->request.first.time - wait->refusal->first.time);
    sx_finding_number(finding, SX_PLACE_CODE, wait->refusal->code);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, wait->refusal->first.frame);
    sx_finding_number(finding, SX_PLACE_WAIT, wait->wait);
    if (wait->early_count > 1) {
        finding = sx_findings_add(findings, SX_STATEMENT_ROUTING_MORE_TOO_EARLY);
        if (of_server)
            finding->reference = "RFC 3261 section 21.5.4";
        sx_finding_number(finding, SX_PLACE_NUMBER, wait->early_count - 1);
        sx_finding_frame(finding, SX_PLACE_LAST_FRAME, wait->last_frame);
    }
}

void
sx_rules_routing_waits(const SxCase *one, SxFindings *findings)
{
    const SxWait *wait;

    if (!one->journal)
        return;
    if (one->message->is_response)
        wait = sx_servers_began(sx_journal_servers(one->journal), one->transaction);
    else
        wait = sx_servers_broken(sx_journal_servers(one->journal), one->transaction);
    if (wait && wait->early && (!one->message->is_response || wait->refusal == sx_around_record(one)))
        tell(wait, findings);
}
