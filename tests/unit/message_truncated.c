/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Messages cut off at any byte, by the snap length of a capture or by loss: no
 * crash, nothing read that was not there, no claim that all headers were seen.
 */
#include "message_test.h"
#include "support.h"

#include <string.h>

/* RFC 4028: a 422 as a proxy sends it. */
static const char response[] = "SIP/2.0 422 Session Interval Too Small\r\n"
                               "Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK77\r\n"
                               "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1;received=192.0.2.1\r\n"
                               "From: \"Alice\" <sip:alice@example.com>;tag=a\r\n"
                               "To: <sip:bob@example.com>\r\n"
                               " ;tag=b\r\n"
                               "Call-ID: 1@192.0.2.1\r\n"
                               "CSeq: 7 INVITE\r\n"
                               "Min-SE: 1800\r\n"
                               "Warning: 399 p.example.com \"too short\"\r\n"
                               "Content-Length: 4\r\n"
                               "\r\n"
                               "body";

static const char request[] = "INVITE sip:bob@example.com SIP/2.0\n"
                              "v: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\n"
                              "f: <sip:alice@example.com>;tag=a\n"
                              "t: <sip:bob@example.com>\n"
                              "i: 1@192.0.2.1\n"
                              "CSeq: 7 INVITE\n"
                              "\n";

/* Each header that a cut message shows is one of the whole message, and its
 * value the beginning of the value there. */
static void
check_prefix(const SxMessage *cut, const SxMessage *whole)
{
    g_assert_cmpuint(cut->header_count, <=, whole->header_count);
    for (size_t i = 0; i < cut->header_count; i++) {
        SxText have = cut->headers[i].value, all = whole->headers[i].value;

        g_assert_cmpint(cut->headers[i].id, ==, whole->headers[i].id);
        g_assert_cmpuint(have.length, <=, all.length);
        g_assert_cmpmem(have.data, have.length, all.data, have.length);
    }
}

/* The bytes up to the empty line's first byte hold all header lines. */
static size_t
end_of_header_lines(const char *text)
{
    const char *end = strstr(text, "\r\n\r\n");

    return (size_t)((end ? end + 2 : strstr(text, "\n\n") + 1) - text);
}

static void
test_cut_at_every_byte(gconstpointer data)
{
    const char *text = data;
    SxMessage whole;
    size_t length = strlen(text), all_headers = end_of_header_lines(text);
    bool good;
    char *whole_copy = read_copy(&whole, text, length, length, SX_FRAMING_DATAGRAM, &good);

    g_assert_true(good);
    g_assert_true(whole.headers_whole);
    for (int framing = SX_FRAMING_DATAGRAM; framing <= SX_FRAMING_STREAM; framing++) {
        for (size_t cut = 0; cut <= length; cut++) {
            SxMessage message;
            SxFindings *findings;
            char *copy = read_copy(&message, text, cut, length, (SxFraming)framing, &good);

            if (good) {
                check_prefix(&message, &whole);
                g_assert_cmpint(message.headers_whole, ==, cut > all_headers);
                g_assert_cmpuint(message.whole.length, <=, cut);
                findings = message.is_response ? sx_diagnose_response(&message) : NULL;
                sx_findings_free(findings);
            } else {
                g_assert_cmpuint(cut, <, strcspn(text, "\r\n"));
            }
            g_free(copy);
        }
    }
    g_free(whole_copy);
}

/* The same bytes with nothing cut off on the wire: a message that just ends. */
static void
test_ends_at_every_byte(gconstpointer data)
{
    const char *text = data;
    size_t length = strlen(text), all_headers = end_of_header_lines(text);

    for (size_t end = 0; end <= length; end++) {
        SxMessage message;
        bool good;
        char *copy = read_copy(&message, text, end, end, SX_FRAMING_DATAGRAM, &good);

        if (good)
            g_assert_cmpint(message.headers_whole, ==, end > all_headers);
        g_free(copy);
    }
}

/* Of a line that was cut off no value is read: Min-SE of 1800 is never 18. */
static void
test_cut_value_is_not_read(void)
{
    const char *value = strstr(response, "Min-SE: ") + strlen("Min-SE: ");

    for (size_t digits = 0; digits < 4; digits++) {
        SxMessage message;
        uint32_t number;
        bool good;
        char *copy = read_copy(&message, response, (size_t)(value - response) + digits, sizeof response - 1,
                               SX_FRAMING_DATAGRAM, &good);

        g_assert_true(good);
        g_assert_null(sx_message_header(&message, SX_HEADER_MIN_SE, 0));
        g_assert_false(sx_message_number(&message, SX_HEADER_MIN_SE, &number));
        g_free(copy);
    }
}

/* What is left of a phrase that was cut off is not the phrase on the wire. */
static void
test_cut_phrase_is_not_read(void)
{
    size_t whole_line = strcspn(response, "\r");

    for (size_t cut = strlen("SIP/2.0 422"); cut < whole_line; cut++) {
        SxMessage message;
        SxFindings *findings;
        bool good;
        char *copy = read_copy(&message, response, cut, sizeof response - 1, SX_FRAMING_DATAGRAM, &good);

        g_assert_true(good);
        g_assert_cmpuint(message.status, ==, 422);
        findings = sx_diagnose_response(&message);
        check_findings(findings, NULL, 0);
        sx_findings_free(findings);
        g_free(copy);
    }
}

void
add_truncation_tests(void)
{
    g_test_add_data_func("/message/truncated/response", response, test_cut_at_every_byte);
    g_test_add_data_func("/message/truncated/request", request, test_cut_at_every_byte);
    g_test_add_data_func("/message/ends-early/response", response, test_ends_at_every_byte);
    g_test_add_data_func("/message/ends-early/request", request, test_ends_at_every_byte);
    g_test_add_func("/message/truncated/cut-value-is-not-read", test_cut_value_is_not_read);
    g_test_add_func("/message/truncated/cut-phrase-is-not-read", test_cut_phrase_is_not_read);
}
