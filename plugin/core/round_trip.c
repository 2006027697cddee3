/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Three signs of a short way: the client acknowledged a response, answered a
 * request of the other side, or did not repeat a request that was answered.
 */
#include "round_trip.h"

#include "around.h"
#include "dialog.h"

static bool
is_within(int64_t time, int64_t since, int64_t span)
{
    return time >= since && time - since < span;
}

static bool
is_from_client(const SxTransaction *other, const SxTransaction *own)
{
    return other->has_request && sx_same_hop(other, own);
}

/* Gives the ACK of the same client to an INVITE, or NULL. */
static const SxTransaction *
ack_of(const SxTransaction *invite)
{
    const SxTransaction *other;

    if (invite->ack)
        return invite->ack->has_request ? invite->ack : NULL;
    for (guint n = 0; (other = sx_around_later(invite, n)) != NULL; n++)
        if (other->has_request && other->cseq == invite->cseq && sx_transaction_is(other, "ACK") &&
            other->request.first.flow->from_host == invite->request.first.flow->from_host)
            return other;
    return NULL;
}

static bool
is_acknowledged_soon(const SxTransaction *invite, const SxTransaction *own, int64_t span)
{
    const SxRecord *final = sx_transaction_final(invite);
    const SxTransaction *ack;

    if (!final || !sx_transaction_is(invite, "INVITE") || !is_from_client(invite, own))
        return false;
    ack = ack_of(invite);
    return ack && is_within(ack->request.first.time, final->first.time, span);
}

static bool
is_answered_by_client(const SxTransaction *other, const SxTransaction *own, int64_t span)
{
    const SxFlow *way = own->request.first.flow;
    const SxRecord *first = sx_transaction_response(other, 0);

    return first && other->has_request && other->request.first.flow->from_host == way->to_host &&
           other->request.first.flow->to_host == way->from_host && first->first.flow->from_host == way->from_host &&
           is_within(first->first.time, other->request.first.time, span);
}

/* A client that repeats its requests at all does so after T1, unless the answer
 * has arrived by then (RFC 3261 sections 17.1.1.2 and 17.1.2.2). Its T1 is no
 * more than a third of the time from a request to the second copy. A capture
 * that ends too early would not show the copy. */
static bool
is_not_repeated(const SxJournal *journal, const SxTransaction *other, const SxTransaction *own, int64_t span)
{
    int64_t timer = (own->request.last_time - own->request.first.time) / 3;
    const SxRecord *answer;

    if (other == own || own->request.copies < 2 || timer >= span || !is_from_client(other, own) ||
        other->request.first.flow->reliable || sx_around_is_repeated(&other->request) ||
        sx_journal_end(journal) - other->request.first.time < 2 * timer)
        return false;
    answer = sx_transaction_is(other, "INVITE") ? sx_transaction_response(other, 0) : sx_transaction_final(other);
    return answer && answer->first.flow->from_host == other->request.first.flow->to_host &&
           is_within(answer->first.time, other->request.first.time, SX_AROUND_REPEATED);
}

bool
sx_round_trip_below(const SxJournal *journal, const SxTransaction *transaction, int64_t span)
{
    const SxTransactions *all = &transaction->call->transactions;
    guint at = transaction->place > SX_JOURNAL_REACH ? transaction->place - SX_JOURNAL_REACH : 0;
    guint end = MIN(all->count, transaction->place + SX_JOURNAL_REACH + 1);

    for (; at < end; at++)
        if (is_acknowledged_soon(all->list[at], transaction, span) ||
            is_answered_by_client(all->list[at], transaction, span) ||
            is_not_repeated(journal, all->list[at], transaction, span))
            return true;
    return false;
}
