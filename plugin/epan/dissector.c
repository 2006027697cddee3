/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * For each packet with SIP messages: read them, note them in the journal, find
 * out what they show, draw it. Where nothing can be seen or heard, only the
 * severity of the code counts.
 */
#include "dissector.h"

#include "arrival.h"
#include "compat.h"
#include "diagnosis.h"
#include "draw.h"
#include "fields.h"
#include "icmp_errors.h"
#include "locations.h"
#include "menu.h"
#include "preferences.h"

#include <epan/packet.h>

#define NAME "SIP Explain"

static SxJournal *journal; /* of the capture that is open */

static void
forget_capture(void)
{
    sx_arrival_forget();
    g_clear_pointer(&journal, sx_journal_free);
    sx_locations_forget();
}

static void
note(packet_info *pinfo, const SxLocations *locations, size_t n)
{
    SxText bytes = sx_location_bytes(locations, n, pinfo);
    SxMoment moment;

    if (!bytes.data)
        return;
    if (!journal)
        journal = sx_journal_new();
    moment = sx_arrival_moment(pinfo, journal);
    sx_journal_note(journal, bytes, locations->list[n].captured < locations->list[n].sent, &moment);
}

/* The message that an ICMP error quotes went by before. */
static void
note_icmp_error(packet_info *pinfo)
{
    SxIcmpError error;

    if (journal && !pinfo->fd->visited && sx_preferences_correlate() && sx_icmp_error_read(pinfo, &error))
        sx_journal_note_icmp(journal, &error);
}

static void
explain(SxCanvas *canvas, const SxLocations *locations, size_t n)
{
    const SxLocation *location = &locations->list[n];
    SxMessage message;
    SxDrawn drawn = { location->start, location->is_response, location->code };
    SxDiagnosis diagnosis = { NULL, 0 };

    if (sx_canvas_wants_all(canvas) && sx_location_read(locations, n, canvas->pinfo, &message))
        diagnosis = sx_diagnose(&message, location->frame, journal);
    if (location->is_response || sx_findings_tell(diagnosis.findings))
        sx_draw(canvas, &drawn, &diagnosis);
    sx_findings_free(diagnosis.findings);
}

/* Called for every packet. Current protocol is what the expert information
 * names as its source. */
static int
explain_packet(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
    SxLocations locations = sx_locations_of(pinfo);
    bool noting;
    const char *protocol_before = pinfo->current_proto;
    SxCanvas canvas;

    if (locations.count == 0) {
        note_icmp_error(pinfo);
        return 0;
    }
    noting = locations.fresh && !pinfo->fd->visited && sx_preferences_correlate();
    sx_canvas_begin(&canvas, tvb, pinfo, tree);
    pinfo->current_proto = NAME;
    for (size_t i = 0; i < locations.count; i++) {
        if (noting)
            note(pinfo, &locations, i);
        if (!sx_canvas_is_idle(&canvas, locations.list[i].code))
            explain(&canvas, &locations, i);
    }
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
    int helper = proto_register_protocol_in_name_only(NAME " (each packet)", NAME " (each packet)", "sipexplain.packet",
                                                      protocol, FT_PROTOCOL);

    sx_fields_register(protocol);
    sx_preferences_register(protocol);
#ifdef SX_HAS_MENU
    sx_menu_register(protocol);
#endif
    register_cleanup_routine(forget_capture);
    register_postdissector(create_dissector_handle(explain_packet, helper));
}

void
sx_dissector_handoff(void)
{
    sx_locations_listen();
}
