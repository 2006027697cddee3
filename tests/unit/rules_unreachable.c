/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * ICMP errors that quote a message.
 */
#include "scene.h"

static const char *const prefixes[] = { "unreachable.", NULL };

#define INVITE "A>B INVITE sip:bob@example.com 1"
#define UPSTREAM "0.00 A>P INVITE sip:bob@example.com 1 branch=z9hG4bKa"
#define DOWNSTREAM "0.01 P>B INVITE sip:bob@example.com 1 branch=z9hG4bKp"

static const Scene requests[] = {
    { "port",
      { "0.00 " INVITE, "0.01 B>A icmp-port of=1", "0.50 " INVITE, "0.51 B>A icmp-port of=3" },
      { { 1, "unreachable.port",
          "ICMP from 192.0.2.2 in frame 2 says port unreachable for this INVITE: nothing listens at UDP 192.0.2.2:5060",
          "503" },
        { 3, "unreachable.port", "frame 2", NULL } } },
    { "host",
      { "0.00 " INVITE, "3.01 R>A icmp-host of=1" },
      { { 1, "unreachable.host", "ICMP from 192.0.2.18 in frame 2", "192.0.2.2:5060" } } },
    { "network",
      { "0.00 " INVITE, "0.01 R>A icmp-network of=1" },
      { { 1, "unreachable.network", NULL, "at 192.0.2.18" } } },
    { "prohibited",
      { "0.00 " INVITE, "0.01 R>A icmp-prohibited of=1" },
      { { 1, "unreachable.prohibited", "prohibited", NULL } } },
    { "too-big", { "0.00 " INVITE, "0.01 R>A icmp-too-big of=1" }, { { 1, "unreachable.too-big", NULL, "TCP" } } },
    { "expired", { "0.00 " INVITE, "0.01 R>A icmp-expired of=1" }, { { 1, "unreachable.expired", NULL, "loop" } } },
    { "other", { "0.00 " INVITE, "0.01 R>A icmp-other of=1" }, { { 1, "unreachable.other", NULL, NULL } } },
    { "answered-all-the-same",
      { "0.00 " INVITE, "0.01 B>A icmp-port of=1", "0.50 " INVITE, "0.51 B>A 180 INVITE 1" },
      { { 0 } } },
    { "only-the-request-quoted",
      { "0.00 A>B OPTIONS sip:b 1", "0.01 A>B OPTIONS sip:b 2", "0.02 B>A icmp-port of=2" },
      { { 2, "unreachable.port", NULL, NULL } } },
    { "quoted-message-not-seen",
      { "0.00 A>B OPTIONS sip:b 1", "0.02 B>A icmp-port of=3", "0.03 A>B OPTIONS sip:b 2" },
      { { 0 } } },
    { "little-quoted",
      { "0.00 " INVITE, "0.20 B>A icmp-port of=1 bytes=1" },
      { { 1, "unreachable.nearest", "with addresses and ports of this INVITE to 192.0.2.2:5060, 0.2 s after",
          NULL } } },
    { "start-line-quoted",
      { "0.00 A>B OPTIONS sip:b 1", "0.01 " INVITE, "0.20 B>A icmp-port of=1 bytes=20" },
      { { 1, "unreachable.nearest", "OPTIONS", NULL } } },
    { "little-quoted-of-another-port",
      { "0.00 A>b OPTIONS sip:b 1", "0.20 B>A icmp-port of=3 bytes=1", "9.00 " INVITE },
      { { 0 } } },
    { "little-quoted-long-after", { "0.00 " INVITE, "6.00 B>A icmp-port of=1 bytes=1" }, { { 0 } } },
    { "little-quoted-of-a-response",
      { "0.00 " INVITE, "0.10 B>A 180 INVITE 1", "0.20 A>B icmp-port of=2 bytes=1" },
      { { 0 } } },
};

static const Scene responses[] = {
    { "response",
      { "0.00 " INVITE, "0.01 B>A 486 INVITE 1", "0.02 A>B icmp-port of=2" },
      { { 2, "unreachable.response",
          "ICMP from 192.0.2.1 in frame 3 reports that this 486 was not delivered to UDP 192.0.2.1:5060", NULL } } },
    { "other-response",
      { "0.00 " INVITE, "0.01 B>A 180 INVITE 1", "0.02 B>A 486 INVITE 1", "0.02 A>B icmp-port of=3" },
      { { 3, "unreachable.response", "486", NULL } } },
    { "response-expired", { "0.00 " INVITE, "0.01 B>A 486 INVITE 1", "0.02 R>B icmp-expired of=2" }, { { 0 } } },
    { "behind-the-proxy",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P icmp-port of=2", "4.00 P>A 408 INVITE 1 branch=z9hG4bKa" },
      { { 2, "unreachable.port", NULL, NULL },
        { 4, "unreachable.behind",
          "this 408 passed the INVITE on in frame 2; ICMP in frame 3 says that it did not get to 192.0.2.2:5060",
          NULL } } },
    { "another-branch-answered",
      { UPSTREAM, DOWNSTREAM, "0.01 P>C INVITE sip:bob@example.com 1 branch=z9hG4bKq", "0.02 B>P icmp-port of=2",
        "0.03 C>P 486 INVITE 1 branch=z9hG4bKq", "0.04 P>A 486 INVITE 1 branch=z9hG4bKa" },
      { { 2, "unreachable.port", NULL, NULL } } },
    { "failed-before-the-error",
      { UPSTREAM, DOWNSTREAM, "0.02 P>A 503 INVITE 1 branch=z9hG4bKa", "0.03 B>P icmp-port of=2" },
      { { 2, "unreachable.port", NULL, NULL } } },
    { "cancelled",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P icmp-port of=2", "4.00 P>A 487 INVITE 1 branch=z9hG4bKa" },
      { { 2, "unreachable.port", NULL, NULL } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("unreachable/request", prefixes, requests, G_N_ELEMENTS(requests));
    add_scenes("unreachable/response", prefixes, responses, G_N_ELEMENTS(responses));
    return g_test_run();
}
