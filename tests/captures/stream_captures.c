/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses in TCP connections, whose segments need not end where messages do
 * (RFC 3261 section 18.3), and in WebSocket connections (RFC 7118).
 */
#include "captures.h"
#include "messages.h"
#include "stream.h"

#define WANTED "Unsupported: 100rel\r\n"
#define END G_MAXUINT

static GByteArray *
join(GByteArray *first, GByteArray *second)
{
    g_byte_array_append(first, second->data, second->len);
    g_byte_array_unref(second);
    return first;
}

static GByteArray *
over_tcp(const char *status, unsigned number, const char *more)
{
    return message_response((Response){ .status = status, .number = number, .transport = "TCP", .more = more });
}

void
make_tcp_segments(CaptureFile *capture)
{
    static const guint thirds[][2] = { { 0, 100 }, { 100, 200 }, { 200, END } };
    static const guint shared[][2] = { { 0, 150 }, { 150, 350 }, { 350, END } };
    Stream stream;
    GByteArray *bytes;

    stream_open(&stream, capture, 5060);
    stream_send_parts(&stream, over_tcp("420 One Response In Three Segments", 1, WANTED), thirds, 3);

    bytes = join(over_tcp("180 First Of Three", 2, NULL), over_tcp("420 Second Of Three", 3, WANTED));
    bytes = join(bytes, over_tcp("420 Third Of Three, Unsupported Missing", 4, NULL));
    stream_send(&stream, bytes, FROM_SERVER);

    bytes = join(over_tcp("420 Ends In The Middle", 5, WANTED), over_tcp("420 Starts In The Middle", 6, NULL));
    stream_send_parts(&stream, bytes, shared, 3);

    bytes = join(over_tcp("180 Before One Without Phrase", 7, NULL), over_tcp("420 ", 8, NULL));
    stream_send(&stream, bytes, FROM_SERVER);
}

void
make_tcp_out_of_order(CaptureFile *capture)
{
    static const guint swapped[][2] = { { 0, 100 }, { 200, END }, { 100, 200 } };
    static const guint sent_twice[][2] = { { 0, END }, { 0, END } };
    Stream stream;

    stream_open(&stream, capture, 5060);
    stream_send_parts(&stream, over_tcp("420 Segments Out Of Order", 1, WANTED), swapped, 3);
    stream_send_parts(&stream, over_tcp("420 Segment Sent Twice", 2, WANTED), sent_twice, 2);
}

/* The first segment holds the end of a response and then a whole one. */
void
make_tcp_starts_late(CaptureFile *capture)
{
    GByteArray *tail = over_tcp("420 Start Not Captured", 1, NULL);
    Stream stream;

    stream_join(&stream, capture, 5060);
    g_byte_array_remove_range(tail, 0, 120);
    stream_send(&stream, tail, FROM_SERVER);
    stream_send(&stream, over_tcp("420 All Captured", 2, WANTED), FROM_SERVER);
}

#define UPGRADE                                                                                                        \
    "GET / HTTP/1.1\r\nHost: sip.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"                         \
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: sip\r\n"                                   \
    "Sec-WebSocket-Version: 13\r\n\r\n"
#define UPGRADED                                                                                                       \
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"                                \
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: sip\r\n\r\n"
#define WS_REQUEST                                                                                                     \
    "OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/WS df7jal23ls0d.invalid;branch=z9hG4bK-1\r\n"                 \
    "Max-Forwards: 70\r\n" FROM "To: <sip:bob@example.com>\r\n" CALL_ID "CSeq: 1 OPTIONS\r\n" NO_BODY

static GByteArray *
over_websocket(const char *status, unsigned number)
{
    return message_response((Response){ .status = status, .number = number, .transport = "WS", .more = WANTED });
}

static GByteArray *
part_of(const GByteArray *bytes, guint from, guint to)
{
    return g_byte_array_append(g_byte_array_new(), bytes->data + from, to - from);
}

/* A client may answer requests too, so one response is masked. */
void
make_websocket(CaptureFile *capture)
{
    GByteArray *whole, *frames;
    Stream stream;

    stream_open(&stream, capture, 80);
    stream_send(&stream, message_text(UPGRADE), FROM_CLIENT);
    stream_send(&stream, message_text(UPGRADED), FROM_SERVER);
    stream_send(&stream, layer_websocket(message_text(WS_REQUEST), TRUE, TRUE, FROM_CLIENT), FROM_CLIENT);
    whole = over_websocket("420 From The Server", 1);
    stream_send(&stream, layer_websocket(whole, TRUE, TRUE, FROM_SERVER), FROM_SERVER);
    whole = over_websocket("420 From The Client, Masked", 2);
    stream_send(&stream, layer_websocket(whole, TRUE, TRUE, FROM_CLIENT), FROM_CLIENT);

    frames = layer_websocket(over_websocket("420 First Frame Of A Segment", 3), TRUE, TRUE, FROM_SERVER);
    frames = join(frames, layer_websocket(over_websocket("420 Second Frame", 4), TRUE, TRUE, FROM_SERVER));
    stream_send(&stream, frames, FROM_SERVER);

    whole = over_websocket("420 In Two Frames", 5);
    stream_send(&stream, layer_websocket(part_of(whole, 0, 130), TRUE, FALSE, FROM_SERVER), FROM_SERVER);
    stream_send(&stream, layer_websocket(part_of(whole, 130, whole->len), FALSE, TRUE, FROM_SERVER), FROM_SERVER);
    g_byte_array_unref(whole);
}

/* The response that holds another is followed by one in the same segment. */
void
make_nested_in_tcp(CaptureFile *capture)
{
    const Response outer = {
        .status = "483 Too Many Hops",
        .number = 1,
        .transport = "TCP",
        .type = "message/sip",
        .body = INNER,
    };
    Stream stream;

    stream_open(&stream, capture, 5060);
    stream_send(&stream, join(message_response(outer), over_tcp("420 Behind It", 2, WANTED)), FROM_SERVER);
}
