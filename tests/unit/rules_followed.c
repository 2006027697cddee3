/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What followed a failing response: the retry, its outcome, and what is none.
 */
#include "scene.h"

static const char *const prefixes[] = { "followed.", NULL };

static const Scene scenes[] = {
    { "retry-after-422",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Session-Expires: 90", "0.01 B>A 422 INVITE 1 | Min-SE: 1800",
        "0.02 A>B ACK sip:bob@example.com 1", "0.03 A>B INVITE sip:bob@example.com 2 | Session-Expires: 1800",
        "0.04 B>A 100 INVITE 2", "0.05 B>A 200 INVITE 2" },
      { { 2, "followed.retry-answered", "frame 4 and got 200 OK in frame 6", NULL },
        { 6, "followed.retry-of",
          "answers the retry in frame 4; the INVITE before it, frame 1, had got 422 Session Interval Too Small in frame 2",
          NULL } } },
    { "second-retry",
      { "0.00 A>B REGISTER sip:example.com 1", "0.01 B>A 401 REGISTER 1", "0.02 A>B REGISTER sip:example.com 2",
        "0.03 B>A 423 REGISTER 2 | Min-Expires: 60", "0.04 A>B REGISTER sip:example.com 3", "0.05 B>A 200 REGISTER 3" },
      { { 2, "followed.retry-answered", NULL, NULL },
        { 4, "followed.retry-of", "had got 401", NULL },
        { 4, "followed.retry-answered", NULL, NULL },
        { 6, "followed.retry-of", "retry in frame 5; the REGISTER before it, frame 3, had got 423", NULL } } },
    { "after-a-success-is-no-retry",
      { "0.00 A>B OPTIONS sip:b 1", "0.01 B>A 200 OPTIONS 1", "0.02 A>B OPTIONS sip:b 2", "0.03 B>A 200 OPTIONS 2" },
      { { 0 } } },
    { "no-retry",
      { "0.00 A>B INVITE sip:b 2 to=callee", "0.01 B>A 488 INVITE 2", "0.02 A>B INVITE sip:b 3 to=callee",
        "0.03 B>A 422 INVITE 3 | Min-SE: 90", "0.04 A>B ACK sip:b 3 to=callee", "100.03 A>B BYE sip:b 4 to=callee" },
      { { 4, "followed.no-retry", "sent next in this call is the BYE in frame 6, 100.0 s after this response", NULL } } },
    { "gave-up-at-once",
      { "0.02 A>B INVITE sip:b 3 to=callee", "0.03 B>A 422 INVITE 3 | Min-SE: 90", "0.04 A>B ACK sip:b 3 to=callee",
        "1.03 A>B BYE sip:b 4 to=callee" },
      { { 0 } } },
    { "capture-ends",
      { "0.02 A>B INVITE sip:b 3 to=callee", "0.03 B>A 422 INVITE 3 | Min-SE: 90", "0.04 A>B ACK sip:b 3 to=callee",
        "100.03 B>A BYE sip:a 4 from=callee to=caller" },
      { { 0 } } },
    { "failure-not-acknowledged",
      { "0.02 A>B INVITE sip:b 3 to=callee", "0.03 B>A 422 INVITE 3 | Min-SE: 90", "100.03 A>B BYE sip:b 4 to=callee" },
      { { 0 } } },
    { "retry-not-answered",
      { "0.00 A>B REGISTER sip:example.com 1", "0.01 B>A 401 REGISTER 1", "0.02 A>B REGISTER sip:example.com 2" },
      { { 2, "followed.retry", "frame 3", NULL } } },
    { "no-retry-after-busy",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>A 486 INVITE 1", "0.02 A>B INVITE sip:bob@example.com 2" },
      { { 0 } } },
    { "other-call-is-no-retry",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>A 401 INVITE 1", "0.02 A>B INVITE sip:bob@example.com 2 call=other" },
      { { 0 } } },
    { "other-direction-is-no-retry",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>A 401 INVITE 1", "0.02 B>A INVITE sip:alice@example.com 2" },
      { { 0 } } },
    { "callee-on-the-same-machine-is-no-retry",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>A 491 INVITE 1",
        "0.02 A>B INVITE sip:alice@example.com 7 | From: <sip:bob@example.com>;tag=callee | To: "
        "<sip:alice@example.com>;tag=caller" },
      { { 0 } } },
    { "retransmission-is-no-retry",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.50 A>B INVITE sip:bob@example.com 1", "0.51 B>A 401 INVITE 1" },
      { { 0 } } },
    { "much-later-is-no-retry",
      { "0.00 A>B OPTIONS sip:bob@example.com 1", "0.01 B>A 415 OPTIONS 1", "900.00 A>B OPTIONS sip:bob@example.com 2",
        "900.01 B>A 200 OPTIONS 2" },
      { { 2, "followed.no-retry", "OPTIONS in frame 3, 900.0 s after this response", NULL } } },
    { "user-types-a-password",
      { "0.00 A>B OPTIONS sip:bob@example.com 1", "0.01 B>A 401 OPTIONS 1", "100.00 A>B MESSAGE sip:bob@example.com 2" },
      { { 0 } } },
    { "request-not-seen", { "0.00 B>A 401 INVITE 1", "0.02 A>B INVITE sip:bob@example.com 2" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("followed", prefixes, scenes, G_N_ELEMENTS(scenes));
    return g_test_run();
}
