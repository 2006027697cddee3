/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Why a server does not know the entity tag of a PUBLISH (412), and a client
 * that uses such a tag again (RFC 3903 sections 4 to 6).
 */
#include "registration.h"

#include "client.h"

#include <string.h>

#define MICROSECONDS 1000000

/* A request with SIP-If-Match, and the case around it. */
typedef struct {
    const SxCase *one;
    SxFindings *findings;
    SxText tag;
} Condition;

static bool
read_tag(const SxMessage *message, SxHeaderId id, SxText *tag)
{
    const SxText *value = sx_message_header(message, id, 0);

    if (!value || value->length == 0 || sx_message_header(message, id, 1))
        return false;
    *tag = *value;
    return true;
}

/* Reads the request of an earlier transaction, and its 2xx, if that came before
 * this request. */
static const SxRecord *
read_success(const SxCase *one, const SxTransaction *earlier, SxMessage *request, SxMessage *response)
{
    const SxRecord *final = sx_transaction_final(earlier);

    if (!final || final->code / 100 != 2 || final->first.frame > one->transaction->request.first.frame ||
        !sx_record_read(&earlier->request, request) || !sx_same_target(one->request, request) ||
        !sx_record_read(final, response))
        return NULL;
    return final;
}

static SxFinding *
add(const Condition *condition, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(condition->findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, condition->one->transaction->request.first.frame);
    sx_finding_text(finding, SX_PLACE_TAG, condition->tag);
    return finding;
}

/* Expires: 0 in the response to a PUBLISH says that it removed the publication,
 * whatever tag goes with it (section 6). */
static bool
explain_by_removal(const Condition *condition, const SxRecord *final, const SxMessage *response)
{
    uint32_t seconds;

    if (!sx_message_number(response, SX_HEADER_EXPIRES, &seconds) || seconds > 0)
        return false;
    sx_finding_frame(add(condition, SX_STATEMENT_REGISTRATION_TAG_REMOVED), SX_PLACE_EARLIER_FRAME, final->first.frame);
    return true;
}

/* Tells whether an earlier response explains that the tag is gone, and adds
 * that. *decided is set as soon as older ones do not matter. */
static bool
explain_by(const Condition *condition, const SxTransaction *earlier, bool *decided)
{
    const SxRecord *final;
    SxMessage request, response;
    SxText given, used;
    uint32_t seconds;
    int64_t passed;
    SxFinding *finding;

    final = read_success(condition->one, earlier, &request, &response);
    if (!final || !read_tag(&response, SX_HEADER_SIP_ETAG, &given))
        return false;
    passed = (condition->one->transaction->request.first.time - final->first.time) / MICROSECONDS;
    if (sx_text_equal(given, condition->tag)) {
        *decided = true;
        if (explain_by_removal(condition, final, &response))
            return true;
        if (!sx_message_number(&response, SX_HEADER_EXPIRES, &seconds) || passed <= seconds || passed > INT32_MAX)
            return false;
        finding = add(condition, SX_STATEMENT_REGISTRATION_TAG_EXPIRED);
        sx_finding_number(finding, SX_PLACE_SECONDS, seconds);
        sx_finding_number(finding, SX_PLACE_PASSED, (uint32_t)passed);
        sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, final->first.frame);
        return true;
    }
    if (!read_tag(&request, SX_HEADER_SIP_IF_MATCH, &used) || !sx_text_equal(used, condition->tag))
        return false;
    *decided = true;
    if (explain_by_removal(condition, final, &response))
        return true;
    finding = add(condition, SX_STATEMENT_REGISTRATION_TAG_REPLACED);
    sx_finding_text(finding, SX_PLACE_VALUE, given);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, final->first.frame);
    return true;
}

static void
explain_refusal(const Condition *condition)
{
    const SxTransaction *earlier = sx_client_before(condition->one->transaction);
    bool decided = false;

    for (int reach = 0; earlier && !decided && reach < SX_JOURNAL_REACH; reach++) {
        if (explain_by(condition, earlier, &decided))
            return;
        earlier = sx_client_before(earlier);
    }
    add(condition, SX_STATEMENT_REGISTRATION_TAG_UNKNOWN);
}

/* After a 412 the tag is to be thrown away (section 5). */
static void
check_used_again(const Condition *condition)
{
    const SxTransaction *own = condition->one->transaction, *earlier = sx_client_before(own);
    const SxRecord *final = earlier ? sx_transaction_final(earlier) : NULL;
    SxMessage request;
    SxText tag;

    if (!final || final->code != 412 || earlier->cseq == own->cseq || final->first.frame > own->request.first.frame ||
        !sx_record_read(&earlier->request, &request) || !sx_same_target(condition->one->message, &request) ||
        !read_tag(&request, SX_HEADER_SIP_IF_MATCH, &tag) || !sx_text_equal(tag, condition->tag))
        return;
    sx_finding_frame(add(condition, SX_STATEMENT_REGISTRATION_TAG_USED_AGAIN), SX_PLACE_EARLIER_FRAME,
                     final->first.frame);
}

void
sx_registration_condition(const SxCase *one, SxFindings *findings)
{
    Condition condition = { .one = one, .findings = findings };
    bool refused = one->message->is_response && one->message->status == 412;

    if (strcmp(one->transaction->method, "PUBLISH") != 0 || !one->request || (one->message->is_response && !refused))
        return;
    if (!read_tag(one->request, SX_HEADER_SIP_IF_MATCH, &condition.tag)) {
        if (refused && one->request->headers_whole && !sx_message_has(one->request, SX_HEADER_SIP_IF_MATCH))
            sx_finding_frame(sx_findings_add(findings, SX_STATEMENT_REGISTRATION_NO_CONDITION), SX_PLACE_REQUEST_FRAME,
                             one->transaction->request.first.frame);
        return;
    }
    if (refused)
        explain_refusal(&condition);
    else
        check_used_again(&condition);
}
