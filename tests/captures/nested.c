/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses inside the bodies of other messages. They were not sent here, so
 * nothing is to be said of them; they lack Unsupported, which would be found.
 */
#include "captures.h"
#include "layers.h"
#include "messages.h"

#include <string.h>

#define PART(type) "--edge\r\nContent-Type: " type "\r\n\r\n"
#define SDP                                                                                                            \
    "v=0\r\no=- 1 1 IN IP4 198.51.100.20\r\ns=-\r\nc=IN IP4 198.51.100.20\r\nt=0 0\r\n"                                \
    "m=audio 40000 RTP/AVP 0\r\n"

static void
add_response(CaptureFile *capture, const char *type, const char *body)
{
    const Response outer = {
        .status = "483 Too Many Hops",
        .number = capture->frames + 1,
        .type = type,
        .body = body,
    };

    capture_add(capture, frame_udp(message_response(outer), FROM_SERVER), 0);
}

static void
add_notify(CaptureFile *capture, const char *type, const char *body)
{
    GString *text = g_string_new("NOTIFY sip:alice@192.0.2.10 SIP/2.0\r\nMax-Forwards: 70\r\nEvent: refer\r\n"
                                 "Subscription-State: active;expires=60\r\nContact: <sip:bob@198.51.100.20>\r\n");

    g_string_append_printf(text,
                           "Via: SIP/2.0/UDP 198.51.100.20:5060;branch=z9hG4bK-n%u\r\n"
                           "From: <sip:bob@example.com>;tag=b1\r\nTo: <sip:alice@example.com>;tag=a1\r\n"
                           "Call-ID: call-1@192.0.2.10\r\nCSeq: %u NOTIFY\r\n"
                           "Content-Type: %s\r\nContent-Length: %zu\r\n\r\n%s",
                           capture->frames, capture->frames, type, strlen(body), body);
    capture_add(capture, frame_udp(message_text(text->str), FROM_SERVER), 0);
    g_string_free(text, TRUE);
}

static guint32
crc32_of(const guint8 *bytes, gsize length)
{
    guint32 crc = 0xffffffff;

    for (gsize i = 0; i < length; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

static void
append_little_endian(GByteArray *bytes, guint32 number, int count)
{
    for (int i = 0; i < count; i++, number >>= 8) {
        guint8 byte = (guint8)number;

        g_byte_array_append(bytes, &byte, 1);
    }
}

/* Gives the text in the gzip format, stored as it is (RFC 1951 section 3.2.4,
 * RFC 1952). */
static GByteArray *
gzip_of(const char *text)
{
    static const guint8 header[] = { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1 };
    guint32 length = (guint32)strlen(text);
    GByteArray *bytes = g_byte_array_append(g_byte_array_new(), header, sizeof header);

    append_little_endian(bytes, length, 2);
    append_little_endian(bytes, ~length, 2);
    g_byte_array_append(bytes, (const guint8 *)text, length);
    append_little_endian(bytes, crc32_of((const guint8 *)text, length), 4);
    append_little_endian(bytes, length, 4);
    return bytes;
}

static void
add_compressed(CaptureFile *capture)
{
    GByteArray *body = gzip_of(INNER);
    char *head = g_strdup_printf("SIP/2.0 483 Too Many Hops\r\n" MANDATORY "Content-Type: message/sip\r\n"
                                 "Content-Encoding: gzip\r\nContent-Length: %u\r\n\r\n",
                                 body->len);
    GByteArray *whole = message_text(head);

    g_byte_array_append(whole, body->data, body->len);
    capture_add(capture, frame_udp(whole, FROM_SERVER), 0);
    g_byte_array_unref(body);
    g_free(head);
}

void
make_nested(CaptureFile *capture)
{
    add_response(capture, "message/sip", INNER);
    add_response(capture, "application/sip", INNER);
    add_response(capture, "message/sipfrag", "SIP/2.0 420 Bad Extension\r\n");
    add_response(capture, "multipart/mixed;boundary=edge",
                 PART("application/sdp") SDP "\r\n" PART("message/sip") INNER "\r\n" PART("application/sip") INNER
                 "\r\n" PART("message/sipfrag") INNER "\r\n--edge--\r\n");
    add_notify(capture, "message/sipfrag;version=2.0", "SIP/2.0 420 Bad Extension\r\n");
    add_notify(capture, "message/sip", INNER);
    add_notify(capture, "multipart/mixed;boundary=edge", PART("message/sip") INNER "\r\n--edge--\r\n");
    add_compressed(capture);
}
