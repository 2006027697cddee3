/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which messages are of one transaction, however their Via and CSeq are written.
 */
#include "identity.h"
#include "support.h"

#include <glib.h>

#define VIA "SIP/2.0/UDP h.example:5070;branch=z9hG4bK1"

typedef struct {
    const char *name, *via, *cseq;
    enum { SAME, OTHER, NONE } expected; /* as VIA with CSeq 1 INVITE, another one, or none at all */
} Case;

static const Case cases[] = {
    { "usual", VIA, "1 INVITE", SAME },
    { "received", "SIP/2.0/UDP h.example:5070;branch=z9hG4bK1;received=192.0.2.1;rport=5060", "1 INVITE", SAME },
    { "received-first", "SIP/2.0/UDP h.example:5070;received=192.0.2.1;rport;branch=z9hG4bK1", "1 INVITE", SAME },
    { "spaces-around", "SIP/2.0/UDP  h.example:5070 ; branch = z9hG4bK1 ;x", "1 INVITE", SAME },
    { "folded", "SIP/2.0/UDP h.example:5070\r\n ;branch=z9hG4bK1", "1 INVITE", SAME },
    { "capitals", "SIP/2.0/UDP h.example:5070;Branch=z9hG4bK1", "1 INVITE", SAME },
    { "more-values", VIA ", SIP/2.0/UDP other;branch=z9hG4bK2", "1 INVITE", SAME },
    { "more-values-no-space", VIA ",SIP/2.0/UDP other;branch=z9hG4bK2", "1 INVITE", SAME },
    { "tcp", "SIP/2.0/TCP h.example:5070;branch=z9hG4bK1", "1 INVITE", SAME },
    { "sctp", "SIP/2.0/TLS-SCTP h.example:5070;branch=z9hG4bK1", "1 INVITE", SAME },
    { "quotes", "SIP/2.0/UDP h.example:5070;x=\"a,b;branch=no\";branch=z9hG4bK1", "1 INVITE", SAME },
    { "spaces-in-cseq", VIA, "1   INVITE ", SAME },
    { "zeros-in-cseq", VIA, "0001 INVITE", SAME },
    { "other-branch", "SIP/2.0/UDP h.example:5070;branch=z9hG4bK2", "1 INVITE", OTHER },
    { "other-host", "SIP/2.0/UDP g.example:5070;branch=z9hG4bK1", "1 INVITE", OTHER },
    { "other-port", "SIP/2.0/UDP h.example:5071;branch=z9hG4bK1", "1 INVITE", OTHER },
    { "other-number", VIA, "2 INVITE", OTHER },
    { "other-method", VIA, "1 BYE", OTHER },
    { "no-branch", "SIP/2.0/UDP h.example:5070", "1 INVITE", OTHER },
    { "branch-of-second-value", "SIP/2.0/UDP h.example:5070,SIP/2.0/UDP h.example:5070;branch=z9hG4bK1", "1 INVITE",
      OTHER },
    { "branch-of-second-value-behind", "SIP/2.0/UDP h.example:5070;rport,SIP/2.0/UDP g;branch=z9hG4bK1", "1 INVITE",
      OTHER },
    { "no-host", "SIP/2.0/UDP", "1 INVITE", NONE },
    { "empty", "", "1 INVITE", NONE },
    { "cseq-without-method", VIA, "1", NONE },
    { "cseq-without-number", VIA, "INVITE", NONE },
    { "cseq-too-large", VIA, "4294967296 INVITE", NONE },
};

static SxFingerprint
fingerprint_of(const SxIdentity *identity)
{
    return sx_identity_transaction(identity, identity->method);
}

static void
tells(gconstpointer data)
{
    const Case *one = data;
    SxIdentity usual, identity;

    g_assert_true(sx_identity_make(&usual, sx_text(VIA), sx_text("call"), sx_text("1 INVITE")));
    g_assert_cmpint(sx_identity_make(&identity, sx_text(one->via), sx_text("call"), sx_text(one->cseq)), ==,
                    one->expected != NONE);
    if (one->expected != NONE)
        g_assert_cmpint(fingerprint_of(&identity) == fingerprint_of(&usual), ==, one->expected == SAME);
}

/* RFC 3261 section 18.2.2: 5060 where no port is named. */
static void
knows_the_default_port(void)
{
    SxIdentity without, with;

    g_assert_true(sx_identity_make(&without, sx_text("SIP/2.0/UDP h;branch=1"), sx_text("c"), sx_text("1 BYE")));
    g_assert_true(sx_identity_make(&with, sx_text("SIP/2.0/UDP h:5060;branch=1"), sx_text("c"), sx_text("1 BYE")));
    g_assert_true(fingerprint_of(&without) == fingerprint_of(&with));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *path = g_strdup_printf("/identity/tells/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], tells);
        g_free(path);
    }
    g_test_add_func("/identity/knows-the-default-port", knows_the_default_port);
    return g_test_run();
}
