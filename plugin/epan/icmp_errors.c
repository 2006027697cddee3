/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the ICMP error in the bytes of the frame: what Wireshark keeps of a
 * packet does not say where it lies. An IP header that carries ICMP, with an
 * error behind it that quotes a UDP datagram from where the error is sent to, is
 * hardly anything else.
 */
#include "icmp_errors.h"

#include "arrival.h"
#include "find_locations.h"

#include <string.h>

/* What stands before the IP header, such as tunnels, is not longer. */
#define LINK_BYTES 256

#define UDP_HEADER 8
#define PROTOCOL_UDP 17

/* An IP header, and what it carries, as far as it was captured. */
typedef struct {
    int type; /* AT_IPv4 or AT_IPv6 */
    const uint8_t *source, *destination;
    uint8_t protocol;
    const uint8_t *payload;
    size_t payload_bytes;
} IpPacket;

static bool
read_ipv4(const uint8_t *bytes, size_t length, IpPacket *packet)
{
    size_t header = (size_t)(bytes[0] & 0x0f) * 4;
    bool first_fragment = (bytes[6] & 0x1f) == 0 && bytes[7] == 0;

    if (header < 20 || length < header || !first_fragment)
        return false;
    *packet = (IpPacket){ AT_IPv4, bytes + 12, bytes + 16, bytes[9], bytes + header, length - header };
    return true;
}

static bool
read_ipv6(const uint8_t *bytes, size_t length, IpPacket *packet)
{
    if (length < 40)
        return false;
    *packet = (IpPacket){ AT_IPv6, bytes + 8, bytes + 24, bytes[6], bytes + 40, length - 40 };
    return true;
}

static bool
read_ip(const uint8_t *bytes, size_t length, IpPacket *packet)
{
    if (length < 20)
        return false;
    if (bytes[0] >> 4 == 4)
        return read_ipv4(bytes, length, packet);
    return bytes[0] >> 4 == 6 && read_ipv6(bytes, length, packet);
}

/* Destination unreachable, time exceeded and parameter problem (RFC 792). */
static bool
kind_of_icmp(uint8_t type, uint8_t code, SxIcmpKind *kind)
{
    static const SxIcmpKind unreachable[] = {
        SX_ICMP_NETWORK,    SX_ICMP_HOST,    SX_ICMP_NETWORK, SX_ICMP_PORT,       SX_ICMP_TOO_BIG,
        SX_ICMP_OTHER,      SX_ICMP_NETWORK, SX_ICMP_HOST,    SX_ICMP_HOST,       SX_ICMP_PROHIBITED,
        SX_ICMP_PROHIBITED, SX_ICMP_NETWORK, SX_ICMP_HOST,    SX_ICMP_PROHIBITED,
    };

    if (type == 11)
        *kind = SX_ICMP_EXPIRED;
    else if (type == 3)
        *kind = code < G_N_ELEMENTS(unreachable) ? unreachable[code] : SX_ICMP_OTHER;
    else
        *kind = SX_ICMP_OTHER;
    return type == 3 || type == 11 || type == 12;
}

/* The same of RFC 4443 section 3. */
static bool
kind_of_icmpv6(uint8_t type, uint8_t code, SxIcmpKind *kind)
{
    static const SxIcmpKind unreachable[] = {
        SX_ICMP_NETWORK, SX_ICMP_PROHIBITED, SX_ICMP_OTHER, SX_ICMP_HOST, SX_ICMP_PORT, SX_ICMP_PROHIBITED,
    };

    if (type == 2)
        *kind = SX_ICMP_TOO_BIG;
    else if (type == 3)
        *kind = SX_ICMP_EXPIRED;
    else if (type == 1)
        *kind = code < G_N_ELEMENTS(unreachable) ? unreachable[code] : SX_ICMP_OTHER;
    else
        *kind = SX_ICMP_OTHER;
    return type >= 1 && type <= 4;
}

static bool
read_kind(const IpPacket *outer, SxIcmpKind *kind)
{
    if (outer->payload_bytes < 8)
        return false;
    if (outer->type == AT_IPv4)
        return outer->protocol == 1 && kind_of_icmp(outer->payload[0], outer->payload[1], kind);
    return outer->protocol == 58 && kind_of_icmpv6(outer->payload[0], outer->payload[1], kind);
}

static bool
read_quotation(const IpPacket *outer, IpPacket *inner)
{
    size_t address = outer->type == AT_IPv4 ? 4 : 16;

    return read_ip(outer->payload + 8, outer->payload_bytes - 8, inner) && inner->type == outer->type &&
           inner->protocol == PROTOCOL_UDP && inner->payload_bytes >= UDP_HEADER &&
           memcmp(inner->source, outer->destination, address) == 0;
}

static uint16_t
port_at(const uint8_t *bytes)
{
    return (uint16_t)(bytes[0] << 8 | bytes[1]);
}

static address
address_at(int type, const uint8_t *bytes)
{
    address result;

    set_address(&result, type, type == AT_IPv4 ? 4 : 16, bytes);
    return result;
}

static void
fill(SxIcmpError *error, const packet_info *pinfo, const IpPacket *outer, const IpPacket *inner)
{
    address from = address_at(inner->type, inner->source), to = address_at(inner->type, inner->destination);
    address reporter = address_at(outer->type, outer->source);
    size_t sent = port_at(inner->payload + 4), quoted = inner->payload_bytes;

    if (sent >= UDP_HEADER && sent < quoted)
        quoted = sent; /* what follows is no part of it (RFC 4884) */
    error->frame = pinfo->num;
    error->time = sx_arrival_time(pinfo);
    error->from = sx_arrival_digest(&from, port_at(inner->payload));
    error->to = sx_arrival_digest(&to, port_at(inner->payload + 2));
    error->reporter = sx_arrival_endpoint(&reporter, 0);
    error->quoted = (SxText){ (const char *)inner->payload + UDP_HEADER, quoted - UDP_HEADER };
}

bool
sx_icmp_error_read(packet_info *pinfo, SxIcmpError *error)
{
    IpPacket outer, inner;
    tvbuff_t *frame;
    SxSpan bytes;

    if (pinfo->ptype == PT_TCP || !sx_quotes_in_icmp(pinfo))
        return false;
    frame = sx_source_at(pinfo, 0);
    bytes = frame ? sx_span_at(frame, 0) : (SxSpan){ 0 };
    for (size_t at = 0; at < LINK_BYTES && at < bytes.captured; at++)
        if (read_ip(bytes.bytes + at, bytes.captured - at, &outer) && read_kind(&outer, &error->kind) &&
            read_quotation(&outer, &inner)) {
            fill(error, pinfo, &outer, &inner);
            return true;
        }
    return false;
}
