/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Refused offers: 488, 606 and 580.
 */
#include "scene.h"

static const char *const prefixes[] = { "media.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define REINVITE INVITE " to=callee"
#define REFUSED "0.01 B>A 488 INVITE 1"
#define PCMU INVITE " sdp=audio/RTP-AVP/0,101;rtpmap:101_telephone-event/8000"

static const Scene codecs[] = {
    { "no-common-codec",
      { INVITE " sdp=audio/RTP-AVP/0,18,101;rtpmap:101_telephone-event/8000",
        REFUSED " sdp=audio/RTP-AVP/8,96,101;port=0;rtpmap:96_opus/48000/2;rtpmap:101_telephone-event/8000" },
      { { 2, "media.no-common-codec",
          "offered in frame 1 are PCMU, G729; the SDP of this response lists PCMA, opus/48000/2",
          "offer PCMA, which the callee lists. Callee: or allow PCMU" } } },
    { "no-common-codec-606",
      { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 606 INVITE 1 sdp=audio/RTP-AVP/8;port=0" },
      { { 2, "media.no-common-codec", "offered in frame 1 are PCMU", NULL } } },
    { "no-common-codec-in-multipart",
      { INVITE " multipart sdp=audio/RTP-AVP/0", REFUSED " multipart sdp=audio/RTP-AVP/8;port=0" },
      { { 2, "media.no-common-codec", "offered in frame 1 are PCMU", NULL } } },
    { "no-common-codec-of-a-second-stream",
      { INVITE " sdp=audio/RTP-AVP/0+video/RTP-AVP/31",
        REFUSED " sdp=audio/RTP-AVP/0;port=0+video/RTP-AVP/97;port=0;rtpmap:97_H264/90000" },
      { { 2, "media.no-common-codec", "The video codecs offered in frame 1 are H261", "offer H264" } } },
    { "other-clock-rate-is-another-codec",
      { INVITE " sdp=audio/RTP-AVP/96;rtpmap:96_speex/16000",
        REFUSED " sdp=audio/RTP-AVP/97;port=0;rtpmap:97_speex/8000" },
      { { 2, "media.no-common-codec", "are speex/16000; the SDP of this response lists speex", NULL } } },
    { "same-codec-by-another-number",
      { INVITE " sdp=audio/RTP-AVP/96;rtpmap:96_PCMA/8000/1", REFUSED " sdp=audio/RTP-AVP/8;port=0" },
      { { 2, "media.capabilities-fit", "frame 1: audio RTP/AVP (PCMA).", NULL } } },
    { "codec-without-a-name",
      { INVITE " sdp=audio/RTP-AVP/0", REFUSED " sdp=audio/RTP-AVP/96;port=0" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "stream-offered-with-port-0",
      { INVITE " sdp=audio/RTP-AVP/0+video/RTP-AVP/31;port=0", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.capabilities-fit", "frame 1: audio RTP/AVP (PCMU).", NULL } } },
    { "callee-lists-events-only",
      { PCMU, REFUSED " sdp=audio/RTP-AVP/101;port=0;rtpmap:101_telephone-event/8000" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "list-cut-off", { PCMU, REFUSED " cut sdp=audio/RTP-AVP/8;port=0" }, { { 0 } } },
    { "offer-cut-off", { PCMU " cut", REFUSED " sdp=audio/RTP-AVP/8;port=0" }, { { 0 } } },
    { "request-not-seen", { REFUSED " sdp=audio/RTP-AVP/8;port=0" }, { { 0 } } },
    { "other-response",
      { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 480 INVITE 1 sdp=audio/RTP-AVP/8;port=0" },
      { { 0 } } },
    { "no-offer-of-a-message",
      { "0.00 A>B MESSAGE sip:bob@example.com 1 body=text/plain", "0.01 B>A 488 MESSAGE 1" },
      { { 0 } } },
};

static const Scene kinds[] = {
    { "no-common-type",
      { INVITE " sdp=video/RTP-AVP/31", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.no-common-type", "frame 1 has video, and the SDP of this response lists other media only: audio",
          "offer audio" } } },
    { "type-not-listed",
      { INVITE " sdp=audio/RTP-AVP/0+video/RTP-AVP/31", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.type-not-listed", "holds audio, video, and the SDP of this response lists audio: no video",
          "call without video" } } },
    { "srtp-required",
      { INVITE " sdp=audio/RTP-AVP/0", REFUSED " sdp=audio/RTP-SAVP/0;port=0" },
      { { 2, "media.srtp-required", "frame 1 has audio over RTP/AVP, not encrypted", "turn SRTP on" } } },
    { "srtp-refused",
      { INVITE " sdp=audio/RTP-SAVP/0;crypto:1_AES_CM_128_HMAC_SHA1_80_inline:secret",
        REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.srtp-refused", "lists audio over RTP/AVP, not encrypted", "offer audio over RTP/AVP" } } },
    { "profile",
      { INVITE " sdp=audio/RTP-AVPF/0", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.profile", "frame 1 has audio over RTP/AVPF; the SDP of this response lists audio over RTP/AVP",
          NULL } } },
    { "profile-with-and-without-dtls",
      { INVITE " sdp=audio/UDP-TLS-RTP-SAVPF/0", REFUSED " sdp=audio/RTP-SAVPF/0;port=0" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "profile-negotiated",
      { INVITE " sdp=audio/RTP-AVP/0;tcap:1_RTP/SAVP;pcfg:1_t=1", REFUSED " sdp=audio/RTP-SAVP/0;port=0" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "one-of-two-listed-profiles",
      { INVITE " sdp=audio/RTP-AVP/0", REFUSED " sdp=audio/RTP-SAVP/0;port=0+audio/RTP-AVP/0;port=0" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "keying",
      { INVITE " sdp=audio/RTP-SAVP/0;crypto:1_AES_CM_128_HMAC_SHA1_80_inline:secret",
        REFUSED " sdp=audio/UDP-TLS-RTP-SAVP/0;port=0;fingerprint:sha-256_AB:CD" },
      { { 2, "media.keying", "by a=crypto, the SDP of this response by a=fingerprint", "by a=fingerprint" } } },
    { "crypto-suite",
      { INVITE " sdp=audio/RTP-SAVP/0;crypto:1_AES_CM_128_HMAC_SHA1_80_inline:secret",
        REFUSED " sdp=audio/RTP-SAVP/0;port=0;crypto:1_AEAD_AES_256_GCM_inline:secret" },
      { { 2, "media.crypto-suite", NULL, NULL } } },
    { "same-suite-under-another-tag",
      { INVITE " sdp=audio/RTP-SAVP/0;crypto:1_A_inline:x;crypto:2_B_inline:y",
        REFUSED " sdp=audio/RTP-SAVP/0;port=0;crypto:1_B_inline:z" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
    { "address-family",
      { INVITE " sdp=audio/RTP-AVP/0;c=IN_IP6_2001:db8::1", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.address-family", "is IP6 2001:db8::1; the SDP of this response has an address of family IP4",
          "of family IP4" } } },
    { "address-family-with-ice",
      { INVITE " sdp=audio/RTP-AVP/0;c=IN_IP6_2001:db8::1;ice-ufrag:x", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.capabilities-fit", NULL, NULL } } },
};

static const Scene unexplained[] = {
    { "without-a-reason",
      { PCMU, REFUSED },
      { { 2, "media.unexplained",
          "This 488 has neither Warning nor SDP, so it does not say what it refuses of the offer in "
          "frame 1: audio RTP/AVP (PCMU).",
          NULL } } },
    { "update-without-a-reason",
      { "0.00 A>B UPDATE sip:bob@example.com 1 to=callee sdp=audio/RTP-AVP/0", "0.01 B>A 488 UPDATE 1" },
      { { 2, "media.unexplained", NULL, NULL } } },
    { "update-without-offer",
      { "0.00 A>B UPDATE sip:bob@example.com 1 to=callee", "0.01 B>A 488 UPDATE 1" },
      { { 0 } } },
    { "policy-is-a-reason", { PCMU, REFUSED " | Policy-Contact: <sip:policy@example.com>" }, { { 0 } } },
    { "cause-is-a-reason", { PCMU, REFUSED " | Reason: Q.850;cause=65" }, { { 0 } } },
    { "join",
      { PCMU " | Join: other-call;from-tag=a;to-tag=b", REFUSED },
      { { 2, "media.join-refused", "asks to join a call: other-call;from-tag=a;to-tag=b. With 488", NULL } } },
    { "join-with-other-codecs",
      { PCMU " | Join: other-call;from-tag=a;to-tag=b", REFUSED " sdp=audio/RTP-AVP/8;port=0" },
      { { 2, "media.no-common-codec", NULL, NULL } } },
    { "join-refused-everywhere",
      { PCMU " | Join: other-call;from-tag=a;to-tag=b", "0.01 B>A 606 INVITE 1" },
      { { 2, "media.unexplained", NULL, NULL } } },
    { "headers-cut-off", { PCMU, REFUSED " cut" }, { { 0 } } },
    { "other-body", { PCMU, REFUSED " body=text/plain" }, { { 0 } } },
    { "without-offer",
      { INVITE, REFUSED },
      { { 2, "media.refused-without-offer", "INVITE in frame 1 carried no SDP", "put an offer into the INVITE" } } },
    { "body-taken-off", { INVITE " | Content-Type: application/sdp | -Content-Length", REFUSED }, { { 0 } } },
    { "offer-in-an-encrypted-body", { INVITE " body=application/pkcs7-mime", REFUSED }, { { 0 } } },
    { "other-offer-accepted",
      { PCMU, REFUSED " | Warning: 305 h \"No\"", "0.5 A>B INVITE sip:bob@example.com 2 sdp=audio/RTP-AVP/8",
        "0.6 B>A 200 INVITE 2 sdp=audio/RTP-AVP/8" },
      { { 2, "media.warning-format", NULL, NULL },
        { 2, "media.offer-changed", "frame 3 was audio RTP/AVP (PCMA) instead, and got 200 in frame 4", NULL } } },
    { "same-offer-accepted",
      { PCMU, REFUSED " | Warning: 305 h \"No\"", "0.5 A>B INVITE sip:bob@example.com 2 sdp=audio/RTP-AVP/0",
        "0.6 B>A 200 INVITE 2 sdp=audio/RTP-AVP/0" },
      { { 2, "media.warning-format", NULL, NULL } } },
    { "fax-refused",
      { REINVITE " sdp=image/udptl/t38", REFUSED },
      { { 2, "media.fax-refused",
          "frame 1 asks within the call for T.38 fax, image udptl (t38), and this 488 refuses it", "turn T.38 on" } } },
    { "fax-refused-with-audio-listed",
      { REINVITE " sdp=image/udptl/t38", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.fax-refused", NULL, NULL } } },
    { "fax-stream-switched-off",
      { REINVITE " sdp=audio/RTP-AVP/0+image/udptl/t38;port=0", REFUSED },
      { { 2, "media.unexplained", "frame 1: audio RTP/AVP (PCMU).", NULL } } },
    { "fax-outside-a-call",
      { INVITE " sdp=image/udptl/t38", REFUSED " sdp=audio/RTP-AVP/0;port=0" },
      { { 2, "media.no-common-type", NULL, NULL } } },
};

#define QOS "sdp=audio/RTP-AVP/0;curr:qos_e2e_none;des:qos_mandatory_e2e_sendrecv"

static const Scene preconditions[] = {
    { "marked",
      { INVITE " " QOS, "0.01 B>A 580 INVITE 1 sdp=audio/RTP-AVP/0;port=0;des:qos_failure_e2e_send" },
      { { 2, "media.precondition-failed", "the offer in frame 1: audio qos e2e send.", "as optional" } } },
    { "not-marked",
      { INVITE " " QOS, "0.01 B>A 580 INVITE 1" },
      { { 2, "media.precondition-offered", "frame 1 demands as mandatory: audio qos e2e sendrecv", NULL } } },
    { "none",
      { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 580 INVITE 1" },
      { { 2, "media.precondition-absent", NULL, NULL } } },
    { "only-optional",
      { INVITE " sdp=audio/RTP-AVP/0;des:qos_optional_e2e_sendrecv", "0.01 B>A 580 INVITE 1" },
      { { 0 } } },
    { "mark-cut-off", { INVITE " " QOS, "0.01 B>A 580 INVITE 1 cut " QOS }, { { 0 } } },
    { "offer-cut-off", { INVITE " cut " QOS, "0.01 B>A 580 INVITE 1" }, { { 0 } } },
    { "other-code", { INVITE " " QOS, "0.01 B>A 500 INVITE 1" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("media/codecs", prefixes, codecs, G_N_ELEMENTS(codecs));
    add_scenes("media/kinds", prefixes, kinds, G_N_ELEMENTS(kinds));
    add_scenes("media/unexplained", prefixes, unexplained, G_N_ELEMENTS(unexplained));
    add_scenes("media/preconditions", prefixes, preconditions, G_N_ELEMENTS(preconditions));
    return g_test_run();
}
