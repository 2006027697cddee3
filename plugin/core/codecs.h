/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The codecs of a stream: what its payload types stand for, by a=rtpmap or by
 * the profile (RFC 8866 section 6.6, RFC 3551 section 6).
 */
#ifndef SX_CODECS_H
#define SX_CODECS_H

#include "sdp.h"

typedef struct {
    SxText format; /* as in the m= line */
    SxText name;   /* encoding, clock rate and, unless 1, channels, such as PCMA/8000; empty where not known */
} SxCodec;

typedef struct {
    SxCodec list[SX_SDP_FORMATS];
    size_t count;
    bool whole; /* none was left out, and each that RTP carries has a name */
} SxCodecs;

/* Gives the name that a payload type has without a=rtpmap; empty where it has
 * none. */
SxText sx_codec_of_profile(SxText format);

/* Gives the value of a=rtpmap without its payload type, and without one channel
 * where it says so. */
SxText sx_codec_name(SxText rtpmap, SxText *format);

/* Reads the formats of a stream; those that are not carried by RTP have no
 * name. */
void sx_codecs_read(SxCodecs *codecs, const SxSdpStream *stream);

/* Tells whether a codec only goes along with others: telephone events, comfort
 * noise, redundancy, repair. */
bool sx_codec_is_auxiliary(const SxCodec *codec);

/* Tells whether two codecs may be the same: by their names, channels left off, as
 * some leave them out; by their formats where a name is not known, or where the
 * profile gives the number its meaning (RFC 3551 section 6). */
bool sx_codec_same(const SxCodec *a, const SxCodec *b);

/* Finds a codec of a that b has too; auxiliary ones do not count where
 * telling is set. */
const SxCodec *sx_codecs_common(const SxCodecs *a, const SxCodecs *b, bool telling);

/* Gives the name as people know it: the clock rate that telephony (8000) and
 * video (90000) have is left off; the format where there is no name. */
SxText sx_codec_shown(const SxCodec *codec);

#endif
