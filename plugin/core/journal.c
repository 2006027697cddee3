/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Matches messages to transactions.
 */
#include "journal_inside.h"

SxJournal *
sx_journal_new(void)
{
    static const SxRecord none = { .line_count = 0 };
    SxJournal *journal = g_new0(SxJournal, 1);

    journal->arena = sx_arena_new();
    journal->latest[0] = journal->latest[1] = &none;
    journal->calls = sx_set_new();
    journal->transactions = sx_set_new();
    journal->bodies = sx_set_new();
    journal->flows = sx_flows_new(journal->arena);
    journal->lines = sx_lines_new(journal->arena);
    journal->registry = sx_registry_new(journal->arena);
    journal->servers = sx_servers_new(journal->arena);
    return journal;
}

void
sx_journal_free(SxJournal *journal)
{
    if (!journal)
        return;
    sx_journal_free_calls(journal);
    sx_servers_free(journal->servers);
    sx_registry_free(journal->registry);
    sx_lines_free(journal->lines);
    sx_flows_free(journal->flows);
    sx_set_free(journal->bodies);
    sx_set_free(journal->transactions);
    sx_set_free(journal->calls);
    sx_arena_free(journal->arena);
    g_free(journal);
}

size_t
sx_journal_bytes(const SxJournal *journal)
{
    return sizeof *journal + sx_arena_bytes(journal->arena) + sx_set_bytes(journal->calls) +
           sx_set_bytes(journal->transactions) + sx_set_bytes(journal->bodies) + sx_flows_bytes(journal->flows) +
           sx_lines_bytes(journal->lines) + sx_registry_bytes(journal->registry) + sx_servers_bytes(journal->servers) +
           journal->list_bytes;
}

const SxRegistry *
sx_journal_registry(const SxJournal *journal)
{
    return journal->registry;
}

const SxServers *
sx_journal_servers(const SxJournal *journal)
{
    return journal->servers;
}

int64_t
sx_journal_end(const SxJournal *journal)
{
    return journal->end;
}

const SxFlow *
sx_journal_flow(SxJournal *journal, const SxFlow *flow)
{
    return sx_flows_keep(journal->flows, flow);
}

bool
sx_journal_has_stub(const SxJournal *journal, const SxFlow *flow)
{
    return sx_flows_has_stub(journal->flows, flow);
}

static SxTransaction *
find(const SxJournal *journal, const SxIdentity *identity)
{
    SxFingerprint fingerprint = sx_identity_transaction(identity, identity->method);

    return sx_set_find(journal->transactions, &fingerprint);
}

static bool
make_identity(SxIdentity *identity, const SxExcerpt *excerpt)
{
    return sx_identity_make(identity, excerpt->noted[SX_NOTED_VIA], excerpt->noted[SX_NOTED_CALL_ID],
                            excerpt->noted[SX_NOTED_CSEQ]);
}

SxTransaction *
sx_journal_note(SxJournal *journal, SxText message, bool cut, const SxMoment *moment)
{
    SxExcerpt excerpt;
    SxIdentity identity;
    SxFingerprint fingerprint;
    SxTransaction *transaction;

    if (!sx_excerpt(&excerpt, message, cut) || !make_identity(&identity, &excerpt)) {
        if (cut)
            sx_flows_note_stub(journal->flows, moment->flow);
        return NULL;
    }
    fingerprint = sx_identity_transaction(&identity, identity.method);
    transaction = sx_set_find(journal->transactions, &fingerprint);
    if (!transaction)
        transaction = sx_journal_add(journal, &identity, &fingerprint);
    journal->end = MAX(journal->end, moment->time);
    if (excerpt.is_response)
        sx_journal_note_response(journal, transaction, &excerpt, moment);
    else
        sx_journal_note_request(journal, transaction, &excerpt, moment);
    return transaction;
}

SxTransaction *
sx_journal_match(const SxJournal *journal, const SxExcerpt *excerpt)
{
    SxIdentity identity;

    return make_identity(&identity, excerpt) ? find(journal, &identity) : NULL;
}

SxTransaction *
sx_journal_find(const SxJournal *journal, const SxMessage *message)
{
    SxIdentity identity;

    return sx_identity_of(&identity, message) ? find(journal, &identity) : NULL;
}
