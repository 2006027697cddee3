/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a client makes of a 422 in its next requests.
 */
#include "scene.h"

static const char *const prefixes[] = { "session-timer.retry-", "session-timer.higher", NULL };

#define INVITE(n, headers) "INVITE sip:bob@example.com " n " | Supported: timer | " headers
#define FIRST "0.00 A>B " INVITE("1", "Session-Expires: 120")
#define REFUSED "0.01 B>A 422 INVITE 1 | Min-SE: 600"
#define CONFIRMED "0.02 A>B ACK sip:bob@example.com 1"

static const Scene scenes[] = {
    { "raised",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600 | Min-SE: 600") },
      { { 4, "session-timer.retry-raised",
          "asks for 600 s with Min-SE: 600, which meets the 600 s that the 422 in frame 2", NULL } } },
    { "still-too-short",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 599 | Min-SE: 90") },
      { { 4, "session-timer.retry-too-short",
          "asks for 599 s in Session-Expires, less than the Min-SE of 600 s that the 422 in frame 2",
          "Session-Expires: 600" } } },
    { "without-min-se",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600") },
      { { 4, "session-timer.retry-without-minimum", "frame 2 stated a minimum of 600 s", "Min-SE: 600" } } },
    { "min-se-not-raised",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600 | Min-SE: 599") },
      { { 4, "session-timer.retry-lower-minimum", "is 599 s, less than the 600 s that the 422 in frame 2", "600" } } },
    { "largest-of-all-counts",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600 | Min-SE: 600"),
        "0.04 B>A 422 INVITE 2 | Min-SE: 700", "0.05 A>B ACK sip:bob@example.com 2",
        "0.06 A>B " INVITE("3", "Session-Expires: 700 | Min-SE: 600") },
      { { 4, "session-timer.retry-raised", NULL, NULL },
        { 5, "session-timer.higher-minimum",
          "frame 2 stated 600 s, and the request in frame 4 met that; this 422 wants 700 s", "700" },
        { 7, "session-timer.retry-lower-minimum", "is 600 s, less than the 700 s that the 422 in frame 5", NULL } } },
    { "later-lower-422-does-not-lower-it",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 400"),
        "0.04 B>A 422 INVITE 2 | Min-SE: 500", "0.05 A>B ACK sip:bob@example.com 2",
        "0.06 A>B " INVITE("3", "Session-Expires: 500 | Min-SE: 500") },
      { { 4, "session-timer.retry-too-short", "400 s", NULL },
        { 7, "session-timer.retry-too-short", "less than the Min-SE of 600 s that the 422 in frame 2", NULL } } },
    { "retransmitted-retry",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600"),
        "0.53 A>B " INVITE("2", "Session-Expires: 600") },
      { { 4, "session-timer.retry-without-minimum", "frame 2", NULL },
        { 5, "session-timer.retry-without-minimum", "frame 2", NULL } } },
    { "timer-given-up",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B INVITE sip:bob@example.com 2 | Supported: 100rel" },
      { { 0 } } },
    { "later-request-of-the-same-call",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B " INVITE("2", "Session-Expires: 600 | Min-SE: 600"),
        "0.04 B>A 407 INVITE 2", "0.05 A>B ACK sip:bob@example.com 2",
        "0.06 A>B " INVITE("3", "Session-Expires: 600 | Min-SE: 600") },
      { { 4, "session-timer.retry-raised", NULL, NULL } } },
    { "dialog-starts-afresh",
      { FIRST, REFUSED, CONFIRMED,
        "0.03 A>B INVITE sip:bob@example.com 2 to=callee | Supported: timer | Session-Expires: 90" },
      { { 0 } } },
    { "refreshes-of-one-dialog",
      { "0.00 A>B UPDATE sip:bob@example.com 1 to=callee | Supported: timer | Session-Expires: 90",
        "0.01 B>A 422 UPDATE 1 | Min-SE: 600",
        "0.02 A>B INVITE sip:bob@example.com 2 to=callee | Supported: timer | Session-Expires: 600" },
      { { 3, "session-timer.retry-without-minimum", "frame 2", NULL } } },
    { "other-call",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B INVITE sip:bob@example.com 2 call=other | Session-Expires: 120" },
      { { 0 } } },
    { "other-direction",
      { FIRST, REFUSED, CONFIRMED,
        "0.03 B>A INVITE sip:alice@example.com 2 from=callee | Supported: timer | Session-Expires: 120" },
      { { 0 } } },
    { "other-hop-of-one-host",
      { FIRST, REFUSED, CONFIRMED,
        "0.03 A>C INVITE sip:bob@example.com 2 branch=z9hG4bKproxy | Via: SIP/2.0/UDP "
        "a.example.com:5080;branch=z9hG4bKproxy | Session-Expires: 120" },
      { { 0 } } },
    { "sent-before-the-422", { FIRST, "0.01 A>B " INVITE("2", "Session-Expires: 120"), REFUSED }, { { 0 } } },
    { "forwarded-request-is-not-the-clients",
      { "0.00 P>B INVITE sip:bob@example.com 1 branch=z9hG4bK1 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK1, "
        "SIP/2.0/UDP a.example.com;branch=z9hG4bK0 | Session-Expires: 120 | Supported: timer",
        "0.01 B>P 422 INVITE 1 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK1, SIP/2.0/UDP "
        "a.example.com;branch=z9hG4bK0 | Min-SE: 600",
        "0.02 P>B INVITE sip:bob@example.com 2 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK3, SIP/2.0/UDP "
        "a.example.com;branch=z9hG4bK2 | Session-Expires: 600 | Supported: timer",
        "0.03 P>B INVITE sip:bob@example.com 3 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK5, SIP/2.0/UDP "
        "a.example.com;branch=z9hG4bK4 | Session-Expires: 120 | Supported: timer" },
      { { 0 } } },
    { "next-branch-of-a-proxy-is-no-retry",
      { "0.00 P>B INVITE sip:bob@b.example.com 1 branch=z9hG4bK1 | Session-Expires: 120",
        "0.01 B>P 422 INVITE 1 branch=z9hG4bK1 | Min-SE: 600",
        "0.02 P>C INVITE sip:bob@c.example.com 1 branch=z9hG4bK2 | Session-Expires: 120" },
      { { 0 } } },
    { "cut-retry",
      { FIRST, REFUSED, CONFIRMED, "0.03 A>B INVITE sip:bob@example.com 2 cut | Supported: timer" },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("session-timer-retry", prefixes, scenes, G_N_ELEMENTS(scenes));
    return g_test_run();
}
