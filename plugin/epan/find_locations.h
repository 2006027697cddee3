/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two ways to the SIP messages of the packet being dissected. The tap
 * "sip_follow" hands over the buffer of each message, but not on passes without
 * taps: the first of `tshark -2`, a packet that is clicked, packet-list
 * columns. The dissector "sip.diagnostic", for which the SIP dissector looks,
 * is called with the reason phrase of each response on every pass; it does not
 * tell where a message ends.
 */
#ifndef SX_FIND_LOCATIONS_H
#define SX_FIND_LOCATIONS_H

#include "locations.h"

/* Starts the first way, and the second. */
void sx_tap_listen(void);
void sx_notes_register(int protocol);

/* Tells whether the tap holds a message of this packet. */
bool sx_tap_has_message(void);

/* Tells whether a status line of this packet was noted. Notes must be forgotten
 * before the packet is left: they point into it. */
bool sx_notes_has_message(void);
void sx_notes_forget(void);

/* Adds the locations of the responses to a GArray of SxLocation: those of the tap, or
 * those that were noted at status lines of this packet. */
void sx_tap_find(packet_info *pinfo, GArray *locations);
void sx_notes_find(packet_info *pinfo, GArray *locations);

/* Gives the buffer of a data source of the packet, or NULL; and the number of
 * the data source that a buffer belongs to, or -1. */
tvbuff_t *sx_source_at(const packet_info *pinfo, unsigned n);
int sx_source_of(const packet_info *pinfo, tvbuff_t *tvb);

#endif
