/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Counts the sequence numbers of both sides.
 */
#include "stream.h"

static GByteArray *
segment(const Stream *stream, GByteArray *bytes, guint8 flags, guint32 number, Direction direction)
{
    const guint32 numbers[] = { number, flags == TCP_SYN ? 0 : stream->next[!direction] };

    return frame_ipv4(layer_tcp(bytes, stream->port, flags, numbers, direction), IP_TCP, direction);
}

static void
send_flags(Stream *stream, guint8 flags, Direction direction)
{
    capture_add(stream->capture, segment(stream, g_byte_array_new(), flags, stream->next[direction], direction), 0);
    if (flags & TCP_SYN)
        stream->next[direction]++;
}

void
stream_join(Stream *stream, CaptureFile *capture, guint16 port)
{
    *stream = (Stream){ capture, port, { 2000, 1000 } };
}

void
stream_open(Stream *stream, CaptureFile *capture, guint16 port)
{
    stream_join(stream, capture, port);
    send_flags(stream, TCP_SYN, FROM_CLIENT);
    send_flags(stream, TCP_SYN | TCP_ACK, FROM_SERVER);
    send_flags(stream, TCP_ACK, FROM_CLIENT);
}

void
stream_send(Stream *stream, GByteArray *bytes, Direction direction)
{
    guint length = bytes->len;

    capture_add(stream->capture, segment(stream, bytes, TCP_PUSH | TCP_ACK, stream->next[direction], direction), 0);
    stream->next[direction] += length;
}

void
stream_send_parts(Stream *stream, GByteArray *bytes, const guint (*parts)[2], guint count)
{
    guint32 start = stream->next[FROM_SERVER];

    for (guint i = 0; i < count; i++) {
        guint from = parts[i][0], to = MIN(parts[i][1], bytes->len);
        GByteArray *part = g_byte_array_append(g_byte_array_new(), bytes->data + from, to - from);

        capture_add(stream->capture, segment(stream, part, TCP_PUSH | TCP_ACK, start + from, FROM_SERVER), 0);
    }
    stream->next[FROM_SERVER] = start + bytes->len;
    g_byte_array_unref(bytes);
}
