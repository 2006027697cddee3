/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts protocol headers in front of a payload. Lengths are right; checksums
 * are not computed, for Wireshark does not check them unless told to.
 */
#ifndef SX_LAYERS_H
#define SX_LAYERS_H

#include <glib.h>

/* Between the client 192.0.2.10 or 2001:db8::10 and the server 198.51.100.20
 * or 2001:db8::20. */
typedef enum {
    FROM_SERVER,
    FROM_CLIENT,
} Direction;

enum { TYPE_IPV4 = 0x0800, TYPE_IPV6 = 0x86dd, TYPE_VLAN = 0x8100 };

enum { IP_ICMP = 1, IP_IN_IP = 4, IP_TCP = 6, IP_UDP = 17, IP_GRE = 47, IP_ICMPV6 = 58, IP_SCTP = 132 };

enum { TCP_FIN = 1, TCP_SYN = 2, TCP_PUSH = 8, TCP_ACK = 16 };

/* Part of a datagram (RFC 791): where it starts, and whether more follows. */
typedef struct {
    guint16 id;
    guint16 offset;
    gboolean more;
} Fragment;

/* Each takes the payload over and gives it back with a header in front. */
GByteArray *layer_ethernet(GByteArray *payload, guint16 type, Direction direction);
GByteArray *layer_vlan(GByteArray *payload, guint16 type, guint16 vlan);
GByteArray *layer_ipv4(GByteArray *payload, guint8 protocol, Direction direction);
GByteArray *layer_ipv4_fragment(GByteArray *payload, guint8 protocol, Fragment fragment);
GByteArray *layer_ipv4_tunnel(GByteArray *payload, guint8 protocol);
GByteArray *layer_ipv6(GByteArray *payload, guint8 protocol, Direction direction);
GByteArray *layer_gre(GByteArray *payload, guint16 type);
GByteArray *layer_icmp_unreachable(GByteArray *quoted);
GByteArray *layer_icmpv6_unreachable(GByteArray *quoted);
GByteArray *layer_udp(GByteArray *payload);
GByteArray *layer_sctp(GByteArray *payload, guint32 number);

/* Between port 5060, or another, of the server and port 40000 of the client. */
GByteArray *layer_tcp(GByteArray *payload, guint16 server_port, guint8 flags, const guint32 numbers[2],
                      Direction direction);

/* A frame of text (RFC 6455 section 5.2), masked when it is from the client. */
GByteArray *layer_websocket(GByteArray *payload, gboolean first, gboolean last, Direction direction);

/* The usual ways down to a frame. */
GByteArray *frame_ipv4(GByteArray *payload, guint8 protocol, Direction direction);
GByteArray *frame_udp(GByteArray *payload, Direction direction);

#endif
