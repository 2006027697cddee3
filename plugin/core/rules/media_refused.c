/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Why an offer was refused: 488 (RFC 3261 section 21.4.26), 606 (section
 * 21.6.4) and 580 (RFC 3312 section 8).
 */
#include "rules_media.h"

#include "around.h"

#include <string.h>

static bool
has_offer_method(const SxTransaction *transaction)
{
    return strcmp(transaction->method, "INVITE") == 0 || strcmp(transaction->method, "UPDATE") == 0;
}

static SxFinding *
add(const SxCase *one, SxFindings *findings, SxStatementId statement)
{
    SxFinding *finding = sx_media_add(one, findings, statement);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    return finding;
}

/* A change to fax within a call (RFC 3264 section 8.3.3). */
static bool
explain_fax(const SxCase *one, const SxSdp *offer, SxFindings *findings)
{
    SxMediaList list = { .length = 0 };
    SxFinding *finding;

    if (sx_around_tag(one->request, SX_HEADER_TO).length == 0)
        return false;
    for (size_t i = 0; i < offer->stream_count; i++)
        if (offer->streams[i].port != 0 && sx_sdp_is_fax(&offer->streams[i]))
            sx_media_append_stream(&list, &offer->streams[i]);
    if (list.length == 0)
        return false;
    finding = add(one, findings, SX_STATEMENT_MEDIA_FAX_REFUSED);
    sx_media_set(finding, SX_PLACE_OFFERED, &list);
    return true;
}

static void
explain_nothing(const SxCase *one, const SxSdp *offer, const SxRecord *record, SxFindings *findings)
{
    SxFinding *finding;

    if (!one->message->headers_whole || sx_message_has(one->message, SX_HEADER_WARNING) ||
        sx_message_has(one->message, SX_HEADER_REASON) || sx_message_has(one->message, SX_HEADER_POLICY_CONTACT) ||
        sx_record_body(record) != SX_BODY_NONE)
        return;
    if (strcmp(one->transaction->method, "INVITE") == 0)
        sx_media_accepted(one, offer, findings);
    finding = add(one, findings, SX_STATEMENT_MEDIA_UNEXPLAINED);
    if (strcmp(one->transaction->method, "UPDATE") == 0)
        finding->reference = "RFC 3311 section 5.2";
    else if (sx_around_tag(one->request, SX_HEADER_TO).length > 0)
        finding->reference = "RFC 3261 section 14.2";
    sx_media_set_offer(finding, SX_PLACE_OFFERED, offer);
}

static void
explain_fit(const SxCase *one, const SxSdp *offer, SxFindings *findings)
{
    SxFinding *finding = add(one, findings, SX_STATEMENT_MEDIA_CAPABILITIES_FIT);

    sx_media_set_offer(finding, SX_PLACE_OFFERED, offer);
}

/* RFC 3911 section 4. */
static bool
explain_join(const SxCase *one, SxFindings *findings)
{
    const SxText *join = sx_message_header(one->request, SX_HEADER_JOIN, 0);

    if (!join || one->message->status != 488)
        return false;
    sx_finding_text(sx_media_add(one, findings, SX_STATEMENT_MEDIA_JOIN_REFUSED), SX_PLACE_VALUE, *join);
    return true;
}

static bool
is_of_streams(const SxSdp *sdp)
{
    for (size_t i = 0; i < sdp->stream_count; i++)
        if (sdp->streams[i].port != 0)
            return true;
    return false;
}

/* Warning and SDP of the response tell most; the SDP has the values of both
 * sides, so it comes first. */
void
sx_media_refused(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one);
    SxSdp offer, listed;
    bool has_listed;

    if ((one->message->status != 488 && one->message->status != 606) || !has_offer_method(one->transaction))
        return;
    if (sx_record_body(&one->transaction->request) == SX_BODY_NONE && strcmp(one->transaction->method, "INVITE") == 0)
        add(one, findings, SX_STATEMENT_MEDIA_REFUSED_WITHOUT_OFFER);
    if (!one->request || !sx_record_sdp(&one->transaction->request, &offer) || !is_of_streams(&offer) ||
        explain_fax(one, &offer, findings))
        return;
    has_listed = sx_record_sdp(record, &listed) && listed.stream_count > 0;
    if (has_listed && sx_media_mismatch(one, &offer, &listed, findings))
        return;
    if (sx_media_warnings(one, &offer, findings))
        return;
    if (has_listed)
        explain_fit(one, &offer, findings);
    else if (!explain_join(one, findings))
        explain_nothing(one, &offer, record, findings);
}

/* Appends the desired statuses of a description whose strength is that one
 * (RFC 3312 section 4): `audio qos e2e send`. */
static void
append_desired(SxMediaList *list, const SxSdp *sdp, const char *wanted)
{
    for (size_t i = 0; i < sdp->stream_count; i++) {
        const SxSdpStream *stream = &sdp->streams[i];
        SxText value, type, strength, status, direction;

        for (size_t n = 0; sx_sdp_attribute(stream->lines, "des", n, &value); n++) {
            char text[SX_MEDIA_LIST];
            int length;

            if (!sx_sdp_word(&value, &type) || !sx_sdp_word(&value, &strength) || !sx_sdp_word(&value, &status) ||
                !sx_sdp_word(&value, &direction) || !sx_text_is(strength, wanted))
                continue;
            length = g_snprintf(text, sizeof text, "%.*s %.*s %.*s %.*s", (int)MIN(stream->type.length, 20),
                                stream->type.data, (int)MIN(type.length, 20), type.data, (int)MIN(status.length, 20),
                                status.data, (int)MIN(direction.length, 20), direction.data);
            sx_media_append(list, (SxText){ text, (size_t)length });
        }
    }
}

static bool
has_precondition(const SxSdp *sdp)
{
    SxText value;

    for (size_t i = 0; i < sdp->stream_count; i++)
        if (sx_sdp_attribute(sdp->streams[i].lines, "des", 0, &value))
            return true;
    return sx_sdp_attribute(sdp->session, "des", 0, &value);
}

void
sx_media_precondition(const SxCase *one, SxFindings *findings)
{
    const SxRecord *record = sx_around_record(one);
    SxMediaList failed = { .length = 0 }, demanded = { .length = 0 };
    SxSdp offer, marked;

    if (one->message->status != 580)
        return;
    if (sx_record_sdp(record, &marked))
        append_desired(&failed, &marked, "failure");
    if (failed.length > 0) {
        sx_media_set(sx_media_add(one, findings, SX_STATEMENT_MEDIA_PRECONDITION_FAILED), SX_PLACE_LIST, &failed);
        return;
    }
    if (!sx_record_sdp(&one->transaction->request, &offer) ||
        (sx_record_body(record) != SX_BODY_NONE && sx_record_body(record) != SX_BODY_SDP))
        return;
    append_desired(&demanded, &offer, "mandatory");
    if (demanded.length > 0)
        sx_media_set(sx_media_add(one, findings, SX_STATEMENT_MEDIA_PRECONDITION_OFFERED), SX_PLACE_LIST, &demanded);
    else if (!has_precondition(&offer))
        sx_media_add(one, findings, SX_STATEMENT_MEDIA_PRECONDITION_ABSENT);
}
