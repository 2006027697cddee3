/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Findings of one message that come to the same, and whose advice counts.
 */
#include "scene.h"

static const char *const exchange[] = { "silence.", "unreachable.", "reachability.", "origin.", NULL };
static const char *const readings[] = { "silence.",    "origin.",       "dialog.", "extension.tag-required",
                                        "reading.uns", "reading.retry", NULL };

#define INVITE "A>P INVITE sip:bob@example.com 1 branch=z9hG4bKa"
#define FORWARD "P>B INVITE sip:bob@example.com 1 branch=z9hG4bKp"
#define TAG "0123456789abcdef0123456789abcdef.b3ce897e"

static const Scene unanswered[] = {
    { "icmp-tells-why",
      { "0.00 A>B INVITE sip:b 1", "0.01 B>A icmp-port of=1", "0.50 A>B INVITE sip:b 1" },
      { { 1, "unreachable.port", NULL, "start the SIP server" },
        { 1, "silence.no-answer", "seen 2 times", "-" },
        { 3, "unreachable.port", NULL, NULL },
        { 3, "silence.no-answer", NULL, "-" } } },
    { "icmp-that-does-not",
      { "0.00 A>B INVITE sip:b 1", "0.01 B>A icmp-expired of=1", "0.50 A>B INVITE sip:b 1" },
      { { 1, "unreachable.expired", NULL, NULL },
        { 1, "silence.no-answer", NULL, "Sender of INVITE" },
        { 3, "unreachable.expired", NULL, NULL },
        { 3, "silence.no-answer", NULL, "Sender of INVITE" } } },
    { "icmp-behind-the-proxy",
      { "0.00 " INVITE, "0.01 " FORWARD, "0.02 B>P icmp-port of=2", "4.00 P>A 408 INVITE 1 branch=z9hG4bKa to=" TAG },
      { { 2, "unreachable.port", NULL, NULL }, { 4, "unreachable.behind", NULL, "Proxy:" } } },
    { "silence-behind-the-proxy",
      { "0.00 " INVITE, "0.01 " FORWARD " tcp", "1.00 B>P OPTIONS sip:p 9 tcp call=other",
        "32.00 P>A 408 INVITE 1 branch=z9hG4bKa to=" TAG },
      { { 4, "silence.next-hop-silent", NULL, "Administrator:" } } },
    { "answer-that-is-wrong-as-well-as-late",
      { "0.00 A>B BYE sip:b 2 from=a to=b", "0.50 A>B BYE sip:b 2 from=a to=b", "0.60 B>A 408 BYE 2 from=a to=b" },
      { { 3, "silence.answered-late", NULL, "-" } } },
    { "answer-that-is-late",
      { "0.00 A>B BYE sip:b 2 from=a to=b", "0.50 A>B BYE sip:b 2 from=a to=b", "0.60 B>A 200 BYE 2 from=a to=b" },
      { { 3, "silence.answered-late", NULL, "answer BYE sooner" } } },
    { "no-reason-is-seen",
      { "0.00 " INVITE, "0.01 P>A 408 INVITE 1 branch=z9hG4bKa to=" TAG },
      { { 2, "origin.marked-tag", NULL, "-" } } },
};

static const Scene advice[] = {
    { "reading-beside-what-the-request-shows",
      { "0.00 A>B INVITE sip:b 1 from=a to=b | Require: x-lock",
        "0.01 B>A 420 INVITE 1 from=a to=b | Unsupported: x-lock" },
      { { 2, "extension.tag-required", NULL, "Client:" }, { 2, "reading.unsupported", NULL, "-" } } },
    { "reading-beside-what-matters-less",
      { "0.00 " INVITE " cut", "0.50 " INVITE " cut", "0.60 P>A 420 INVITE 1 branch=z9hG4bKa | Unsupported: x-lock" },
      { { 3, "silence.invite-answered-late", NULL, "Server:" }, { 3, "reading.unsupported", NULL, "Client:" } } },
    { "refused-change-keeps-the-wait",
      { "0.00 A>B INVITE sip:b 1 from=a to=b", "0.01 B>A 486 INVITE 1 from=a to=b | Retry-After: 300" },
      { { 2, "dialog.session-unchanged", NULL, "Client: go on" }, { 2, "reading.retry-after", NULL, "wait 300 s" } } },
    { "mark-keeps-the-wait",
      { "0.00 " INVITE, "0.01 P>A 503 INVITE 1 branch=z9hG4bKa to=" TAG " | Retry-After: 5" },
      { { 2, "origin.marked-tag", NULL, "-" }, { 2, "reading.retry-after-unavailable", NULL, "5 s" } } },
    { "late-answer-keeps-the-wait",
      { "0.00 " INVITE, "0.50 " INVITE, "0.60 P>A 503 INVITE 1 branch=z9hG4bKa | Retry-After: 5" },
      { { 3, "silence.invite-answered-late", NULL, "Server:" },
        { 3, "reading.retry-after-unavailable", NULL, "5 s" } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("weighed/unanswered", exchange, unanswered, G_N_ELEMENTS(unanswered));
    add_scenes("weighed/advice", readings, advice, G_N_ELEMENTS(advice));
    return g_test_run();
}
