/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a callee that refuses an offer without a word accepted in other calls
 * (RFC 3264 section 6).
 */
#include "rules_media.h"

#include "around.h"
#include "offers.h"
#include "servers.h"

/* Gives the 2xx by which an INVITE was accepted, or NULL. */
static const SxRecord *
acceptance_of(const SxTransaction *invite)
{
    const SxRecord *final = sx_transaction_final(invite);

    return final && final->code < 300 ? final : NULL;
}

static bool
is_like(const SxSdpStream *a, const SxSdpStream *b)
{
    SxCodecs ours, theirs;

    if (a->port == 0 || b->port == 0 || !sx_media_same(a->type, b->type) || !sx_media_same(a->protocol, b->protocol))
        return false;
    sx_codecs_read(&ours, a);
    sx_codecs_read(&theirs, b);
    return !ours.whole || !theirs.whole || sx_codecs_common(&ours, &theirs, true);
}

/* Tells whether every stream of an offer has one like it in another. */
static bool
is_within(const SxSdp *offer, const SxSdp *other)
{
    for (size_t i = 0; i < offer->stream_count; i++) {
        bool found = offer->streams[i].port == 0;

        for (size_t n = 0; !found && n < other->stream_count; n++)
            found = is_like(&offer->streams[i], &other->streams[n]);
        if (!found)
            return false;
    }
    return true;
}

static void
tell(const SxCase *one, const SxTransaction *other, const SxSdp *offer, SxFindings *findings)
{
    SxFinding *finding = sx_media_add(one, findings, SX_STATEMENT_MEDIA_ACCEPTED_OTHERWISE);
    SxSdp accepted;

    sx_finding_frame(finding, SX_PLACE_OTHER_FRAME, other->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, acceptance_of(other)->first.frame);
    sx_media_set_offer(finding, SX_PLACE_OFFERED, offer);
    if (sx_record_sdp(&other->request, &accepted))
        sx_media_set_offer(finding, SX_PLACE_ACCEPTED, &accepted);
}

/* Where something like it was accepted as well, the offer is not why. What came
 * of a retry in the same call is told elsewhere. */
void
sx_media_accepted(const SxCase *one, const SxSdp *offer, SxFindings *findings)
{
    SxOfferWalk walk = sx_offers_to_callee(sx_servers_offers(sx_journal_servers(one->journal)), one->transaction);
    const SxTransaction *other, *nearest = NULL;
    SxSdp accepted;

    while ((other = sx_offers_next(&walk)) != NULL) {
        if (!acceptance_of(other) || !sx_record_sdp(&other->request, &accepted))
            continue;
        if (is_within(offer, &accepted))
            return;
        if (!nearest && other->call != one->transaction->call)
            nearest = other;
    }
    if (nearest)
        tell(one, nearest, offer, findings);
}
