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

/* Gives 0 so that packets do not list this protocol among their layers. */
static int
explain_packet(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
    const SxLocation *locations;
    size_t count = sx_locations_of(pinfo, &locations);
    SxCanvas canvas;

    if (count == 0)
        return 0;
    sx_canvas_begin(&canvas, tvb, pinfo, tree);
    for (size_t i = 0; i < count; i++) {
        SxDetail detail = sx_canvas_detail(&canvas);
        SxFindings *findings = NULL;
        SxMessage response;

        if (detail != SX_DETAIL_CODE && sx_location_read(&locations[i], pinfo, &response))
            findings = detail == SX_DETAIL_FAULTS ? sx_diagnose_faults(&response) : sx_diagnose_response(&response);
        sx_draw(&canvas, locations[i].start, locations[i].code, findings);
        sx_findings_free(findings);
    }
    return 0;
}

void
sx_dissector_register(void)
{
    int protocol = proto_register_protocol("SIP Explain", "SIP Explain", "sipexplain");

    sx_fields_register(protocol);
    sx_preferences_register(protocol);
    sx_locations_register(protocol);
    register_postdissector(create_dissector_handle(explain_packet, protocol));
}

void
sx_dissector_handoff(void)
{
    sx_locations_listen();
}
