/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A set of things that begin with a fingerprint, found by it in constant time.
 */
#ifndef SX_SET_H
#define SX_SET_H

#include "fingerprint.h"

typedef struct SxSet SxSet;

/* Gives an empty set; sx_set_free() leaves the things alone, which must outlive
 * the set. */
SxSet *sx_set_new(void);
void sx_set_free(SxSet *set);

/* Gives the thing of that fingerprint, or NULL. */
void *sx_set_find(const SxSet *set, const SxFingerprint *fingerprint);

/* Adds a thing whose fingerprint is not in the set yet. */
void sx_set_add(SxSet *set, void *thing);

/* Gives each thing in turn, from *at on, 0 at first, in no order; NULL behind
 * the last. */
void *sx_set_next(const SxSet *set, size_t *at);

/* Gives how many bytes of memory the set takes. */
size_t sx_set_bytes(const SxSet *set);

#endif
