/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A sip or sips URI, read in place (RFC 3261 section 19.1.1).
 */
#ifndef SX_URI_H
#define SX_URI_H

#include "text.h"

typedef struct {
    bool secure; /* sips */
    SxText user; /* user and password, as written; empty where there is none */
    SxText host;
    SxText port; /* empty where there is none */
    SxText rest; /* parameters and headers, with their first separator */
} SxUri;

/* Gives false when the text is no sip or sips URI with a host. */
bool sx_uri_read(SxText text, SxUri *uri);

/* Tells whether two URIs are surely equal (section 19.1.4): false may only mean
 * that they are written differently. */
bool sx_uri_equal(const SxUri *a, const SxUri *b);

/* Tells whether two URIs surely name different users, hosts or ports. False
 * where escapes or IPv6 addresses can be written in several ways, and where one
 * only adds the default port. */
bool sx_uri_differ(const SxUri *a, const SxUri *b);

#endif
