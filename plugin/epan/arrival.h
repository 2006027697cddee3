/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How and when a packet passed, in the terms of the journal.
 */
#ifndef SX_ARRIVAL_H
#define SX_ARRIVAL_H

#include "journal.h"

#include <epan/packet.h>

/* Gives all of it; the receiver is filled, and must outlive what is given. */
SxArrival sx_arrival_of(const packet_info *pinfo, SxEndpoint *receiver);

/* Give its parts: the time in microseconds, the digest of an address and port,
 * and both to be shown. */
int64_t sx_arrival_time(const packet_info *pinfo);
uint64_t sx_arrival_digest(const address *host, uint32_t port);
SxEndpoint sx_arrival_endpoint(const address *host, uint32_t port);

#endif
