/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where a message ends: datagrams, streams with several messages, lengths that
 * lie, and more headers than are kept.
 */
#include "message_test.h"
#include "support.h"

#include <string.h>

typedef struct {
    const char *name;
    const char *length_lines;
    const char *rest; /* behind the empty line */
    size_t stream_body;
} FramingCase;

static const FramingCase framings[] = {
    { "exact", "Content-Length: 4\r\n", "body", 4 },
    { "compact-form", "l: 4\r\n", "bodyrest", 4 },
    { "zero", "Content-Length: 0\r\n", "next", 0 },
    { "leading-zeros", "Content-Length: 0004\r\n", "bodyrest", 4 },
    { "no-length", "", "body", 4 },
    { "not-all-there", "Content-Length: 9999\r\n", "body", 4 },
    { "largest", "Content-Length: 4294967295\r\n", "body", 4 },
    { "too-large-for-32-bits", "Content-Length: 4294967296\r\n", "body", 4 },
    { "too-large-for-64-bits", "Content-Length: 18446744073709551620\r\n", "body", 4 },
    { "negative", "Content-Length: -999\r\n", "body", 4 },
    { "no-number", "Content-Length: four\r\n", "body", 4 },
    { "empty", "Content-Length:\r\n", "body", 4 },
    { "twice", "Content-Length: 4\r\nContent-Length: 2\r\n", "bodyrest", 4 },
};

static void
test_framing(gconstpointer data)
{
    const FramingCase *test = data;
    char *text = g_strconcat("SIP/2.0 200 OK\r\n", test->length_lines, "\r\n", test->rest, NULL);
    size_t length = strlen(text), header = length - strlen(test->rest);
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, length, length, SX_FRAMING_STREAM, &good);

    g_assert_true(good);
    g_assert_cmpmem(message.body.data, message.body.length, test->rest, test->stream_body);
    g_assert_true(message.whole.data == copy);
    g_assert_cmpuint(message.whole.length, ==, header + test->stream_body);
    g_free(copy);
    copy = read_copy(&message, text, length, length, SX_FRAMING_DATAGRAM, &good);
    g_assert_cmpuint(message.whole.length, ==, length);
    g_free(copy);
    g_free(text);
}

/* Walks a segment as it is walked in a capture: each message starts behind the
 * one before it. */
static void
test_several_in_a_stream(void)
{
    static const char stream[] = "SIP/2.0 100 Trying\r\nl: 0\r\n\r\n"
                                 "SIP/2.0 180 Ringing\r\nContent-Length: 18\r\n\r\nSIP/2.0 999 Body\r\n"
                                 "BYE sip:a@192.0.2.1 SIP/2.0\r\nContent-Length: 0\r\n\r\n"
                                 "SIP/2.0 486 Busy Here\r\nContent-Length: 10\r\n\r\nhalf";
    static const unsigned statuses[] = { 100, 180, 0, 486 };
    size_t length = sizeof stream - 1, at = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++) {
        SxMessage message;
        bool good;
        char *copy = read_copy(&message, stream + at, length - at, length - at, SX_FRAMING_STREAM, &good);

        g_assert_true(good);
        g_assert_cmpuint(message.status, ==, statuses[i]);
        g_assert_true(message.headers_whole);
        at += message.whole.length;
        g_free(copy);
    }
    g_assert_cmpuint(at, ==, length);
}

/* A message with that many Via lines and one To. */
static char *
with_vias(size_t count, const char *between)
{
    GString *text = g_string_new("SIP/2.0 200 OK\r\n");

    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "Via: SIP/2.0/TCP h%zu.example.com\r\n%s", i, between);
    g_string_append(text, "\r\n");
    return g_string_free(text, FALSE);
}

static void
check_many(size_t count, const char *between, size_t kept, bool whole)
{
    char *text = with_vias(count, between);
    SxMessage message;
    SxFindings *findings;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

    g_assert_true(good);
    g_assert_cmpuint(message.header_count, ==, kept);
    g_assert_cmpint(message.headers_whole, ==, whole);
    g_assert_null(sx_message_header(&message, SX_HEADER_VIA, kept));
    findings = sx_diagnose_response(&message);
    g_assert_cmpint(findings != NULL, ==, whole);
    sx_findings_free(findings);
    g_free(copy);
    g_free(text);
}

/* A message with more headers than are kept is not said to lack any. */
static void
test_many_headers(void)
{
    check_many(SX_MESSAGE_HEADERS - 1, "", SX_MESSAGE_HEADERS - 1, true);
    check_many(SX_MESSAGE_HEADERS, "", SX_MESSAGE_HEADERS, true);
    check_many(SX_MESSAGE_HEADERS + 1, "", SX_MESSAGE_HEADERS, false);
    check_many(10000, "", SX_MESSAGE_HEADERS, false);
}

/* Headers of unknown names are not kept and so do not count. */
static void
test_many_unknown_headers(void)
{
    check_many(3, "X-Own: 1\r\nX-Own: 2\r\nX-Own: 3\r\nX-Own: 4\r\nX-Own: 5\r\n", 3, true);
    check_many(SX_MESSAGE_HEADERS, "X-Own: 1\r\n", SX_MESSAGE_HEADERS, true);
}

/* One byte of each kind, and lines of a megabyte, end no reader. */
static void
test_odd_bytes(void)
{
    char *endless = g_strnfill(1 << 20, ' '),
         *text = g_strconcat("SIP/2.0 200 OK\r\nVia: v", endless, "\r\n\r\n", NULL);
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

    check_text(*sx_message_header(&message, SX_HEADER_VIA, 0), "v");
    g_free(copy);
    for (int byte = 0; byte < 256; byte++) {
        char one = (char)byte;

        copy = read_copy(&message, &one, 1, 1, SX_FRAMING_STREAM, &good);
        g_assert_false(good);
        g_free(copy);
    }
    g_free(text);
    g_free(endless);
}

void
add_framing_tests(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(framings); i++) {
        char *path = g_strdup_printf("/message/framing/%s", framings[i].name);

        g_test_add_data_func(path, &framings[i], test_framing);
        g_free(path);
    }
    g_test_add_func("/message/framing/several-in-a-stream", test_several_in_a_stream);
    g_test_add_func("/message/many-headers", test_many_headers);
    g_test_add_func("/message/many-unknown-headers", test_many_unknown_headers);
    g_test_add_func("/message/odd-bytes", test_odd_bytes);
}
