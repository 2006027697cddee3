/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A look at nothing but the status: it must see the same as the whole reader.
 */
#include "message_test.h"
#include "support.h"

#include <string.h>

static const struct {
    Bytes bytes;
    int status; /* -1: no response starts here */
} cases[] = {
    { BYTES("SIP/2.0 422 Session Interval Too Small\r\n"), 422 },
    { BYTES("SIP/2.0 200 OK\r\n\r\n"), 200 },
    { BYTES("SIP/2.0 100 \r\n"), 100 },
    { BYTES("SIP/2.0 100\r\nVia: v\r\n"), 100 },
    { BYTES("SIP/2.0 100\nVia: v\n"), 100 },
    { BYTES("SIP/2.0 486"), 486 },
    { BYTES("sip/2.0 486 Busy"), 486 },
    { BYTES("SIP/3.0 999 X\r\n"), 999 },
    { BYTES("SIP/2.0 000 X\r\n"), 0 },
    { BYTES("SIP/2.0 48"), -1 },
    { BYTES("SIP/2.0 4860 Busy\r\n"), -1 },
    { BYTES("SIP/2.0 486x Busy\r\n"), -1 },
    { BYTES("SIP/2.0 4x6 Busy\r\n"), -1 },
    { BYTES("SIP/2.0  486 Busy\r\n"), -1 },
    { BYTES("SIP/2.0 "), -1 },
    { BYTES("SIP/2.0"), -1 },
    { BYTES("SIP/2.0\r\nX: 200 OK\r\n\r\n"), -1 },
    { BYTES("SIP/\n 486 Busy\r\n"), -1 },
    { BYTES("INVITE sip:b@h SIP/2.0\r\n"), -1 },
    { BYTES("HTTP/1.1 200 OK\r\n"), -1 },
    { BYTES("\r\nSIP/2.0 200 OK\r\n"), -1 },
    { BYTES("\r\n\r\n"), -1 },
    { BYTES("S"), -1 },
    { BYTES("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), -1 },
};

static void
test_peek(gconstpointer data)
{
    size_t i = GPOINTER_TO_SIZE(data);
    unsigned status = 12345;
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, cases[i].bytes.data, cases[i].bytes.length, cases[i].bytes.length,
                           SX_FRAMING_DATAGRAM, &good);
    bool seen = sx_message_peek_status((const uint8_t *)copy, cases[i].bytes.length, &status);

    g_assert_cmpint(good && message.is_response ? (int)message.status : -1, ==, cases[i].status);
    g_assert_cmpint(seen, ==, cases[i].status >= 0);
    g_assert_cmpuint(status, ==, seen ? (unsigned)cases[i].status : 12345);
    g_free(copy);
}

void
add_status_tests(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *path = g_strdup_printf("/message/peek-status/%zu", i);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_peek);
        g_free(path);
    }
}
