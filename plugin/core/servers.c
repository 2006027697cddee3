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

#include <string.h>

struct SxServers {
    SxArena *arena;
    GHashTable *running; /* a set of Entry: the latest wait under each digest */
    GHashTable *began;   /* SxTransaction -> SxWait */
    GHashTable *broken;  /* SxTransaction -> SxWait */
    int64_t until;       /* the end of them all */
};

typedef struct {
    uint64_t digest; /* the key */
    SxWait *wait;
} Entry;

static guint
entry_hash(gconstpointer entry)
{
    return (guint)((const Entry *)entry)->digest;
}

static gboolean
entry_equal(gconstpointer a, gconstpointer b)
{
    return ((const Entry *)a)->digest == ((const Entry *)b)->digest;
}

SxServers *
sx_servers_new(SxArena *arena)
{
    SxServers *servers = g_new0(SxServers, 1);

    servers->arena = arena;
    servers->running = g_hash_table_new(entry_hash, entry_equal);
    servers->began = g_hash_table_new(NULL, NULL);
    servers->broken = g_hash_table_new(NULL, NULL);
    return servers;
}

void
sx_servers_free(SxServers *servers)
{
    g_hash_table_unref(servers->running);
    g_hash_table_unref(servers->began);
    g_hash_table_unref(servers->broken);
    g_free(servers);
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
    const SxArrival *sent = &request->transaction->request.first;
    SxText sent_by = sx_sent_by(&request->message);
    uint64_t sum = mix(sent->from_host, sent->to);

    for (size_t i = 0; i < sent_by.length; i++)
        sum = mix(sum, (unsigned char)sent_by.data[i]);
    return sum;
}

static uint64_t
digest_of_callee(const Request *request)
{
    uint64_t sum = mix(request->transaction->request.first.from_host, sx_address_digest(&request->caller));

    return mix(sum, sx_address_digest(&request->callee));
}

/* Digests may coincide, so the requests themselves decide. */
static bool
has_same_server(const Request *a, const Request *b)
{
    return a->transaction->request.first.to == b->transaction->request.first.to &&
           sx_same_client(a->transaction, b->transaction);
}

static bool
has_same_callee(const Request *a, const Request *b)
{
    return a->has_parties && b->has_parties &&
           a->transaction->request.first.from_host == b->transaction->request.first.from_host &&
           sx_address_same(&a->caller, &b->caller) && sx_address_same(&a->callee, &b->callee);
}

static SxWait *
running(const SxServers *servers, uint64_t digest)
{
    const Entry key = { .digest = digest };
    const Entry *entry = g_hash_table_lookup(servers->running, &key);

    return entry ? entry->wait : NULL;
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
    SxWait *wait = running(servers, digest);
    const SxRecord *sent = &request->transaction->request;
    Request refused;

    if (!wait || is_of_server(wait) != of_server || sent->first.time >= wait->until ||
        sent->first.time - wait->refusal->first.time < SX_AROUND_REPEATED ||
        (of_server && request->transaction->call == wait->refused->call) || !read_request(wait->refused, &refused) ||
        !(of_server ? has_same_server(&refused, request) : has_same_callee(&refused, request)))
        return;
    if (wait->early_count++ == 0) {
        wait->early = request->transaction;
        g_hash_table_insert(servers->broken, (gpointer)request->transaction, wait);
    }
    wait->last_frame = sent->first.frame;
}

void
sx_servers_note_request(SxServers *servers, const SxTransaction *transaction)
{
    Request request;

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
    const Entry key = { .digest = digest };
    Entry *entry = g_hash_table_lookup(servers->running, &key);

    if (entry && wait->refusal->first.time < entry->wait->until) {
        entry->wait->until = MAX(entry->wait->until, wait->until);
        return;
    }
    if (!entry) {
        entry = sx_arena_take0(servers->arena, sizeof *entry);
        entry->digest = digest;
        g_hash_table_add(servers->running, entry);
    }
    entry->wait = sx_arena_take(servers->arena, sizeof *wait);
    *entry->wait = *wait;
    g_hash_table_insert(servers->began, (gpointer)wait->refused, entry->wait);
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
    return g_hash_table_lookup(servers->began, transaction);
}

const SxWait *
sx_servers_broken(const SxServers *servers, const SxTransaction *transaction)
{
    return g_hash_table_lookup(servers->broken, transaction);
}
