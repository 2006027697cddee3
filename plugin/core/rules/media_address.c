/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Addresses in c= at which no media can arrive: private ones (RFC 1918, RFC
 * 6598) that were sent from a public address, and 0.0.0.0 (RFC 3264 section
 * 8.4).
 */
#include "rules_media.h"

#include "address.h"
#include "around.h"
#include "dialog.h"

/* Who is in a private network may share it with the owner of the address. */
static bool
is_out_of_reach(const SxMoment *arrival, uint32_t address)
{
    return sx_ip4_is_private(address) && sx_ip4_is_public(arrival->flow->from_ip4) && arrival->flow->to_ip4 != 0 &&
           (sx_ip4_is_public(arrival->flow->to_ip4) || arrival->flow->to_ip4 >> 16 != address >> 16);
}

static bool
awaits_media(const SxSdp *sdp, const SxSdpStream *stream)
{
    return stream->port != 0 && (stream->direction == SX_SDP_SENDRECV || stream->direction == SX_SDP_RECVONLY) &&
           sx_text_is(stream->family, "IP4") && !sx_sdp_has(sdp, stream, "ice-ufrag");
}

/* Tells whether a description names another address than a private one for its
 * nth stream. */
static bool
has_replaced(const SxRecord *record, size_t n)
{
    uint32_t address;
    SxSdp sdp;

    return sx_record_sdp(record, &sdp) && n < sdp.stream_count && sx_ip4_read(sdp.streams[n].address, &address) &&
           !sx_ip4_is_private(address);
}

/* Tells whether who received a description then sent one of the same kind. */
static bool
is_passed_on(const SxRecord *later, const SxRecord *own)
{
    return later->first.frame > own->first.frame && later->first.flow->from_host == own->first.flow->to_host &&
           later->code == own->code && later->to_tag == own->to_tag;
}

/* Tells whether the next server put another address in place of that of the nth
 * stream, as one does that relays the media. */
static bool
is_relayed(const SxCase *one, const SxRecord *own, size_t n)
{
    const SxTransaction *transaction = one->transaction;
    SxOthers others = sx_others(transaction);
    const SxRecord *later;
    SxOther other;

    while (sx_others_next(&others, &other)) {
        if (other.transaction->cseq != transaction->cseq || !sx_transaction_is(other.transaction, transaction->method))
            continue;
        later = own->code == 0 ? &other.transaction->request : other.transaction->responses;
        for (; later; later = later->next)
            if (is_passed_on(later, own) && has_replaced(later, n))
                return true;
    }
    return false;
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

        if (!awaits_media(&sdp, stream) || !sx_ip4_read(stream->address, &address))
            continue;
        if (is_out_of_reach(&record->first, address)) {
            if (is_relayed(one, record, i))
                return;
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
