/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Calls to users who registered, or had: Bob's phone is C, his registrar and
 * proxy P, the caller A.
 */
#include "scene.h"

static const char *const prefixes[] = { "reachability.", NULL };

#define REGISTER "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@c.example.com>"
#define REGISTERED "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>;expires=60"
#define REMOVE "10.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c.example.com>;expires=0"
#define REMOVED "10.01 P>C 200 REGISTER 2 call=reg"
#define REFUSED(code) "0.01 P>C " code " REGISTER 1 call=reg"
#define CALL "20.00 A>P INVITE sip:bob@example.com 1"
#define FAILS(code) "20.01 P>A " code " INVITE 1"
#define LATE_CALL "90.00 A>P INVITE sip:bob@example.com 1"
#define LATE_FAILS(code) "90.01 P>A " code " INVITE 1"

static const Scene bindings[] = {
    { "expired",
      { REGISTER, REGISTERED, LATE_CALL, LATE_FAILS("404") },
      { { 4, "reachability.expired", "Frame 2, 89 s before this request, granted 60 s to Contact sip:bob@c.example.com",
          "register sip:bob@example.com again before 60 s" } } },
    { "expired-by-the-header",
      { REGISTER, "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com> | Expires: 60", LATE_CALL,
        LATE_FAILS("480") },
      { { 4, "reachability.expired", "granted 60 s", NULL } } },
    { "expired-written-in-another-way",
      { REGISTER " | To: <sip:b%6Fb@EXAMPLE.com:5060;user=phone>", REGISTERED, LATE_CALL, LATE_FAILS("404") },
      { { 4, "reachability.expired", NULL, NULL } } },
    { "one-of-two-expired",
      { REGISTER,
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>;expires=60, <sip:bob@d>;expires=600",
        LATE_CALL, LATE_FAILS("404") },
      { { 4, "reachability.registered", "Contact sip:bob@d for 600 s in frame 2, 89 s before", NULL } } },
    { "lifetime-not-stated",
      { REGISTER, "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>", LATE_CALL, LATE_FAILS("404") },
      { { 0 } } },
    { "answer-cut", { REGISTER, "0.01 P>C 200 REGISTER 1 call=reg cut", LATE_CALL, LATE_FAILS("404") }, { { 0 } } },
    { "renewed",
      { REGISTER, REGISTERED, "50.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c.example.com>",
        "50.01 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@c.example.com>;expires=60", LATE_CALL,
        LATE_FAILS("404") },
      { { 6, "reachability.registered", "in frame 4, 39 s before", "location table" } } },
    { "renewed-answer-not-seen",
      { REGISTER, REGISTERED, "50.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c.example.com>",
        LATE_CALL, LATE_FAILS("404") },
      { { 0 } } },
    { "renewed-after-the-call",
      { REGISTER, REGISTERED, LATE_CALL, LATE_FAILS("404"),
        "95.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c.example.com>",
        "95.01 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@c.example.com>;expires=60" },
      { { 4, "reachability.expired", NULL, NULL } } },
    { "renewed-at-another-registrar",
      { REGISTER, REGISTERED, "50.00 C>R REGISTER sip:example.com 1 call=r | Contact: <sip:bob@c.example.com>",
        "50.01 R>C 200 REGISTER 1 call=r | Contact: <sip:bob@c.example.com>;expires=60", LATE_CALL, LATE_FAILS("404") },
      { { 0 } } },
    { "renewal-refused",
      { REGISTER, REGISTERED, "50.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c.example.com>",
        "50.01 P>C 403 REGISTER 2 call=reg", LATE_CALL, LATE_FAILS("480") },
      { { 6, "reachability.expired", "no later REGISTER succeeded", NULL },
        { 6, "reachability.refused-since", "in frame 3 got 403 in frame 4", "frame 3" } } },
    { "unregistered",
      { REGISTER, REGISTERED, REMOVE, REMOVED, CALL, FAILS("480") },
      { { 6, "reachability.unregistered", "in frame 3, removed its Contact, and the 2xx in frame 4", NULL } } },
    { "unregistered-by-wildcard",
      { REGISTER, REGISTERED, "10.00 C>P REGISTER sip:example.com 2 call=reg | Contact: * | Expires: 0", REMOVED, CALL,
        FAILS("404") },
      { { 6, "reachability.unregistered", NULL, NULL } } },
    { "another-contact-left",
      { REGISTER, REGISTERED, REMOVE, "10.01 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@d>;expires=99", CALL,
        FAILS("404") },
      { { 6, "reachability.registered", "Contact sip:bob@d", NULL } } },
    { "registrar-lists-nothing", { REGISTER, "0.01 P>C 200 REGISTER 1 call=reg", CALL, FAILS("404") }, { { 0 } } },
};

static const Scene refusals[] = {
    { "forbidden",
      { REGISTER, REFUSED("403"), CALL, FAILS("404") },
      { { 4, "reachability.never-registered", "frame 1, got 403 in frame 2, and none before got a 2xx", "frame 1" } } },
    { "challenged-and-given-up",
      { REGISTER, REFUSED("401"), CALL, FAILS("404") },
      { { 4, "reachability.never-registered", "got 401 in frame 2", NULL } } },
    { "challenged-just-now",
      { "19.00 C>P REGISTER sip:example.com 1 call=reg", "19.01 P>C 401 REGISTER 1 call=reg", CALL, FAILS("404") },
      { { 0 } } },
    { "refused-after-the-call",
      { CALL, FAILS("404"), "30.00 C>P REGISTER sip:example.com 1 call=reg", "30.01 P>C 403 REGISTER 1 call=reg" },
      { { 2, "reachability.unknown", NULL, NULL } } },
    { "refused-elsewhere",
      { "0.00 C>R REGISTER sip:example.com 1 call=reg", "0.01 R>C 403 REGISTER 1 call=reg", CALL, FAILS("404") },
      { { 0 } } },
    { "nothing-known-of-the-user",
      { CALL, FAILS("404") },
      { { 2, "reachability.unknown",
          "No REGISTER for sip:bob@example.com, the Request-URI of frame 1, was seen before this 404",
          "check user and domain of sip:bob@example.com" } } },
    { "number-not-reached-by-a-gateway", { CALL, FAILS("404") " | Reason: Q.850;cause=1" }, { { 0 } } },
    { "server-could-not-reach",
      { CALL, FAILS("480") " to=0123456789abcdef0123456789abcdef.b3ce897e" },
      { { 2, "reachability.not-seen-registered", "before this 480, which a server made",
          "register sip:bob@example.com" } } },
    { "somebody-could-not-reach", { CALL, FAILS("480") }, { { 0 } } },
    { "nothing-known-of-a-number", { "20.00 A>P INVITE tel:+15551234 1", FAILS("404") }, { { 0 } } },
    { "another-user",
      { REGISTER " | To: <sip:carol@example.com>", REFUSED("403"), CALL, FAILS("404") },
      { { 4, "reachability.unknown", NULL, NULL } } },
    { "another-domain",
      { REGISTER " | To: <sip:bob@example.net>", REFUSED("403"), CALL, FAILS("404") },
      { { 4, "reachability.unknown", NULL, NULL } } },
    { "another-port",
      { REGISTER " | To: <sip:bob@example.com:5070>", REFUSED("403"), CALL, FAILS("404") },
      { { 4, "reachability.unknown", NULL, NULL } } },
    { "user-in-another-case",
      { REGISTER " | To: <sip:Bob@example.com>", REFUSED("403"), CALL, FAILS("404") },
      { { 4, "reachability.unknown", NULL, NULL } } },
    { "message",
      { REGISTER, REFUSED("403"), "20.00 A>P MESSAGE sip:bob@example.com 1", "20.01 P>A 404 MESSAGE 1" },
      { { 4, "reachability.never-registered", NULL, NULL } } },
    { "subscription-is-not-for-a-contact",
      { REGISTER, REFUSED("403"), "20.00 A>P SUBSCRIBE sip:bob@example.com 1", "20.01 P>A 404 SUBSCRIBE 1" },
      { { 0 } } },
    { "inside-a-dialog",
      { REGISTER, REFUSED("403"), "20.00 A>P INVITE sip:bob@example.com 2 to=callee", "20.01 P>A 404 INVITE 2" },
      { { 0 } } },
    { "busy", { REGISTER, REFUSED("403"), CALL, FAILS("486") }, { { 0 } } },
    { "request-not-seen", { REGISTER, REFUSED("403"), FAILS("404") }, { { 0 } } },
    { "other-port-of-the-registrar",
      { REGISTER, REFUSED("403"), "20.00 A>p INVITE sip:bob@example.com 1", "20.01 p>A 404 INVITE 1" },
      { { 4, "reachability.never-registered", NULL, NULL } } },
    { "two-servers-of-one-host",
      { "0.00 a>P REGISTER sip:example.com 1 call=reg", "0.01 P>a 403 REGISTER 1 call=reg",
        "20.00 p>A INVITE sip:bob@example.com 1", "20.01 A>p 404 INVITE 1" },
      { { 0 } } },
};

#define FORWARD "20.01 P>C INVITE sip:bob@c.example.com 1 branch=z9hG4bKp"
#define FORWARD_AGAIN "20.52 P>C INVITE sip:bob@c.example.com 1 branch=z9hG4bKp"

static const Scene passed_on[] = {
    { "callee-says-no",
      { REGISTER, REGISTERED, CALL, FORWARD, "20.02 C>P 480 INVITE 1 branch=z9hG4bKp", "20.03 P>A 480 INVITE 1" },
      { { 0 } } },
    { "callee-silent",
      { REGISTER, REGISTERED, CALL, FORWARD, FORWARD_AGAIN, "52.00 P>A 408 INVITE 1" },
      { { 6, "reachability.silent-binding",
          "Contact sip:bob@c.example.com had been registered for 60 s in frame 2, 19 s before", "shorter" } } },
    { "callee-rang",
      { REGISTER, REGISTERED, CALL, FORWARD, "20.02 C>P 180 INVITE 1 branch=z9hG4bKp",
        "51.00 C>P 487 INVITE 1 branch=z9hG4bKp", "52.00 P>A 408 INVITE 1" },
      { { 0 } } },
    { "rang-first", { REGISTER, REGISTERED, CALL, "20.02 P>A 180 INVITE 1", "40.00 P>A 480 INVITE 1" }, { { 0 } } },
    { "flow-failed",
      { REGISTER, REGISTERED, CALL, FAILS("430") },
      { { 4, "reachability.silent-binding", NULL, NULL } } },
};

#define REGISTER_OTHER "5.00 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c2.example.com>"
#define REGISTERED_OTHER "5.01 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@c2.example.com>;expires=60"

static const Scene contacts[] = {
    { "old-contact",
      { REGISTER, REGISTERED, REGISTER_OTHER, REGISTERED_OTHER, CALL, FORWARD,
        "20.02 C>P 404 INVITE 1 branch=z9hG4bKp" },
      { { 7, "reachability.old-contact",
          "INVITE in frame 6 goes to sip:bob@c.example.com, registered in frame 1; frame 4, the latest 2xx, no longer lists that, "
          "but sip:bob@c2.example.com",
          "sip:bob@c2.example.com" } } },
    { "contact-of-two-users",
      { REGISTER, REGISTERED,
        "5.00 C>P REGISTER sip:example.com 1 call=2 | To: <sip:carol@example.com> | Contact: <sip:bob@c.example.com>",
        "5.01 P>C 200 REGISTER 1 call=2 | Contact: <sip:bob@c.example.com>;expires=60",
        "6.00 C>P REGISTER sip:example.com 2 call=2 | To: <sip:carol@example.com> | Contact: <sip:carol@c>",
        "6.01 P>C 200 REGISTER 2 call=2 | Contact: <sip:carol@c>;expires=60", CALL, FORWARD,
        "20.02 C>P 404 INVITE 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "old-contact-of-another-registrar",
      { "0.00 C>R REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@c.example.com>",
        "0.01 R>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>;expires=60", REGISTER_OTHER,
        REGISTERED_OTHER, CALL, FORWARD, "20.02 C>P 404 INVITE 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "both-bound",
      { REGISTER, REGISTERED, REGISTER_OTHER,
        "5.01 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@c2.example.com>;expires=60, "
        "<sip:bob@c.example.com>;expires=9",
        CALL, FORWARD, "20.02 C>P 404 INVITE 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "replaced-just-after",
      { REGISTER, REGISTERED, CALL, FORWARD, "20.02 C>P REGISTER sip:example.com 2 call=reg | Contact: <sip:bob@c2>",
        "20.03 P>C 200 REGISTER 2 call=reg | Contact: <sip:bob@c2>;expires=60",
        "20.04 C>P 404 INVITE 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "other-address",
      { REGISTER, REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "20.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "21.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp" },
      { { 4, "reachability.other-address", "another address than the one that the REGISTER in frame 1 came from",
          NULL },
        { 5, "reachability.other-address", NULL, NULL },
        { 6, "reachability.other-address", NULL, NULL } } },
    { "other-address-behind-a-408",
      { REGISTER, REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "20.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp", "52.00 P>A 408 INVITE 1",
        "52.01 A>P ACK sip:bob@example.com 1" },
      { { 4, "reachability.other-address", NULL, NULL },
        { 5, "reachability.other-address", NULL, NULL },
        { 6, "reachability.other-address", "INVITE for Contact sip:bob@c.example.com, frame 4, is not answered",
          "NAT" } } },
    { "other-address-answered-by-icmp",
      { REGISTER, REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "20.02 D>P icmp-port of=4", "20.03 P>A 480 INVITE 1" },
      { { 4, "reachability.other-address", NULL, NULL } } },
    { "other-port",
      { "0.00 c>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@c.example.com>",
        "0.01 P>c 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>;expires=60", CALL, FORWARD,
        FORWARD_AGAIN },
      { { 4, "reachability.other-port", "another port", NULL }, { 5, "reachability.other-port", NULL, NULL } } },
    { "silent-on-the-flow", { REGISTER, REGISTERED, CALL, FORWARD, FORWARD_AGAIN }, { { 0 } } },
    { "other-address-but-answered",
      { REGISTER, REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "20.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp", "20.53 D>P 180 INVITE 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "other-address-by-route",
      { REGISTER, REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp | Route: <sip:d;lr>",
        "20.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp | Route: <sip:d;lr>" },
      { { 0 } } },
    { "other-address-by-path",
      { REGISTER " | Path: <sip:d;lr>", REGISTERED, CALL, "20.01 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp",
        "20.52 P>D INVITE sip:bob@c.example.com 1 branch=z9hG4bKp" },
      { { 0 } } },
    { "connection-has-a-port-of-its-own",
      { "0.00 c>P REGISTER sip:example.com 1 call=reg tcp | Contact: <sip:bob@c.example.com>",
        "0.01 P>c 200 REGISTER 1 call=reg tcp | Contact: <sip:bob@c.example.com>;expires=60", CALL, FORWARD,
        FORWARD_AGAIN },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("reachability/bindings", prefixes, bindings, G_N_ELEMENTS(bindings));
    add_scenes("reachability/refusals", prefixes, refusals, G_N_ELEMENTS(refusals));
    add_scenes("reachability/passed-on", prefixes, passed_on, G_N_ELEMENTS(passed_on));
    add_scenes("reachability/contacts", prefixes, contacts, G_N_ELEMENTS(contacts));
    return g_test_run();
}
