/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Short plays for the rules: the messages of an exchange, one a line, and which
 * finding each frame must show. Every other frame must show none.
 *
 *     "0.00 A>B INVITE sip:bob@example.com 1 | Session-Expires: 90",
 *     "0.01 B>A 422 INVITE 1 | Min-SE: 1800",
 *
 * A line holds the time in seconds, sender and receiver (a letter each, which
 * stands for a host, a small one for another port of it), then a request
 * (method, Request-URI, CSeq number) or a response (status, method of CSeq, CSeq
 * number), then options, then headers behind bars. Via, From, To, Call-ID, CSeq, Max-Forwards and, where they are
 * mandatory, Contact are added where the line does not name them. A header
 * written `-Contact` is left out.
 *
 * Options: `branch=x`, `call=x`, `from=tag`, `to=tag` (`to=-` for none), `tcp`,
 * `version=x` (of a request, instead of SIP/2.0), `phrase=x_y` (of a response), `cut` (captured only in part), `stub` (of which only the start line was captured),
 * `private` (sent from an address that is not public).
 * An ICMP error is `0.02 B>A icmp-port of=1 bytes=9`: its kind, the line that it
 * quotes, and one more than how much of its text (all without that). Hosts have
 * the addresses 192.0.2.1 for A and so on, the port 5060, or 5062 for a small
 * letter.
 *
 * Without options a request and its responses share a branch made of method and
 * CSeq number; ACK and CANCEL take that of the INVITE, and an ACK to a 2xx is
 * written with a branch of its own.
 *
 * Bodies: `sdp=STREAM+STREAM...` adds a session description, each stream being
 * type/profile/formats, with - for the slashes of the profile, and behind
 * semicolons what differs from port 4000 at IN IP4 192.0.2.N (N made of the
 * sender's letter): `port=0`, `c=IN_IP6_2001:db8::1`, `b=AS:64`, or an a= line, _ for space:
 *
 *     sdp=audio/RTP-AVP/0,8,96;rtpmap:96_opus/48000/2;sendonly+video/RTP-SAVP/31
 *
 * `multipart` puts it into multipart/mixed behind another part, `body=type/sub`
 * is a body of another type, and `cut` of a message with a body cuts the body.
 * `ip=203.0.113.1>198.51.100.2` names the addresses of the packet.
 */
#ifndef SCENE_H
#define SCENE_H

#include "support.h"

#define SCENE_LINES 24
#define SCENE_FINDINGS 8

typedef struct {
    unsigned frame; /* from 1; the line's number */
    const char *id;
    const char *evidence; /* what the English sentence holds; NULL for anything */
    const char *advice;   /* likewise; NULL for anything, "-" for none at all */
} SceneFinding;

typedef struct {
    const char *name;
    const char *lines[SCENE_LINES];
    SceneFinding findings[SCENE_FINDINGS];
} Scene;

/* Adds each scene as a test below /rules/family. Only findings and what
 * followed whose id starts with one of the prefixes (NULL-ended) are compared;
 * no placeholder may be left in any. */
void add_scenes(const char *family, const char *const *prefixes, const Scene *scenes, size_t count);

#endif
