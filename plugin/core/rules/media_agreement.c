/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Whether an answer fits its offer, stream by stream (RFC 3264 sections 6 and
 * 6.1).
 */
#include "rules_media.h"

static const char *const directions[] = { "sendrecv", "sendonly", "recvonly", "inactive" };

/* What may be answered to each direction; NULL for anything. */
static const char *const fitting[] = { NULL, "recvonly, inactive", "sendonly, inactive", "inactive" };

typedef struct {
    const SxSdp *offer, *answer;
    uint32_t frame; /* of the offer */
    SxFindings *findings;
} Exchange;

static SxFinding *
add(const Exchange *exchange, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(exchange->findings, statement);

    sx_finding_frame(finding, SX_PLACE_OFFER_FRAME, exchange->frame);
    return finding;
}

static bool
check_count(const Exchange *exchange)
{
    SxFinding *finding;

    if (exchange->offer->stream_count == exchange->answer->stream_count)
        return true;
    finding = add(exchange, SX_STATEMENT_MEDIA_STREAM_COUNT);
    sx_finding_number(finding, SX_PLACE_OFFERED, (uint32_t)exchange->offer->stream_count);
    sx_finding_number(finding, SX_PLACE_ACCEPTED, (uint32_t)exchange->answer->stream_count);
    return false;
}

static bool
is_any_used(const SxSdp *sdp)
{
    for (size_t i = 0; i < sdp->stream_count; i++)
        if (sdp->streams[i].port != 0)
            return true;
    return false;
}

static bool
check_rejection(const Exchange *exchange, SxAnswerKind kind)
{
    SxStatementId statement =
        kind == SX_ANSWER_ACK ? SX_STATEMENT_MEDIA_ALL_REJECTED_BY_ACK : SX_STATEMENT_MEDIA_ALL_REJECTED;

    if (kind == SX_ANSWER_EARLY || is_any_used(exchange->answer) || !is_any_used(exchange->offer))
        return false;
    sx_media_set_offer(add(exchange, statement), SX_PLACE_OFFERED, exchange->offer);
    return true;
}

static bool
check_type(const Exchange *exchange, size_t n)
{
    const SxSdpStream *offered = &exchange->offer->streams[n], *answered = &exchange->answer->streams[n];
    SxFinding *finding;

    if (sx_media_same(offered->type, answered->type))
        return true;
    finding = add(exchange, SX_STATEMENT_MEDIA_TYPE_CHANGED);
    sx_finding_number(finding, SX_PLACE_NUMBER, (uint32_t)n + 1);
    sx_finding_text(finding, SX_PLACE_OFFERED, offered->type);
    sx_finding_text(finding, SX_PLACE_ACCEPTED, answered->type);
    return false;
}

/* Whether RTCP feedback is in the profile is left open, as many mix both;
 * capability negotiation may lead to another profile (RFC 5939 section 3.5.2). */
static bool
check_protocol(const Exchange *exchange, size_t n)
{
    const SxSdpStream *offered = &exchange->offer->streams[n], *answered = &exchange->answer->streams[n];
    SxFinding *finding;

    if ((sx_sdp_is_rtp(offered) == sx_sdp_is_rtp(answered) &&
         sx_sdp_is_secure(offered) == sx_sdp_is_secure(answered)) ||
        sx_sdp_has(exchange->answer, answered, "acfg"))
        return true;
    finding = add(exchange, SX_STATEMENT_MEDIA_ANSWER_PROFILE);
    sx_finding_text(finding, SX_PLACE_TYPE, offered->type);
    sx_finding_text(finding, SX_PLACE_OFFERED, offered->protocol);
    sx_finding_text(finding, SX_PLACE_ACCEPTED, answered->protocol);
    return false;
}

/* An answer may hold codecs beside those of the offer, but one at least must
 * have been offered. */
static void
check_codecs(const Exchange *exchange, size_t n)
{
    const SxSdpStream *offered = &exchange->offer->streams[n], *answered = &exchange->answer->streams[n];
    SxCodecs ours, theirs;
    SxFinding *finding;

    sx_codecs_read(&ours, offered);
    sx_codecs_read(&theirs, answered);
    if (!ours.whole || !theirs.whole || sx_codecs_common(&ours, &theirs, false))
        return;
    finding = add(exchange, SX_STATEMENT_MEDIA_ANSWER_CODEC);
    sx_finding_text(finding, SX_PLACE_TYPE, offered->type);
    sx_media_set_codecs(finding, SX_PLACE_OFFERED, offered);
    sx_media_set_codecs(finding, SX_PLACE_ACCEPTED, answered);
}

static bool
fits(SxSdpDirection offered, SxSdpDirection answered)
{
    switch (offered) {
    case SX_SDP_SENDONLY:
        return answered == SX_SDP_RECVONLY || answered == SX_SDP_INACTIVE;
    case SX_SDP_RECVONLY:
        return answered == SX_SDP_SENDONLY || answered == SX_SDP_INACTIVE;
    case SX_SDP_INACTIVE:
        return answered == SX_SDP_INACTIVE;
    default:
        return true;
    }
}

static void
check_direction(const Exchange *exchange, size_t n)
{
    const SxSdpStream *offered = &exchange->offer->streams[n], *answered = &exchange->answer->streams[n];
    SxFinding *finding;

    if (fits(offered->direction, answered->direction) || sx_sdp_is_multicast(offered))
        return;
    finding = add(exchange, SX_STATEMENT_MEDIA_DIRECTION);
    sx_finding_text(finding, SX_PLACE_TYPE, offered->type);
    sx_finding_words(finding, SX_PLACE_OFFERED, directions[offered->direction]);
    sx_finding_words(finding, SX_PLACE_ACCEPTED, directions[answered->direction]);
    sx_finding_words(finding, SX_PLACE_FITTING, fitting[offered->direction]);
}

void
sx_media_agreement(const SxSdp *offer, uint32_t frame, const SxSdp *answer, SxAnswerKind kind, SxFindings *findings)
{
    Exchange exchange = { offer, answer, frame, findings };

    if (!check_count(&exchange) || check_rejection(&exchange, kind))
        return;
    for (size_t n = 0; n < offer->stream_count; n++) {
        if (offer->streams[n].port == 0 || answer->streams[n].port == 0 || !check_type(&exchange, n) ||
            !check_protocol(&exchange, n) || !sx_sdp_is_rtp(&offer->streams[n]))
            continue;
        check_codecs(&exchange, n);
        check_direction(&exchange, n);
    }
}
