/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Searches a packet's data for its SIP messages. The SIP dissector leaves
 * method or status of each in the packet; the start line with them is looked
 * for in the data sources, the one decoded last first.
 */
#include "find_locations.h"

#include <epan/dissectors/packet-sip.h>
#include <epan/proto_data.h>
#include <epan/tap.h>

#include <string.h>

/* More layers or messages than this are not looked at. */
#define LAYERS 64
#define MESSAGES 32

/* Each IP packet is tapped where taps work at all; but the SIP dissector does not
 * come to its tap in a message that was cut. */
static bool
taps_work(void)
{
    static int ip = 0, ipv6 = 0;

    if (ip == 0) {
        ip = find_tap_id("ip");
        ipv6 = find_tap_id("ipv6");
    }
    return fetch_tapped_data(ip, 0) || fetch_tapped_data(ipv6, 0);
}

static int
sip_number(void)
{
    static int sip = -1;

    if (sip < 0)
        sip = proto_get_id_by_filter_name("sip");
    return sip;
}

bool
sx_search_has_message(const packet_info *pinfo)
{
    if (taps_work() && pinfo->fd->cap_len == pinfo->fd->pkt_len)
        return false;
    for (wmem_list_frame_t *layer = wmem_list_head(pinfo->layers); layer; layer = wmem_list_frame_next(layer))
        if (GPOINTER_TO_INT(wmem_list_frame_data(layer)) == sip_number())
            return true;
    return false;
}

/* Gives the offset of needle in a buffer at or behind from, or -1. */
static int
find_text(const SxSpan *in, size_t from, const char *needle)
{
    size_t length = strlen(needle);

    while (from + length <= in->captured) {
        const uint8_t *hit = memchr(in->bytes + from, needle[0], in->captured - length + 1 - from);

        if (!hit)
            return -1;
        if (memcmp(hit, needle, length) == 0)
            return (int)(hit - in->bytes);
        from = (size_t)(hit - in->bytes) + 1;
    }
    return -1;
}

/* Gives the offset of a start line that begins like that and can be read. */
static int
find_start(const SxSpan *in, const char *beginning, SxMessage *scratch)
{
    int at = -1;

    while ((at = find_text(in, (size_t)(at + 1), beginning)) >= 0)
        if (sx_message_read(scratch, in->bytes + at, in->captured - (size_t)at, in->captured - (size_t)at,
                            SX_FRAMING_STREAM))
            return at;
    return -1;
}

/* Adds the messages of a buffer from the first start line on, as they follow
 * each other. */
static bool
add_from(SxLocationList *locations, packet_info *pinfo, tvbuff_t *tvb, const char *beginning)
{
    SxOuter outer = { NULL, 0, { NULL, 0 }, false };
    SxSpan all = sx_span_at(tvb, 0);
    SxMessage scratch;
    int at = all.bytes ? find_start(&all, beginning, &scratch) : -1;

    if (at < 0)
        return false;
    for (int n = 0; n < MESSAGES && sx_span_add(locations, pinfo, sx_span_at(tvb, at), SX_FRAMING_STREAM, &outer); n++)
        at = outer.next;
    return true;
}

/* Gives what the SIP dissector left of the first message, or NULL. */
static const sip_info_value_t *
first_left_behind(packet_info *pinfo)
{
    for (guint32 layer = 0; layer < LAYERS; layer++) {
        const sip_info_value_t *left = p_get_proto_data(pinfo->pool, pinfo, sip_number(), layer);

        if (left)
            return left;
    }
    return NULL;
}

void
sx_search_find(packet_info *pinfo, SxLocationList *locations)
{
    const sip_info_value_t *left = first_left_behind(pinfo);
    guint sources = g_slist_length(pinfo->data_src);
    char beginning[64];

    if (!left || sx_quotes_in_icmp(pinfo))
        return;
    if (left->request_method)
        g_snprintf(beginning, sizeof beginning, "%s ", (const char *)left->request_method);
    else
        g_snprintf(beginning, sizeof beginning, "SIP/2.0 %03u ", left->response_code);
    while (sources > 0)
        if (add_from(locations, pinfo, sx_source_at(pinfo, --sources), beginning))
            return;
}
