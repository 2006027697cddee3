/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Addresses in c= at which no media can arrive: private ones (RFC 1918, RFC
 * 6598) that were sent from a public address, and 0.0.0.0 (RFC 3264 section
 * 8.4).
 */
#include "rules_media.h"

#include "around.h"

/* Reads a dotted address as a number. */
static bool
read_ip4(SxText text, uint32_t *address)
{
    uint32_t sum = 0, part;
    unsigned parts = 0;
    SxText rest = text, digits;

    while (sx_text_next(&rest, '.', &digits)) {
        if (digits.length > 3 || !sx_text_number(digits, &part) || part > 255 || ++parts > 4)
            return false;
        sum = sum << 8 | part;
    }
    *address = sum;
    return parts == 4;
}

static bool
is_in(uint32_t address, uint32_t network, unsigned bits)
{
    return (address ^ network) >> (32 - bits) == 0;
}

static bool
is_private(uint32_t address)
{
    return is_in(address, 0x0a000000, 8) || is_in(address, 0xac100000, 12) || is_in(address, 0xc0a80000, 16) ||
           is_in(address, 0x64400000, 10);
}

static bool
is_public(uint32_t address)
{
    return address != 0 && !is_private(address) && !is_in(address, 0, 8) && !is_in(address, 0x7f000000, 8) &&
           !is_in(address, 0xa9fe0000, 16) && address < 0xe0000000;
}

/* Who is in a private network may share it with the owner of the address. */
static bool
is_out_of_reach(const SxMoment *arrival, uint32_t address)
{
    return is_private(address) && is_public(arrival->flow->from_ip4) && arrival->flow->to_ip4 != 0 &&
           (is_public(arrival->flow->to_ip4) || arrival->flow->to_ip4 >> 16 != address >> 16);
}

static bool
awaits_media(const SxSdp *sdp, const SxSdpStream *stream)
{
    return stream->port != 0 && (stream->direction == SX_SDP_SENDRECV || stream->direction == SX_SDP_RECVONLY) &&
           sx_text_is(stream->family, "IP4") && !sx_sdp_has(sdp, stream, "ice-ufrag");
}

static void
add_private(const SxMoment *arrival, const SxSdpStream *stream, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_MEDIA_PRIVATE_ADDRESS);
    uint32_t from = arrival->flow->from_ip4;
    char source[16];

    g_snprintf(source, sizeof source, "%u.%u.%u.%u", from >> 24, from >> 16 & 255, from >> 8 & 255, from & 255);
    sx_finding_text(finding, SX_PLACE_TYPE, stream->type);
    sx_finding_text(finding, SX_PLACE_ADDRESS, stream->address);
    sx_finding_text(finding, SX_PLACE_SOURCE, sx_text(source));
}

/* An offer outside a dialog may not know its address yet. */
static bool
is_hold(const SxCase *one, const SxSdpStream *stream, uint32_t address)
{
    return address == 0 && !one->message->is_response && sx_sdp_is_rtp(stream) &&
           (sx_message_is_about(one->message, "INVITE") || sx_message_is_about(one->message, "UPDATE")) &&
           sx_around_tag(one->message, SX_HEADER_TO).length > 0;
}

void
sx_media_address(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one), *early;
    uint32_t address;
    SxSdp sdp;

    if (one->message->status >= 300 || !sx_record_sdp(record, &sdp))
        return;
    early = one->message->is_response ? sx_media_before(one->transaction, record, false) : NULL;
    if (early && early->body == record->body)
        return;
    for (size_t i = 0; i < sdp.stream_count; i++) {
        const SxSdpStream *stream = &sdp.streams[i];

        if (!awaits_media(&sdp, stream) || !read_ip4(stream->address, &address))
            continue;
        if (is_out_of_reach(&record->first, address)) {
            add_private(&record->first, stream, findings);
            return;
        }
        if (is_hold(one, stream, address)) {
            SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_MEDIA_HOLD_ADDRESS);

            sx_finding_text(finding, SX_PLACE_METHOD, one->message->method);
            sx_finding_text(finding, SX_PLACE_TYPE, stream->type);
            return;
        }
    }
}
