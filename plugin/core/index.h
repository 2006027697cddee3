/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds transactions of any call by a digest of what they are about, in the
 * order of the capture.
 */
#ifndef SX_INDEX_H
#define SX_INDEX_H

#include "arena.h"
#include "journal.h"

typedef struct SxIndex SxIndex;

/* Gives an empty index, most of whose memory comes from the arena, which must
 * outlive it; free it with sx_index_free(). */
SxIndex *sx_index_new(SxArena *arena);
void sx_index_free(SxIndex *index);

/* Gives how many bytes the index takes, without what comes from the arena. */
size_t sx_index_bytes(const SxIndex *index);

/* Adds a transaction whose request was just seen. */
void sx_index_add(SxIndex *index, uint64_t digest, const SxTransaction *transaction);

/* The transactions under one digest whose requests were seen before a frame;
 * valid until the next sx_index_add(). Others may share the digest. */
typedef struct {
    const SxTransaction *const *list; /* in the order of the capture */
    size_t count;
} SxIndexed;

/* Finds them in time that grows with the logarithm of their number. */
SxIndexed sx_index_before(const SxIndex *index, uint64_t digest, uint32_t frame);

#endif
