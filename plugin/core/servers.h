/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Who asked whom to wait: a server that answered 503 with Retry-After (RFC 3261
 * section 21.5.4), and a callee of whom a response says when to call again
 * (section 20.33). Whatever the Call-ID, the first request that comes too early
 * is kept, and how many follow.
 */
#ifndef SX_SERVERS_H
#define SX_SERVERS_H

#include "arena.h"
#include "challengers.h"
#include "heard.h"
#include "journal.h"
#include "offers.h"

typedef struct SxServers SxServers;

/* A time that a client was asked to wait, from its first response on; further
 * responses with Retry-After lengthen it. */
typedef struct {
    const SxTransaction *refused; /* the transaction of the response that began it */
    const SxRecord *refusal;      /* that response */
    uint32_t wait;                /* seconds in its Retry-After */
    int64_t until;                /* in the time of SxMoment */
    const SxTransaction *early;   /* the first request of another call before that, or NULL */
    uint32_t early_count;         /* of such requests, the first included */
    uint32_t last_frame;          /* of the last of them */
} SxWait;

/* Gives an empty list, most of whose memory comes from the arena, which must
 * outlive it; free it with sx_servers_free(). */
SxServers *sx_servers_new(SxArena *arena);
void sx_servers_free(SxServers *servers);

/* Gives how many bytes the list takes, without what comes from the arena. */
size_t sx_servers_bytes(const SxServers *servers);

/* Give what else was noted of servers, whatever the Call-ID. */
const SxHeard *sx_servers_heard(const SxServers *servers);
const SxChallengers *sx_servers_challengers(const SxServers *servers);
const SxOffers *sx_servers_offers(const SxServers *servers);

/* Notes a request that was just seen for the first time. */
void sx_servers_note_request(SxServers *servers, const SxTransaction *transaction);

/* Notes a response that was just seen for the first time. */
void sx_servers_note_response(SxServers *servers, const SxTransaction *transaction, const SxRecord *response);

/* Gives the wait that a response of this transaction began, or that its request
 * was the first to break, or NULL. */
const SxWait *sx_servers_began(const SxServers *servers, const SxTransaction *transaction);
const SxWait *sx_servers_broken(const SxServers *servers, const SxTransaction *transaction);

#endif
