/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses that go astray.
 */
#include "scene.h"

static const char *const prefixes[] = { "delivery.", NULL };

#define OPTIONS "0.00 A>B OPTIONS sip:b 1"
#define BRANCH ";branch=z9hG4bKOPTIONS1"
#define VIA "Via: SIP/2.0/UDP 192.0.2.1" BRANCH
#define WITH_RPORT OPTIONS " | " VIA ";rport"

static const Scene vias[] = {
    { "added",
      { OPTIONS " | " VIA, "0.01 B>A 404 OPTIONS 1 | " VIA " | v: SIP/2.0/UDP x;branch=z9hG4bKx" },
      { { 2, "delivery.vias-added", "frame 1 carried one Via value, this response carries 2", NULL } } },
    { "lost",
      { OPTIONS " | " VIA ", SIP/2.0/UDP x;branch=z9hG4bKx", "0.01 B>A 200 OPTIONS 1 | " VIA },
      { { 2, "delivery.vias-differ", "frame 1 carried 2 Via values, this response carries 1", NULL } } },
    { "same-in-another-form",
      { OPTIONS " | " VIA ", SIP/2.0/UDP x;branch=z9hG4bKx | Via: SIP/2.0/UDP y;branch=z9hG4bKy",
        "0.01 B>A 200 OPTIONS 1 | v:"
        "SIP/2.0/UDP 192.0.2.1" BRANCH " | v: SIP/2.0/UDP x;branch=z9hG4bKx,SIP/2.0/UDP y;branch=z9hG4bKy" },
      { { 0 } } },
    { "cut-response",
      { OPTIONS " | " VIA, "0.01 B>A 404 OPTIONS 1 cut | " VIA " | v: SIP/2.0/UDP x;branch=z9hG4bKx" },
      { { 0 } } },
    { "cut-request",
      { OPTIONS " cut | " VIA, "0.01 B>A 404 OPTIONS 1 | " VIA " | v: SIP/2.0/UDP x;branch=z9hG4bKx" },
      { { 0 } } },
    { "request-not-seen", { "0.01 B>A 404 OPTIONS 1 | " VIA " | v: SIP/2.0/UDP x;branch=z9hG4bKx" }, { { 0 } } },
};

static const Scene places[] = {
    { "other-host",
      { OPTIONS, "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH },
      { { 2, "delivery.other-host", "was sent to 192.0.2.3, but its request in frame 1", NULL } } },
    { "all-in-one-direction",
      { OPTIONS, "0.01 A>B 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH },
      { { 0 } } },
    { "received-names-another",
      { OPTIONS, "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH ";received=192.0.2.1" },
      { { 2, "delivery.other-host", NULL, NULL } } },
    { "received-names-it",
      { OPTIONS, "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH ";received=192.0.2.3" },
      { { 0 } } },
    { "received-is-a-name",
      { OPTIONS, "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH ";received=nat.example.com" },
      { { 0 } } },
    { "maddr",
      { OPTIONS, "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH ";maddr=192.0.2.3" },
      { { 0 } } },
    { "seen-on-both-sides-of-a-nat",
      { OPTIONS, "0.00 C>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP A.example.com" BRANCH,
        "0.01 B>C 200 OPTIONS 1 | Via: SIP/2.0/UDP A.example.com" BRANCH },
      { { 0 } } },
    { "over-tcp", { OPTIONS " tcp", "0.01 B>C 200 OPTIONS 1 tcp | Via: SIP/2.0/TCP A.example.com" BRANCH }, { { 0 } } },
    { "request-not-seen", { "0.01 B>C 200 OPTIONS 1" }, { { 0 } } },
    { "other-port-than-rport",
      { WITH_RPORT, "0.01 B>a 200 OPTIONS 1 | " VIA ";received=192.0.2.1;rport=5060" },
      { { 2, "delivery.other-port",
          "in frame 1 has rport, so that responses go to the port it came from; this one went to port 5062", NULL } } },
    { "rport-of-a-nat-that-was-not-captured",
      { WITH_RPORT, "0.01 B>a 200 OPTIONS 1 | " VIA ";received=192.0.2.1;rport=5062" },
      { { 0 } } },
    { "port-of-sent-by",
      { "0.00 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.01 B>a 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH },
      { { 0 } } },
    { "port-of-sent-by-and-asked-again",
      { "0.00 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.01 B>a 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.50 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.51 B>a 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "1.50 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH },
      { { 2, "delivery.without-rport", "frame 1 has no rport, so this response went to port 5062", "rport into Via" },
        { 4, "delivery.without-rport", NULL, NULL } } },
    { "port-of-sent-by-and-slow",
      { "0.00 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.50 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH,
        "0.51 B>a 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5062" BRANCH },
      { { 0 } } },
    { "unnamed-port",
      { "0.00 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5099" BRANCH,
        "0.01 B>a 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5099" BRANCH },
      { { 2, "delivery.unnamed-port",
          "went to port 5062; the request in frame 1 came from another, and sent-by of its Via names port 5099",
          NULL } } },
    { "source-port-unasked",
      { "0.00 A>B OPTIONS sip:b 1 | Via: SIP/2.0/UDP 192.0.2.1:5099" BRANCH,
        "0.01 B>A 200 OPTIONS 1 | Via: SIP/2.0/UDP 192.0.2.1:5099" BRANCH },
      { { 0 } } },
    { "from-other-port",
      { WITH_RPORT, "0.01 b>A 200 OPTIONS 1 | " VIA ";received=192.0.2.1;rport=5060" },
      { { 2, "delivery.from-other-port", "come from 192.0.2.2:5060, where it went", NULL } } },
    { "from-other-port-without-rport", { OPTIONS " | " VIA, "0.01 b>A 200 OPTIONS 1 | " VIA }, { { 0 } } },
    { "asked-again-in-vain",
      { WITH_RPORT, "0.01 B>a 200 OPTIONS 1 | " VIA ";rport", "0.50 A>B OPTIONS sip:b 1 | " VIA ";rport",
        "0.51 B>a 200 OPTIONS 1 | " VIA ";rport", "1.50 A>B OPTIONS sip:b 1 | " VIA ";rport",
        "1.51 B>a 200 OPTIONS 1 | " VIA ";rport" },
      { { 2, "delivery.other-port", "frame 1 has rport", NULL },
        { 4, "delivery.other-port", NULL, NULL },
        { 6, "delivery.other-port", NULL, NULL } } },
    { "seen-on-two-sides-and-asked-again",
      { WITH_RPORT, "0.00 A>B OPTIONS sip:b 1 | " VIA ";rport", "0.50 A>B OPTIONS sip:b 1 | " VIA ";rport",
        "0.50 A>B OPTIONS sip:b 1 | " VIA ";rport", "0.51 b>A 200 OPTIONS 1 | " VIA ";rport=5060" },
      { { 0 } } },
    { "seen-twice",
      { WITH_RPORT, "0.01 A>B OPTIONS sip:b 1 | " VIA ";rport", "0.02 b>A 200 OPTIONS 1 | " VIA ";rport=5060" },
      { { 0 } } },
    { "answer-seen-on-two-sides",
      { WITH_RPORT, "0.01 B>a 200 OPTIONS 1 | " VIA ";rport", "0.01 B>a 200 OPTIONS 1 | " VIA ";rport",
        "0.50 A>B OPTIONS sip:b 1 | " VIA ";rport" },
      { { 0 } } },
    { "another-host-answers-without-rport", { OPTIONS " | " VIA, "0.01 C>A 200 OPTIONS 1 | " VIA }, { { 0 } } },
};

static const Scene unmatched[] = {
    { "other-branch",
      { OPTIONS, "0.01 B>A 200 OPTIONS 1 branch=z9hG4bKx" },
      { { 2, "delivery.other-branch", "this response is z9hG4bKx, that of the OPTIONS in frame 1 is z9hG4bKOPTIONS1",
          NULL } } },
    { "branch-of-another-fork",
      { "0.00 A>B INVITE sip:b 1 branch=z9hG4bKa", "0.00 A>C INVITE sip:c 1 branch=z9hG4bKc",
        "0.01 D>A 180 INVITE 1 branch=z9hG4bKd" },
      { { 0 } } },
    { "answered-besides", { OPTIONS, "0.01 B>A 200 OPTIONS 1", "0.02 B>A 200 OPTIONS 1 branch=z9hG4bKx" }, { { 0 } } },
    { "two-it-can-be",
      { "0.00 A>B OPTIONS sip:b 1 branch=z9hG4bKa", "0.00 A>B OPTIONS sip:c 1 branch=z9hG4bKc",
        "0.01 B>A 200 OPTIONS 1 branch=z9hG4bKd" },
      { { 0 } } },
    { "before-its-request", { "0.00 B>A 200 OPTIONS 1 branch=z9hG4bKx", "0.01 A>B OPTIONS sip:b 1" }, { { 0 } } },
    { "no-cookie", { OPTIONS, "0.01 B>A 200 OPTIONS 1 branch=1" }, { { 0 } } },
    { "other-hop", { "0.00 P>B OPTIONS sip:b 1", "0.01 P>A 200 OPTIONS 1 branch=z9hG4bKx" }, { { 0 } } },
    { "request-captured-too-short-to-be-read",
      { OPTIONS, "0.01 B>A 200 OPTIONS 1", "0.90 A>B OPTIONS sip:b 2 stub", "1.00 B>A 404 OPTIONS 2" },
      { { 0 } } },
    { "stray",
      { OPTIONS, "0.01 B>A 200 OPTIONS 1", "1.00 B>A 404 OPTIONS 2" },
      { { 3, "delivery.stray",
          "No OPTIONS with CSeq number 2 was seen, though other requests of this client were, such as the OPTIONS in "
          "frame 1",
          NULL } } },
    { "request-may-be-cut", { OPTIONS " cut", "0.01 B>A 200 OPTIONS 1", "1.00 B>A 404 OPTIONS 2" }, { { 0 } } },
    { "capture-starts-late",
      { "0.00 B>A 404 OPTIONS 2", "1.00 A>B OPTIONS sip:b 3", "1.01 B>A 404 OPTIONS 3" },
      { { 0 } } },
    { "answers-what-came-before-the-capture", { "0.00 A>B OPTIONS sip:b 3", "0.01 B>A 404 OPTIONS 2" }, { { 0 } } },
    { "acknowledged",
      { "0.00 A>B INVITE sip:b 1", "0.01 B>A 401 INVITE 1", "0.02 A>B ACK sip:b 1", "1.00 B>A 486 INVITE 2",
        "1.01 A>B ACK sip:b 2" },
      { { 0 } } },
    { "another-user", { OPTIONS, "0.01 B>A 200 OPTIONS 2 from=other" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("delivery/vias", prefixes, vias, G_N_ELEMENTS(vias));
    add_scenes("delivery/places", prefixes, places, G_N_ELEMENTS(places));
    add_scenes("delivery/unmatched", prefixes, unmatched, G_N_ELEMENTS(unmatched));
    return g_test_run();
}
