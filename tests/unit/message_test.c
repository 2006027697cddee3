/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The message reader: start lines, header lines and their oddities.
 */
#include "message_test.h"
#include "support.h"

#include <string.h>

typedef struct {
    const char *name;
    const char *line;
    int status;         /* of a response; 0 for a request, -1 for no SIP */
    const char *first;  /* reason or method */
    const char *second; /* URI */
} StartCase;

static const StartCase starts[] = {
    { "response", "SIP/2.0 422 Session Interval Too Small", 422, "Session Interval Too Small", NULL },
    { "response-without-phrase", "SIP/2.0 100 ", 100, "", NULL },
    { "response-without-space", "SIP/2.0 100", 100, "", NULL },
    { "response-any-phrase", "SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\xd0\xbe", 200, "= 2**3 * 5**2 \xd0\xbd\xd0\xbe",
      NULL },
    { "response-spaces-around-phrase", "SIP/2.0 486  Busy Here \t", 486, "Busy Here", NULL },
    { "response-small-letters", "sip/2.0 486 Busy", 486, "Busy", NULL },
    { "response-other-version", "SIP/3.1 200 OK", 200, "OK", NULL },
    { "response-below-all-classes", "SIP/2.0 099 Low", 99, "Low", NULL },
    { "response-beyond-all-classes", "SIP/2.0 700 High", 700, "High", NULL },
    { "response-999", "SIP/2.0 999 Highest", 999, "Highest", NULL },
    { "response-000", "SIP/2.0 000 Null", 0, "Null", NULL },
    { "code-of-two-digits", "SIP/2.0 42 Short", -1, NULL, NULL },
    { "code-of-four-digits", "SIP/2.0 4220 Long", -1, NULL, NULL },
    { "code-of-words", "SIP/2.0 two OK", -1, NULL, NULL },
    { "code-with-sign", "SIP/2.0 -10 OK", -1, NULL, NULL },
    { "code-missing", "SIP/2.0 ", -1, NULL, NULL },
    { "two-spaces-before-code", "SIP/2.0  200 OK", -1, NULL, NULL },
    { "request", "INVITE sip:bob@example.com SIP/2.0", 0, "INVITE", "sip:bob@example.com" },
    { "request-of-own-method", "NEWMETHOD sip:bob@example.com SIP/2.0", 0, "NEWMETHOD", "sip:bob@example.com" },
    { "request-small-letters", "invite sip:bob@example.com sip/2.0", 0, "invite", "sip:bob@example.com" },
    { "request-trailing-spaces", "OPTIONS sip:h SIP/2.0  ", 0, "OPTIONS", "sip:h" },
    { "request-tel", "INVITE tel:+1-201-555-0123 SIP/2.0", 0, "INVITE", "tel:+1-201-555-0123" },
    { "request-unknown-scheme", "OPTIONS nobody:x SIP/2.0", 0, "OPTIONS", "nobody:x" },
    { "request-without-version", "INVITE sip:bob@example.com", -1, NULL, NULL },
    { "request-without-uri", "INVITE SIP/2.0", -1, NULL, NULL },
    { "request-uri-of-no-scheme", "INVITE bob SIP/2.0", -1, NULL, NULL },
    { "http-request", "GET / HTTP/1.1", -1, NULL, NULL },
    { "http-absolute", "GET http://example.com/ HTTP/1.1", -1, NULL, NULL },
    { "http-response", "HTTP/1.1 200 OK", -1, NULL, NULL },
    { "rtsp", "RTSP/1.0 200 OK", -1, NULL, NULL },
    { "header-line", "Via: SIP/2.0/UDP 192.0.2.1", -1, NULL, NULL },
    { "keep-alive", "", -1, NULL, NULL },
    { "spaces", "   ", -1, NULL, NULL },
    { "leading-space", " SIP/2.0 200 OK", -1, NULL, NULL },
    { "word", "SIP/2.0", -1, NULL, NULL },
};

static void
test_start_line(gconstpointer data)
{
    const StartCase *start = data;
    char *text = g_strconcat(start->line, "\r\n\r\n", NULL);
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

    g_assert_cmpint(good, ==, start->first != NULL);
    if (good) {
        g_assert_cmpint(message.is_response, ==, !start->second);
        g_assert_cmpint((int)message.status, ==, start->status);
        check_text(message.is_response ? message.reason : message.method, start->first);
        check_text(message.is_response ? message.method : message.reason, "");
        check_text(message.uri, start->second ? start->second : "");
        g_assert_true(message.headers_whole);
    }
    g_free(copy);
    g_free(text);
}

typedef struct {
    const char *name;
    Bytes after_start;   /* what follows "SIP/2.0 200 OK\r\n" */
    const char *headers; /* "Name=value|" of each that is kept */
    bool whole;
} HeaderCase;

static const HeaderCase headers[] = {
    { "ordinary", BYTES("Via: v\r\nFrom: f\r\n\r\n"), "Via=v|From=f|", true },
    { "none", BYTES("\r\n"), "", true },
    { "compact", BYTES("v: 1\r\nf: 2\r\nt: 3\r\ni: 4\r\nm: 5\r\nl: 0\r\nx: 6\r\n\r\n"),
      "Via=1|From=2|To=3|Call-ID=4|Contact=5|Content-Length=0|Session-Expires=6|", true },
    { "any-case", BYTES("VIA: 1\r\ncall-id: 2\r\nmIN-se: 3\r\n\r\n"), "Via=1|Call-ID=2|Min-SE=3|", true },
    { "no-space-behind-colon", BYTES("Via:v\r\n\r\n"), "Via=v|", true },
    { "space-before-colon", BYTES("Via  \t: v\r\n\r\n"), "Via=v|", true },
    { "spaces-around-value", BYTES("Via: \t v w \t\r\n\r\n"), "Via=v w|", true },
    { "empty-value", BYTES("Supported:\r\nAllow: \r\n\r\n"), "Supported=|Allow=|", true },
    { "colons-in-value", BYTES("To: sip:b:p@h:5060\r\n\r\n"), "To=sip:b:p@h:5060|", true },
    { "unknown-name-left-out", BYTES("X-Own: 1\r\nVia: v\r\n: 2\r\n\r\n"), "Via=v|", true },
    { "no-colon-left-out", BYTES("Via\r\nFrom: f\r\n\r\n"), "From=f|", true },
    { "repeated", BYTES("Via: 1\r\nVia: 2\r\nv: 3\r\n\r\n"), "Via=1|Via=2|Via=3|", true },
    { "folded", BYTES("Via: a\r\n b\r\n\tc\r\nFrom: f\r\n\r\n"), "Via=a\r\n b\r\n\tc|From=f|", true },
    { "folded-at-once", BYTES("Via:\r\n v\r\n\r\n"), "Via=v|", true },
    { "folded-name", BYTES("Via\r\n : v\r\n\r\n"), "Via=v|", true },
    { "folded-blank-line-is-no-end", BYTES("Via: a\r\n \r\nFrom: f\r\n\r\n"), "Via=a|From=f|", true },
    { "folded-last", BYTES("Via: a\r\n b\r\n\r\n"), "Via=a\r\n b|", true },
    { "bare-lf", BYTES("Via: v\nFrom: f\n\n"), "Via=v|From=f|", true },
    { "bare-lf-folded", BYTES("Via: v\n w\nFrom: f\n\n"), "Via=v\n w|From=f|", true },
    { "bare-cr", BYTES("Via: v\rFrom: f\r\r"), "Via=v|From=f|", true },
    { "mixed-line-ends", BYTES("Via: 1\rVia: 2\nVia: 3\r\n\r\n"), "Via=1|Via=2|Via=3|", true },
    { "last-line-end-missing", BYTES("Via: v\r\nFrom: f"), "Via=v|From=f|", false },
    { "empty-line-missing", BYTES("Via: v\r\nFrom: f\r\n"), "Via=v|From=f|", false },
    { "nothing", BYTES(""), "", false },
    { "nul-in-value", BYTES("Via: a\0b\r\nFrom: f\r\n\r\n"), "Via=a", true },
    { "nul-in-name", BYTES("V\0ia: a\r\nFrom: f\r\n\r\n"), "From=f|", true },
    { "any-bytes", BYTES("\xff\xfe\x80\r\nVia: \xff\xfe\r\n\x01: x\r\n\r\n"), "Via=\xff\xfe|", true },
    { "body-looks-like-headers", BYTES("Via: v\r\n\r\nFrom: f\r\nTo: t\r\n\r\n"), "Via=v|", true },
};

/* Writes NUL as it is, so that only what stands before it is compared. */
static char *
kept_headers(const SxMessage *message)
{
    GString *all = g_string_new(NULL);

    for (size_t i = 0; i < message->header_count; i++) {
        g_string_append_printf(all, "%s=", sx_header_name(message->headers[i].id));
        g_string_append_len(all, message->headers[i].value.data, (gssize)message->headers[i].value.length);
        g_string_append(all, "|");
    }
    return g_string_free(all, FALSE);
}

static void
test_headers(gconstpointer data)
{
    const HeaderCase *test = data;
    GString *text = g_string_new("SIP/2.0 200 OK\r\n");
    SxMessage message;
    bool good;
    char *copy, *kept;

    g_string_append_len(text, test->after_start.data, (gssize)test->after_start.length);
    copy = read_copy(&message, text->str, text->len, text->len, SX_FRAMING_DATAGRAM, &good);
    g_assert_true(good);
    kept = kept_headers(&message);
    g_assert_cmpstr(kept, ==, test->headers);
    g_assert_cmpint(message.headers_whole, ==, test->whole);
    g_free(kept);
    g_free(copy);
    g_string_free(text, TRUE);
}

/* A value with NUL is kept whole. */
static void
test_nul_value(void)
{
    static const char text[] = "SIP/2.0 200 OK\r\nServer: a\0b\r\n\r\n";
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, sizeof text - 1, sizeof text - 1, SX_FRAMING_DATAGRAM, &good);
    const SxText *server = sx_message_header(&message, SX_HEADER_SERVER, 0);

    g_assert_true(good);
    g_assert_nonnull(server);
    g_assert_cmpmem(server->data, server->length, "a\0b", 3);
    g_free(copy);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++) {
        char *path = g_strdup_printf("/message/start-line/%s", starts[i].name);

        g_test_add_data_func(path, &starts[i], test_start_line);
        g_free(path);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        char *path = g_strdup_printf("/message/headers/%s", headers[i].name);

        g_test_add_data_func(path, &headers[i], test_headers);
        g_free(path);
    }
    g_test_add_func("/message/nul-value", test_nul_value);
    add_truncation_tests();
    add_framing_tests();
    add_status_tests();
    add_value_tests();
    return g_test_run();
}
