/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts transactions into their calls, and ACK and CANCEL to their INVITE.
 */
#include "journal_inside.h"

#include <string.h>

/* A list holds this many at first and is doubled when it is full. */
#define FIRST_ROOM 4

static void
add_to_call(SxJournal *journal, SxCall *call, SxTransaction *transaction)
{
    SxTransactions *all = &call->transactions;
    guint room = all->count;

    if (room == 0 || (room >= FIRST_ROOM && (room & (room - 1)) == 0)) {
        guint larger = MAX(room * 2, FIRST_ROOM);

        all->list = g_renew(SxTransaction *, all->list, larger);
        journal->list_bytes += (larger - room) * sizeof *all->list;
    }
    transaction->call = call;
    transaction->place = all->count;
    all->list[all->count++] = transaction;
}

void
sx_journal_free_calls(SxJournal *journal)
{
    size_t at = 0;
    SxCall *call;

    while ((call = sx_set_next(journal->calls, &at)) != NULL)
        g_free(call->transactions.list);
}

static SxCall *
call_of(SxJournal *journal, const SxIdentity *identity)
{
    SxCall *call = sx_set_find(journal->calls, &identity->call);

    if (!call) {
        call = sx_arena_take0(journal->arena, sizeof *call);
        call->fingerprint = identity->call;
        sx_set_add(journal->calls, call);
    }
    return call;
}

/* Most methods are one of these, which need no memory. */
static const char *
keep_method(SxJournal *journal, SxText method)
{
#define METHOD(name)                                                                                                   \
    {                                                                                                                  \
        name, sizeof name - 1                                                                                          \
    }
    static const SxText known[] = {
        METHOD("INVITE"), METHOD("ACK"),     METHOD("BYE"),     METHOD("REGISTER"), METHOD("OPTIONS"),
        METHOD("UPDATE"), METHOD("CANCEL"),  METHOD("PRACK"),   METHOD("INFO"),     METHOD("SUBSCRIBE"),
        METHOD("NOTIFY"), METHOD("PUBLISH"), METHOD("MESSAGE"), METHOD("REFER"),
    };
#undef METHOD

    for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
        if (known[i].data[0] == method.data[0] && sx_text_equal(method, known[i]))
            return known[i].data;
    return sx_arena_copy(journal->arena, method.data, method.length);
}

/* ACK to a non-2xx and CANCEL carry the branch of their INVITE (RFC 3261
 * sections 9.1 and 17.1.1.3). */
static void
link_to_invite(SxJournal *journal, const SxIdentity *identity, SxTransaction *transaction)
{
    bool is_ack = strcmp(transaction->method, "ACK") == 0;
    SxFingerprint fingerprint;
    SxTransaction *invite;

    if (!is_ack && strcmp(transaction->method, "CANCEL") != 0)
        return;
    fingerprint = sx_identity_transaction(identity, sx_text("INVITE"));
    invite = sx_set_find(journal->transactions, &fingerprint);
    if (!invite)
        return;
    transaction->acknowledged = invite;
    if (is_ack)
        invite->ack = transaction;
    else
        invite->cancel = transaction;
}

SxTransaction *
sx_journal_add(SxJournal *journal, const SxIdentity *identity, const SxFingerprint *fingerprint)
{
    SxTransaction *transaction = sx_arena_take0(journal->arena, sizeof *transaction);

    transaction->fingerprint = *fingerprint;
    transaction->method = keep_method(journal, identity->method);
    transaction->cseq = identity->cseq;
    transaction->request.first.flow = &sx_flow_unknown;
    add_to_call(journal, call_of(journal, identity), transaction);
    sx_set_add(journal->transactions, transaction);
    link_to_invite(journal, identity, transaction);
    return transaction;
}
