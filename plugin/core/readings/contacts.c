/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Contact (RFC 3261 section 20.10): where a redirection leads, what is
 * registered, where a dialog's requests go.
 */
#include "diagnosis.h"

#include <string.h>

#define CONTACTS 8

#define USE_PROXY 305

static SxStatementId
statement_of(const SxMessage *response, const SxCode *code)
{
    uint32_t number;
    SxText method = { "", 0 };

    sx_message_cseq(response, &number, &method);
    if (code->outcome == SX_OUTCOME_REDIRECT)
        return response->status == USE_PROXY ? SX_STATEMENT_READING_PROXY_CONTACT
                                             : SX_STATEMENT_READING_REDIRECT_CONTACT;
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

/* Contact may hold any URI, such as that of a web page (section 21.3.1); these are
 * the schemes that a Request-URI can have (section 8.1.1.1, RFC 5031). */
static bool
can_be_called(SxText uri)
{
    static const char *const schemes[] = { "sip:", "sips:", "tel:", "urn:" };

    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
        if (uri.length > strlen(schemes[i]) && g_ascii_strncasecmp(uri.data, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

/* RFC 3261 section 10.2.2. */
static bool
has_ended(SxText contact)
{
    uint32_t seconds;
    SxText expires;

    return sx_text_parameter(contact, "expires", &expires) && sx_text_number(expires, &seconds) && seconds == 0;
}

static bool
is_redirection(SxStatementId statement)
{
    return statement == SX_STATEMENT_READING_REDIRECT_CONTACT || statement == SX_STATEMENT_READING_PROXY_CONTACT;
}

/* Some values of Contact differ from what it means in that response. */
static SxStatementId
statement_of_value(SxStatementId statement, SxText contact)
{
    if (is_redirection(statement) && !can_be_called(sx_text_uri(contact)))
        return SX_STATEMENT_READING_CHOICE_CONTACT;
    if (statement == SX_STATEMENT_READING_BINDING && has_ended(contact))
        return SX_STATEMENT_READING_BINDING_ENDED;
    return statement;
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
        SxStatementId of_value = statement_of_value(statement, contact);
        SxFinding *finding = sx_findings_add(findings, of_value);

        if (of_value != SX_STATEMENT_READING_REMOTE_TARGET)
            sx_finding_text(finding, SX_PLACE_VALUE, contact);
        if (of_value == SX_STATEMENT_READING_REMOTE_TARGET || is_redirection(of_value))
            sx_finding_text(finding, SX_PLACE_URI, sx_text_uri(contact));
        if (of_value == SX_STATEMENT_READING_REMOTE_TARGET)
            return;
    }
}
