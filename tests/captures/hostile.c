/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Values that try to break what shows them: control and bidirectional
 * characters, formats, endless headers, bytes that are no UTF-8, numbers that
 * fit no type.
 */
#include "captures.h"
#include "layers.h"
#include "messages.h"

#include <string.h>

static void
add(CaptureFile *capture, const char *status, const char *more)
{
    char *text = g_strdup_printf("SIP/2.0 %s\r\n" MANDATORY "%s" NO_BODY, status, more);

    capture_add(capture, frame_udp(message_text(text), FROM_SERVER), 0);
    g_free(text);
}

/* Each stands in a 422, 500 or 420, whose header is read out. */
static void
add_texts(CaptureFile *capture)
{
    static const char *const phrases[] = {
        "500 \x1b[31mred\x07 \x08\x7f tab\there",
        "500 left \xe2\x80\xaetfel\xe2\x80\xac \xe2\x81\xa6isolated\xe2\x81\xa9",
        "500 \xff\xfe\xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 cut \xe3\x81",
        "500 %n%s%d%999999d{header}{value}",
        "500 \\\"<>&'`$(reboot);|\\n\\",
        "500 \xc2\x85next line\xe2\x80\xa8line\xc2\xa0space",
    };
    static const char *const values[] = {
        "Unsupported: %n%s, {list}, \x1b[2J\r\n",
        "Unsupported: \xe2\x80\xaegnp.exe, \xff, a\xcc\x81\r\n",
        "Unsupported: , ,, ,\r\n",
        "Unsupported: \"open, quote\r\n",
        "Unsupported: <open, bracket\r\n",
        "Unsupported: \\\r\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(phrases); i++)
        add(capture, phrases[i], "");
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        add(capture, "420 Bad Extension", values[i]);
}

static void
add_numbers(CaptureFile *capture)
{
    static const char *const numbers[] = {
        "4294967295",
        "4294967296",
        "99999999999999999999999999999999",
        "-1",
        "+90",
        "0x5a",
        "90abc",
        "90 abc",
        "9 0",
        "",
        "1e3",
        "90;x=y",
        "\xd9\xa9\xd9\xa0",
        "007",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        char *header = g_strdup_printf("Min-SE: %s\r\n", numbers[i]);

        add(capture, "422 Session Interval Too Small", header);
        g_free(header);
    }
    add(capture, "503 Service Unavailable", "Retry-After: 99999999999 (for ever)\r\n");
    add(capture, "503 Service Unavailable", "Retry-After: 120 (in \"two) minutes\r\n");
    add(capture, "200 OK", "Contact: <sip:bob@198.51.100.20>\r\nSession-Expires: 99999999999;refresher=uac\r\n");
    add(capture, "500 Server Internal Error",
        "Warning: 99999999999 example.com \"a\"\r\nWarning: 3 x \"\r\nWarning:\r\n");
    add(capture, "500 Server Internal Error",
        "Reason: Q.850;cause=99999999999\r\nReason: ;;=;\r\nReason: Q.850;cause=-1\r\n");
}

/* Gives before, then a repeated text until the whole has length bytes, then
 * after. */
static char *
stretch(const char *before, const char *repeated, size_t length, const char *after)
{
    GString *text = g_string_new(before);

    while (text->len + strlen(after) < length)
        g_string_append(text, repeated);
    g_string_append(text, after);
    return g_string_free(text, FALSE);
}

static void
add_long(CaptureFile *capture, const char *status, const char *before, const char *repeated, const char *after)
{
    char *header = stretch(before, repeated, 60000, after);

    add(capture, status, header);
    g_free(header);
}

static void
add_lengths(CaptureFile *capture)
{
    char *phrase = stretch("500 ", "\xe7\xb4\x85", 400, "!");

    add(capture, phrase, "");
    g_free(phrase);
    add_long(capture, "500 Server Internal Error", "Warning: 399 example.com \"", "A", "\"\r\n");
    add_long(capture, "420 Bad Extension", "Unsupported: a", ",b", "\r\n");
    add_long(capture, "420 Bad Extension", "Unsupported: \"", "\\\"", "\"\r\n");
    add_long(capture, "300 Multiple Choices", "Contact: <sip:a@203.0.113.1>", ", <sip:b@203.0.113.2>;q=0.5", "\r\n");
    add_long(capture, "401 Unauthorized", "WWW-Authenticate: Digest realm=\"", "r", "\", nonce=\"n\"\r\n");
    add_long(capture, "401 Unauthorized", "WWW-Authenticate: Digest realm=\"r\"", ", x=y", "\r\n");
    /* More header fields than are kept, so none can be said to be missing. */
    add_long(capture, "422 Session Interval Too Small", "", "Supported: timer\r\n", "Min-SE: 90\r\n");
    add_long(capture, "422 Session Interval Too Small", "", "X-Unknown: timer\r\n", "Min-SE: 90\r\n");
    add_long(capture, "422 Session Interval Too Small", "Min-SE:\r\n", " \r\n", " 90\r\n");
}

static void
add_frames(CaptureFile *capture)
{
    static const char *const texts[] = {
        "SIP/2.0 420 Content-Length Too Big\r\n" MANDATORY
        "Unsupported: 100rel\r\nContent-Length: 99999999999\r\n\r\nbody",
        "SIP/2.0 420 Content-Length Negative\r\n" MANDATORY "Unsupported: 100rel\r\nContent-Length: -5\r\n\r\nbody",
        "SIP/2.0 420 CSeq Too Big\r\n" VIA FROM TO CALL_ID
        "CSeq: 99999999999 INVITE\r\nUnsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 200 CSeq Empty\r\n" VIA FROM TO CALL_ID "CSeq:\r\n" NO_BODY,
        "SIP/2.0 420 Empty Values\r\nVia:\r\nFrom:\r\nTo:\r\nCall-ID:\r\nCSeq:\r\nUnsupported:\r\n\r\n",
        "SIP/2.0 420 Only Colons\r\n:\r\n::\r\n : \r\n\r\n",
    };
    static const char nul[] = "SIP/2.0 420 Bad Extension\r\n" MANDATORY "Unsupported: 100\0rel\r\n" NO_BODY;
    GByteArray *bytes = g_byte_array_append(g_byte_array_new(), (const guint8 *)nul, sizeof nul - 1);

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        capture_add(capture, frame_udp(message_text(texts[i]), FROM_SERVER), 0);
    capture_add(capture, frame_udp(bytes, FROM_SERVER), 0);
}

void
make_hostile(CaptureFile *capture)
{
    add_texts(capture);
    add_numbers(capture);
    add_lengths(capture);
    add_frames(capture);
}
