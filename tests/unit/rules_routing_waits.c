/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Requests that come before the time that Retry-After named, in other calls.
 */
#include "scene.h"

static const char *const prefixes[] = { "routing.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define UNAVAILABLE "0.01 B>A 503 INVITE 1 | Retry-After: 10 (busy)"
#define BUSY "0.01 B>A 486 INVITE 1 | Retry-After: 10;duration=3600"

static const Scene servers[] = {
    { "other-call",
      { INVITE, UNAVAILABLE, "5.01 A>B INVITE sip:carol@example.com 7 call=other" },
      { { 2, "routing.server-not-spared",
          "INVITE of another call, in frame 3, goes to the same server 5.0 s after its 503 in frame 2, which asked "
          "this "
          "client to wait 10 s",
          "Retry-After: 10" },
        { 3, "routing.server-not-spared", NULL, NULL } } },
    { "registration",
      { INVITE, UNAVAILABLE, "5.01 A>B REGISTER sip:example.com 7 call=other" },
      { { 2, "routing.server-not-spared", "REGISTER", NULL }, { 3, "routing.server-not-spared", NULL, NULL } } },
    { "many",
      { INVITE, UNAVAILABLE, "1.01 A>B OPTIONS sip:b 7 call=2", "2.01 A>B OPTIONS sip:b 7 call=3",
        "2.02 B>A 503 OPTIONS 7 call=3 | Retry-After: 20", "3.01 A>B OPTIONS sip:b 7 call=4" },
      { { 2, "routing.server-not-spared", "frame 3", NULL },
        { 2, "routing.more-too-early",
          "Further requests of this kind within that time: 2, the last of them in frame 6", NULL },
        { 3, "routing.server-not-spared", NULL, NULL },
        { 3, "routing.more-too-early", NULL, NULL } } },
    { "in-time", { INVITE, UNAVAILABLE, "10.02 A>B INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
    { "under-way", { INVITE, UNAVAILABLE, "0.11 A>B INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
    { "without-a-time", { INVITE, "0.01 B>A 503 INVITE 1", "5.01 A>B INVITE sip:b 7 call=other" }, { { 0 } } },
    { "time-that-overflows",
      { INVITE, "0.01 B>A 503 INVITE 1 | Retry-After: 4294967296", "5.01 A>B INVITE sip:b 7 call=other" },
      { { 0 } } },
    { "another-server", { INVITE, UNAVAILABLE, "5.01 A>C INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
    { "another-port-of-the-server", { INVITE, UNAVAILABLE, "5.01 A>b INVITE sip:b 7 call=other" }, { { 0 } } },
    { "another-client", { INVITE, UNAVAILABLE, "5.01 C>B INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
    { "another-client-behind-the-same-nat",
      { INVITE, UNAVAILABLE,
        "5.01 a>B INVITE sip:bob@example.com 7 call=other | Via: SIP/2.0/UDP 192.168.1.7;branch=z9hG4bKn" },
      { { 0 } } },
    { "running-dialog", { INVITE, UNAVAILABLE, "5.01 A>B BYE sip:bob@example.com 7 call=other to=callee" }, { { 0 } } },
    { "cancel-of-a-running-call",
      { INVITE, UNAVAILABLE, "5.01 A>B CANCEL sip:bob@example.com 7 call=other" },
      { { 0 } } },
    { "request-not-seen", { UNAVAILABLE, "5.01 A>B INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
};

static const Scene callees[] = {
    { "called-again",
      { INVITE, BUSY, "5.01 A>B INVITE sip:bob@example.com 7 call=other" },
      { { 2, "routing.called-too-early",
          "INVITE in frame 3 calls the same address 5.0 s after the 486 in frame 2, whose Retry-After named 10 s",
          "10 s after the 486" },
        { 3, "routing.called-too-early", NULL, NULL } } },
    { "called-again-in-the-same-call",
      { INVITE, BUSY, "5.01 A>B INVITE sip:bob@example.com 2" },
      { { 2, "routing.called-too-early", NULL, NULL }, { 3, "routing.called-too-early", NULL, NULL } } },
    { "called-in-time", { INVITE, BUSY, "10.02 A>B INVITE sip:bob@example.com 7 call=other" }, { { 0 } } },
    { "called-by-another-user",
      { INVITE, BUSY, "5.01 A>B INVITE sip:bob@example.com 7 call=other | From: <sip:carol@example.com>;tag=x" },
      { { 0 } } },
    { "another-callee", { INVITE, BUSY, "5.01 A>B INVITE sip:carol@example.com 7 call=other" }, { { 0 } } },
    { "not-for-this-code",
      { INVITE, "0.01 B>A 488 INVITE 1 | Retry-After: 10", "5.01 A>B INVITE sip:bob@example.com 7 call=other" },
      { { 0 } } },
    { "message-is-no-call", { INVITE, BUSY, "5.01 A>B MESSAGE sip:bob@example.com 7 call=other" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("routing-waits/servers", prefixes, servers, G_N_ELEMENTS(servers));
    add_scenes("routing-waits/callees", prefixes, callees, G_N_ELEMENTS(callees));
    return g_test_run();
}
