/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Looks around a message, in its transaction and its call.
 */
#include "around.h"

#include <string.h>

bool
sx_around_is_acknowledged(const SxTransaction *transaction)
{
    const SxTransaction *other;

    if (strcmp(transaction->method, "INVITE") != 0)
        return false;
    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++)
        if (other->cseq == transaction->cseq && strcmp(other->method, "ACK") == 0)
            return true;
    return !sx_around_sees_all(transaction);
}

SxText
sx_around_tag(const SxMessage *message, SxHeaderId header)
{
    const SxText *value = sx_message_header(message, header, 0);
    SxText tag;

    return value && sx_text_parameter(*value, "tag", &tag) ? tag : (SxText){ "", 0 };
}

static bool
is_same_tag(const SxMessage *message, const SxMessage *other, SxHeaderId header)
{
    SxText tag = sx_around_tag(message, header);

    return tag.length > 0 && sx_text_equal(tag, sx_around_tag(other, header));
}

bool
sx_around_same_dialog(const SxMessage *message, const SxMessage *other)
{
    return is_same_tag(message, other, SX_HEADER_FROM) && is_same_tag(message, other, SX_HEADER_TO);
}

static bool
is_of(const SxRecord *record, const SxMessage *response, uint32_t frame)
{
    uint32_t ours = 0, theirs = 0;
    SxMessage kept;

    if (record->code != response->status || frame < record->first.frame || frame > record->last_frame ||
        !sx_record_read(record, &kept))
        return false;
    sx_message_number(response, SX_HEADER_RSEQ, &ours);
    sx_message_number(&kept, SX_HEADER_RSEQ, &theirs);
    return ours == theirs && sx_text_equal(sx_around_tag(response, SX_HEADER_TO), sx_around_tag(&kept, SX_HEADER_TO));
}

const SxRecord *
sx_around_record(const SxCase *one)
{
    const SxRecord *record;

    if (!one->message->is_response)
        return one->record;
    for (size_t n = 0; (record = sx_transaction_response(one->transaction, n)) != NULL; n++)
        if (is_of(record, one->message, one->frame))
            return record;
    return NULL;
}

bool
sx_around_is_repeated(const SxRecord *record)
{
    return record->copies > 0 && record->last_time - record->first.time >= SX_AROUND_REPEATED;
}

bool
sx_around_asked_again(const SxTransaction *transaction, const SxRecord *response)
{
    const SxRecord *request = &transaction->request;

    return transaction->has_request && request->copies > 0 &&
           request->last_time - response->first.time >= SX_AROUND_REPEATED;
}

bool
sx_around_is_resent(const SxRecord *record, int64_t since, int64_t span)
{
    return record->copies >= 2 && record->last_time - since >= MAX(span, SX_AROUND_LOST);
}

bool
sx_around_shows_answer(const SxTransaction *transaction)
{
    return sx_transaction_response(transaction, 0) || transaction->request.icmp ||
           sx_around_is_repeated(&transaction->request);
}

/* Answers come a little later than the way alone takes, so this is rather too
 * long than too short. */
#define SLACK 100000

int64_t
sx_around_crossing(const SxTransaction *transaction)
{
    const SxRecord *first = sx_transaction_response(transaction, 0);

    if (!transaction->has_request || !first)
        return SX_AROUND_LOST;
    return CLAMP(first->first.time - transaction->request.first.time + SLACK, SX_AROUND_LOST, SX_AROUND_SLOWEST);
}

const SxTransaction *
sx_around_later(const SxTransaction *transaction, guint n)
{
    const SxTransactions *all = &transaction->call->transactions;
    guint place = transaction->place + 1 + n;

    return n < SX_JOURNAL_REACH && place < all->count ? all->list[place] : NULL;
}

bool
sx_around_sees_all(const SxTransaction *transaction)
{
    return transaction->call->transactions.count - transaction->place - 1 <= SX_JOURNAL_REACH;
}

/* A server may listen and send at one port, or be another host than the client;
 * else another request of the client itself would look like one passed on. */
static bool
is_from_responder(const SxTransaction *other, const SxTransaction *own, const SxRecord *response)
{
    const SxMoment *sent = &other->request.first;

    if (sent->flow->from == own->request.first.flow->to)
        return true;
    return sent->flow->from_host == response->first.flow->from_host &&
           sent->flow->from_host != own->request.first.flow->from_host;
}

static bool
is_passed_on(const SxTransaction *other, const SxCase *one, const SxRecord *response)
{
    SxMessage request;

    return other->has_request && other->cseq == one->transaction->cseq &&
           strcmp(other->method, one->transaction->method) == 0 &&
           other->request.first.frame > one->transaction->request.first.frame &&
           other->request.first.frame < response->first.frame && is_from_responder(other, one->transaction, response) &&
           sx_record_read(&other->request, &request) && is_same_tag(&request, one->request, SX_HEADER_FROM);
}

const SxTransaction *
sx_around_passed_on(const SxCase *one, const SxRecord *response, guint n)
{
    const SxTransaction *other;

    if (!one->request || !one->transaction->has_request)
        return NULL;
    for (guint i = 0; (other = sx_around_later(one->transaction, i)) != NULL; i++)
        if (is_passed_on(other, one, response) && n-- == 0)
            return other;
    return NULL;
}

bool
sx_around_is_cut(const SxCase *one, const SxTransaction *transaction)
{
    if (transaction->has_request &&
        (!transaction->request.whole || sx_journal_has_stub(one->journal, transaction->request.first.flow)))
        return true;
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (!response->whole)
            return true;
    return false;
}

bool
sx_around_unseen_branch(const SxTransaction *transaction, const SxRecord *response)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(transaction, n)) != NULL; n++)
        if (!other->has_request && other->cseq == transaction->cseq &&
            strcmp(other->method, transaction->method) == 0 && other->responses &&
            other->responses->first.frame < response->first.frame)
            return true;
    return false;
}

void
sx_around_set_span(SxFinding *finding, SxPlace place, int64_t microseconds)
{
    int64_t tenths = MAX((microseconds + 50000) / 100000, 0);
    char text[32];

    g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT ".%d", tenths / 10, (int)(tenths % 10));
    sx_finding_text(finding, place, sx_text(text));
}

void
sx_around_set_copies(SxFinding *finding, const SxRecord *record)
{
    sx_finding_number(finding, SX_PLACE_TIMES, record->copies + 1);
    sx_around_set_span(finding, SX_PLACE_SECONDS, record->last_time - record->first.time);
    sx_finding_frame(finding, SX_PLACE_LAST_FRAME, record->last_frame);
}
