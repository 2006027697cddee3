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
      { { 2, "followed.retry-answered", "frame 4 and got 200 OK in frame 6", NULL } } },
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
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>A 415 INVITE 1", "900.00 A>B INVITE sip:bob@example.com 2" },
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
