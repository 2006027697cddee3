/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A session description, read in place (RFC 8866, RFC 3264): its media
 * descriptions, with what they take over from the session level.
 */
#ifndef SX_SDP_H
#define SX_SDP_H

#include "text.h"

/* A description with more media descriptions than this is not read. */
#define SX_SDP_STREAMS 16

/* More formats of a stream than this are not compared. */
#define SX_SDP_FORMATS 40

typedef enum {
    SX_SDP_SENDRECV, /* where nothing else is said (RFC 3264 section 5.1) */
    SX_SDP_SENDONLY,
    SX_SDP_RECVONLY,
    SX_SDP_INACTIVE,
} SxSdpDirection;

/* A media description (RFC 8866 section 5.14). */
typedef struct {
    SxText type;                     /* such as audio */
    uint32_t port;                   /* 0: rejected, or not wanted (RFC 3264 sections 5.1 and 6) */
    SxText protocol;                 /* such as RTP/AVP */
    SxText formats;                  /* separated by spaces */
    SxText lines;                    /* that follow its m= line */
    SxText network, family, address; /* of its own c= line or that of the session; empty where there is none */
    SxSdpDirection direction;
} SxSdpStream;

typedef struct {
    SxText session; /* the lines before the first m= line */
    SxSdpStream streams[SX_SDP_STREAMS];
    size_t stream_count;
} SxSdp;

/* Reads a description, which must outlive it. Gives false when a line that it
 * needs is malformed, or there are too many media descriptions. */
bool sx_sdp_read(SxSdp *sdp, SxText text);

/* Tells whether sx_sdp_read() would give true, for less. */
bool sx_sdp_check(SxText text);

/* Takes a line off, whose end is CRLF, LF or CR; false at the end. */
bool sx_sdp_line(SxText *rest, SxText *line);

/* Finds the nth (from 0) attribute of that name among lines; stores its value,
 * empty where it has none. */
bool sx_sdp_attribute(SxText lines, const char *name, size_t nth, SxText *value);

/* Tells whether a stream or its session has an attribute. */
bool sx_sdp_has(const SxSdp *sdp, const SxSdpStream *stream, const char *name);

/* Takes the next of some words separated by spaces; false at the end. */
bool sx_sdp_word(SxText *rest, SxText *word);

/* Tells whether a stream is carried by RTP, and by SRTP (RFC 3711); read from
 * the protocol of its m= line. */
bool sx_sdp_is_rtp(const SxSdpStream *stream);
bool sx_sdp_is_secure(const SxSdpStream *stream);

/* Tells whether a stream is T.38 fax over UDPTL. */
bool sx_sdp_is_fax(const SxSdpStream *stream);

/* Tells whether a stream has an address that is known to be multicast. */
bool sx_sdp_is_multicast(const SxSdpStream *stream);

#endif
