/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds messages through the tap, and what both ways share.
 */
#include "find_locations.h"

#include <epan/tap.h>

#include <string.h>

static int tap_id;

void
sx_tap_listen(void)
{
    static char listener;
    GString *error;

    if (tap_id > 0)
        return;
    error = register_tap_listener("sip_follow", &listener, NULL, TL_IS_DISSECTOR_HELPER, NULL, NULL, NULL, NULL);
    if (error) {
        g_warning("SIP Explain cannot listen to the SIP dissector: %s", error->str);
        g_string_free(error, TRUE);
        return;
    }
    tap_id = find_tap_id("sip_follow");
}

tvbuff_t *
sx_tap_message(int n)
{
    return (tvbuff_t *)fetch_tapped_data(tap_id, n);
}

tvbuff_t *
sx_source_at(const packet_info *pinfo, unsigned n)
{
    const struct data_source *source = g_slist_nth_data(pinfo->data_src, n);

    return source ? get_data_source_tvb(source) : NULL;
}

int
sx_source_of(const packet_info *pinfo, tvbuff_t *tvb)
{
    const tvbuff_t *wanted = tvb_get_ds_tvb(tvb);
    int n = 0;

    for (const GSList *at = pinfo->data_src; at; at = at->next, n++)
        if (get_data_source_tvb(at->data) == wanted)
            return n;
    return -1;
}

/* A packet with fewer has no room for frame, link, IP and ICMP, and in it IP, UDP
 * and SIP. */
#define ICMP_LAYERS 7

/* Layers are compared by number, as each message passes here. */
bool
sx_quotes_in_icmp(const packet_info *pinfo)
{
    static int icmp = -1, icmpv6 = -1;

    if (wmem_list_count(pinfo->layers) < ICMP_LAYERS)
        return false;
    if (icmp < 0) {
        icmp = proto_get_id_by_filter_name("icmp");
        icmpv6 = proto_get_id_by_filter_name("icmpv6");
    }
    for (wmem_list_frame_t *layer = wmem_list_head(pinfo->layers); layer; layer = wmem_list_frame_next(layer)) {
        int protocol = GPOINTER_TO_INT(wmem_list_frame_data(layer));

        if (protocol == icmp || protocol == icmpv6)
            return true;
    }
    return false;
}

SxSpan
sx_span_at(tvbuff_t *tvb, int offset)
{
    int captured = (int)tvb_captured_length(tvb) - offset, sent = (int)tvb_reported_length(tvb) - offset;

    if (captured <= 0)
        return (SxSpan){ tvb, offset, 0, 0, NULL };
    return (SxSpan){ tvb, offset, (size_t)captured, (size_t)MAX(captured, sent), tvb_get_ptr(tvb, offset, captured) };
}

/* Adds a message. Gives false where its bytes are none of the packet's. */
static bool
add_location(SxLocationList *locations, const packet_info *pinfo, const SxSpan *span, SxFraming framing)
{
    int source = sx_source_of(pinfo, span->tvb);
    unsigned status = 0;
    SxLocation *location;

    if (!span->bytes || source < 0 || source > UINT8_MAX)
        return false;
    location = sx_location_list_add(locations);
    *location = (SxLocation){
        .frame = pinfo->num,
        .start = (uint32_t)(tvb_raw_offset(span->tvb) + span->offset),
        .captured = (uint32_t)span->captured,
        .sent = (uint32_t)span->sent,
        .source = (uint8_t)source,
        .framing = (uint8_t)framing,
    };
    location->is_response = sx_message_peek_status(span->bytes, span->captured, &status);
    location->code = (uint16_t)status;
    return true;
}

static bool
holds_parts(const SxMessage *message)
{
    const SxText *type = sx_message_header(message, SX_HEADER_CONTENT_TYPE, 0);

    return type && type->length > strlen("multipart/") &&
           (g_ascii_strncasecmp(type->data, "multipart/", strlen("multipart/")) == 0 ||
            g_ascii_strncasecmp(type->data, "message/", strlen("message/")) == 0);
}

/* Tells whether a message lies in the body of the outer one: in its bytes, or
 * decoded from them into another data source. */
static bool
lies_inside(const SxSpan *span, const SxOuter *outer)
{
    const char *start = (const char *)span->bytes;

    if (!outer->tvb)
        return false;
    if (tvb_get_ds_tvb(span->tvb) != tvb_get_ds_tvb(outer->tvb))
        return outer->holds_parts;
    return start > outer->whole.data && start < outer->whole.data + outer->whole.length;
}

bool
sx_span_add(SxLocationList *locations, const packet_info *pinfo, SxSpan span, SxFraming framing, SxOuter *outer)
{
    SxMessage message;

    if (!span.bytes || lies_inside(&span, outer) ||
        !sx_message_read(&message, span.bytes, span.captured, span.sent, framing))
        return false;
    *outer = (SxOuter){ span.tvb, span.offset + (int)message.whole.length, message.whole, holds_parts(&message) };
    if (message.whole.length < span.captured)
        span.captured = span.sent = message.whole.length;
    add_location(locations, pinfo, &span, framing);
    return true;
}

/* The first message of a buffer starts at its first byte, each other one behind
 * the message before it: messages of one segment share a buffer. */
static void
walk(const packet_info *pinfo, SxFraming framing, SxLocationList *locations)
{
    SxOuter outer = { NULL, 0, { NULL, 0 }, false };
    tvbuff_t *tvb;

    for (int n = 0; (tvb = sx_tap_message(n)) != NULL; n++)
        sx_span_add(locations, pinfo, sx_span_at(tvb, tvb == outer.tvb ? outer.next : 0), framing, &outer);
}

const uint8_t *
sx_tap_find(packet_info *pinfo, tvbuff_t *first, SxLocationList *locations)
{
    SxFraming framing = pinfo->ptype == PT_TCP ? SX_FRAMING_STREAM : SX_FRAMING_DATAGRAM;
    SxSpan only;

    if (sx_quotes_in_icmp(pinfo))
        return NULL;
    if (sx_tap_message(1)) {
        walk(pinfo, framing, locations);
        return NULL;
    }
    only = sx_span_at(first, 0);
    return add_location(locations, pinfo, &only, framing) ? only.bytes : NULL;
}
