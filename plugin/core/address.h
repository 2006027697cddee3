/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Addresses-of-record and bindings in the form that registrars compare them in
 * (RFC 3261 sections 10.3 step 5 and 19.1.4), and hosts that only a network of
 * their own can reach.
 */
#ifndef SX_ADDRESS_H
#define SX_ADDRESS_H

#include "uri.h"

/* Tells whether two URIs name the same user at the same host and port:
 * parameters left off, escapes undone, the host in any case, the default port
 * like none. Two ways of writing an IPv6 address are not the same here. */
bool sx_address_same(const SxUri *a, const SxUri *b);

/* Gives a digest that is the same for URIs that sx_address_same() calls so. */
uint64_t sx_address_digest(const SxUri *uri);

/* Reads a dotted IPv4 address as a number, its first byte the highest. Gives
 * false for anything else. */
bool sx_ip4_read(SxText text, uint32_t *address);

/* Tells whether it is a private one (RFC 1918, RFC 6598); and whether it is one
 * host's on the public network: neither private nor this network, loopback,
 * link-local, multicast or reserved (RFC 6890 section 2.2.2). */
bool sx_ip4_is_private(uint32_t address);
bool sx_ip4_is_public(uint32_t address);

/* Tells whether the host of a URI is an address that no public network routes:
 * IPv4 of RFC 1918 or RFC 6598, IPv6 unique local or link-local (RFC 4193, RFC
 * 4291 section 2.5.6). False for names. */
bool sx_host_is_private(SxText host);

/* Tells the same of the 4 or 16 bytes of an address; loopback and every other
 * IPv4 address that is not public count as well, and so does any other length. */
bool sx_address_is_local(const uint8_t *bytes, size_t length);

#endif
