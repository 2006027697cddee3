/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a transaction of the journal holds, and which others stand around it.
 */
#include "journal.h"

#include <string.h>

const SxRecord *
sx_transaction_response(const SxTransaction *transaction, size_t n)
{
    const SxRecord *response = transaction->responses;

    while (response && n-- > 0)
        response = response->next;
    return response;
}

const SxRecord *
sx_transaction_final(const SxTransaction *transaction)
{
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (response->code >= 200 && response->code <= 699)
            return response;
    return NULL;
}

const SxRecord *
sx_transaction_record(const SxTransaction *transaction, uint32_t frame, unsigned code)
{
    if (code == 0)
        return transaction->has_request ? &transaction->request : NULL;
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (response->code == code && frame >= response->first.frame && frame <= response->last_frame)
            return response;
    return NULL;
}

/* Walks from a transaction through its call in steps of +1 or -1. */
static SxTransaction *
neighbour(const SxTransaction *transaction, int step)
{
    const SxTransactions *all = &transaction->call->transactions;
    gint64 place = transaction->place;

    for (int reach = 0; reach < SX_JOURNAL_REACH; reach++) {
        SxTransaction *other;

        place += step;
        if (place < 0 || place >= all->count)
            return NULL;
        other = all->list[place];
        if (other->has_request && strcmp(other->method, transaction->method) == 0 &&
            other->request.first.flow->from_host == transaction->request.first.flow->from_host)
            return other;
    }
    return NULL;
}

SxTransaction *
sx_transaction_next(const SxTransaction *transaction)
{
    return neighbour(transaction, 1);
}

SxTransaction *
sx_transaction_before(const SxTransaction *transaction)
{
    return neighbour(transaction, -1);
}
