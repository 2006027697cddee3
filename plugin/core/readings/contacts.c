/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Contact (RFC 3261 section 20.10): where a redirection leads, what is
 * registered, where a dialog's requests go.
 */
#include "diagnosis.h"

#define CONTACTS 8

static SxStatementId
statement_of(const SxMessage *response, const SxCode *code)
{
    uint32_t number;
    SxText method = { "", 0 };

    sx_message_cseq(response, &number, &method);
    if (code->outcome == SX_OUTCOME_REDIRECT)
        return SX_STATEMENT_READING_REDIRECT_CONTACT;
    if (code->outcome == SX_OUTCOME_SUCCESS && sx_text_equal(method, sx_text("REGISTER")))
        return SX_STATEMENT_READING_BINDING;
    if (code->outcome == SX_OUTCOME_SUCCESS || code->outcome == SX_OUTCOME_PROVISIONAL)
        return SX_STATEMENT_READING_REMOTE_TARGET;
    return SX_STATEMENT_READING_CHOICE_CONTACT;
}

/* Only requests that create a dialog or refresh its target set where the
 * others go (RFC 3261 sections 12.1.2 and 12.2.1.2; RFC 6665, RFC 3515 and
 * RFC 3311 for the other methods). */
static bool
sets_remote_target(const SxMessage *response)
{
    static const char *const methods[] = { "INVITE", "SUBSCRIBE", "UPDATE", "REFER" };
    uint32_t number;
    SxText method;

    if (!sx_message_cseq(response, &number, &method))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
        if (sx_text_equal(method, sx_text(methods[i])))
            return true;
    return false;
}

void
sx_read_contacts(const SxMessage *response, const SxCode *code, SxFindings *findings)
{
    SxStatementId statement = statement_of(response, code);
    SxValues values = sx_values(response, SX_HEADER_CONTACT);
    SxText contact;

    if (statement == SX_STATEMENT_READING_REMOTE_TARGET && !sets_remote_target(response))
        return;
    for (size_t n = 0; n < CONTACTS && sx_values_next(&values, &contact); n++) {
        SxFinding *finding = sx_findings_add(findings, statement);

        if (statement != SX_STATEMENT_READING_REMOTE_TARGET)
            sx_finding_text(finding, SX_PLACE_VALUE, contact);
        if (statement == SX_STATEMENT_READING_REMOTE_TARGET || statement == SX_STATEMENT_READING_REDIRECT_CONTACT)
            sx_finding_text(finding, SX_PLACE_URI, sx_text_uri(contact));
        if (statement == SX_STATEMENT_READING_REMOTE_TARGET)
            return;
    }
}
