/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How and when a packet passed, in the terms of the journal.
 */
#ifndef SX_ARRIVAL_H
#define SX_ARRIVAL_H

#include "journal.h"

#include <epan/packet.h>

/* Gives when and on which flow of the journal a packet passed. */
SxMoment sx_arrival_moment(const packet_info *pinfo, SxJournal *journal);

/* Forgets the flows that were given; to be called before their journal is freed. */
void sx_arrival_forget(void);

/* Give parts of it: the time in microseconds, the digest of an address and port,
 * and both to be shown. */
int64_t sx_arrival_time(const packet_info *pinfo);
uint64_t sx_arrival_digest(const address *host, uint32_t port);
SxEndpoint sx_arrival_endpoint(const address *host, uint32_t port);

#endif
