/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reason and Warning against the code, and the Reason of a BYE.
 */
#include "scene.h"

static const char *const prefixes[] = { "reason.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define BYE "0.00 A>B BYE sip:bob@example.com 2 to=callee"

static const Scene responses[] = {
    { "busy-but-not-found",
      { INVITE, "0.01 B>A 404 INVITE 1 | Reason: Q.850;cause=17;text=\"x\"" },
      { { 2, "reason.contradicts",
          "Reason of this 404 is Q.850 cause 17, User busy; RFC 3398 maps that cause to 486 Busy Here.",
          "486 is what" } } },
    { "timer-maps-to-504",
      { INVITE, "0.01 B>A 486 INVITE 1 | Reason: q.850 ; cause=102" },
      { { 2, "reason.contradicts", "maps that cause to 504", NULL } } },
    { "busy-but-cleared",
      { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=16" },
      { { 2, "reason.contradicts-clearing", "486 is Q.850 cause 16", NULL } } },
    { "not-seen-request",
      { "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=1" },
      { { 1, "reason.contradicts", "404", NULL } } },
    { "congestion-told-as-busy",
      { INVITE, "0.01 B>A 600 INVITE 1 | Reason: SIP;cause=200, Q.850;cause=34" },
      { { 2, "reason.contradicts", "503", NULL } } },
    { "busy", { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=17" }, { { 0 } } },
    { "mapped-code", { INVITE, "0.01 B>A 408 INVITE 1 | Reason: Q.850;cause=18" }, { { 0 } } },
    { "declined-by-user", { INVITE, "0.01 B>A 603 INVITE 1 | Reason: Q.850;cause=21" }, { { 0 } } },
    { "reject-button", { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=21" }, { { 0 } } },
    { "cause-that-a-timeout-becomes", { INVITE, "0.01 B>A 408 INVITE 1 | Reason: Q.850;cause=102" }, { { 0 } } },
    { "cause-that-an-unknown-number-becomes", { INVITE, "0.01 B>A 604 INVITE 1 | Reason: Q.850;cause=1" }, { { 0 } } },
    { "neighbours", { INVITE, "0.01 B>A 480 INVITE 1 | Reason: Q.850;cause=18" }, { { 0 } } },
    { "unspecified", { INVITE, "0.01 B>A 503 INVITE 1 | Reason: Q.850;cause=31" }, { { 0 } } },
    { "unknown-cause", { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=3000000000001" }, { { 0 } } },
    { "no-cause", { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;text=\"cause=1\"" }, { { 0 } } },
    { "other-protocol", { INVITE, "0.01 B>A 486 INVITE 1 | Reason: SIP;cause=404" }, { { 0 } } },
    { "forwarded-because-busy",
      { INVITE, "0.01 B>A 302 INVITE 1 | Contact: <sip:c@example.com> | Reason: Q.850;cause=17" },
      { { 0 } } },
    { "ringing", { INVITE, "0.01 B>A 183 INVITE 1 | Reason: Q.850;cause=17" }, { { 0 } } },
    { "not-a-call", { "0.00 A>B MESSAGE sip:b 1", "0.01 B>A 404 MESSAGE 1 | Reason: Q.850;cause=17" }, { { 0 } } },
    { "same-protocol",
      { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=17 | Reason: Q.850;cause=21" },
      { { 2, "reason.same-protocol", "protocol Q.850: Q.850;cause=17 and Q.850;cause=21", NULL } } },
    { "several-protocols",
      { INVITE, "0.01 B>A 486 INVITE 1 | Reason: Q.850;cause=17, SIP;cause=486, STIR;cause=436, STIR;cause=437" },
      { { 0 } } },
};

static const Scene warnings[] = {
    { "media-but-busy",
      { INVITE, "0.01 B>A 486 INVITE 1 | Warning: 305 b \"Incompatible media format\"" },
      { { 2, "reason.warning-misplaced",
          "Warning 305 of this 486 is about the session description, which a 486 Busy Here has nothing to do with",
          "488" } } },
    { "media", { INVITE, "0.01 B>A 488 INVITE 1 | Warning: 305 b \"x\"" }, { { 0 } } },
    { "media-in-unavailable", { INVITE, "0.01 B>A 480 INVITE 1 | Warning: 304 b \"x\"" }, { { 0 } } },
    { "free-text", { INVITE, "0.01 B>A 404 INVITE 1 | Warning: 399 b \"no such user\"" }, { { 0 } } },
    { "unregistered", { INVITE, "0.01 B>A 404 INVITE 1 | Warning: 392 b \"x\"" }, { { 0 } } },
    { "no-number", { INVITE, "0.01 B>A 404 INVITE 1 | Warning: 3050 b \"x\"" }, { { 0 } } },
};

static const Scene byes[] = {
    { "cause",
      { BYE " | Reason: Q.850;cause=41" },
      { { 1, "reason.ended", "Q.850 cause 41, Temporary failure.", "cause 41" } } },
    { "preempted",
      { BYE " | Reason: Preemption;cause=1" },
      { { 1, "reason.ended", "Preemption cause 1, UA Preemption.", NULL } } },
    { "cause-and-location",
      { BYE " | Reason: Q.850;cause=31;location=RLN" },
      { { 1, "reason.ended-at", "cause 31, Normal unspecified. It says where: public network serving the remote user.",
          NULL } } },
    { "cleared-somewhere",
      { BYE " | Reason: Q.850;cause=16;location=U" },
      { { 1, "reason.released", "and where: user.", NULL } } },
    { "status",
      { BYE " | Reason: SIP;cause=488;text=\"x\"" },
      { { 1, "reason.ended-status", "SIP cause 488, Not Acceptable Here", NULL } } },
    { "two-reasons",
      { BYE " | Reason: SIP;cause=503 | Reason: Q.850;cause=102" },
      { { 1, "reason.ended-status", NULL, NULL }, { 1, "reason.ended", "timer expiry", NULL } } },
    { "in-words",
      { BYE " | Reason: SIP;text=\"Session expired\"" },
      { { 1, "reason.ended-other", "Reason: SIP;text=\"Session expired\"", NULL } } },
    { "normal", { BYE " | Reason: Q.850;cause=16;text=\"Normal call clearing\"" }, { { 0 } } },
    { "normal-and-unknown-location", { BYE " | Reason: Q.850;cause=16;location=X" }, { { 0 } } },
    { "goes-on-elsewhere", { BYE " | Reason: SIP;cause=200;text=\"Call completed elsewhere\"" }, { { 0 } } },
    { "no-reason", { BYE }, { { 0 } } },
    { "cancel", { INVITE, "0.10 A>B CANCEL sip:bob@example.com 1 | Reason: SIP;cause=486" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("reason/response", prefixes, responses, G_N_ELEMENTS(responses));
    add_scenes("reason/warning", prefixes, warnings, G_N_ELEMENTS(warnings));
    add_scenes("reason/bye", prefixes, byes, G_N_ELEMENTS(byes));
    return g_test_run();
}
