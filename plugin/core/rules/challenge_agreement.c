/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The security agreement that a 494 asks for (RFC 3329 section 2.3).
 */
#include "rules_challenge.h"

static bool
same_word(SxText a, SxText b)
{
    return a.length == b.length && g_ascii_strncasecmp(a.data, b.data, a.length) == 0;
}

/* Takes the next parameter of a mechanism but d-ver, which only the client adds
 * (RFC 3329 section 2.2). */
static bool
next_parameter(SxText *rest, SxText *name, SxText *value)
{
    SxText piece;

    while (sx_text_next(rest, ';', &piece)) {
        SxText behind = piece;

        *name = piece;
        if (sx_text_next(&behind, '=', name))
            *value = sx_text_unquote(sx_text_trim(behind));
        if (!sx_text_is(*name, "d-ver"))
            return true;
    }
    return false;
}

/* Tells whether all parameters of a are among those of b, with equal values. */
static bool
covers(SxText a, SxText b)
{
    SxText name, value, other_name, other;

    while (next_parameter(&a, &name, &value)) {
        SxText rest = b;
        bool found = false;

        while (!found && next_parameter(&rest, &other_name, &other))
            found = same_word(name, other_name) && same_word(value, other);
        if (!found)
            return false;
    }
    return true;
}

/* Tells whether both lists name the same mechanisms in the same order, with the
 * same parameters (RFC 3329 section 2.3.1). */
static bool
same_list(const SxMessage *request, const SxMessage *response)
{
    SxValues sent = sx_values(request, SX_HEADER_SECURITY_VERIFY);
    SxValues given = sx_values(response, SX_HEADER_SECURITY_SERVER);
    SxText one, other;

    while (sx_values_next(&given, &other))
        if (!sx_values_next(&sent, &one) || !covers(one, other) || !covers(other, one))
            return false;
    return !sx_values_next(&sent, &one);
}

static bool
has_option(const SxMessage *request)
{
    return sx_message_lists(request, SX_HEADER_REQUIRE, "sec-agree") ||
           sx_message_lists(request, SX_HEADER_PROXY_REQUIRE, "sec-agree") ||
           sx_message_lists(request, SX_HEADER_SUPPORTED, "sec-agree");
}

/* Gives the last list that the server gave the client before the request. */
static const SxRecord *
list_before(const SxTransaction *transaction, SxMessage *response)
{
    const SxTransactions *all = &transaction->call->transactions;
    guint end = transaction->place > SX_JOURNAL_REACH ? transaction->place - SX_JOURNAL_REACH : 0;

    for (guint place = transaction->place; place-- > end;) {
        const SxTransaction *other = all->list[place];
        const SxRecord *record, *found = NULL;

        if (!other->has_request || other->request.first.flow->from_host != transaction->request.first.flow->from_host ||
            other->request.first.flow->to != transaction->request.first.flow->to)
            continue;
        for (size_t n = 0; (record = sx_transaction_response(other, n)) != NULL; n++)
            if (record->first.frame < transaction->request.first.frame && sx_record_read(record, response) &&
                response->headers_whole && sx_message_has(response, SX_HEADER_SECURITY_SERVER))
                found = record;
        if (found)
            return sx_record_read(found, response) ? found : NULL;
    }
    return NULL;
}

static void
add_verify(const SxCase *one, const SxRecord *given, const SxMessage *list, SxStatementId statement,
           SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, *sx_message_header(one->request, SX_HEADER_SECURITY_VERIFY, 0));
    sx_finding_text(finding, SX_PLACE_LIST, *sx_message_header(list, SX_HEADER_SECURITY_SERVER, 0));
    if (given)
        sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, given->first.frame);
}

void
sx_challenge_agreement(const SxCase *one, SxFindings *findings)
{
    const SxRecord *given;
    SxMessage list;

    if (!one->request || !one->request->headers_whole || !one->message->headers_whole)
        return;
    if (!sx_message_has(one->request, SX_HEADER_SECURITY_VERIFY)) {
        sx_finding_frame(sx_findings_add(findings, has_option(one->request)
                                                       ? SX_STATEMENT_CHALLENGE_AGREEMENT_FIRST
                                                       : SX_STATEMENT_CHALLENGE_AGREEMENT_NOT_OFFERED),
                         SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
        return;
    }
    given = list_before(one->transaction, &list);
    if (given && !same_list(one->request, &list))
        add_verify(one, given, &list, SX_STATEMENT_CHALLENGE_AGREEMENT_NOT_MIRRORED, findings);
    else if (!given && sx_message_has(one->message, SX_HEADER_SECURITY_SERVER) &&
             !same_list(one->request, one->message))
        add_verify(one, NULL, one->message, SX_STATEMENT_CHALLENGE_AGREEMENT_DIFFERS, findings);
}
