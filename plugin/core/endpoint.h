/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * An IP address and port, kept small, to be shown and to be held against what
 * Via says.
 */
#ifndef SX_ENDPOINT_H
#define SX_ENDPOINT_H

#include "text.h"

typedef struct {
    uint8_t address[16]; /* as on the wire; the first four bytes of IPv4 */
    uint16_t port;
    uint8_t bytes;  /* of the address: 4 or 16; 0 where it is none of IP */
    uint8_t unused; /* 0, so that all of it can be compared at once */
} SxEndpoint;

/* Room for "[IPv6 address]:port". */
#define SX_ENDPOINT_TEXT 64

/* Write the address, or address and port, as they are shown; empty where there
 * is no address. */
void sx_endpoint_address(const SxEndpoint *endpoint, char text[SX_ENDPOINT_TEXT]);
void sx_endpoint_write(const SxEndpoint *endpoint, char text[SX_ENDPOINT_TEXT]);

/* Reads an address written as in sent-by, received or maddr (RFC 3261 section
 * 20.42), an IPv6 address with or without brackets; the port stays 0. Gives
 * false for a host name. */
bool sx_endpoint_read(SxText text, SxEndpoint *endpoint);

/* Tells whether both have an address, and the same one. */
bool sx_endpoint_same_address(const SxEndpoint *a, const SxEndpoint *b);

/* Tells whether it is a multicast address. */
bool sx_endpoint_is_multicast(const SxEndpoint *endpoint);

#endif
