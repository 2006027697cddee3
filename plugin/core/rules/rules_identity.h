/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the files of the family "identity" share.
 */
#ifndef SX_RULES_IDENTITY_H
#define SX_RULES_IDENTITY_H

#include "diagnosis.h"

/* One Identity header field (RFC 8224 section 4). */
typedef struct {
    SxText token;     /* a whole PASSporT, or .. and its signature */
    SxText info;      /* URI of the certificate; data is NULL where it is not there */
    SxText type;      /* ppt; likewise */
    SxText algorithm; /* alg; likewise */
    bool compact;
} SxIdentity;

/* Reads the nth (from 0) Identity header field. Gives false behind the last,
 * for the older form of RFC 4474, and for several values in one field. */
bool sx_identity_read(const SxMessage *request, size_t n, SxIdentity *identity);

/* Reads the time in Date (RFC 3261 section 20.17) in seconds since 1970. */
bool sx_identity_date(const SxMessage *message, int64_t *seconds);

/* Reads the time of signing, iat, out of a whole PASSporT. */
bool sx_identity_issued_at(const SxIdentity *identity, int64_t *seconds);

/* Adds why a sender counts as anonymous, or that it does not (RFC 5079). */
void sx_identity_anonymity(const SxCase *one, SxFindings *findings);

#endif
