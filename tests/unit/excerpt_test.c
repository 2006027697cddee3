/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The excerpt and the reader of messages agree on messages that were changed at
 * random.
 */
#include "agreement.h"

#include <string.h>

#include <glib.h>

static const char *const originals[] = {
    "INVITE sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP a:5060;rport;branch=z9hG4bK1, SIP/2.0/TCP z;branch=z9hG4bK0\r\n"
    "Via: SIP/2.0/UDP c\r\nMax-Forwards: 70\r\nFrom: \"A, B\" <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 1@a\r\n"
    "CSeq: 1 INVITE\r\nContact: <sip:a@a>\r\nSession-Expires: 1800\r\nMin-SE: 90\r\nSupported: timer,100rel\r\n"
    "Allow: INVITE, ACK\r\nUser-Agent: x\r\nContent-Type: application/sdp\r\nContent-Length: 5\r\n\r\nv=0\r\n",
    "SIP/2.0 401 Unauthorized\r\nv: SIP/2.0/TLS [2001:db8::1]:5061 ;branch = z9hG4bK2 ;received=192.0.2.1\r\n"
    "f: <sip:a@h>;tag=1\r\nt: <sip:b@h>;tag=2\r\ni: 2\r\nCSEQ : 7  REGISTER\r\nWWW-Authenticate: Digest\r\n"
    " realm=\"x\",\r\n\tnonce=\"y\"\r\nRetry-After:5 (a)\r\nServer: y\r\nWarning: 399 h \"z\"\r\nl: 0\r\n\r\n",
    "BYE sip:b@h SIP/2.0\nVia: SIP/2.0/UDP a;x=\"a;branch=1,b\";branch=3\nCall-ID:3\nCSeq:2 BYE\nTo:<sip:b@h>;tag=3\n"
    "Reason: Q.850;cause=16\nContent-Length:0\n\n  a body: which starts with white space\n",
};

static const char *const pieces[] = {
    "\r\n",
    "\n",
    "\r",
    " ",
    "\t",
    "\r\n ",
    "\n\t",
    "\r\n\r\n",
    "\n\n",
    ":",
    ";",
    ",",
    "\"",
    "<",
    ">",
    "=",
    "x",
    "\x01",
    "\xff",
    "\r\nVia: SIP/2.0/UDP q;branch=z9hG4bK9\r\n",
    "\r\nv:SIP/2.0/UDP q\r\n",
    "\r\nCall-ID: 4\r\n",
    "\r\ni :5\r\n",
    "\r\nCSeq: 4 ACK\r\n",
    "\r\nTo : x\r\n",
    "\r\nk: a\r\n",
    "\r\ncontact:\r\n",
    "\r\nCont: 1\r\n",
};

/* Puts pieces anywhere, takes bytes out or cuts the end off. */
static void
mutate(GRand *random, GString *text)
{
    for (int n = g_rand_int_range(random, 1, 5); n > 0; n--) {
        gssize at = g_rand_int_range(random, 0, (gint32)text->len + 1);
        int how = g_rand_int_range(random, 0, 10);

        if (how < 6)
            g_string_insert(text, at, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
        else if (how < 9 && at < (gssize)text->len)
            g_string_erase(text, at, g_rand_int_range(random, 1, (gint32)MIN(4, (gssize)text->len - at + 1)));
        else if (how == 9)
            g_string_truncate(text, (gsize)at);
    }
}

static void
sees_what_readers_see(void)
{
    GRand *random = g_rand_new_with_seed(20);
    GString *text = g_string_new(NULL);
    unsigned compared = 0;

    for (int n = 0; n < 20000; n++) {
        char *bytes;

        g_string_assign(text, originals[n % G_N_ELEMENTS(originals)]);
        mutate(random, text);
        bytes = g_memdup2(text->str, text->len); /* so that a sanitizer sees a read behind its end */
        for (int cut = 0; cut < 2; cut++)
            compared += check_agreement((SxText){ bytes, text->len }, cut == 1);
        g_free(bytes);
    }
    g_assert_cmpuint(compared, >, 20000);
    g_string_free(text, TRUE);
    g_rand_free(random);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/excerpt/sees-what-readers-see", sees_what_readers_see);
    return g_test_run();
}
