/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two ways lead to the messages. The tap "sip_follow" hands over the buffer of
 * each message, but not on passes without taps (the first of `tshark -2`, a
 * packet that is clicked, packet-list columns). The dissector "sip.diagnostic",
 * for which the SIP dissector looks, is called with the reason phrase of each
 * response on every pass; it is what is left on the others.
 */
#include "messages.h"

#include <epan/tap.h>

#include <string.h>

/* Bytes from the start of a status line to its reason phrase. */
#define STATUS_BYTES ((int)strlen("SIP/2.0 200 "))

#define STATUS_LINES 64

/* The status lines of this packet that "sip.diagnostic" was called with. */
static struct {
    tvbuff_t *source;
    int start;
} status_lines[STATUS_LINES];
static int status_line_count;
static uint32_t status_line_frame;

static int tap_id;

static int
note_status_line(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree _U_, void *data _U_)
{
    int start = tvb_raw_offset(tvb) - STATUS_BYTES;

    if (status_line_frame != pinfo->num) {
        status_line_frame = pinfo->num;
        status_line_count = 0;
    }
    if (pinfo->flags.in_error_pkt || status_line_count == STATUS_LINES || start < 0)
        return 0;
    status_lines[status_line_count].source = tvb_get_ds_tvb(tvb);
    status_lines[status_line_count].start = start;
    status_line_count++;
    return 0;
}

void
sx_messages_register(int protocol)
{
    if (!find_dissector("sip.diagnostic"))
        register_dissector("sip.diagnostic", note_status_line, protocol);
}

void
sx_messages_listen(void)
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

/* Tells whether the packet is an ICMP error: what it quotes was not sent here. */
static bool
quotes_in_icmp(const packet_info *pinfo)
{
    return proto_is_frame_protocol(pinfo->layers, "icmp") || proto_is_frame_protocol(pinfo->layers, "icmpv6");
}

void
sx_messages_begin(SxPacketMessages *messages, packet_info *pinfo)
{
    messages->pinfo = pinfo;
    messages->next = 0;
    messages->carrier = NULL;
    messages->outer = (SxText){ NULL, 0 };
    messages->tapped = fetch_tapped_data(tap_id, 0) != NULL;
    if (messages->tapped && quotes_in_icmp(pinfo))
        messages->next = -1;
}

/* Reads the message at an offset of a buffer; a message of no bytes stands for
 * none. */
static void
read_at(SxPacketMessages *messages, tvbuff_t *tvb, int offset, SxFraming framing)
{
    int captured = tvb_captured_length_remaining(tvb, offset);
    int sent = tvb_reported_length_remaining(tvb, offset);

    messages->start = (uint32_t)(tvb_raw_offset(tvb) + offset);
    if (captured <= 0 || !sx_message_read(&messages->message, tvb_get_ptr(tvb, offset, captured), (size_t)captured,
                                          (size_t)MAX(sent, captured), framing))
        messages->message.whole.length = 0;
}

/* The first message of a buffer starts at its first byte, each other one behind
 * the message before it: messages of one segment share a buffer. */
static bool
next_tapped(SxPacketMessages *messages)
{
    tvbuff_t *tvb = (tvbuff_t *)fetch_tapped_data(tap_id, messages->next);
    SxFraming framing = messages->pinfo->ptype == PT_TCP ? SX_FRAMING_STREAM : SX_FRAMING_DATAGRAM;

    if (!tvb)
        return false;
    messages->next++;
    if (tvb != messages->carrier) {
        messages->carrier = tvb;
        messages->offset = 0;
    }
    read_at(messages, tvb, messages->offset, framing);
    messages->offset += (int)messages->message.whole.length;
    return true;
}

static bool
next_noted(SxPacketMessages *messages)
{
    if (status_line_frame != messages->pinfo->num || messages->next >= status_line_count)
        return false;
    read_at(messages, status_lines[messages->next].source, status_lines[messages->next].start, SX_FRAMING_STREAM);
    messages->next++;
    return true;
}

/* Tells whether a message lies in the body of an earlier one. */
static bool
lies_inside(SxText message, SxText outer)
{
    return outer.data && message.data > outer.data && message.data < outer.data + outer.length;
}

bool
sx_messages_next(SxPacketMessages *messages)
{
    while (messages->next >= 0 && (messages->tapped ? next_tapped(messages) : next_noted(messages))) {
        SxText whole = messages->message.whole;

        if (whole.length == 0 || lies_inside(whole, messages->outer))
            continue;
        messages->outer = whole;
        return true;
    }
    return false;
}

void
sx_messages_end(SxPacketMessages *messages)
{
    messages->next = -1;
    sx_messages_forget();
}

void
sx_messages_forget(void)
{
    status_line_count = 0;
}
