/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Redirections, failures on a path of several servers, and what follows a 503.
 */
#include "scene.h"

static const char *const prefixes[] = { "routing.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define ACK "0.02 A>B ACK sip:bob@example.com 1"

static const Scene redirections[] = {
    { "nowhere",
      { INVITE, "0.01 B>A 301 INVITE 1" },
      { { 2, "routing.redirect-nowhere", "This 301", "Contact of the 301" } } },
    { "choices-in-body", { INVITE, "0.01 B>A 300 INVITE 1 | Content-Type: text/plain" }, { { 0 } } },
    { "nowhere-but-cut", { INVITE, "0.01 B>A 301 INVITE 1 cut" }, { { 0 } } },
    { "alternative-service", { INVITE, "0.01 B>A 380 INVITE 1" }, { { 0 } } },
    { "to-same",
      { INVITE, "0.01 B>A 301 INVITE 1 | m: Bob <SIP:bob@EXAMPLE.com>;q=1" },
      { { 2, "routing.redirect-to-same", "leads only to SIP:bob@EXAMPLE.com, the Request-URI of frame 1", "404" } } },
    { "to-another-transport",
      { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@example.com;transport=tcp>" },
      { { 0 } } },
    { "to-same-and-another",
      { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@example.com>, <sip:bob@other.example.com>" },
      { { 0 } } },
    { "to-another-case-of-user", { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:Bob@example.com>" }, { { 0 } } },
    { "to-default-port", { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@example.com:5060>" }, { { 0 } } },
    { "to-same-request-not-seen", { "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@example.com>" }, { { 0 } } },
    { "to-insecure",
      { "0.00 A>B INVITE sips:bob@example.com 1", "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@b.example.com>" },
      { { 2, "routing.redirect-to-insecure", "frame 1 is a sips URI, but Contact of this 301 offers no sips URI",
          "sips" } } },
    { "to-insecure-and-secure",
      { "0.00 A>B INVITE sips:bob@example.com 1",
        "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@b.example.com>, <sips:bob@b.example.com>" },
      { { 0 } } },
    { "once",
      { INVITE, "0.01 B>A 302 INVITE 1 | Contact: <sip:bob@b.example.com>" },
      { { 2, "routing.redirect-once", "sip:bob@b.example.com is for this request only", NULL } } },
    { "for-a-while", { INVITE, "0.01 B>A 302 INVITE 1 | Contact: <sip:bob@b.example.com>;expires=60" }, { { 0 } } },
    { "for-a-while-by-header",
      { INVITE, "0.01 B>A 302 INVITE 1 | Contact: <sip:bob@b.example.com> | Expires: 60" },
      { { 0 } } },
    { "followed",
      { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@c.example.com>", ACK,
        "0.03 A>C INVITE sip:bob@c.example.com 2" },
      { { 2, "routing.redirect-followed", "INVITE in frame 4 goes to user and host of Contact: sip:bob@c.example.com",
          NULL },
        { 4, "routing.redirect-taken", "follows the 301 in frame 2", NULL } } },
    { "followed-by-proxy",
      { INVITE " branch=z9hG4bK1", "0.01 B>A 301 INVITE 1 branch=z9hG4bK1 | Contact: <sip:bob@c.example.com>",
        "0.03 A>C INVITE sip:bob@c.example.com 1 branch=z9hG4bK2" },
      { { 2, "routing.redirect-followed", NULL, NULL }, { 3, "routing.redirect-taken", NULL, NULL } } },
    { "ignored",
      { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@c.example.com>", ACK,
        "0.03 A>C INVITE sip:voicemail@example.com 2" },
      { { 2, "routing.redirect-ignored", "frame 4, goes to sip:voicemail@example.com, not to", NULL } } },
    { "other-branch-of-proxy",
      { INVITE " branch=z9hG4bK1", "0.01 B>A 301 INVITE 1 branch=z9hG4bK1 | Contact: <sip:bob@c.example.com>",
        "0.03 A>D INVITE sip:bob@d.example.com 1 branch=z9hG4bK2" },
      { { 0 } } },
    { "sent-before-the-answer",
      { INVITE, "0.01 A>C INVITE sip:bob@c.example.com 2", "0.02 B>A 301 INVITE 1 | Contact: <sip:bob@c.example.com>" },
      { { 0 } } },
    { "other-client",
      { INVITE, "0.01 B>A 301 INVITE 1 | Contact: <sip:bob@c.example.com>", ACK,
        "0.03 D>C INVITE sip:bob@c.example.com 2" },
      { { 0 } } },
};

#define UPSTREAM "0.00 A>P INVITE sip:bob@example.com 1 branch=z9hG4bKa"
#define DOWNSTREAM "0.01 P>B INVITE sip:bob@b.example.com 1 branch=z9hG4bKp"
#define UNAVAILABLE "0.01 B>A 503 INVITE 1 | Retry-After: 10 (busy)"

static const Scene failures[] = {
    { "passed-on",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 404 INVITE 1 branch=z9hG4bKa" },
      { { 4, "routing.passed-on", "that 404, with the same To tag, in frame 3", "frame 3" } } },
    { "not-the-same-tag",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 404 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "not-the-same-code",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 404 INVITE 1 branch=z9hG4bKp", "0.03 P>A 480 INVITE 1 branch=z9hG4bKa" },
      { { 0 } } },
    { "another-user-of-the-proxy",
      { UPSTREAM, DOWNSTREAM " from=x", "0.02 B>P 404 INVITE 1 branch=z9hG4bKp from=x",
        "0.03 P>A 404 INVITE 1 branch=z9hG4bKa" },
      { { 0 } } },
    { "unavailable-behind",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 503 INVITE 1 branch=z9hG4bKp", "0.03 P>A 500 INVITE 1 branch=z9hG4bKa to=own" },
      { { 4, "routing.unavailable-behind", "no final response but 503, the last in frame 3", "frame 3" } } },
    { "not-only-unavailable-behind",
      { UPSTREAM, DOWNSTREAM, "0.01 P>C INVITE sip:bob@c.example.com 1 branch=z9hG4bKq",
        "0.02 B>P 503 INVITE 1 branch=z9hG4bKp", "0.02 C>P 404 INVITE 1 branch=z9hG4bKq",
        "0.03 P>A 500 INVITE 1 branch=z9hG4bKa to=own" },
      { { 0 } } },
    { "retry-too-early",
      { INVITE, UNAVAILABLE, ACK, "5.01 A>B INVITE sip:bob@example.com 2" },
      { { 2, "routing.retry-too-early",
          "INVITE in frame 4 goes to the same server 5.0 s after its 503 in frame 2, which asked to wait 10 s",
          "Retry-After: 10" },
        { 4, "routing.retry-too-early", NULL, NULL } } },
    { "end-of-the-call-is-no-retry", { INVITE, UNAVAILABLE, ACK, "5.01 A>B BYE sip:bob@example.com 2" }, { { 0 } } },
    { "retry-in-time", { INVITE, UNAVAILABLE, ACK, "10.01 A>B INVITE sip:bob@example.com 2" }, { { 0 } } },
    { "retry-just-too-early",
      { INVITE, UNAVAILABLE, ACK, "10.00 A>B INVITE sip:bob@example.com 2" },
      { { 2, "routing.retry-too-early", NULL, NULL }, { 4, "routing.retry-too-early", NULL, NULL } } },
    { "no-retry-after", { INVITE, "0.01 B>A 503 INVITE 1", ACK, "1.00 A>B INVITE sip:bob@example.com 2" }, { { 0 } } },
    { "under-way",
      { "0.00 A>B OPTIONS sip:b 1", "0.10 B>A 503 OPTIONS 1 | Retry-After: 10", "0.11 A>B OPTIONS sip:b 2" },
      { { 0 } } },
    { "tried-elsewhere",
      { INVITE, UNAVAILABLE, ACK, "0.03 A>C INVITE sip:bob@example.com 1 branch=z9hG4bKc" },
      { { 2, "routing.tried-elsewhere", "frame 4", NULL } } },
    { "through-the-same-proxy-back",
      { UPSTREAM, DOWNSTREAM, "0.02 B>P 503 INVITE 1 branch=z9hG4bKp to=own",
        "0.03 P>A INVITE sip:alice@example.com 7 from=callee to=caller branch=z9hG4bKback" },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("routing/redirection", prefixes, redirections, G_N_ELEMENTS(redirections));
    add_scenes("routing/failure", prefixes, failures, G_N_ELEMENTS(failures));
    return g_test_run();
}
