/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A TCP connection from the client to the server.
 */
#ifndef SX_STREAM_H
#define SX_STREAM_H

#include "capture_file.h"
#include "layers.h"

typedef struct {
    CaptureFile *capture;
    guint16 port;    /* of the server */
    guint32 next[2]; /* sequence number of either Direction */
} Stream;

/* Begins with the handshake. */
void stream_open(Stream *stream, CaptureFile *capture, guint16 port);

/* Begins in the middle of a connection. */
void stream_join(Stream *stream, CaptureFile *capture, guint16 port);

/* Sends a segment, and frees the bytes. */
void stream_send(Stream *stream, GByteArray *bytes, Direction direction);

/* Sends bytes in segments that start at the given offsets; in the order given,
 * which need not be that of the offsets. Frees the bytes. */
void stream_send_parts(Stream *stream, GByteArray *bytes, const guint (*parts)[2], guint count);

#endif
