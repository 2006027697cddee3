/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which requests of a call one client sent. A host may carry several hops of a
 * call, such as a proxy beside its client; sent-by in the topmost Via (RFC 3261
 * section 20.42) then tells them apart.
 */
#ifndef SX_CLIENT_H
#define SX_CLIENT_H

#include "journal.h"

/* Gives sent-by of the topmost Via (RFC 3261 section 20.42), empty where there is
 * none. */
SxText sx_sent_by(const SxMessage *message);

/* Tells whether the requests of both were seen, and come from the same host and
 * sent-by. */
bool sx_same_client(const SxTransaction *a, const SxTransaction *b);

/* Gives the transaction of the same call, method and client that was first seen
 * before this one, or NULL; and the one after. */
const SxTransaction *sx_client_before(const SxTransaction *transaction);
const SxTransaction *sx_client_after(const SxTransaction *transaction);

/* Gives the tag of From or To, empty where there is none. */
SxText sx_tag(const SxMessage *message, SxHeaderId id);

/* Gives the URI of From or To, empty where there is none. */
SxText sx_address(const SxMessage *message, SxHeaderId id);

#endif
