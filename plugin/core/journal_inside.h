/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the parts of the journal know of each other; not for rules.
 */
#ifndef SX_JOURNAL_INSIDE_H
#define SX_JOURNAL_INSIDE_H

#include "arena.h"
#include "excerpt.h"
#include "flows.h"
#include "identity.h"
#include "journal.h"
#include "lines.h"
#include "registry.h"
#include "servers.h"
#include "set.h"

/* An ICMP error comes soon after its request, so this many suffice. */
#define SX_RECENT 64

struct SxJournal {
    SxArena *arena;      /* all below, but for the tables themselves */
    SxSet *calls;        /* of SxCall */
    SxSet *transactions; /* of SxTransaction */
    SxSet *bodies;       /* see sx_bodies_keep() */
    SxFlows *flows;
    SxLines *lines;
    SxTransaction *recent[SX_RECENT]; /* those whose requests passed last, in a ring */
    guint passed;                     /* how many passed so far */
    SxRegistry *registry;
    SxServers *servers;
    const SxRecord *latest[2]; /* as in SxCall, of all calls; at first without lines */
    size_t list_bytes;         /* of the lists of the calls */
    int64_t end;               /* when the latest message passed */
};

/* Gives the transaction that an excerpt belongs to, or NULL. */
SxTransaction *sx_journal_match(const SxJournal *journal, const SxExcerpt *excerpt);

/* Adds a transaction of a method that was not seen before to its call. */
SxTransaction *sx_journal_add(SxJournal *journal, const SxIdentity *identity, const SxFingerprint *fingerprint);

/* Frees the lists of transactions of all calls. */
void sx_journal_free_calls(SxJournal *journal);

/* Gives the response of a transaction that an excerpt is of, or NULL. */
SxRecord *sx_journal_response(const SxTransaction *transaction, const SxExcerpt *excerpt);

/* Note a message of a transaction. */
void sx_journal_note_response(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt,
                              const SxMoment *moment);
void sx_journal_note_request(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt,
                             const SxMoment *moment);

#endif
