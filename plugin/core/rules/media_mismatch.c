/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds an offer that was refused against what the refusing side lists in its
 * SDP (RFC 3264 section 9): media types, profiles, codecs, keys, addresses.
 */
#include "rules_media.h"

#include <string.h>

/* An offered stream, and what the other side lists for its media type. */
typedef struct {
    const SxCase *one;
    const SxSdp *offer, *listed;
    const SxSdpStream *stream;
    const SxSdpStream *same_type;     /* the first listed; NULL where there is none */
    const SxSdpStream *same_protocol; /* likewise, with a profile that fits */
} Pair;

/* DTLS or not is left open by the profile as some write it (RFC 8829 section
 * 5.1.2). */
static SxText
without_transport(SxText protocol)
{
    size_t length = strlen("UDP/TLS/");

    if (protocol.length > length && g_ascii_strncasecmp(protocol.data, "UDP/TLS/", length) == 0)
        return (SxText){ protocol.data + length, protocol.length - length };
    return protocol;
}

static Pair
pair_of(const SxCase *one, const SxSdp *offer, const SxSdp *listed, const SxSdpStream *stream)
{
    Pair pair = { one, offer, listed, stream, NULL, NULL };

    for (size_t i = 0; i < listed->stream_count; i++) {
        const SxSdpStream *other = &listed->streams[i];

        if (!sx_media_same(other->type, stream->type))
            continue;
        if (!pair.same_type)
            pair.same_type = other;
        if (!pair.same_protocol &&
            sx_media_same(without_transport(other->protocol), without_transport(stream->protocol)))
            pair.same_protocol = other;
    }
    return pair;
}

static SxFinding *
add(const Pair *pair, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_media_add(pair->one, findings, statement);

    sx_finding_text(finding, SX_PLACE_TYPE, pair->stream->type);
    return finding;
}

static void
append_types(SxMediaList *list, const SxSdp *sdp, bool all)
{
    for (size_t i = 0; i < sdp->stream_count; i++)
        if (all || sdp->streams[i].port != 0)
            sx_media_append(list, sdp->streams[i].type);
}

static bool
check_type(const Pair *pair, bool any_type, SxFindings *findings)
{
    SxMediaList offered = { .length = 0 }, accepted = { .length = 0 };
    SxFinding *finding;

    if (pair->same_type)
        return false;
    finding = add(pair, findings, any_type ? SX_STATEMENT_MEDIA_TYPE_NOT_LISTED : SX_STATEMENT_MEDIA_NO_COMMON_TYPE);
    append_types(&offered, pair->offer, false);
    append_types(&accepted, pair->listed, true);
    sx_media_set(finding, SX_PLACE_OFFERED, &offered);
    sx_media_set(finding, SX_PLACE_ACCEPTED, &accepted);
    return true;
}

/* Capability negotiation may offer profiles beside that of the m= line
 * (RFC 5939 section 3.5.1). */
static bool
check_protocol(const Pair *pair, SxFindings *findings)
{
    const SxSdpStream *other = pair->same_type;
    SxStatementId statement = SX_STATEMENT_MEDIA_PROFILE;
    SxFinding *finding;

    if (!other || pair->same_protocol || sx_sdp_has(pair->offer, pair->stream, "pcfg") ||
        sx_sdp_has(pair->offer, pair->stream, "tcap"))
        return false;
    if (sx_sdp_is_rtp(other) && sx_sdp_is_rtp(pair->stream)) {
        if (sx_sdp_is_secure(other) && !sx_sdp_is_secure(pair->stream))
            statement = SX_STATEMENT_MEDIA_SRTP_REQUIRED;
        else if (!sx_sdp_is_secure(other) && sx_sdp_is_secure(pair->stream))
            statement = SX_STATEMENT_MEDIA_SRTP_REFUSED;
    }
    finding = add(pair, findings, statement);
    sx_finding_text(finding, SX_PLACE_OFFERED, pair->stream->protocol);
    sx_finding_text(finding, SX_PLACE_ACCEPTED, other->protocol);
    return true;
}

static const SxCodec *
first_telling(const SxCodecs *codecs)
{
    for (size_t i = 0; i < codecs->count; i++)
        if (!sx_codec_is_auxiliary(&codecs->list[i]))
            return &codecs->list[i];
    return NULL;
}

/* Tells whether any listed stream of that type has a codec of the offered. */
static bool
is_codec_listed(const Pair *pair, const SxCodecs *offered)
{
    for (size_t i = 0; i < pair->listed->stream_count; i++) {
        SxCodecs accepted;

        if (!sx_media_same(pair->listed->streams[i].type, pair->stream->type))
            continue;
        sx_codecs_read(&accepted, &pair->listed->streams[i]);
        if (!accepted.whole || sx_codecs_common(offered, &accepted, true))
            return true;
    }
    return false;
}

static bool
check_codecs(const Pair *pair, SxFindings *findings)
{
    SxCodecs offered, accepted;
    const SxCodec *wanted, *codec;
    SxFinding *finding;

    if (!pair->same_protocol || !sx_sdp_is_rtp(pair->stream))
        return false;
    sx_codecs_read(&offered, pair->stream);
    sx_codecs_read(&accepted, pair->same_protocol);
    wanted = first_telling(&offered);
    codec = first_telling(&accepted);
    if (!wanted || !codec || !offered.whole || is_codec_listed(pair, &offered))
        return false;
    finding = add(pair, findings, SX_STATEMENT_MEDIA_NO_COMMON_CODEC);
    sx_media_set_codecs(finding, SX_PLACE_OFFERED, pair->stream);
    sx_media_set_codecs(finding, SX_PLACE_ACCEPTED, pair->same_protocol);
    sx_finding_text(finding, SX_PLACE_CODEC, sx_codec_shown(codec));
    sx_finding_text(finding, SX_PLACE_WANTED, sx_codec_shown(wanted));
    return true;
}

/* The suites of a=crypto, which the tag precedes (RFC 4568 section 4). */
static void
append_suites(SxMediaList *list, const SxSdpStream *stream)
{
    SxText value, tag, suite;

    for (size_t n = 0; sx_sdp_attribute(stream->lines, "crypto", n, &value); n++)
        if (sx_sdp_word(&value, &tag) && sx_sdp_word(&value, &suite))
            sx_media_append(list, suite);
}

static bool
shares_suite(const SxSdpStream *a, const SxSdpStream *b)
{
    SxText value, tag, one, other;

    for (size_t i = 0; sx_sdp_attribute(a->lines, "crypto", i, &value); i++) {
        if (!sx_sdp_word(&value, &tag) || !sx_sdp_word(&value, &one))
            return true;
        for (size_t j = 0; sx_sdp_attribute(b->lines, "crypto", j, &value); j++)
            if (!sx_sdp_word(&value, &tag) || !sx_sdp_word(&value, &other) || sx_media_same(one, other))
                return true;
    }
    return false;
}

static bool
check_suites(const Pair *pair, SxFindings *findings)
{
    SxMediaList offered = { .length = 0 }, accepted = { .length = 0 };
    SxFinding *finding;

    append_suites(&offered, pair->stream);
    append_suites(&accepted, pair->same_protocol);
    if (offered.length == 0 || accepted.length == 0 || shares_suite(pair->stream, pair->same_protocol))
        return false;
    finding = add(pair, findings, SX_STATEMENT_MEDIA_CRYPTO_SUITE);
    sx_media_set(finding, SX_PLACE_OFFERED, &offered);
    sx_media_set(finding, SX_PLACE_ACCEPTED, &accepted);
    return true;
}

/* Tells how a stream says that SRTP gets its keys, or gives NULL where it says
 * nothing, or more than one. */
static const char *
keying_of(const SxSdp *sdp, const SxSdpStream *stream)
{
    bool crypto = sx_sdp_has(sdp, stream, "crypto"), fingerprint = sx_sdp_has(sdp, stream, "fingerprint");

    if (crypto == fingerprint || sx_sdp_has(sdp, stream, "key-mgmt"))
        return NULL;
    return crypto ? "a=crypto" : "a=fingerprint";
}

static bool
check_keys(const Pair *pair, SxFindings *findings)
{
    const char *offered, *accepted;
    SxFinding *finding;

    if (!pair->same_protocol || !sx_sdp_is_secure(pair->stream))
        return false;
    offered = keying_of(pair->offer, pair->stream);
    accepted = keying_of(pair->listed, pair->same_protocol);
    if (!offered || !accepted || strcmp(offered, accepted) == 0)
        return check_suites(pair, findings);
    finding = add(pair, findings, SX_STATEMENT_MEDIA_KEYING);
    sx_finding_words(finding, SX_PLACE_OFFERED, offered);
    sx_finding_words(finding, SX_PLACE_ACCEPTED, accepted);
    return true;
}

/* The address of a list of capabilities is arbitrary (RFC 3264 section 9), so
 * its kind is no more than a hint. */
static bool
check_address(const Pair *pair, SxFindings *findings)
{
    const SxSdpStream *other = pair->same_protocol;
    SxFinding *finding;

    if (!other || pair->stream->family.length == 0 || other->family.length == 0 ||
        sx_media_same(pair->stream->family, other->family) || sx_sdp_has(pair->offer, pair->stream, "altc") ||
        sx_sdp_has(pair->offer, pair->stream, "ice-ufrag"))
        return false;
    finding = add(pair, findings, SX_STATEMENT_MEDIA_ADDRESS_FAMILY);
    sx_finding_text(finding, SX_PLACE_OFFERED, pair->stream->family);
    sx_finding_text(finding, SX_PLACE_ADDRESS, pair->stream->address);
    sx_finding_text(finding, SX_PLACE_ACCEPTED, other->family);
    return true;
}

bool
sx_media_mismatch(const SxCase *one, const SxSdp *offer, const SxSdp *listed, SxFindings *findings)
{
    bool (*const checks[])(const Pair *, SxFindings *) = { check_protocol, check_codecs, check_keys, check_address };
    bool any_type = false;

    for (size_t i = 0; i < offer->stream_count; i++)
        any_type =
            any_type || (offer->streams[i].port != 0 && pair_of(one, offer, listed, &offer->streams[i]).same_type);
    for (size_t check = 0; check <= G_N_ELEMENTS(checks); check++) {
        for (size_t i = 0; i < offer->stream_count; i++) {
            Pair pair = pair_of(one, offer, listed, &offer->streams[i]);

            if (pair.stream->port == 0)
                continue;
            if (check < G_N_ELEMENTS(checks) ? checks[check](&pair, findings) : check_type(&pair, any_type, findings))
                return true;
        }
    }
    return false;
}
