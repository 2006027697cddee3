/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Takes addresses, ports and time off a packet.
 */
#include "arrival.h"

#include "address.h"

#include <string.h>

static uint64_t
with_port(uint64_t host, uint32_t port)
{
    return host * 65537 + port;
}

int64_t
sx_arrival_time(const packet_info *pinfo)
{
    return (int64_t)pinfo->abs_ts.secs * G_USEC_PER_SEC + pinfo->abs_ts.nsecs / 1000;
}

uint64_t
sx_arrival_digest(const address *host, uint32_t port)
{
    return with_port(add_address_to_hash64(0, host), port);
}

SxEndpoint
sx_arrival_endpoint(const address *host, uint32_t port)
{
    SxEndpoint endpoint = { .port = (uint16_t)port };
    int bytes = host->type == AT_IPv4 ? 4 : host->type == AT_IPv6 ? 16 : 0;

    if (bytes > 0 && host->len == bytes) {
        memcpy(endpoint.address, host->data, (size_t)bytes);
        endpoint.bytes = (uint8_t)bytes;
    }
    return endpoint;
}

/* Gives an IPv4 address as a number, 0 for any other. */
static uint32_t
ip4_of(const address *address)
{
    uint32_t network;

    if (address->type != AT_IPv4 || address->len != sizeof network)
        return 0;
    memcpy(&network, address->data, sizeof network);
    return g_ntohl(network);
}

static bool
is_reliable(const packet_info *pinfo)
{
    return pinfo->ptype == PT_TCP || pinfo->ptype == PT_SCTP;
}

static SxFlow
flow_of(const packet_info *pinfo)
{
    uint64_t from = add_address_to_hash64(0, &pinfo->src), to = add_address_to_hash64(0, &pinfo->dst);
    SxEndpoint sender = sx_arrival_endpoint(&pinfo->src, pinfo->srcport);

    return (SxFlow){
        .from = with_port(from, pinfo->srcport),
        .to = with_port(to, pinfo->destport),
        .from_host = from,
        .to_host = to,
        .from_ip4 = ip4_of(&pinfo->src),
        .to_ip4 = ip4_of(&pinfo->dst),
        .receiver = sx_arrival_endpoint(&pinfo->dst, pinfo->destport),
        .reliable = is_reliable(pinfo),
        .from_private = sx_address_is_local(sender.address, sender.bytes),
    };
}

/* What a packet's flow depends on. */
typedef struct {
    uint64_t from[2], to[2]; /* bytes of the addresses */
    uint64_t rest;           /* ports, kind of address, and whether the transport is reliable */
} Key;

/* Few hosts send most messages, so the flows that came last are kept at hand. */
#define RECENT 512

static struct {
    Key key;
    const SxFlow *flow;
} recent[RECENT];

/* Gives false where an address is none of IP. */
static inline bool
make_key(Key *key, const packet_info *pinfo)
{
    *key = (Key){ .rest = (uint64_t)pinfo->srcport << 32 ^ (uint64_t)pinfo->destport << 8 ^ is_reliable(pinfo) };
    if (pinfo->src.type != pinfo->dst.type || pinfo->src.len != pinfo->dst.len)
        return false;
    if (pinfo->src.type == AT_IPv4 && pinfo->src.len == 4) {
        memcpy(key->from, pinfo->src.data, 4);
        memcpy(key->to, pinfo->dst.data, 4);
        return true;
    }
    if (pinfo->src.type != AT_IPv6 || pinfo->src.len != 16)
        return false;
    memcpy(key->from, pinfo->src.data, 16);
    memcpy(key->to, pinfo->dst.data, 16);
    key->rest ^= 2;
    return true;
}

static inline bool
is_same(const Key *a, const Key *b)
{
    return a->from[0] == b->from[0] && a->to[0] == b->to[0] && a->rest == b->rest && a->from[1] == b->from[1] &&
           a->to[1] == b->to[1];
}

/* IPv4 addresses differ in their last bytes most. */
static inline size_t
place_of(const Key *key)
{
    uint64_t sum = key->from[0] ^ key->from[1] ^ (key->to[0] ^ key->to[1]) * 3 ^ key->rest << 24;

    return (size_t)((sum * UINT64_C(0x9e3779b97f4a7c15)) >> 32) % RECENT;
}

static const SxFlow *
keep_flow(const packet_info *pinfo, SxJournal *journal)
{
    SxFlow flow = flow_of(pinfo);

    return sx_journal_flow(journal, &flow);
}

static const SxFlow *
find_flow(const packet_info *pinfo, SxJournal *journal)
{
    size_t place;
    Key key;

    if (!make_key(&key, pinfo))
        return keep_flow(pinfo, journal);
    place = place_of(&key);
    if (!recent[place].flow || !is_same(&recent[place].key, &key)) {
        recent[place].key = key;
        recent[place].flow = keep_flow(pinfo, journal);
    }
    return recent[place].flow;
}

SxMoment
sx_arrival_moment(const packet_info *pinfo, SxJournal *journal)
{
    return (SxMoment){ sx_arrival_time(pinfo), find_flow(pinfo, journal), pinfo->num };
}

void
sx_arrival_forget(void)
{
    memset(recent, 0, sizeof recent);
}
