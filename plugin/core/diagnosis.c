/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Runs the families of rules over a response.
 */
#include "diagnosis.h"

static void
add_unknown_class(unsigned status, SxFindings *findings)
{
    char digits[4];

    g_snprintf(digits, sizeof digits, "%03u", status % 1000);
    sx_finding_text(sx_findings_add(findings, SX_STATEMENT_MESSAGE_UNKNOWN_CLASS), SX_PLACE_NUMBER, sx_text(digits));
}

static SxFindings *
diagnose(const SxMessage *response, bool readings)
{
    const SxCode *code = sx_code_find(response->status);
    SxFindings *findings = sx_findings_new();

    if (code)
        sx_rules_required(response, code, findings);
    else
        add_unknown_class(response->status, findings);
    if (code && readings)
        sx_rules_readings(response, code, findings);
    if (!sx_findings_at(findings, 0))
        g_clear_pointer(&findings, sx_findings_free);
    return findings;
}

SxFindings *
sx_diagnose_response(const SxMessage *response)
{
    return diagnose(response, true);
}

SxFindings *
sx_diagnose_faults(const SxMessage *response)
{
    return diagnose(response, false);
}
