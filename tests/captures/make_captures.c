/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * make-captures FOLDER
 *
 * Writes the captures that the tests read, one pcap file each.
 */
#include "captures.h"

static const struct {
    const char *name;
    void (*make)(CaptureFile *capture);
} captures[] = {
    { "all-codes", make_all_codes },
    { "udp", make_udp },
    { "sctp", make_sctp },
    { "ipv6", make_ipv6 },
    { "fragments", make_fragments },
    { "vlan-and-tunnels", make_vlan_and_tunnels },
    { "icmp-errors", make_icmp_errors },
    { "tcp-segments", make_tcp_segments },
    { "tcp-out-of-order", make_tcp_out_of_order },
    { "tcp-starts-late", make_tcp_starts_late },
    { "websocket", make_websocket },
    { "nested", make_nested },
    { "nested-in-tcp", make_nested_in_tcp },
    { "shapes", make_shapes },
    { "odd-codes", make_odd_codes },
    { "truncated", make_truncated },
    { "hostile", make_hostile },
    { "missing-headers", make_missing_headers },
};

int
main(int argc, char **argv)
{
    if (argc != 2) {
        g_printerr("Usage: make-captures FOLDER\n");
        return 2;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(captures); i++) {
        CaptureFile capture;

        if (!capture_open(&capture, argv[1], captures[i].name)) {
            g_printerr("%s/%s.pcap cannot be written\n", argv[1], captures[i].name);
            return 1;
        }
        captures[i].make(&capture);
        if (!capture_close(&capture)) {
            g_printerr("%s/%s.pcap cannot be written to its end\n", argv[1], captures[i].name);
            return 1;
        }
    }
    return 0;
}
