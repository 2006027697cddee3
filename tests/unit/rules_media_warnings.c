/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Warning of a refusal, held against the offer.
 */
#include "scene.h"

static const char *const prefixes[] = { "media.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define OFFER INVITE " sdp=audio/RTP-AVP/18+video/RTP-SAVP/31;c=IN_IP6_2001:db8::1"
#define WARNED(code) "0.01 B>A 488 INVITE 1 | Warning: " code " b.example.com \"Words\""

static const Scene warnings[] = {
    { "300-network",
      { INVITE " sdp=audio/RTP-AVP/0;c=ATM_NSAP_47", WARNED("300") },
      { { 2, "media.warning-network", "frame 1 has: ATM.", NULL } } },
    { "301-address",
      { OFFER, WARNED("301") },
      { { 2, "media.warning-address", "frame 1 are: IP4 192.0.2.65, IP6 2001:db8::1.", NULL } } },
    { "302-transport",
      { OFFER, WARNED("302") },
      { { 2, "media.warning-transport", "has: audio RTP/AVP, video RTP/SAVP.", NULL } } },
    { "303-bandwidth-units",
      { INVITE " sdp=audio/RTP-AVP/0;b=XX:64;b=YY:1", WARNED("303") },
      { { 2, "media.warning-bandwidth-units", "are: XX:64, YY:1.", NULL } } },
    { "304-type", { OFFER, WARNED("304") }, { { 2, "media.warning-type", "are: audio, video.", NULL } } },
    { "305-format",
      { OFFER, WARNED("305") },
      { { 2, "media.warning-format", "has: audio RTP/AVP (G729), video RTP/SAVP (H261).", NULL } } },
    { "306-attribute", { OFFER, WARNED("306") }, { { 2, "media.warning-attribute", "words: Words", NULL } } },
    { "307-parameter", { OFFER, WARNED("307") }, { { 2, "media.warning-parameter", "words: Words", NULL } } },
    { "308-language",
      { INVITE " sdp=audio/RTP-AVP/0;hlang-send:es;hlang-recv:es_en", WARNED("308") },
      { { 2, "media.warning-language", "hlang-send es, hlang-recv es en.", NULL } } },
    { "330-multicast",
      { INVITE " sdp=audio/RTP-AVP/0;c=IN_IP4_233.252.0.1/127", WARNED("330") },
      { { 2, "media.warning-multicast", "has IP4 233.252.0.1.", NULL } } },
    { "331-unicast",
      { INVITE " sdp=audio/RTP-AVP/0", WARNED("331") },
      { { 2, "media.warning-unicast", "has IP4 192.0.2.65.", NULL } } },
    { "370-bandwidth-of-codecs",
      { OFFER, WARNED("370") },
      { { 2, "media.warning-bandwidth", "needs: audio RTP/AVP (G729), video", NULL } } },
    { "370-bandwidth",
      { INVITE " sdp=audio/RTP-AVP/0;b=AS:2000", WARNED("370") },
      { { 2, "media.warning-bandwidth", "needs: AS:2000.", NULL } } },
    { "several",
      { OFFER, WARNED("304") ", 305 b.example.com \"a, b\"" },
      { { 2, "media.warning-type", NULL, NULL }, { 2, "media.warning-format", NULL, NULL } } },
    { "sdp-tells-more",
      { INVITE " sdp=audio/RTP-AVP/0", "0.01 B>A 488 INVITE 1 sdp=audio/RTP-AVP/8;port=0 | Warning: 305 b \"Words\"" },
      { { 2, "media.no-common-codec", NULL, NULL } } },
    { "330-without-multicast", { OFFER, WARNED("330") }, { { 0 } } },
    { "308-without-language", { OFFER, WARNED("308") }, { { 0 } } },
    { "303-without-bandwidth", { OFFER, WARNED("303") }, { { 0 } } },
    { "399-miscellaneous", { OFFER, WARNED("399") }, { { 0 } } },
    { "offer-cut-off", { OFFER " cut", WARNED("305") }, { { 0 } } },
    { "warning-in-a-success", { OFFER, "0.01 B>A 100 INVITE 1 | Warning: 305 b \"Words\"" }, { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("media/warnings", prefixes, warnings, G_N_ELEMENTS(warnings));
    return g_test_run();
}
