/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Values of Via, and the addresses in them.
 */
#include "endpoint.h"
#include "support.h"
#include "via.h"

#include <string.h>

static void
test_read(void)
{
    static const struct {
        const char *value, *transport, *host;
        uint32_t port;
        const char *branch;
    } cases[] = {
        { "SIP/2.0/UDP host;branch=z9hG4bK1", "UDP", "host", 5060, "z9hG4bK1" },
        { "SIP / 2.0 / UDP host", NULL, NULL, 0, NULL },
        { "SIP/2.0/TCP\t192.0.2.1:5080 ;rport;branch=x", "TCP", "192.0.2.1", 5080, "x" },
        { "SIP/2.0/UDP [2001:db8::1]:5070;branch=x", "UDP", "[2001:db8::1]", 5070, "x" },
        { "SIP/2.0/UDP [2001:db8::1];branch=x", "UDP", "[2001:db8::1]", 5060, "x" },
        { "SIP/2.0/UDP host : 5062;branch=x", "UDP", "host", 5062, "x" },
        { "SIP/2.0/UDP host:65536;branch=x", NULL, NULL, 0, NULL },
        { "SIP/2.0/UDP host:;branch=x", NULL, NULL, 0, NULL },
        { "SIP/2.0/UDP ;branch=x", NULL, NULL, 0, NULL },
        { "SIP/2.0 host", NULL, NULL, 0, NULL },
        { "SIP/2.0/UDP", NULL, NULL, 0, NULL },
        { "", NULL, NULL, 0, NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        SxVia via;
        bool good = sx_via_read(sx_text(cases[i].value), &via);

        g_test_message("%s", cases[i].value);
        g_assert_cmpint(good, ==, cases[i].host != NULL);
        if (!good)
            continue;
        check_text(via.transport, cases[i].transport);
        check_text(via.host, cases[i].host);
        g_assert_cmpuint(via.port, ==, cases[i].port);
        check_text(via.branch, cases[i].branch);
    }
}

static void
test_sender(void)
{
    SxVia plain, other, far;

    g_assert_true(sx_via_read(sx_text("SIP/2.0/UDP Host;branch=z9hG4bK"), &plain));
    g_assert_true(sx_via_read(sx_text("SIP/2.0/UDP host:5060;branch=z9hG4bKx"), &other));
    g_assert_true(sx_via_read(sx_text("SIP/2.0/UDP host:5061;branch=x"), &far));
    g_assert_true(sx_via_same_sender(&plain, &other));
    g_assert_false(sx_via_same_sender(&plain, &far));
    g_assert_false(sx_via_has_cookie(&plain));
    g_assert_true(sx_via_has_cookie(&other));
    g_assert_false(sx_via_has_cookie(&far));
}

static void
test_endpoint(void)
{
    static const struct {
        const char *text, *address, *written;
    } cases[] = {
        { "192.0.2.1", "192.0.2.1", "192.0.2.1:0" },
        { "2001:DB8:0::1", "2001:db8::1", "[2001:db8::1]:0" },
        { "[2001:db8::1]", "2001:db8::1", "[2001:db8::1]:0" },
        { "192.0.2", NULL, NULL },
        { "192.0.2.1:5060", NULL, NULL },
        { "host.example.com", NULL, NULL },
        { "[]", NULL, NULL },
        { "", NULL, NULL },
        { "1111:1111:1111:1111:1111:1111:1111:1111:1111:1111:1111:1111:1111:1111", NULL, NULL },
    };
    char text[SX_ENDPOINT_TEXT];
    SxEndpoint endpoint;

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].text);
        g_assert_cmpint(sx_endpoint_read(sx_text(cases[i].text), &endpoint), ==, cases[i].address != NULL);
        if (!cases[i].address)
            continue;
        sx_endpoint_address(&endpoint, text);
        g_assert_cmpstr(text, ==, cases[i].address);
        sx_endpoint_write(&endpoint, text);
        g_assert_cmpstr(text, ==, cases[i].written);
    }
}

static void
test_compare(void)
{
    SxEndpoint one, same, other, none = { 0 }, many;

    g_assert_true(sx_endpoint_read(sx_text("2001:db8::1"), &one));
    g_assert_true(sx_endpoint_read(sx_text("[2001:db8:0:0::1]"), &same));
    g_assert_true(sx_endpoint_read(sx_text("192.0.2.1"), &other));
    g_assert_true(sx_endpoint_read(sx_text("224.0.1.75"), &many));
    g_assert_true(sx_endpoint_same_address(&one, &same));
    g_assert_false(sx_endpoint_same_address(&one, &other));
    g_assert_false(sx_endpoint_same_address(&none, &none));
    g_assert_true(sx_endpoint_is_multicast(&many));
    g_assert_false(sx_endpoint_is_multicast(&other));
    g_assert_false(sx_endpoint_is_multicast(&one));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/via/read", test_read);
    g_test_add_func("/via/sender", test_sender);
    g_test_add_func("/endpoint/write", test_endpoint);
    g_test_add_func("/endpoint/compare", test_compare);
    return g_test_run();
}
