/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two ways to the SIP messages of the packet being dissected. The tap
 * "sip_follow" hands over the buffer of each message, but not on passes without
 * taps: the first of `tshark -2`, a packet that is clicked, packet-list
 * columns. There the messages are searched for in the packet's data, by what
 * the SIP dissector left behind about them.
 */
#ifndef SX_FIND_LOCATIONS_H
#define SX_FIND_LOCATIONS_H

#include "locations.h"

/* Starts the first way. */
void sx_tap_listen(void);

/* Gives the buffer of message n, from 0, of this packet that the tap holds, or
 * NULL. */
tvbuff_t *sx_tap_message(int n);

/* Tells whether messages must be searched for: the packet holds SIP, and either
 * this pass has no taps or the packet was cut. */
bool sx_search_has_message(const packet_info *pinfo);

/* Locations in a row; all zero at first, the list to be freed with g_free(). */
typedef struct {
    SxLocation *list;
    size_t count, room;
} SxLocationList;

/* Gives a new location at the end, to be filled; each message passes here. */
static inline SxLocation *
sx_location_list_add(SxLocationList *locations)
{
    if (locations->count == locations->room) {
        locations->room = MAX(locations->room * 2, 16);
        locations->list = g_renew(SxLocation, locations->list, locations->room);
    }
    return &locations->list[locations->count++];
}

/* Each adds the locations of the messages to a list. The first
 * is given what the tap holds first, and gives the bytes of the first message, or
 * NULL where it adds none. */
const uint8_t *sx_tap_find(packet_info *pinfo, tvbuff_t *first, SxLocationList *locations);
void sx_search_find(packet_info *pinfo, SxLocationList *locations);

/* A message in a buffer, as far as it was captured. */
typedef struct {
    tvbuff_t *tvb;
    int offset;
    size_t captured;
    size_t sent;
    const uint8_t *bytes; /* NULL where nothing was captured */
} SxSpan;

/* The last message that was not inside another, and where the next one of its
 * buffer starts. All zero at the start of a packet. */
typedef struct {
    tvbuff_t *tvb;
    int next;
    SxText whole;
    bool holds_parts; /* its body may hold other messages, perhaps encoded */
} SxOuter;

/* Gives the rest of a buffer from an offset. */
SxSpan sx_span_at(tvbuff_t *tvb, int offset);

/* Reads one of several messages and adds its location unless it lies inside
 * another. Gives false when no message stands there. */
bool sx_span_add(SxLocationList *locations, const packet_info *pinfo, SxSpan span, SxFraming framing, SxOuter *outer);

/* Tells whether the packet is an ICMP error: what it quotes was not sent here. */
bool sx_quotes_in_icmp(const packet_info *pinfo);

/* Gives the buffer of a data source of the packet, or NULL; and the number of
 * the data source that a buffer belongs to, or -1. */
tvbuff_t *sx_source_at(const packet_info *pinfo, unsigned n);
int sx_source_of(const packet_info *pinfo, tvbuff_t *tvb);

#endif
