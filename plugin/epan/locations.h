/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Where the SIP responses of each packet lie. Locations are remembered for as long
 * as the capture is open, messages are not: they are read when they are drawn.
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
    uint16_t code;     /* its status */
    uint8_t source;    /* which data source of the packet, from 0 */
    uint8_t framing;   /* an SxFraming */
} SxLocation;

/* Registers what the SIP dissector calls at each status line, and that locations
 * are forgotten whenever a capture is closed or dissected anew. */
void sx_locations_register(int protocol);

/* Starts listening to the tap of the SIP dissector. */
void sx_locations_listen(void);

/* Gives how many responses the packet holds, and their locations in the order of
 * its messages: each once, those inside the body of another message and those
 * that an ICMP error quotes left out. The locations are valid until the next
 * call. Cheap where there is no SIP. */
size_t sx_locations_of(packet_info *pinfo, const SxLocation **locations);

/* Reads the message at a location of the packet being dissected. Gives false when
 * its bytes are not there. */
bool sx_location_read(const SxLocation *location, packet_info *pinfo, SxMessage *message);

#endif
