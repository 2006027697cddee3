/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The captures that are made for the tests. Each function fills one.
 */
#ifndef SX_TEST_CAPTURES_H
#define SX_TEST_CAPTURES_H

#include "capture_file.h"

/* Every code from 100 to 699 once. */
void make_all_codes(CaptureFile *capture);

/* Ways to carry a message. */
void make_udp(CaptureFile *capture);
void make_sctp(CaptureFile *capture);
void make_ipv6(CaptureFile *capture);
void make_fragments(CaptureFile *capture);
void make_vlan_and_tunnels(CaptureFile *capture);
void make_icmp_errors(CaptureFile *capture);

/* Ways to carry it in a stream. */
void make_tcp_segments(CaptureFile *capture);
void make_tcp_out_of_order(CaptureFile *capture);
void make_tcp_starts_late(CaptureFile *capture);
void make_websocket(CaptureFile *capture);

/* Messages inside messages. */
void make_nested(CaptureFile *capture);
void make_nested_in_tcp(CaptureFile *capture);

/* How a message looks. */
void make_shapes(CaptureFile *capture);
void make_odd_codes(CaptureFile *capture);
void make_truncated(CaptureFile *capture);
void make_hostile(CaptureFile *capture);
void make_missing_headers(CaptureFile *capture);

#endif
