/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Runs the families of rules over a response.
 */
#include "diagnosis.h"

#include "overlap.h"

static void
add_unknown_class(unsigned status, SxFindings *findings)
{
    char digits[4];

    g_snprintf(digits, sizeof digits, "%03u", status % 1000);
    sx_finding_text(sx_findings_add(findings, SX_STATEMENT_MESSAGE_UNKNOWN_CLASS), SX_PLACE_NUMBER, sx_text(digits));
}

typedef void (*Rules)(const SxCase *, SxFindings *);

static const Rules families[] = {
#define SX_RULES(family) sx_rules_##family,
#include "rules/rules.def"
#undef SX_RULES
};

static void
diagnose_around(const SxCase *one, SxFindings *findings)
{
    for (size_t i = 0; one->transaction && i < G_N_ELEMENTS(families); i++)
        families[i](one, findings);
}

static void
diagnose_alone(const SxMessage *response, const SxCode *code, SxFindings *findings)
{
    if (code)
        sx_rules_required(response, code, findings);
    else
        add_unknown_class(response->status, findings);
}

static SxFindings *
or_null(SxFindings *findings)
{
    if (!sx_findings_at(findings, 0))
        g_clear_pointer(&findings, sx_findings_free);
    return findings;
}

/* The most telling comes first: what the exchange shows, then what the response
 * says by itself. */
static void
diagnose_answer(SxCase *response, SxDiagnosis *diagnosis)
{
    const SxTransaction *transaction = response->transaction;
    SxMessage request;
    size_t around, alone;

    if (transaction && transaction->has_request) {
        diagnosis->request_frame = transaction->request.first.frame;
        if (sx_record_read(&transaction->request, &request))
            response->request = &request;
    }
    diagnose_around(response, diagnosis->findings);
    sx_overlap_settle(diagnosis->findings);
    around = sx_findings_count(diagnosis->findings);
    diagnose_alone(response->message, response->code, diagnosis->findings);
    alone = sx_findings_count(diagnosis->findings);
    if (!response->code)
        return;
    sx_rules_readings(response->message, response->code, diagnosis->findings);
    sx_overlap_readings(diagnosis->findings, around, alone, response->code->severity);
}

SxDiagnosis
sx_diagnose(const SxMessage *message, uint32_t frame, const SxJournal *journal)
{
    SxDiagnosis diagnosis = { sx_findings_new(), 0 };
    SxCase one = {
        .message = message,
        .code = message->is_response ? sx_code_find(message->status) : NULL,
        .frame = frame,
        .journal = journal,
        .transaction = journal ? sx_journal_find(journal, message) : NULL,
    };

    if (one.transaction)
        one.record = sx_transaction_record(one.transaction, frame, message->status);
    if (message->is_response) {
        diagnose_answer(&one, &diagnosis);
    } else {
        one.request = message;
        diagnose_around(&one, diagnosis.findings);
        sx_overlap_settle(diagnosis.findings);
    }
    diagnosis.findings = or_null(diagnosis.findings);
    return diagnosis;
}

SxFindings *
sx_diagnose_response(const SxMessage *response)
{
    return sx_diagnose(response, 0, NULL).findings;
}
