/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Values of headers: numbers, CSeq, and values of several header fields.
 */
#include "message_test.h"
#include "support.h"

#include <string.h>

typedef struct {
    const char *value;
    bool good;
    uint32_t number;
    const char *method; /* of CSeq */
} NumberCase;

static const NumberCase numbers[] = {
    { "1800", true, 1800, NULL },
    { "0", true, 0, NULL },
    { "0068", true, 68, NULL },
    { "4294967295", true, UINT32_MAX, NULL },
    { "1800;refresher=uas", true, 1800, NULL },
    { "120 (in a meeting)", true, 120, NULL },
    { "120(busy)", true, 120, NULL },
    { "18000;duration=3600", true, 18000, NULL },
    { "120\r\n ;duration=60", true, 120, NULL },
    { "4294967296", false, 0, NULL },
    { "949302838503028349304023988", false, 0, NULL },
    { "-1", false, 0, NULL },
    { "+1", false, 0, NULL },
    { "five", false, 0, NULL },
    { "", false, 0, NULL },
    { "12s", false, 0, NULL },
    { "1.5", false, 0, NULL },
    { "0x10", false, 0, NULL },
    { ";refresher=uas", false, 0, NULL },
    { "(none)", false, 0, NULL },
};

static const NumberCase sequences[] = {
    { "7 INVITE", true, 7, "INVITE" },
    { "0009\r\n  INVITE", true, 9, "INVITE" },
    { "4294967295 ACK", true, UINT32_MAX, "ACK" },
    { "8 RE%47IST%45R", true, 8, "RE%47IST%45R" },
    { "36893488147419103232 REGISTER", false, 0, NULL },
    { "7INVITE", false, 0, NULL },
    { "INVITE", false, 0, NULL },
    { "7", false, 0, NULL },
    { "", false, 0, NULL },
    { "-7 INVITE", false, 0, NULL },
    { "INVITE 7", false, 0, NULL },
};

static void
test_numbers(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        char *text = g_strdup_printf("SIP/2.0 422 X\r\nMin-SE: %s\r\nMin-SE: 5\r\n\r\n", numbers[i].value);
        SxMessage message;
        uint32_t number = 0;
        bool good;
        char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

        g_assert_cmpint(sx_message_number(&message, SX_HEADER_MIN_SE, &number), ==, numbers[i].good);
        g_assert_cmpuint(number, ==, numbers[i].number);
        g_assert_false(sx_message_number(&message, SX_HEADER_EXPIRES, &number));
        g_free(copy);
        g_free(text);
    }
}

static void
test_cseq(void)
{
    SxMessage none;
    uint32_t number = 0;
    SxText method = { "", 0 };
    bool good;
    char *text = read_copy(&none, "SIP/2.0 200 OK\r\n\r\n", 18, 18, SX_FRAMING_DATAGRAM, &good);

    g_assert_false(sx_message_cseq(&none, &number, &method));
    g_free(text);
    for (size_t i = 0; i < G_N_ELEMENTS(sequences); i++) {
        SxMessage message;
        char *copy;

        text = g_strdup_printf("SIP/2.0 200 OK\r\nCSeq: %s\r\n\r\n", sequences[i].value);
        copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);
        g_assert_cmpint(sx_message_cseq(&message, &number, &method), ==, sequences[i].good);
        if (sequences[i].good) {
            g_assert_cmpuint(number, ==, sequences[i].number);
            check_text(method, sequences[i].method);
        }
        g_free(copy);
        g_free(text);
    }
}

/* Values of comma-separated and of repeated header fields, in order. */
static void
test_values(void)
{
    static const char text[] = "SIP/2.0 200 OK\r\nAllow: INVITE, ACK ,\r\nSupported: timer\r\nk: x\r\nAllow:\r\n"
                               "ALLOW: BYE,\r\n ,CANCEL\r\n\r\n";
    static const char *const expected[] = { "INVITE", "ACK", "BYE", "CANCEL" };
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);
    SxValues values = sx_values(&message, SX_HEADER_ALLOW), none = sx_values(&message, SX_HEADER_REQUIRE);
    SxText value;

    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_true(sx_values_next(&values, &value));
        check_text(value, expected[i]);
    }
    g_assert_false(sx_values_next(&values, &value));
    g_assert_false(sx_values_next(&none, &value));
    check_text(*sx_message_header(&message, SX_HEADER_SUPPORTED, 1), "x");
    g_assert_null(sx_message_header(&message, SX_HEADER_SUPPORTED, 2));
    g_free(copy);
}

void
add_value_tests(void)
{
    g_test_add_func("/message/numbers", test_numbers);
    g_test_add_func("/message/cseq", test_cseq);
    g_test_add_func("/message/values", test_values);
}
