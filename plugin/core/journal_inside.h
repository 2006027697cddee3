/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the parts of the journal know of each other; not for rules.
 */
#ifndef SX_JOURNAL_INSIDE_H
#define SX_JOURNAL_INSIDE_H

#include "arena.h"
#include "excerpt.h"
#include "journal.h"
#include "registry.h"
#include "servers.h"

/* An ICMP error comes soon after its request, so this many suffice. */
#define SX_RECENT 64

#define SX_RECEIVERS 128

struct SxJournal {
    SxArena *arena;                            /* all below, but for the tables themselves */
    GHashTable *calls;                         /* call_id -> SxCall */
    GHashTable *transactions;                  /* Key -> SxTransaction */
    GHashTable *bodies;                        /* see sx_bodies_keep() */
    SxTransaction *recent[SX_RECENT];          /* those whose requests passed last, in a ring */
    guint passed;                              /* how many passed so far */
    const SxEndpoint *receivers[SX_RECEIVERS]; /* those kept last */
    SxRegistry *registry;
    SxServers *servers;
    int64_t end;                               /* when the latest message passed */
};

/* Gives the transaction that an excerpt belongs to, or NULL. */
SxTransaction *sx_journal_match(const SxJournal *journal, const SxExcerpt *excerpt);

/* Gives the response of a transaction that an excerpt is of, or NULL. */
SxRecord *sx_journal_response(const SxTransaction *transaction, const SxExcerpt *excerpt);

#endif
