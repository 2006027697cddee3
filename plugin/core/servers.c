/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Waits by client and by what is to be spared: of a 503 the server, of other
 * responses the callee, for this caller. A client is a host and the sent-by of
 * its Via (RFC 3261 section 18.1.1), as many may share an address behind a NAT.
 */
#include "servers.h"

#include "address.h"
#include "around.h"
#include "client.h"
#include "set.h"

#include <string.h>

struct SxServers {
    SxArena *arena;
    SxSet *running; /* of Entry: the latest wait under each digest */
    SxSet *began;   /* of Entry, by transaction */
    SxSet *broken;  /* of Entry, by transaction */
    int64_t until;  /* the end of them all */
    SxHeard *heard;
    SxChallengers *challengers;
    SxOffers *offers;
};

typedef struct {
    SxFingerprint fingerprint; /* stands for the digest, or is that of the transaction */
    SxWait *wait;
} Entry;

SxServers *
sx_servers_new(SxArena *arena)
{
    SxServers *servers = g_new0(SxServers, 1);

    servers->arena = arena;
    servers->running = sx_set_new();
    servers->began = sx_set_new();
    servers->broken = sx_set_new();
    servers->heard = sx_heard_new(arena);
    servers->challengers = sx_challengers_new(arena);
    servers->offers = sx_offers_new(arena);
    return servers;
}

void
sx_servers_free(SxServers *servers)
{
    sx_set_free(servers->running);
    sx_set_free(servers->began);
    sx_set_free(servers->broken);
    sx_heard_free(servers->heard);
    sx_challengers_free(servers->challengers);
    sx_offers_free(servers->offers);
    g_free(servers);
}

size_t
sx_servers_bytes(const SxServers *servers)
{
    return sizeof *servers + sx_set_bytes(servers->running) + sx_set_bytes(servers->began) +
           sx_set_bytes(servers->broken) + sx_heard_bytes(servers->heard) + sx_challengers_bytes(servers->challengers) +
           sx_offers_bytes(servers->offers);
}

const SxHeard *
sx_servers_heard(const SxServers *servers)
{
    return servers->heard;
}

const SxChallengers *
sx_servers_challengers(const SxServers *servers)
{
    return servers->challengers;
}

const SxOffers *
sx_servers_offers(const SxServers *servers)
{
    return servers->offers;
}

/* Gives the wait under a fingerprint, or NULL. */
static SxWait *
wait_of(const SxSet *set, const SxFingerprint *fingerprint)
{
    const Entry *entry = sx_set_find(set, fingerprint);

    return entry ? entry->wait : NULL;
}

static void
set_wait(SxServers *servers, SxSet *set, const SxFingerprint *fingerprint, SxWait *wait)
{
    Entry *entry = sx_set_find(set, fingerprint);

    if (!entry) {
        entry = sx_arena_take(servers->arena, sizeof *entry);
        entry->fingerprint = *fingerprint;
        sx_set_add(set, entry);
    }
    entry->wait = wait;
}

static uint64_t
mix(uint64_t sum, uint64_t value)
{
    sum = (sum ^ value) * UINT64_C(0xff51afd7ed558ccd);
    return sum ^ (sum >> 32);
}

/* A request, and the two things of which it may have been asked to wait. */
typedef struct {
    const SxTransaction *transaction;
    SxMessage message;
    SxUri caller, callee;
    bool has_parties;
} Request;

static bool
read_request(const SxTransaction *transaction, Request *request)
{
    request->transaction = transaction;
    if (!sx_record_read(&transaction->request, &request->message) || sx_tag(&request->message, SX_HEADER_TO).length > 0)
        return false;
    request->has_parties = strcmp(transaction->method, "INVITE") == 0 &&
                           sx_uri_read(request->message.uri, &request->callee) &&
                           sx_uri_read(sx_address(&request->message, SX_HEADER_FROM), &request->caller);
    return true;
}

static uint64_t
digest_of_server(const Request *request)
{
    const SxMoment *sent = &request->transaction->request.first;
    SxText sent_by = sx_sent_by(&request->message);
    uint64_t sum = mix(sent->flow->from_host, sent->flow->to);

    for (size_t i = 0; i < sent_by.length; i++)
        sum = mix(sum, (unsigned char)sent_by.data[i]);
    return sum;
}

static uint64_t
digest_of_callee(const Request *request)
{
    uint64_t sum = mix(request->transaction->request.first.flow->from_host, sx_address_digest(&request->caller));

    return mix(sum, sx_address_digest(&request->callee));
}

/* Digests may coincide, so the requests themselves decide. */
static bool
has_same_server(const Request *a, const Request *b)
{
    return a->transaction->request.first.flow->to == b->transaction->request.first.flow->to &&
           sx_same_client(a->transaction, b->transaction);
}

static bool
has_same_callee(const Request *a, const Request *b)
{
    return a->has_parties && b->has_parties &&
           a->transaction->request.first.flow->from_host == b->transaction->request.first.flow->from_host &&
           sx_address_same(&a->caller, &b->caller) && sx_address_same(&a->callee, &b->callee);
}

static bool
is_of_server(const SxWait *wait)
{
    return wait->refusal->code == 503;
}

/* What was under way when the response came does not count. */
static void
check_wait(SxServers *servers, uint64_t digest, const Request *request, bool of_server)
{
    SxFingerprint fingerprint = sx_fingerprint_number(digest);
    SxWait *wait = wait_of(servers->running, &fingerprint);
    const SxRecord *sent = &request->transaction->request;
    Request refused;

    if (!wait || is_of_server(wait) != of_server || sent->first.time >= wait->until ||
        sent->first.time - wait->refusal->first.time < SX_AROUND_REPEATED ||
        (of_server && request->transaction->call == wait->refused->call) || !read_request(wait->refused, &refused) ||
        !(of_server ? has_same_server(&refused, request) : has_same_callee(&refused, request)))
        return;
    if (wait->early_count++ == 0) {
        wait->early = request->transaction;
        set_wait(servers, servers->broken, &request->transaction->fingerprint, wait);
    }
    wait->last_frame = sent->first.frame;
}

void
sx_servers_note_request(SxServers *servers, const SxTransaction *transaction)
{
    Request request;

    sx_heard_note(servers->heard, transaction->request.first.flow);
    sx_offers_note(servers->offers, transaction);
    if (transaction->request.first.time >= servers->until || strcmp(transaction->method, "ACK") == 0 ||
        strcmp(transaction->method, "CANCEL") == 0 || !read_request(transaction, &request))
        return;
    check_wait(servers, digest_of_server(&request), &request, true);
    if (request.has_parties)
        check_wait(servers, digest_of_callee(&request), &request, false);
}

static void
begin(SxServers *servers, uint64_t digest, const SxWait *wait)
{
    SxFingerprint fingerprint = sx_fingerprint_number(digest);
    SxWait *running = wait_of(servers->running, &fingerprint), *added;

    if (running && wait->refusal->first.time < running->until) {
        running->until = MAX(running->until, wait->until);
        return;
    }
    added = sx_arena_take(servers->arena, sizeof *added);
    *added = *wait;
    set_wait(servers, servers->running, &fingerprint, added);
    set_wait(servers, servers->began, &wait->refused->fingerprint, added);
}

/* The codes that Retry-After is defined for (section 20.33), without 413, which
 * is about the request rather than who is called. */
static bool
may_ask_to_wait(unsigned code)
{
    static const unsigned codes[] = { 404, 480, 486, 500, 503, 600, 603 };

    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

void
sx_servers_note_response(SxServers *servers, const SxTransaction *transaction, const SxRecord *response)
{
    SxWait wait = { .refused = transaction, .refusal = response };
    SxMessage message;
    Request request;

    sx_heard_note(servers->heard, response->first.flow);
    sx_challengers_note(servers->challengers, response);
    if (!may_ask_to_wait(response->code) || !transaction->has_request || !sx_record_read(response, &message) ||
        !sx_message_number(&message, SX_HEADER_RETRY_AFTER, &wait.wait) || !read_request(transaction, &request))
        return;
    wait.until = response->first.time + (int64_t)wait.wait * G_USEC_PER_SEC;
    servers->until = MAX(servers->until, wait.until);
    if (is_of_server(&wait))
        begin(servers, digest_of_server(&request), &wait);
    else if (request.has_parties)
        begin(servers, digest_of_callee(&request), &wait);
}

const SxWait *
sx_servers_began(const SxServers *servers, const SxTransaction *transaction)
{
    return wait_of(servers->began, &transaction->fingerprint);
}

const SxWait *
sx_servers_broken(const SxServers *servers, const SxTransaction *transaction)
{
    return wait_of(servers->broken, &transaction->fingerprint);
}
