/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A value of Via (RFC 3261 section 20.42), read in place.
 */
#ifndef SX_VIA_H
#define SX_VIA_H

#include "message.h"

typedef struct {
    SxText transport;                      /* such as UDP */
    SxText host;                           /* of sent-by */
    uint32_t port;                         /* of sent-by; 5060 where none is named, as over UDP */
    SxText branch, received, rport, maddr; /* data is NULL where it is not there */
} SxVia;

/* Reads one value of Via. Gives false where its sent-by cannot be read. */
bool sx_via_read(SxText value, SxVia *via);

/* Reads the topmost value of a message. */
bool sx_via_top(const SxMessage *message, SxVia *via);

/* Gives how many values a message carries. */
size_t sx_via_count(const SxMessage *message);

/* Tells whether a branch is one of RFC 3261, which differs for each transaction
 * (section 8.1.1.7). */
bool sx_via_has_cookie(const SxVia *via);

/* Tells whether both have the same sent-by. */
bool sx_via_same_sender(const SxVia *a, const SxVia *b);

#endif
