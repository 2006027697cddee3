/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses in datagrams of all kinds, and in ICMP errors, which only quote
 * them.
 */
#include "captures.h"
#include "layers.h"
#include "messages.h"

#define WANTED "Unsupported: 100rel\r\n"

void
make_udp(CaptureFile *capture)
{
    GByteArray *request = message_text("OPTIONS sip:bob@example.com SIP/2.0\r\n"
                                       "Max-Forwards: 70\r\n" VIA "From: \"Alice\" <sip:alice@example.com>;tag=a1\r\n"
                                       "To: \"Bob\" <sip:bob@example.com>\r\n" CALL_ID "CSeq: 1 OPTIONS\r\n" NO_BODY);
    Response answer = { .status = "420 Bad Extension", .number = 1, .method = "OPTIONS", .more = WANTED };

    capture_add(capture, frame_udp(request, FROM_CLIENT), 0);
    capture_add(capture, frame_udp(message_response(answer), FROM_SERVER), 0);
    capture_add(capture, frame_udp(message_text("\r\n\r\n"), FROM_SERVER), 0); /* a keep-alive */
}

void
make_sctp(CaptureFile *capture)
{
    const Response answers[] = {
        { .status = "180 Ringing", .number = 1, .transport = "SCTP" },
        { .status = "420 Bad Extension", .number = 2, .transport = "SCTP", .more = WANTED },
    };

    for (guint32 i = 0; i < G_N_ELEMENTS(answers); i++) {
        GByteArray *chunk = layer_sctp(message_response(answers[i]), i + 1);

        capture_add(capture, frame_ipv4(chunk, IP_SCTP, FROM_SERVER), 0);
    }
}

void
make_ipv6(CaptureFile *capture)
{
    const Response answer = { .status = "420 Bad Extension", .number = 1, .more = WANTED };
    GByteArray *packet = layer_ipv6(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);

    capture_add(capture, layer_ethernet(packet, TYPE_IPV6, FROM_SERVER), 0);
}

#define PART 240 /* a multiple of 8, as RFC 791 wants */

static GByteArray *
fragment_frame(const GByteArray *datagram, guint16 id, guint part)
{
    guint start = part * PART;
    guint length = MIN(PART, datagram->len - start);
    Fragment fragment = { id, (guint16)start, start + length < datagram->len };
    GByteArray *bytes = g_byte_array_append(g_byte_array_new(), datagram->data + start, length);

    return layer_ethernet(layer_ipv4_fragment(bytes, IP_UDP, fragment), TYPE_IPV4, FROM_SERVER);
}

static void
add_fragments(CaptureFile *capture, Response response, const guint *order, guint count)
{
    GByteArray *datagram = layer_udp(message_response(response));

    for (guint i = 0; i < count; i++)
        capture_add(capture, fragment_frame(datagram, (guint16)response.number, order[i]), 0);
    g_byte_array_unref(datagram);
}

/* The last response lacks its last part. */
void
make_fragments(CaptureFile *capture)
{
    static const guint in_order[] = { 0, 1, 2 };
    static const guint out_of_order[] = { 2, 0, 1 };
    Response response = {
        .status = "420 Bad Extension",
        .more =
            "Server: a server that likes to say much about itself, so that its answers take several packets\r\n"
            "Record-Route: <sip:198.51.100.21;lr>, <sip:198.51.100.22;lr>, <sip:198.51.100.23;lr>\r\n"
            "Warning: 399 198.51.100.20 \"A text of the server that nobody needs but that makes it long\"\r\n" WANTED,
    };

    response.number = 11;
    add_fragments(capture, response, in_order, 3);
    response.number = 12;
    add_fragments(capture, response, out_of_order, 3);
    response.number = 13;
    add_fragments(capture, response, in_order, 2);
}

void
make_vlan_and_tunnels(CaptureFile *capture)
{
    Response answer = { .status = "420 Bad Extension", .number = 1, .more = WANTED };
    GByteArray *packet = layer_ipv4(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);

    capture_add(capture, layer_ethernet(layer_vlan(packet, TYPE_IPV4, 100), TYPE_VLAN, FROM_SERVER), 0);

    answer.number = 2;
    packet = layer_ipv4(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);
    packet = layer_ipv4_tunnel(layer_gre(packet, TYPE_IPV4), IP_GRE);
    capture_add(capture, layer_ethernet(packet, TYPE_IPV4, FROM_SERVER), 0);

    answer.number = 3;
    packet = layer_ipv4(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);
    packet = layer_ipv4_tunnel(packet, IP_IN_IP);
    capture_add(capture, layer_ethernet(packet, TYPE_IPV4, FROM_SERVER), 0);
}

/* Each response is followed by the error that quotes it. */
void
make_icmp_errors(CaptureFile *capture)
{
    Response answer = { .status = "420 Bad Extension", .number = 1 };
    GByteArray *quoted = layer_ipv4(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);
    GByteArray *packet;

    capture_add(capture, frame_udp(message_response(answer), FROM_SERVER), 0);
    capture_add(capture, frame_ipv4(layer_icmp_unreachable(quoted), IP_ICMP, FROM_CLIENT), 0);

    answer.number = 2;
    packet = layer_ipv6(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);
    capture_add(capture, layer_ethernet(packet, TYPE_IPV6, FROM_SERVER), 0);
    quoted = layer_ipv6(layer_udp(message_response(answer)), IP_UDP, FROM_SERVER);
    packet = layer_ipv6(layer_icmpv6_unreachable(quoted), IP_ICMPV6, FROM_CLIENT);
    capture_add(capture, layer_ethernet(packet, TYPE_IPV6, FROM_CLIENT), 0);
}
