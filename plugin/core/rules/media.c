/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Offers and answers (RFC 3264): why an offer was refused, and which of the
 * rules about offers and answers a message breaks. Read from what the journal
 * kept, so that a description is either whole or not there.
 */
#include "rules_media.h"

#include "around.h"

#include <string.h>

SxFinding *
sx_media_add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    return finding;
}

bool
sx_media_carries(const SxRecord *record)
{
    SxBodyKind kind = sx_record_body(record);

    return kind == SX_BODY_SDP || kind == SX_BODY_SDP_LOST;
}

const SxRecord *
sx_media_before(const SxTransaction *transaction, const SxRecord *record, bool reliable)
{
    for (const SxRecord *other = transaction->responses; other && other != record; other = other->next)
        if (other->code > 100 && other->code < 200 && other->to_tag == record->to_tag && sx_media_carries(other) &&
            (!reliable || other->rseq != 0))
            return other;
    return NULL;
}

bool
sx_media_same(SxText a, SxText b)
{
    return a.length == b.length && (a.length == 0 || g_ascii_strncasecmp(a.data, b.data, a.length) == 0);
}

/* Tells whether a list holds a value, between its commas. */
static bool
holds(const SxMediaList *list, SxText value)
{
    SxText rest = { list->text, list->length };

    while (rest.length >= value.length) {
        const char *comma = memchr(rest.data, ',', rest.length);
        size_t length = comma ? (size_t)(comma - rest.data) : rest.length;

        if (sx_text_equal((SxText){ rest.data, length }, value))
            return true;
        if (!comma)
            return false;
        length = MIN(length + 2, rest.length);
        rest = (SxText){ rest.data + length, rest.length - length };
    }
    return false;
}

static void
append(SxMediaList *list, const char *bytes, size_t length)
{
    memcpy(list->text + list->length, bytes, length);
    list->length += length;
}

void
sx_media_append(SxMediaList *list, SxText value)
{
    if (list->full || value.length == 0 || holds(list, value))
        return;
    if (list->length > 0)
        append(list, ", ", 2);
    if (list->length + value.length <= SX_MEDIA_LIST) {
        append(list, value.data, value.length);
        return;
    }
    list->full = true;
    if (list->length == 0)
        append(list, value.data, SX_MEDIA_LIST);
    append(list, "...", 3);
}

void
sx_media_set(SxFinding *finding, SxPlace place, const SxMediaList *list)
{
    sx_finding_text(finding, place, (SxText){ list->text, list->length });
}

static bool
has_telling(const SxCodecs *codecs)
{
    for (size_t i = 0; i < codecs->count; i++)
        if (!sx_codec_is_auxiliary(&codecs->list[i]))
            return true;
    return false;
}

static void
append_codecs(SxMediaList *list, const SxSdpStream *stream)
{
    SxCodecs codecs;
    bool telling;

    sx_codecs_read(&codecs, stream);
    telling = has_telling(&codecs);
    for (size_t i = 0; i < codecs.count; i++)
        if (!telling || !sx_codec_is_auxiliary(&codecs.list[i]))
            sx_media_append(list, sx_codec_shown(&codecs.list[i]));
}

void
sx_media_set_codecs(SxFinding *finding, SxPlace place, const SxSdpStream *stream)
{
    SxMediaList list = { .length = 0 };

    append_codecs(&list, stream);
    sx_media_set(finding, place, &list);
}

void
sx_media_append_stream(SxMediaList *list, const SxSdpStream *stream)
{
    SxMediaList codecs = { .length = 0 };
    char text[2 * SX_MEDIA_LIST];
    int length;

    append_codecs(&codecs, stream);
    length = g_snprintf(text, sizeof text, "%.*s %.*s (%.*s)", (int)MIN(stream->type.length, 20), stream->type.data,
                        (int)MIN(stream->protocol.length, 30), stream->protocol.data, (int)codecs.length, codecs.text);
    sx_media_append(list, (SxText){ text, MIN((size_t)length, sizeof text - 1) });
}

void
sx_media_set_offer(SxFinding *finding, SxPlace place, const SxSdp *offer)
{
    SxMediaList list = { .length = 0 };

    for (size_t i = 0; i < offer->stream_count; i++)
        if (offer->streams[i].port != 0)
            sx_media_append_stream(&list, &offer->streams[i]);
    sx_media_set(finding, place, &list);
}

void
sx_rules_media(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one);

    if (!record)
        return;
    if (one->message->is_response && one->transaction->has_request) {
        sx_media_refused(one, findings);
        sx_media_precondition(one, findings);
    }
    if (record->first.frame != one->frame)
        return;
    if (one->message->is_response && one->transaction->has_request) {
        sx_media_retried(one, findings);
        sx_media_exchange(one, findings);
        sx_media_changed(one, findings);
    }
    if (!one->message->is_response) {
        sx_media_acknowledged(one, findings);
        sx_media_prack(one, findings);
    }
    sx_media_address(one, findings);
}
