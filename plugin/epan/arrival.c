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

SxArrival
sx_arrival_of(const packet_info *pinfo, SxEndpoint *receiver)
{
    uint64_t from = add_address_to_hash64(0, &pinfo->src), to = add_address_to_hash64(0, &pinfo->dst);
    SxEndpoint sender = sx_arrival_endpoint(&pinfo->src, pinfo->srcport);

    *receiver = sx_arrival_endpoint(&pinfo->dst, pinfo->destport);
    return (SxArrival){
        .frame = pinfo->num,
        .from_ip4 = ip4_of(&pinfo->src),
        .time = sx_arrival_time(pinfo),
        .from = with_port(from, pinfo->srcport),
        .to = with_port(to, pinfo->destport),
        .from_host = from,
        .to_host = to,
        .receiver = receiver,
        .to_ip4 = ip4_of(&pinfo->dst),
        .reliable = pinfo->ptype == PT_TCP || pinfo->ptype == PT_SCTP,
        .from_private = sx_address_is_local(sender.address, sender.bytes),
    };
}
