/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where the SIP messages of each packet lie. Locations are remembered for as
 * long as the capture is open, messages are not: they are read when they are
 * drawn.
 */
#ifndef SX_LOCATIONS_H
#define SX_LOCATIONS_H

#include "compat.h"
#include "message.h"

#include <epan/packet.h>

typedef struct {
    uint32_t frame;
    uint32_t start;    /* offset of the message in its data source */
    uint32_t captured; /* bytes of it that are there */
    uint32_t sent;     /* bytes of it that were on the wire */
    uint16_t code;     /* of a response: its status */
    bool is_response;
    uint8_t source;    /* which data source of the packet, from 0 */
    uint8_t framing;   /* an SxFraming */
} SxLocation;

/* Starts listening to the tap of the SIP dissector. */
void sx_locations_listen(void);

/* Forgets all, for a capture that is closed or dissected anew. */
void sx_locations_forget(void);

/* Gives how many messages the packet holds, and where they lie, in their
 * order: each once, those inside the body of another message and those that an
 * ICMP error quotes left out. *fresh tells that the packet was not kept before. The locations are valid until the next call. Cheap where
 * there is no SIP. */
size_t sx_locations_of(packet_info *pinfo, const SxLocation **locations, bool *fresh);

/* Gives the bytes of the message at a location of the packet being dissected;
 * none when they are not there. */
SxText sx_location_bytes(const SxLocation *location, packet_info *pinfo);

/* Reads the message at a location of the packet being dissected. Gives false
 * when its bytes are not there. */
bool sx_location_read(const SxLocation *location, packet_info *pinfo, SxMessage *message);

#endif
