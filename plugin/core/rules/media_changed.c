/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * An answer that is not the one given before: all descriptions in responses of
 * one dialog to an INVITE with an offer are the same (RFC 3261 section 13.2.1,
 * RFC 6337 section 3.1.1).
 */
#include "rules_media.h"

#include "around.h"
#include "dialog.h"

#include <string.h>

/* Offers of their own may have changed the session in between. */
static bool
has_update(const SxCall *call)
{
    for (guint i = 0; i < MIN(call->transactions.count, SX_JOURNAL_REACH); i++) {
        const SxTransaction *other = call->transactions.list[i];

        if ((sx_transaction_is(other, "UPDATE") || sx_transaction_is(other, "PRACK")) &&
            sx_record_body(&other->request) != SX_BODY_NONE)
            return true;
    }
    return call->transactions.count > SX_JOURNAL_REACH;
}

static bool
is_same(const SxSdpStream *a, const SxSdpStream *b)
{
    return a->port == b->port &&
           (a->port == 0 || (sx_media_same(a->address, b->address) && sx_text_equal(a->formats, b->formats) &&
                             sx_media_same(a->protocol, b->protocol)));
}

static void
append_place(SxMediaList *list, const SxSdpStream *stream)
{
    SxMediaList streams = { .length = 0 };
    bool ip6 = sx_text_is(stream->family, "IP6");
    char text[2 * SX_MEDIA_LIST];
    int length;

    sx_media_append_stream(&streams, stream);
    length = g_snprintf(text, sizeof text, "%s%.*s%s:%u %.*s", ip6 ? "[" : "", (int)MIN(stream->address.length, 40),
                        stream->address.data, ip6 ? "]" : "", stream->port, (int)MIN(streams.length, 50), streams.text);
    sx_media_append(list, (SxText){ text, (size_t)length });
}

static void
add(const SxCase *one, const SxRecord *early, const SxSdpStream *before, const SxSdpStream *now, SxFindings *findings)
{
    SxMediaList first = { .length = 0 }, second = { .length = 0 };
    SxFinding *finding =
        sx_media_add(one, findings,
                     early->rseq != 0 ? SX_STATEMENT_MEDIA_ANSWER_CHANGED_RELIABLE : SX_STATEMENT_MEDIA_ANSWER_CHANGED);

    append_place(&first, before);
    append_place(&second, now);
    sx_finding_number(finding, SX_PLACE_EARLY_CODE, early->code);
    sx_finding_frame(finding, SX_PLACE_EARLY_FRAME, early->first.frame);
    sx_media_set(finding, SX_PLACE_OFFERED, &first);
    sx_media_set(finding, SX_PLACE_ACCEPTED, &second);
}

void
sx_media_changed(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one), *early;
    SxSdp before, now;

    if (one->message->status < 200 || one->message->status > 299 || !sx_transaction_is(one->transaction, "INVITE") ||
        !sx_media_carries(&one->transaction->request) || has_update(one->transaction->call))
        return;
    early = sx_media_before(one->transaction, record, true);
    if (!early)
        early = sx_media_before(one->transaction, record, false);
    if (!early || early->body == record->body || !sx_record_sdp(early, &before) || !sx_record_sdp(record, &now) ||
        before.stream_count != now.stream_count)
        return;
    for (size_t i = 0; i < now.stream_count; i++) {
        if (is_same(&before.streams[i], &now.streams[i]))
            continue;
        add(one, early, &before.streams[i], &now.streams[i], findings);
        return;
    }
}
