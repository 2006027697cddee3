/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * For each packet: take the SIP messages, learn from those not seen before,
 * draw what was learnt. Learning happens once a frame and drawing on every
 * pass, whichever pass comes first.
 */
#include "dissector.h"

#include "compat.h"
#include "diagnosis.h"
#include "draw.h"
#include "fields.h"
#include "memory.h"
#include "messages.h"
#include "preferences.h"

#include <epan/packet.h>

static int protocol = -1;

static void
learn(packet_info *pinfo)
{
    SxPacketMessages messages;

    sx_messages_begin(&messages, pinfo);
    while (sx_messages_next(&messages))
        if (messages.message.is_response)
            sx_memory_add(pinfo->num, messages.start, messages.message.status,
                          sx_diagnose_response(&messages.message));
    sx_messages_end(&messages);
}

/* Gives 0 so that packets do not list this protocol among their layers. */
static int
explain_packet(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
    size_t count;
    const SxAnnotation *annotations = sx_memory_of(pinfo->num, &count);

    if (annotations) {
        sx_messages_forget();
    } else {
        learn(pinfo);
        annotations = sx_memory_of(pinfo->num, &count);
    }
    if (annotations)
        sx_draw(tvb, pinfo, tree, annotations, count);
    return 0;
}

void
sx_dissector_register(void)
{
    protocol = proto_register_protocol("SIP Explain", "SIP Explain", "sipexplain");
    sx_fields_register(protocol);
    sx_preferences_register(protocol);
    sx_messages_register(protocol);
    sx_memory_register();
    register_postdissector(create_dissector_handle(explain_packet, protocol));
}

void
sx_dissector_handoff(void)
{
    sx_messages_listen();
}
