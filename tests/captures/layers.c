/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Link, network and transport headers, written byte by byte in the order of
 * the network.
 */
#include "layers.h"

#include <string.h>

#define SIP_PORT 5060
#define CLIENT_TCP_PORT 40000

#define HIGH(number) ((guint8)((number) >> 8))
#define LOW(number) ((guint8)(number))
#define FOUR(number) HIGH((number) >> 16), LOW((number) >> 16), HIGH(number), LOW(number)
#define TWO(number) HIGH(number), LOW(number)

static GByteArray *
put_before(GByteArray *payload, const guint8 *header, guint length)
{
    return g_byte_array_prepend(payload, header, length);
}

GByteArray *
layer_ethernet(GByteArray *payload, guint16 type, Direction direction)
{
    guint8 header[] = { 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, TWO(type) };

    if (direction == FROM_CLIENT) {
        header[5] = 2;
        header[11] = 1;
    }
    return put_before(payload, header, sizeof header);
}

GByteArray *
layer_vlan(GByteArray *payload, guint16 type, guint16 vlan)
{
    const guint8 header[] = { TWO(vlan), TWO(type) };

    return put_before(payload, header, sizeof header);
}

static GByteArray *
ipv4(GByteArray *payload, guint8 protocol, Fragment fragment, const guint8 *source, const guint8 *destination)
{
    guint length = payload->len + 20;
    guint place = fragment.offset / 8u | (fragment.more ? 0x2000u : 0u);
    guint8 header[20] = { 0x45, 0, TWO(length), TWO(fragment.id), TWO(place), 64, protocol };

    memcpy(header + 12, source, 4);
    memcpy(header + 16, destination, 4);
    return put_before(payload, header, sizeof header);
}

static const guint8 client[] = { 192, 0, 2, 10 };
static const guint8 server[] = { 198, 51, 100, 20 };

GByteArray *
layer_ipv4(GByteArray *payload, guint8 protocol, Direction direction)
{
    const Fragment whole = { 0, 0, FALSE };

    if (direction == FROM_CLIENT)
        return ipv4(payload, protocol, whole, client, server);
    return ipv4(payload, protocol, whole, server, client);
}

GByteArray *
layer_ipv4_fragment(GByteArray *payload, guint8 protocol, Fragment fragment)
{
    return ipv4(payload, protocol, fragment, server, client);
}

GByteArray *
layer_ipv4_tunnel(GByteArray *payload, guint8 protocol)
{
    static const guint8 entry[] = { 203, 0, 113, 1 };
    static const guint8 way_out[] = { 203, 0, 113, 2 };

    return ipv4(payload, protocol, (Fragment){ 0, 0, FALSE }, entry, way_out);
}

GByteArray *
layer_ipv6(GByteArray *payload, guint8 protocol, Direction direction)
{
    guint8 header[40] = { 0x60, 0, 0, 0, TWO(payload->len), protocol, 64, 0x20, 0x01, 0x0d, 0xb8 };

    memcpy(header + 24, header + 8, 4);
    header[23] = direction == FROM_CLIENT ? 0x10 : 0x20;
    header[39] = direction == FROM_CLIENT ? 0x20 : 0x10;
    return put_before(payload, header, sizeof header);
}

GByteArray *
layer_gre(GByteArray *payload, guint16 type)
{
    const guint8 header[] = { 0, 0, TWO(type) };

    return put_before(payload, header, sizeof header);
}

GByteArray *
layer_icmp_unreachable(GByteArray *quoted)
{
    const guint8 port_unreachable[8] = { 3, 3 };

    return put_before(quoted, port_unreachable, sizeof port_unreachable);
}

GByteArray *
layer_icmpv6_unreachable(GByteArray *quoted)
{
    const guint8 port_unreachable[8] = { 1, 4 };

    return put_before(quoted, port_unreachable, sizeof port_unreachable);
}

GByteArray *
layer_udp(GByteArray *payload)
{
    guint length = payload->len + 8;
    const guint8 header[] = { TWO(SIP_PORT), TWO(SIP_PORT), TWO(length), 0x12, 0x34 };

    return put_before(payload, header, sizeof header);
}

GByteArray *
layer_tcp(GByteArray *payload, guint16 server_port, guint8 flags, const guint32 numbers[2], Direction direction)
{
    guint16 from = direction == FROM_CLIENT ? CLIENT_TCP_PORT : server_port;
    guint16 to = direction == FROM_CLIENT ? server_port : CLIENT_TCP_PORT;
    const guint8 header[] = {
        TWO(from), TWO(to), FOUR(numbers[0]), FOUR(numbers[1]), 0x50, flags, 0xff, 0xff, 0x12, 0x34, 0, 0,
    };

    return put_before(payload, header, sizeof header);
}

GByteArray *
layer_sctp(GByteArray *payload, guint32 number)
{
    static const guint8 padding[3];
    guint length = payload->len + 16;
    const guint8 header[] = {
        TWO(SIP_PORT),
        TWO(SIP_PORT),
        FOUR(1),
        FOUR(0), /* common header: ports, tag, checksum */
        0,
        3,
        TWO(length),
        FOUR(number),
        TWO(0),
        TWO(0),
        FOUR(0), /* DATA, whole, payload protocol 0 */
    };

    g_byte_array_append(payload, padding, (4 - payload->len % 4) % 4);
    return put_before(payload, header, sizeof header);
}

static void
mask(GByteArray *payload, const guint8 key[4])
{
    for (guint i = 0; i < payload->len; i++)
        payload->data[i] ^= key[i % 4];
}

GByteArray *
layer_websocket(GByteArray *payload, gboolean first, gboolean last, Direction direction)
{
    static const guint8 key[] = { 0x11, 0x22, 0x33, 0x44 };
    guint8 masked = direction == FROM_CLIENT ? 0x80 : 0;
    guint8 header[4] = { (guint8)((last ? 0x80 : 0) | (first ? 1 : 0)) };
    guint length = 2;

    if (payload->len < 126) {
        header[1] = masked | (guint8)payload->len;
    } else {
        header[1] = masked | 126;
        header[2] = HIGH(payload->len);
        header[3] = LOW(payload->len);
        length = 4;
    }
    if (masked) {
        mask(payload, key);
        put_before(payload, key, sizeof key);
    }
    return put_before(payload, header, length);
}

GByteArray *
frame_ipv4(GByteArray *payload, guint8 protocol, Direction direction)
{
    return layer_ethernet(layer_ipv4(payload, protocol, direction), TYPE_IPV4, direction);
}

GByteArray *
frame_udp(GByteArray *payload, Direction direction)
{
    return frame_ipv4(layer_udp(payload), IP_UDP, direction);
}
