/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads headers that list names: what is allowed, accepted, required, not
 * supported.
 */
#include "diagnosis.h"

/* More of a list is never shown. */
#define LIST_BYTES 4000

/* Joins all values of a header; gives NULL when there is none. */
static GString *
join(const SxMessage *response, SxHeaderId header)
{
    SxValues values = sx_values(response, header);
    GString *list = NULL;
    SxText value;

    while (sx_values_next(&values, &value)) {
        if (list)
            g_string_append(list, ", ");
        else
            list = g_string_new(NULL);
        g_string_append_len(list, value.data, (gssize)value.length);
        if (list->len > LIST_BYTES)
            break;
    }
    return list;
}

static SxStatementId
statement_of_require(const SxMessage *response)
{
    if (response->status != 421)
        return SX_STATEMENT_READING_LIST;
    return sx_message_lists(response, SX_HEADER_REQUIRE, "sec-agree") ? SX_STATEMENT_READING_REQUIRE_SEC_AGREE
                                                           : SX_STATEMENT_READING_REQUIRE_WANTED;
}

static SxStatementId
statement_of(const SxMessage *response, SxHeaderId header)
{
    switch (header) {
    case SX_HEADER_ACCEPT:
    case SX_HEADER_ACCEPT_ENCODING:
    case SX_HEADER_ACCEPT_LANGUAGE:
        return response->status == 415 ? SX_STATEMENT_READING_ACCEPT : SX_STATEMENT_READING_LIST;
    case SX_HEADER_ACCEPT_RESOURCE_PRIORITY:
        return SX_STATEMENT_READING_ACCEPT_RESOURCE_PRIORITY;
    case SX_HEADER_ALLOW:
        return response->status == 405 ? SX_STATEMENT_READING_ALLOW : SX_STATEMENT_READING_LIST;
    case SX_HEADER_ALLOW_EVENTS:
        return response->status == 489 ? SX_STATEMENT_READING_ALLOW_EVENTS : SX_STATEMENT_READING_LIST;
    case SX_HEADER_PERMISSION_MISSING:
        return SX_STATEMENT_READING_PERMISSION_MISSING;
    case SX_HEADER_RECV_INFO:
        return response->status == 469 ? SX_STATEMENT_READING_RECV_INFO : SX_STATEMENT_READING_LIST;
    case SX_HEADER_REQUIRE:
        return statement_of_require(response);
    case SX_HEADER_SECURITY_SERVER:
        return SX_STATEMENT_READING_SECURITY_SERVER;
    case SX_HEADER_UNSUPPORTED:
        return SX_STATEMENT_READING_UNSUPPORTED;
    default:
        return SX_STATEMENT_READING_LIST;
    }
}

/* Empty, these say that nothing is accepted (RFC 3261 section 20.1, RFC 6086
 * section 4.2.1); other empty lists say nothing. */
static bool
means_none(SxHeaderId header)
{
    return header == SX_HEADER_ACCEPT || header == SX_HEADER_RECV_INFO;
}

void
sx_read_list(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    GString *list = join(response, header);
    SxStatementId statement = list ? statement_of(response, header) : SX_STATEMENT_READING_LIST_EMPTY;
    SxFinding *finding;
    uint32_t number;
    SxText method;

    if (!list && !means_none(header))
        return;
    if (statement == SX_STATEMENT_READING_ALLOW && !sx_message_cseq(response, &number, &method))
        statement = SX_STATEMENT_READING_LIST;
    finding = sx_findings_add(findings, statement);
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    if (statement == SX_STATEMENT_READING_ALLOW)
        sx_finding_text(finding, SX_PLACE_METHOD, method);
    if (!list)
        return;
    sx_finding_text(finding, SX_PLACE_LIST, (SxText){ list->str, list->len });
    g_string_free(list, TRUE);
}
