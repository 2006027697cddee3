/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Who made a failing response.
 */
#include "scene.h"

static const char *const prefixes[] = { "origin.", NULL };

#define UPSTREAM "0.00 A>P INVITE sip:bob@example.com 1 branch=z9hG4bKa"
#define DOWNSTREAM "0.01 P>B INVITE sip:bob@example.com 1 branch=z9hG4bKp"
#define OTHER_DOWNSTREAM "0.01 P>C INVITE sip:bob@c.example.com 1 branch=z9hG4bKq"
#define SECOND_UPSTREAM "1.00 A>P INVITE sip:bob@example.com 2 branch=z9hG4bKa2"
#define SECOND_DOWNSTREAM "1.01 P>B INVITE sip:bob@example.com 2 branch=z9hG4bKp2"
#define TAG "0123456789abcdef0123456789abcdef"

static const Scene paths[] = {
    { "first-server",
      { UPSTREAM, "0.02 P>A 403 INVITE 1 branch=z9hG4bKa", "0.03 A>P ACK sip:bob@example.com 1 branch=z9hG4bKa",
        SECOND_UPSTREAM, SECOND_DOWNSTREAM, "1.02 B>P 486 INVITE 2 branch=z9hG4bKp2",
        "1.03 P>A 486 INVITE 2 branch=z9hG4bKa2" },
      { { 2, "origin.first-server",
          "receiver of frame 1 made this 403 itself: it was not seen to pass the INVITE on, as it did with that of "
          "frame 4 in frame 5",
          NULL } } },
    { "challenge",
      { UPSTREAM, "0.02 P>A 407 INVITE 1 branch=z9hG4bKa", "0.03 A>P ACK sip:bob@example.com 1 branch=z9hG4bKa",
        SECOND_UPSTREAM, SECOND_DOWNSTREAM, "1.02 B>P 486 INVITE 2 branch=z9hG4bKp2",
        "1.03 P>A 486 INVITE 2 branch=z9hG4bKa2" },
      { { 0 } } },
    { "the-next-hop-is-not-captured",
      { UPSTREAM, "0.02 P>A 403 INVITE 1 branch=z9hG4bKa", SECOND_UPSTREAM, "1.03 P>A 486 INVITE 2 branch=z9hG4bKa2" },
      { { 0 } } },
    { "passed-on",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 404 INVITE 1 branch=z9hG4bKa" },
      { { 0 } } },
    { "changed",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 480 INVITE 1 branch=z9hG4bKa to=own" },
      { { 4, "origin.changed", "none of those that came back to it, such as that of the 404 in frame 3", NULL } } },
    { "repeated-with-another-tag",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 404 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "one-of-two-branches",
      { UPSTREAM, DOWNSTREAM, OTHER_DOWNSTREAM, "0.02 B>P 486 INVITE 1 branch=z9hG4bKp to=b",
        "0.02 C>P 404 INVITE 1 branch=z9hG4bKq to=c", "0.03 P>A 486 INVITE 1 branch=z9hG4bKa to=b" },
      { { 0 } } },
    { "unavailable-behind-is-told-elsewhere",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 503 INVITE 1 branch=z9hG4bKp", "0.03 P>A 500 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "answers-for-the-ringing-callee",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 180 INVITE 1 branch=z9hG4bKp", "0.03 P>A 503 INVITE 1 branch=z9hG4bKa" },
      { { 0 } } },
    { "answer-was-not-captured", { UPSTREAM, DOWNSTREAM, "9.00 P>A 503 INVITE 1 branch=z9hG4bKa to=own" }, { { 0 } } },
    { "answer-may-be-cut",
      { UPSTREAM, DOWNSTREAM " cut", "0.02 B>P 180 INVITE 1 branch=z9hG4bKp to=b",
        "0.03 P>A 503 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "one-branch-is-seen-by-its-answer-alone",
      { UPSTREAM, OTHER_DOWNSTREAM, "0.02 C>P 404 INVITE 1 branch=z9hG4bKq to=c",
        "0.02 B>P 486 INVITE 1 branch=z9hG4bKp to=b", "0.03 P>A 486 INVITE 1 branch=z9hG4bKa to=b" },
      { { 0 } } },
    { "answer-of-one-branch-was-not-captured",
      { UPSTREAM, DOWNSTREAM, OTHER_DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp to=b",
        "5.03 P>A 480 INVITE 1 branch=z9hG4bKa to=c" },
      { { 0 } } },
    { "without-answer-over-tcp",
      { UPSTREAM " tcp", DOWNSTREAM " tcp", "9.00 P>A 503 INVITE 1 branch=z9hG4bKa to=own tcp" },
      { { 0 } } },
    { "without-final-answer",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 180 INVITE 1 branch=z9hG4bKp", "9.00 P>A 503 INVITE 1 branch=z9hG4bKa to=own" },
      { { 4, "origin.without-answer", "passed the INVITE on in frame 2, and no final response", NULL } } },
    { "without-answer",
      { UPSTREAM, DOWNSTREAM, "0.51 P>B INVITE sip:bob@example.com 1 branch=z9hG4bKp",
        "9.00 P>A 503 INVITE 1 branch=z9hG4bKa to=own" },
      { { 4, "origin.without-answer", "this 503 made it itself: it passed the INVITE on in frame 2", NULL } } },
    { "timeout-is-told-elsewhere",
      { UPSTREAM, DOWNSTREAM, "32.00 P>A 408 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "cancelled", { UPSTREAM, DOWNSTREAM, "9.00 P>A 487 INVITE 1 branch=z9hG4bKa to=own" }, { { 0 } } },
    { "in-a-dialog",
      { "0.00 A>P BYE sip:b 1 to=callee branch=z9hG4bKa", "0.01 P>B BYE sip:b 1 to=callee branch=z9hG4bKp",
        "5.00 P>A 503 BYE 1 branch=z9hG4bKa" },
      { { 0 } } },
};

static const Scene marks[] = {
    { "phrase",
      { UPSTREAM, "0.01 P>A 478 INVITE 1 branch=z9hG4bKa | Server: x",
        "0.02 P>A 404 INVITE 1 branch=z9hG4bKa phrase=Unresolvable_(478/TM)" },
      { { 3, "origin.marked-phrase", "made this 404 itself, not the callee: its phrase ends in (478/TM)", NULL } } },
    { "stateless-phrase",
      { "0.01 P>A 500 INVITE 1 phrase=Server_error_(1/SL)" },
      { { 1, "origin.marked-phrase", "(1/SL)", NULL } } },
    { "other-brackets", { "0.01 P>A 500 INVITE 1 phrase=Error_(1/XX)" }, { { 0 } } },
    { "no-number", { "0.01 P>A 500 INVITE 1 phrase=Error_(/TM)" }, { { 0 } } },
    { "not-at-the-end", { "0.01 P>A 500 INVITE 1 phrase=Error_(1/TM)_here" }, { { 0 } } },
    { "provisional", { "0.01 P>A 183 INVITE 1 phrase=Error_(1/TM)" }, { { 0 } } },
    { "tag",
      { UPSTREAM, "0.01 P>A 404 INVITE 1 branch=z9hG4bKa to=" TAG ".b3ce897e" },
      { { 2, "origin.marked-tag", "made this 404 itself, not the callee: its To tag", NULL } } },
    { "registrar-has-no-callee",
      { "0.00 A>P REGISTER sip:example.com 1", "0.01 P>A 423 REGISTER 1 to=" TAG ".b3ce897e" },
      { { 0 } } },
    { "tag-too-long", { UPSTREAM, "0.01 P>A 404 INVITE 1 branch=z9hG4bKa to=" TAG ".b3ce897e1" }, { { 0 } } },
    { "tag-too-short", { UPSTREAM, "0.01 P>A 404 INVITE 1 branch=z9hG4bKa to=" TAG }, { { 0 } } },
    { "tag-of-other-letters", { UPSTREAM, "0.01 P>A 404 INVITE 1 branch=z9hG4bKa to=" TAG ".B3CE897E" }, { { 0 } } },
    { "tag-of-the-request",
      { "0.00 A>P BYE sip:b 1 to=" TAG ".b3ce897e", "0.01 P>A 404 BYE 1 to=" TAG ".b3ce897e" },
      { { 0 } } },
    { "challenge", { UPSTREAM, "0.01 P>A 407 INVITE 1 branch=z9hG4bKa to=" TAG ".b3ce897e" }, { { 0 } } },
    { "feedback",
      { "0.01 P>A 404 INVITE 1 | Warning: 392 192.0.2.5:5060 \"Noisy feedback tells: pid=1 req_src_ip=192.0.2.1\"" },
      { { 1, "origin.feedback", "made this 404 itself, not the callee: its Warning 392", NULL } } },
    { "another-warning", { "0.01 P>A 404 INVITE 1 | Warning: 399 192.0.2.5 \"Noisy feedback tells\"" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("origin/path", prefixes, paths, G_N_ELEMENTS(paths));
    add_scenes("origin/mark", prefixes, marks, G_N_ELEMENTS(marks));
    return g_test_run();
}
