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
    uint8_t source;  /* which data source of the packet, from 0 */
    uint8_t framing; /* an SxFraming */
} SxLocation;

/* Starts listening to the tap of the SIP dissector. */
void sx_locations_listen(void);

/* Forgets all, for a capture that is closed or dissected anew. */
void sx_locations_forget(void);

/* The messages of a packet. */
typedef struct {
    const SxLocation *list; /* in their order; valid until the next call */
    size_t count;
    const uint8_t *bytes; /* of the first message, where they are at hand, or NULL */
    bool fresh;           /* the packet was not kept before */
} SxLocations;

/* Gives where the messages of the packet lie: each once, those inside the body
 * of another message and those that an ICMP error quotes left out. Cheap where
 * there is no SIP. */
SxLocations sx_locations_of(packet_info *pinfo);

/* Gives the bytes of message n of the packet being dissected; none when they are
 * not there. */
SxText sx_location_bytes(const SxLocations *locations, size_t n, packet_info *pinfo);

/* Reads message n of the packet being dissected. Gives false when its bytes are
 * not there. */
bool sx_location_read(const SxLocations *locations, size_t n, packet_info *pinfo, SxMessage *message);

#endif
