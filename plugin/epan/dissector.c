/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * For each packet with SIP responses: read them, find out what they show, draw
 * it. Where no tree is built, only as much as the expert information needs.
 */
#include "dissector.h"

#include "compat.h"
#include "diagnosis.h"
#include "draw.h"
#include "fields.h"
#include "locations.h"
#include "preferences.h"

#include <epan/packet.h>

#define NAME "SIP Explain"

static void
explain(SxCanvas *canvas, const SxLocation *location)
{
    SxFindings *findings = NULL;
    SxMessage response;

    if (sx_location_read(location, canvas->pinfo, &response))
        findings = sx_canvas_wants_all(canvas) ? sx_diagnose_response(&response) : sx_diagnose_faults(&response);
    sx_draw(canvas, location->start, location->code, findings);
    sx_findings_free(findings);
}

/* Called for every packet. Current protocol is what the expert information
 * names as its source. */
static int
explain_packet(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
    const SxLocation *locations;
    size_t count = sx_locations_of(pinfo, &locations);
    const char *protocol_before = pinfo->current_proto;
    SxCanvas canvas;

    if (count == 0)
        return 0;
    sx_canvas_begin(&canvas, tvb, pinfo, tree);
    pinfo->current_proto = NAME;
    for (size_t i = 0; i < count && !sx_canvas_is_idle(&canvas); i++)
        explain(&canvas, &locations[i]);
    pinfo->current_proto = protocol_before;
    return 0;
}

/* The dissectors belong to a protocol in name only: for one of its own
 * Wireshark would enter a layer into each packet, which costs more than all
 * that is done here for a packet without SIP. It is enabled with its parent. */
void
sx_dissector_register(void)
{
    int protocol = proto_register_protocol(NAME, NAME, "sipexplain");
    int helper = proto_register_protocol_in_name_only(NAME " (each packet)", NAME " (each packet)",
                                                      "sipexplain.packet", protocol, FT_PROTOCOL);

    sx_fields_register(protocol);
    sx_preferences_register(protocol);
    sx_locations_register(helper);
    register_postdissector(create_dissector_handle(explain_packet, helper));
}

void
sx_dissector_handoff(void)
{
    sx_locations_listen();
}
