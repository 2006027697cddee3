/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Answers that are missing, do not fit their offer, or change; addresses at
 * which no media arrives.
 */
#include "scene.h"

static const char *const prefixes[] = { "media.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define OFFER INVITE " sdp=audio/RTP-AVP/0,8"
#define RELIABLE " | Require: 100rel | RSeq: 1"
#define ACK "0.30 A>B ACK sip:b.example.com 1 to=callee branch=z9hG4bKack"

static const Scene places[] = {
    { "answered", { OFFER, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/8" }, { { 0 } } },
    { "no-answer",
      { OFFER, "0.01 B>A 180 INVITE 1", "0.02 B>A 200 INVITE 1" },
      { { 3, "media.answer-missing", "INVITE in frame 1 carried an offer; this 200 has no body", "into the 200" } } },
    { "no-answer-to-an-update",
      { "0.00 A>B UPDATE sip:bob@example.com 1 to=callee sdp=audio/RTP-AVP/0", "0.01 B>A 200 UPDATE 1" },
      { { 2, "media.answer-missing", "UPDATE in frame 1", NULL } } },
    { "update-without-offer",
      { "0.00 A>B UPDATE sip:bob@example.com 1 to=callee", "0.01 B>A 200 UPDATE 1" },
      { { 0 } } },
    { "answered-reliably",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/8" RELIABLE, "0.02 B>A 200 INVITE 1" },
      { { 0 } } },
    { "answered-before-the-capture-or-in-prack",
      { OFFER, "0.01 A>B PRACK sip:bob@example.com 2 to=callee", "0.02 B>A 200 INVITE 1" },
      { { 0 } } },
    { "answered-unreliably",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/8", "0.02 B>A 200 INVITE 1" },
      { { 3, "media.answer-not-repeated", "offer in frame 1 is answered only in the 183 in frame 2",
          "SDP of frame 2" } } },
    { "answer-of-another-fork",
      { OFFER, "0.01 B>A 183 INVITE 1 to=other sdp=audio/RTP-AVP/8", "0.02 B>A 200 INVITE 1" },
      { { 3, "media.answer-missing", NULL, NULL } } },
    { "answer-cut-off", { OFFER, "0.01 B>A 200 INVITE 1 cut" }, { { 0 } } },
    { "body-of-another-type", { OFFER, "0.01 B>A 200 INVITE 1 body=text/plain" }, { { 0 } } },
    { "request-not-seen", { "0.01 B>A 200 INVITE 1" }, { { 0 } } },
    { "early-session-is-no-offer",
      { OFFER " | Content-Disposition: early-session", "0.01 B>A 200 INVITE 1" },
      { { 0 } } },
    { "no-offer-at-all",
      { INVITE, "0.01 B>A 200 INVITE 1" },
      { { 2, "media.offer-missing", "INVITE in frame 1 carried no SDP, so this 200 has to carry the offer", NULL } } },
    { "offer-in-the-response-answered-in-ack",
      { INVITE, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK " sdp=audio/RTP-AVP/0" },
      { { 0 } } },
    { "ack-without-answer",
      { INVITE, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK },
      { { 3, "media.ack-without-answer", "INVITE in frame 1 had no SDP, the 200 in frame 2 carries the offer",
          "offer in frame 2" } } },
    { "ack-with-another-answer",
      { INVITE, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK " sdp=audio/RTP-AVP/8" },
      { { 3, "media.answer-codec", "offered in frame 2 were PCMU", NULL } } },
    { "ack-cut-off", { INVITE, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK " cut" }, { { 0 } } },
    { "ack-of-another-fork", { INVITE, "0.01 B>A 200 INVITE 1 to=other sdp=audio/RTP-AVP/0", ACK }, { { 0 } } },
    { "ack-whose-invite-was-not-seen", { "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK }, { { 0 } } },
    { "ack-after-a-full-exchange", { OFFER, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK }, { { 0 } } },
    { "ack-with-surplus",
      { OFFER, "0.01 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0", ACK " sdp=audio/RTP-AVP/0" },
      { { 3, "media.ack-with-surplus", "in frames 1 and 2", NULL } } },
};

#define ANSWERED(offer, answer)                                                                                        \
    {                                                                                                                  \
        INVITE " sdp=" offer, "0.01 B>A 200 INVITE 1 sdp=" answer                                                      \
    }

static const Scene fits[] = {
    { "fewer-streams",
      ANSWERED("audio/RTP-AVP/0+video/RTP-AVP/31", "audio/RTP-AVP/0"),
      { { 2, "media.stream-count", "frame 1 has 2 m= lines, this answer 1", NULL } } },
    { "one-stream-refused",
      ANSWERED("audio/RTP-AVP/0+video/RTP-AVP/31", "audio/RTP-AVP/0+video/RTP-AVP/31;port=0"),
      { { 0 } } },
    { "all-refused",
      ANSWERED("audio/RTP-AVP/0+video/RTP-AVP/31", "audio/RTP-AVP/0;port=0+video/RTP-AVP/31;port=0"),
      { { 2, "media.all-rejected", "offered in frame 1, which were: audio RTP/AVP (PCMU), video RTP/AVP (H261)", NULL } } },
    { "nothing-was-offered", ANSWERED("audio/RTP-AVP/0;port=0", "audio/RTP-AVP/0;port=0"), { { 0 } } },
    { "other-type",
      ANSWERED("audio/RTP-AVP/0+video/RTP-AVP/31", "video/RTP-AVP/31+audio/RTP-AVP/0"),
      { { 2, "media.type-changed", "Stream 1 is audio in the offer in frame 1 and video", NULL },
        { 2, "media.type-changed", "Stream 2 is video", NULL } } },
    { "other-type-refused",
      ANSWERED("video/RTP-AVP/31+audio/RTP-AVP/0", "audio/RTP-AVP/0;port=0+audio/RTP-AVP/0"),
      { { 0 } } },
    { "other-profile",
      ANSWERED("audio/RTP-SAVP/0", "audio/RTP-AVP/0"),
      { { 2, "media.answer-profile", "offered over RTP/SAVP in frame 1 and answered over RTP/AVP", NULL } } },
    { "profile-with-feedback", ANSWERED("audio/RTP-AVPF/0", "audio/RTP-AVP/0"), { { 0 } } },
    { "profile-with-dtls", ANSWERED("audio/UDP-TLS-RTP-SAVPF/0", "audio/RTP-SAVPF/0"), { { 0 } } },
    { "profile-negotiated", ANSWERED("audio/RTP-AVP/0;pcfg:1_t=1", "audio/RTP-SAVP/0;acfg:1_t=1"), { { 0 } } },
    { "other-codec",
      ANSWERED("audio/RTP-AVP/0,8", "audio/RTP-AVP/18"),
      { { 2, "media.answer-codec", "answer are G729; offered in frame 1 were PCMU, PCMA",
          "at least one of PCMU, PCMA" } } },
    { "further-codecs", ANSWERED("audio/RTP-AVP/0", "audio/RTP-AVP/0,8,18"), { { 0 } } },
    { "codec-under-another-number",
      ANSWERED("audio/RTP-AVP/96;rtpmap:96_opus/48000/2", "audio/RTP-AVP/111;rtpmap:111_OPUS/48000/2"),
      { { 0 } } },
    { "codec-without-rtpmap", ANSWERED("audio/RTP-AVP/96;rtpmap:96_opus/48000/2", "audio/RTP-AVP/96"), { { 0 } } },
    { "fax-formats", ANSWERED("image/udptl/t38", "image/udptl/T38"), { { 0 } } },
    { "sendrecv-to-sendonly",
      ANSWERED("audio/RTP-AVP/0;sendonly", "audio/RTP-AVP/0"),
      { { 2, "media.direction", "audio stream is sendonly in the offer in frame 1 and sendrecv",
          "recvonly or inactive" } } },
    { "sendonly-to-inactive",
      ANSWERED("audio/RTP-AVP/0;inactive", "audio/RTP-AVP/0;sendonly"),
      { { 2, "media.direction", NULL, "inactive with inactive" } } },
    { "recvonly-to-sendonly", ANSWERED("audio/RTP-AVP/0;sendonly", "audio/RTP-AVP/0;recvonly"), { { 0 } } },
    { "sendonly-to-sendrecv", ANSWERED("audio/RTP-AVP/0", "audio/RTP-AVP/0;sendonly"), { { 0 } } },
    { "sendonly-to-recvonly", ANSWERED("audio/RTP-AVP/0;recvonly", "audio/RTP-AVP/0;sendonly"), { { 0 } } },
    { "direction-of-a-refused-stream",
      ANSWERED("audio/RTP-AVP/0;sendonly+video/RTP-AVP/31", "audio/RTP-AVP/0;port=0+video/RTP-AVP/31"),
      { { 0 } } },
    { "direction-of-multicast",
      ANSWERED("audio/RTP-AVP/0;sendonly;c=IN_IP4_233.252.0.1/127",
               "audio/RTP-AVP/0;sendonly;c=IN_IP4_233.252.0.1/127"),
      { { 0 } } },
    { "answer-cut-off", { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 200 INVITE 1 cut sdp=audio/RTP-AVP/8" }, { { 0 } } },
    { "told-once-for-a-repeated-answer",
      { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/8",
        "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/8" },
      { { 2, "media.answer-codec", NULL, NULL } } },
};

static const Scene changes[] = {
    { "changed",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/0", "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0;port=5000" },
      { { 3, "media.answer-changed",
          "183 in frame 2 has audio RTP/AVP (PCMU) at 192.0.2.66 port 4000, this answer audio RTP/AVP (PCMU) at 192.0.2.66 "
          "port 5000",
          "SDP of frame 2" } } },
    { "changed-after-a-reliable-answer",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/0" RELIABLE, "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/8" },
      { { 3, "media.answer-changed-reliable", "reliable 183 in frame 2", NULL } } },
    { "repeated",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/0", "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0" },
      { { 0 } } },
    { "other-device",
      { OFFER, "0.01 B>A 183 INVITE 1 to=one sdp=audio/RTP-AVP/0", "0.02 B>A 200 INVITE 1 to=two sdp=audio/RTP-AVP/8" },
      { { 0 } } },
    { "direction-alone",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/0;sendonly", "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/0" },
      { { 0 } } },
    { "updated-in-between",
      { OFFER, "0.01 B>A 183 INVITE 1 sdp=audio/RTP-AVP/0" RELIABLE,
        "0.02 A>B UPDATE sip:bob@example.com 2 to=callee sdp=audio/RTP-AVP/8",
        "0.03 B>A 200 UPDATE 2 sdp=audio/RTP-AVP/8", "0.04 B>A 200 INVITE 1 sdp=audio/RTP-AVP/8" },
      { { 0 } } },
    { "first-cut-off",
      { OFFER, "0.01 B>A 183 INVITE 1 cut sdp=audio/RTP-AVP/0", "0.02 B>A 200 INVITE 1 sdp=audio/RTP-AVP/8" },
      { { 0 } } },
};

#define PRIVATE " sdp=audio/RTP-AVP/0;c=IN_IP4_192.168.1.7"

static const Scene addresses[] = {
    { "private-from-public",
      { INVITE " ip=203.0.113.1>198.51.100.2" PRIVATE },
      { { 1, "media.private-address", "audio at the private address 192.168.1.7, but this packet came from 203.0.113.1",
          NULL } } },
    { "shared-from-public",
      { INVITE " ip=203.0.113.1>198.51.100.2 sdp=audio/RTP-AVP/0;c=IN_IP4_100.64.0.9" },
      { { 1, "media.private-address", "100.64.0.9", NULL } } },
    { "to-another-private-network",
      { OFFER " ip=198.51.100.2>203.0.113.1", "0.01 B>A 200 INVITE 1 ip=203.0.113.1>10.0.0.5" PRIVATE },
      { { 2, "media.private-address", NULL, NULL } } },
    { "to-the-same-private-network", { INVITE " ip=203.0.113.1>192.168.1.5" PRIVATE }, { { 0 } } },
    { "from-a-private-address", { INVITE " ip=192.168.1.7>198.51.100.2" PRIVATE }, { { 0 } } },
    { "from-this-machine", { INVITE " ip=127.0.0.1>127.0.0.1" PRIVATE }, { { 0 } } },
    { "not-over-ip4", { INVITE PRIVATE }, { { 0 } } },
    { "public", { OFFER " ip=203.0.113.1>198.51.100.2" }, { { 0 } } },
    { "just-outside", { INVITE " ip=203.0.113.1>198.51.100.2 sdp=audio/RTP-AVP/0;c=IN_IP4_172.32.0.1" }, { { 0 } } },
    { "private-but-with-ice", { INVITE " ip=203.0.113.1>198.51.100.2" PRIVATE ";ice-ufrag:x" }, { { 0 } } },
    { "private-but-sendonly", { INVITE " ip=203.0.113.1>198.51.100.2" PRIVATE ";sendonly" }, { { 0 } } },
    { "private-but-refused", { INVITE " ip=203.0.113.1>198.51.100.2" PRIVATE ";port=0" }, { { 0 } } },
    { "hold",
      { INVITE " to=callee sdp=audio/RTP-AVP/0;c=IN_IP4_0.0.0.0" },
      { { 1, "media.hold-address", "INVITE is 0.0.0.0 for audio", "a=sendonly" } } },
    { "hold-by-direction", { INVITE " to=callee sdp=audio/RTP-AVP/0;sendonly" }, { { 0 } } },
    { "address-not-known-yet", { INVITE " sdp=audio/RTP-AVP/0;c=IN_IP4_0.0.0.0" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("media-places", prefixes, places, G_N_ELEMENTS(places));
    add_scenes("media-fits", prefixes, fits, G_N_ELEMENTS(fits));
    add_scenes("media-changes", prefixes, changes, G_N_ELEMENTS(changes));
    add_scenes("media-addresses", prefixes, addresses, G_N_ELEMENTS(addresses));
    return g_test_run();
}
