/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 482, 483, 491, 500 and rejections inside a call.
 */
#include "scene.h"

#define CALL                                                                                                           \
    "0.00 A>B INVITE sip:bob@example.com 1", "1.00 B>A 200 INVITE 1",                                                  \
        "1.10 A>B ACK sip:bob@example.com 1 branch=a to=callee"
#define FROM_CALLEE "from=callee to=caller"

static const char *const prefixes[] = { "dialog.", NULL };

static const Scene hop_scenes[] = {
    { "merged",
      { "0.00 A>B INVITE sip:bob@example.com 1 branch=z9hG4bKone",
        "0.01 A>B INVITE sip:bob@example.com 1 branch=z9hG4bKtwo", "0.02 B>A 482 INVITE 1 branch=z9hG4bKtwo" },
      { { 3, "dialog.merged",
          "frame 1 reached the same address with the same From tag, Call-ID and CSeq 1, but another branch, before "
          "frame 2",
          "frame 1" } } },
    { "other-address-is-no-merge",
      { "0.00 A>B INVITE sip:bob@example.com 1 branch=z9hG4bKone",
        "0.01 A>C INVITE sip:bob@example.com 1 branch=z9hG4bKtwo", "0.02 C>A 482 INVITE 1 branch=z9hG4bKtwo" },
      { { 0 } } },
    { "to-tag-is-no-merge",
      { "0.00 A>B INFO sip:bob@example.com 1 branch=z9hG4bKone to=callee",
        "0.01 A>B INFO sip:bob@example.com 1 branch=z9hG4bKtwo to=callee", "0.02 B>A 482 INFO 1 branch=z9hG4bKtwo" },
      { { 0 } } },
    { "other-from-tag-is-no-merge",
      { "0.00 A>B INVITE sip:bob@example.com 1 branch=z9hG4bKone from=x",
        "0.01 A>B INVITE sip:bob@example.com 1 branch=z9hG4bKtwo", "0.02 B>A 482 INVITE 1 branch=z9hG4bKtwo" },
      { { 0 } } },
    { "came-back",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.01 B>C INVITE sip:bob@c.example.com 1 branch=z9hG4bKforward",
        "0.02 C>B INVITE sip:bob@example.com 1 branch=z9hG4bKback",
        "0.03 B>C 482 INVITE 1 branch=z9hG4bKback | Via: SIP/2.0/UDP C.example.com;branch=z9hG4bKback, SIP/2.0/UDP "
        "B.example.com;branch=z9hG4bKforward" },
      { { 4, "dialog.came-back",
          "forwarded the request itself in frame 2; it came back in frame 3 with its Via B.example.com",
          "from frame 2 to frame 3" } } },
    { "servers-on-one-machine",
      { "0.00 A>a INVITE sip:bob@example.com 1 branch=z9hG4bKforward",
        "0.01 A>a INVITE sip:bob@example.com 1 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bKnext",
        "0.02 a>A 482 INVITE 1 | Via: SIP/2.0/UDP p.example.com;branch=z9hG4bKnext, SIP/2.0/UDP "
        "A.example.com;branch=z9hG4bKforward" },
      { { 3, "dialog.merged", NULL, NULL } } },
    { "via-repeated",
      { "0.00 A>B INVITE sip:bob@example.com 1",
        "0.03 B>A 482 INVITE 1 | v: SIP/2.0/UDP A.example.com;branch=z9hG4bKINVITE1 | Via: SIP/2.0/UDP "
        "p.example.com;branch=z9hG4bKx, SIP/2.0/UDP a.example.com;branch=z9hG4bKy" },
      { { 2, "dialog.via-repeated", "names A.example.com 2 times", NULL } } },
    { "other-port-is-no-repetition",
      { "0.00 A>B INVITE sip:bob@example.com 1",
        "0.03 B>A 482 INVITE 1 | Via: SIP/2.0/UDP A.example.com;branch=z9hG4bKINVITE1, SIP/2.0/UDP "
        "A.example.com:5070;branch=z9hG4bKx" },
      { { 0 } } },
    { "no-hops-left",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Max-Forwards: 0", "0.01 B>A 483 INVITE 1" },
      { { 2, "dialog.no-hops-left", "frame 1 is 0", NULL } } },
    { "few-hops",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Max-Forwards: 19", "0.01 B>A 483 INVITE 1" },
      { { 2, "dialog.few-hops", "frame 1 is 19 here", "70" } } },
    { "many-hops",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Max-Forwards: 20", "0.01 B>A 483 INVITE 1" },
      { { 2, "dialog.many-hops", "frame 1 is 20 here", NULL } } },
    { "hops-not-known",
      { "0.00 A>B INVITE sip:bob@example.com 1 | -Max-Forwards", "0.01 B>A 483 INVITE 1", "1.00 B>A 483 INVITE 2",
        "2.00 A>B INVITE sip:bob@example.com 3 | Max-Forwards: 4294967296", "2.01 B>A 483 INVITE 3" },
      { { 0 } } },
};

static const Scene order_scenes[] = {
    { "crossing-invites",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.01 B>A INVITE sip:alice@example.com 7 " FROM_CALLEE,
        "5.02 B>A 491 INVITE 2", "5.03 A>B 491 INVITE 7 " FROM_CALLEE,
        "7.50 A>B INVITE sip:bob@example.com 3 to=callee" },
      { { 6, "dialog.crossing-invite", "INVITE in frame 4 met the INVITE of the other side in frame 5",
          "wait 2.1 to 4 s, chosen at random, and try again. Sender of frame 5, if it got 491 too: 0 to 2 s" },
        { 6, "dialog.retry-delay", "frame 8, 2.480 s after this 491", NULL },
        { 7, "dialog.crossing-invite", "INVITE in frame 5 met the INVITE of the other side in frame 4",
          "wait 0 to 2 s" } } },
    { "crossing-without-the-start",
      { "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.01 B>A UPDATE sip:alice@example.com 7 " FROM_CALLEE,
        "5.02 B>A 491 INVITE 2" },
      { { 3, "dialog.crossing-offer", "INVITE in frame 1 met the UPDATE of the other side in frame 2",
          "2.1 to 4 s if it made the Call-ID" } } },
    { "other-side-had-finished",
      { CALL, "5.00 B>A INVITE sip:alice@example.com 7 " FROM_CALLEE, "5.01 A>B 200 INVITE 7 " FROM_CALLEE,
        "6.00 A>B INVITE sip:bob@example.com 2 to=callee", "6.02 B>A 491 INVITE 2" },
      { { 0 } } },
    { "crossing-in-another-dialog",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee",
        "5.01 B>A INVITE sip:alice@example.com 7 from=fork to=caller", "5.02 B>A 491 INVITE 2" },
      { { 0 } } },
    { "retry-too-early",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.02 B>A 491 INVITE 2",
        "6.02 A>B INVITE sip:bob@example.com 3 to=callee" },
      { { 5, "dialog.retry-delay", "1.000 s", NULL },
        { 6, "dialog.retry-too-early", "1.000 s after the 491 in frame 5", "2.1 to 4 s" } } },
    { "clock-was-set-back",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.02 B>A 491 INVITE 2",
        "4.02 A>B INVITE sip:bob@example.com 3 to=callee" },
      { { 0 } } },
    { "callee-may-retry-at-once",
      { CALL, "5.00 B>A INVITE sip:alice@example.com 7 " FROM_CALLEE, "5.02 A>B 491 INVITE 7 " FROM_CALLEE,
        "5.03 B>A INVITE sip:alice@example.com 8 " FROM_CALLEE },
      { { 5, "dialog.retry-delay", "0.010 s", NULL } } },
    { "retry-in-time",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.02 B>A 491 INVITE 2",
        "7.12 A>B INVITE sip:bob@example.com 3 to=callee" },
      { { 5, "dialog.retry-delay", "2.100 s", NULL } } },
    { "overlap",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.10 A>B INVITE sip:bob@example.com 3 to=callee",
        "5.11 B>A 500 INVITE 3", "6.00 B>A 200 INVITE 2" },
      { { 6, "dialog.overlap",
          "INVITE in frame 4 from the same side still had no final response when this 500 answered the INVITE in frame "
          "5",
          "frame 4" },
        { 6, "dialog.overlap-no-retry-after", "frame 5", NULL } } },
    { "overlap-with-retry-after",
      { CALL, "5.00 A>B UPDATE sip:bob@example.com 2 to=callee", "5.10 A>B UPDATE sip:bob@example.com 3 to=callee",
        "5.11 B>A 500 UPDATE 3 | Retry-After: 10", "5.20 A>B UPDATE sip:bob@example.com 4 to=callee",
        "5.21 B>A 500 UPDATE 4 | Retry-After: 11 (later)" },
      { { 6, "dialog.overlap", "UPDATE in frame 4", NULL },
        { 8, "dialog.overlap", "UPDATE in frame 4", NULL },
        { 8, "dialog.overlap-long-retry-after", "11 s", NULL } } },
    { "overlap-cut",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.10 A>B INVITE sip:bob@example.com 3 to=callee",
        "5.11 B>A 500 INVITE 3 cut" },
      { { 6, "dialog.overlap", NULL, NULL } } },
    { "no-overlap",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.05 B>A 488 INVITE 2 cut",
        "5.10 A>B INVITE sip:bob@example.com 3 to=callee", "5.11 B>A 500 INVITE 3" },
      { { 5, "dialog.session-unchanged", NULL, NULL } } },
    { "cseq-lower",
      { CALL, "5.00 A>B INFO sip:bob@example.com 9 to=callee", "5.05 B>A 200 INFO 9",
        "6.00 A>B BYE sip:bob@example.com 3 to=callee", "6.01 B>A 500 BYE 3" },
      { { 7, "dialog.cseq-lower",
          "BYE in frame 6 is 3, but the same side had already sent CSeq 9 in this dialog, frame 4", "above 9" } } },
    { "cseq-of-the-other-side",
      { CALL, "5.00 B>A INFO sip:alice@example.com 9 " FROM_CALLEE, "5.05 A>B 200 INFO 9 " FROM_CALLEE,
        "6.00 A>B BYE sip:bob@example.com 3 to=callee", "6.01 B>A 500 BYE 3" },
      { { 0 } } },
    { "cseq-outside-a-dialog",
      { "5.00 A>B OPTIONS sip:bob@example.com 9", "6.00 A>B OPTIONS sip:bob@example.com 3", "6.01 B>A 500 OPTIONS 3" },
      { { 0 } } },
    { "session-unchanged",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.02 B>A 488 INVITE 2" },
      { { 5, "dialog.session-unchanged", "This 488 rejects the INVITE in frame 4", NULL } } },
    { "busy-outside-a-dialog",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 486 INVITE 1", "1.00 B>A 486 INVITE 2" },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("dialog/hops", prefixes, hop_scenes, G_N_ELEMENTS(hop_scenes));
    add_scenes("dialog/order", prefixes, order_scenes, G_N_ELEMENTS(order_scenes));
    return g_test_run();
}
