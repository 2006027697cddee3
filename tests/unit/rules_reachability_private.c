/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Private addresses in Contact: Bob's phone is C, his registrar P; in calls
 * Alice is A, Bob B.
 */
#include "scene.h"

static const char *const prefixes[] = { "reachability.", NULL };

#define REGISTER "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@c.example.com>"
#define REFUSED(code) "0.01 P>C " code " REGISTER 1 call=reg"
#define PRIVATE "<sip:bob@192.168.1.2>"
#define REGISTER_PRIVATE "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: " PRIVATE
#define REGISTERED_PRIVATE "0.01 P>C 200 REGISTER 1 call=reg | Contact: " PRIVATE ";expires=60"

static const Scene registered_private[] = {
    { "binding",
      { REGISTER_PRIVATE, REGISTERED_PRIVATE },
      { { 2, "reachability.private-binding", "sip:bob@192.168.1.2 is a private address, but the REGISTER in frame 1",
          "STUN" } } },
    { "binding-renewed-says-it-once",
      { REGISTER_PRIVATE, REGISTERED_PRIVATE, "50.00 C>P REGISTER sip:example.com 2 call=reg | Contact: " PRIVATE,
        "50.01 P>C 200 REGISTER 2 call=reg | Contact: " PRIVATE ";expires=60" },
      { { 2, "reachability.private-binding", NULL, NULL } } },
    { "binding-of-ipv6",
      { "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@[fd00::1]:5060>",
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@[fd00::1]:5060>;expires=60" },
      { { 2, "reachability.private-binding", "[fd00::1]", NULL } } },
    { "inside-the-private-network",
      { "0.00 C>P REGISTER sip:example.com 1 call=reg private | Contact: " PRIVATE, REGISTERED_PRIVATE },
      { { 0 } } },
    { "public-binding",
      { "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@192.0.2.1>",
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@192.0.2.1>;expires=60" },
      { { 0 } } },
    { "registrar-keeps-the-source",
      { REGISTER_PRIVATE,
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: " PRIVATE ";expires=60;received=\"sip:192.0.2.1:1024\"" },
      { { 0 } } },
    { "registrar-replaces-it",
      { REGISTER_PRIVATE, "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@192.0.2.1:1024>;expires=60" },
      { { 0 } } },
    { "outbound",
      { "0.00 C>P REGISTER sip:example.com 1 call=reg | Contact: <sip:bob@192.168.1.2;ob>;reg-id=1",
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@192.168.1.2;ob>;expires=60" },
      { { 0 } } },
    { "binding-of-another-phone",
      { REGISTER,
        "0.01 P>C 200 REGISTER 1 call=reg | Contact: <sip:bob@c.example.com>;expires=60, " PRIVATE ";expires=9" },
      { { 0 } } },
    { "behind-a-proxy",
      { REGISTER_PRIVATE,
        REGISTERED_PRIVATE " | Via: SIP/2.0/UDP C.example.com;branch=z9hG4bKREGISTER1, SIP/2.0/UDP d" },
      { { 0 } } },
    { "refused", { REGISTER_PRIVATE, REFUSED("403") }, { { 0 } } },
};

#define OK "0.10 B>A 200 INVITE 1 | Contact: " PRIVATE
#define OK_AGAIN "0.60 B>A 200 INVITE 1 | Contact: " PRIVATE

static const Scene calls_private[] = {
    { "answer",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, OK_AGAIN },
      { { 2, "reachability.private-answer", "at the private one in Contact, sip:bob@192.168.1.2", "Record-Route" },
        { 3, "reachability.private-answer", NULL, NULL } } },
    { "answer-acknowledged",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, OK_AGAIN,
        "0.61 A>B ACK sip:bob@192.168.1.2 1 to=callee branch=z9hG4bKack" },
      { { 0 } } },
    { "ack-to-the-private-contact",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, "0.11 A>D ACK sip:bob@192.168.1.2 1 to=callee branch=z9hG4bKack",
        OK_AGAIN, "1.60 B>A 200 INVITE 1 | Contact: " PRIVATE },
      { { 2, "reachability.private-ack", "ACK in frame 3 goes to sip:bob@192.168.1.2, the private Contact of this 200",
          "STUN" },
        { 4, "reachability.private-ack", "seen again in frame 5", NULL },
        { 5, "reachability.private-ack", NULL, NULL } } },
    { "ack-may-have-arrived",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, "0.11 A>D ACK sip:bob@192.168.1.2 1 to=callee branch=z9hG4bKack",
        OK_AGAIN },
      { { 0 } } },
    { "ack-to-the-source",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, "0.11 A>B ACK sip:bob@192.168.1.2 1 to=callee branch=z9hG4bKack",
        OK_AGAIN, "1.60 B>A 200 INVITE 1 | Contact: " PRIVATE },
      { { 0 } } },
    { "ack-over-a-route",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK,
        "0.11 A>D ACK sip:bob@192.168.1.2 1 to=callee branch=z9hG4bKack | Route: <sip:d;lr>", OK_AGAIN,
        "1.60 B>A 200 INVITE 1 | Contact: " PRIVATE },
      { { 0 } } },
    { "ack-of-another-dialog",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK, "0.11 A>D ACK sip:bob@192.168.1.2 1 to=other branch=z9hG4bKack",
        OK_AGAIN, "1.60 B>A 200 INVITE 1 | Contact: " PRIVATE },
      { { 0 } } },
    { "answer-not-repeated", { "0.00 A>B INVITE sip:bob@example.com 1", OK }, { { 0 } } },
    { "answer-over-proxy",
      { "0.00 A>B INVITE sip:bob@example.com 1", OK " | Record-Route: <sip:p;lr>",
        OK_AGAIN " | Record-Route: <sip:p;lr>" },
      { { 0 } } },
    { "answer-from-inside",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 200 INVITE 1 private | Contact: " PRIVATE,
        "0.60 B>A 200 INVITE 1 private | Contact: " PRIVATE },
      { { 0 } } },
    { "target",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Contact: <sip:alice@10.0.0.1>", "0.10 B>A 200 INVITE 1",
        "0.11 A>B ACK sip:b 1 to=callee branch=z9hG4bKack", "9.00 B>D BYE sip:alice@10.0.0.1 1 from=callee to=caller",
        "9.50 B>D BYE sip:alice@10.0.0.1 1 from=callee to=caller" },
      { { 4, "reachability.private-target", "for sip:alice@10.0.0.1, the private Contact of frame 1", "frame 1" },
        { 5, "reachability.private-target", NULL, NULL } } },
    { "target-at-its-source",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Contact: <sip:alice@10.0.0.1>", "0.10 B>A 200 INVITE 1",
        "0.11 A>B ACK sip:b 1 to=callee branch=z9hG4bKack", "9.00 B>A BYE sip:alice@10.0.0.1 1 from=callee to=caller",
        "9.50 B>A BYE sip:alice@10.0.0.1 1 from=callee to=caller" },
      { { 0 } } },
    { "target-answered",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Contact: <sip:alice@10.0.0.1>", "0.10 B>A 200 INVITE 1",
        "0.11 A>B ACK sip:b 1 to=callee branch=z9hG4bKack", "9.00 B>D BYE sip:alice@10.0.0.1 1 from=callee to=caller",
        "9.50 B>D BYE sip:alice@10.0.0.1 1 from=callee to=caller", "9.51 D>B 200 BYE 1 from=callee to=caller" },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("reachability-private/registrations", prefixes, registered_private, G_N_ELEMENTS(registered_private));
    add_scenes("reachability-private/calls", prefixes, calls_private, G_N_ELEMENTS(calls_private));
    return g_test_run();
}
