/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Session timers: calls that end because nobody refreshed them.
 */
#include "scene.h"

static const char *const prefixes[] = { "session-timer.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1 | Supported: timer | Session-Expires: 300"
#define OK(who) "0.10 B>A 200 INVITE 1 | Require: timer | Session-Expires: 300;refresher=" who
#define ACK "0.20 A>B ACK sip:bob@example.com 1 branch=z9hG4bKack to=callee"
#define CALLER_BYE(time) time " A>B BYE sip:bob@example.com 9 to=callee"
#define CALLEE_BYE(time) time " B>A BYE sip:alice@example.com 9 from=callee to=caller"
#define UPDATE(time)                                                                                                   \
    time " A>B UPDATE sip:bob@example.com 2 to=callee | Supported: timer | Session-Expires: 300;refresher=uac"

static const Scene waits[] = {
    { "callee-gives-up-early",
      { INVITE, OK("uac"), ACK, CALLEE_BYE("268.10") },
      { { 4, "session-timer.not-refreshed",
          "Frame 2 set a session timer of 300 s with refresher=uac; no refresh was seen since, and the other side "
          "sends "
          "this BYE after 268.0 s",
          "Refresher (uac of frame 2)" } } },
    { "caller-gives-up-at-the-end",
      { INVITE, OK("uas"), ACK, CALLER_BYE("300.00") },
      { { 4, "session-timer.not-refreshed", "refresher=uas", NULL } } },
    { "short-interval-gives-up-at-two-thirds",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Supported: timer | Session-Expires: 90",
        "0.10 B>A 200 INVITE 1 | Require: timer | Session-Expires: 90;refresher=uac", ACK, CALLEE_BYE("60.10") },
      { { 4, "session-timer.not-refreshed", "90 s", NULL } } },
    { "some-time-before", { INVITE, OK("uac"), ACK, CALLEE_BYE("260.00") }, { { 0 } } },
    { "some-time-in-between", { INVITE, OK("uac"), ACK, CALLEE_BYE("280.00") }, { { 0 } } },
    { "some-time-after", { INVITE, OK("uac"), ACK, CALLEE_BYE("303.00") }, { { 0 } } },
    { "refresher-hangs-up", { INVITE, OK("uac"), ACK, CALLER_BYE("268.10") }, { { 0 } } },
    { "nobody-named-to-refresh",
      { INVITE, "0.10 B>A 200 INVITE 1 | Require: timer | Session-Expires: 300", ACK, CALLEE_BYE("268.10") },
      { { 2, "session-timer.without-refresher", NULL, NULL } } },
    { "timer-turned-off",
      { INVITE, OK("uac"), ACK, "150.00 A>B UPDATE sip:bob@example.com 2 to=callee",
        "150.10 B>A 200 UPDATE 2 to=callee", CALLEE_BYE("268.10") },
      { { 0 } } },
    { "refreshed",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"),
        "150.10 B>A 200 UPDATE 2 to=callee | Require: timer | Session-Expires: 300;refresher=uac",
        CALLEE_BYE("268.10") },
      { { 0 } } },
    { "refreshed-once",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"),
        "150.10 B>A 200 UPDATE 2 to=callee | Require: timer | Session-Expires: 300;refresher=uac",
        CALLEE_BYE("418.10") },
      { { 6, "session-timer.not-refreshed", "Frame 5 set", NULL } } },
    { "answer-to-the-refresh-not-captured",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), CALLEE_BYE("268.10") },
      { { 0 } } },
    { "refresh-known-by-its-answer",
      { INVITE, OK("uac"), ACK,
        "150.10 B>A 200 UPDATE 2 to=callee | Require: timer | Session-Expires: 300;refresher=uac",
        CALLEE_BYE("268.10") },
      { { 0 } } },
    { "refresh-captured-too-short",
      { INVITE, OK("uac"), ACK, "150.00 A>B UPDATE sip:bob@example.com 2 to=callee stub",
        "150.10 B>A 200 UPDATE 2 to=callee stub", CALLEE_BYE("268.10") },
      { { 0 } } },
    { "success-not-captured", { INVITE, ACK, CALLEE_BYE("268.10") }, { { 0 } } },
    { "success-cut", { INVITE, "0.10 B>A 200 INVITE 1 cut | Require: timer", ACK, CALLEE_BYE("268.10") }, { { 0 } } },
    { "other-dialog",
      { INVITE, OK("uac"), ACK, "268.10 B>A BYE sip:alice@example.com 9 from=other to=caller" },
      { { 0 } } },
};

static const Scene tries[] = {
    { "refresh-gets-481",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), "150.10 B>A 481 UPDATE 2 to=callee", CALLER_BYE("150.20") },
      { { 6, "session-timer.refresh-failed",
          "UPDATE in frame 4 was to refresh the session of 300 s (frame 2) and got 481 in frame 5",
          "why frame 4 got 481" } } },
    { "refresh-gets-488",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), "150.10 B>A 488 UPDATE 2 to=callee", CALLER_BYE("150.20") },
      { { 0 } } },
    { "other-side-ends-the-call",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), "150.10 B>A 481 UPDATE 2 to=callee", CALLEE_BYE("150.20") },
      { { 0 } } },
    { "call-went-on",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), "150.10 B>A 481 UPDATE 2 to=callee", CALLER_BYE("160.00") },
      { { 0 } } },
    { "not-a-refresh",
      { INVITE, OK("uac"), ACK, "150.00 A>B UPDATE sip:bob@example.com 2 to=callee",
        "150.10 B>A 481 UPDATE 2 to=callee", CALLER_BYE("150.20") },
      { { 0 } } },
    { "refresh-unanswered",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), UPDATE("150.50"), UPDATE("178.00"), CALLER_BYE("182.10") },
      { { 7, "session-timer.refresh-unanswered", "UPDATE in frame 4 was to refresh the session of 300 s (frame 2)",
          "frame 4" } } },
    { "answer-captured-too-short",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), UPDATE("150.50"), "150.60 B>A 200 UPDATE 2 to=callee stub",
        UPDATE("178.00"), CALLER_BYE("182.10") },
      { { 0 } } },
    { "not-given-up-yet",
      { INVITE, OK("uac"), ACK, UPDATE("150.00"), UPDATE("150.50"), CALLER_BYE("160.00") },
      { { 0 } } },
    { "sent-once-so-answered-unseen", { INVITE, OK("uac"), ACK, UPDATE("150.00"), CALLER_BYE("182.10") }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("session-timer-bye/waits", prefixes, waits, G_N_ELEMENTS(waits));
    add_scenes("session-timer-bye/tries", prefixes, tries, G_N_ELEMENTS(tries));
    return g_test_run();
}
