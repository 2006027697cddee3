/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What tells the transactions of a capture apart. More than RFC 3261 section
 * 17.2.3 asks for goes into it, the Call-ID and the CSeq number: some programs
 * use a branch twice, and old ones (RFC 2543) use none.
 */
#ifndef SX_IDENTITY_H
#define SX_IDENTITY_H

#include "fingerprint.h"
#include "message.h"

typedef struct {
    SxText method; /* of the request, from CSeq */
    uint32_t cseq;
    SxFingerprint call;     /* stands for the Call-ID */
    SxFingerprint exchange; /* stands for Call-ID, branch, sent-by and CSeq number: all but the method */
} SxIdentity;

/* Makes it of the values of the topmost Via header field (RFC 3261 section
 * 20.42), Call-ID and CSeq. Gives false where they cannot be read. */
bool sx_identity_make(SxIdentity *identity, SxText via, SxText call_id, SxText cseq);

/* Makes it of a message. */
bool sx_identity_of(SxIdentity *identity, const SxMessage *message);

/* Gives what stands for the transaction of that method. */
SxFingerprint sx_identity_transaction(const SxIdentity *identity, SxText method);

#endif
