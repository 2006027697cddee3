/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Stands for a text of any length: 128 bits by which texts are found again
 * without being kept. Numbers that differ from run to run go into it, so nobody
 * can make texts that share one.
 */
#ifndef SX_FINGERPRINT_H
#define SX_FINGERPRINT_H

#include "text.h"

typedef struct {
    uint64_t high, low;
} SxFingerprint;

/* Gives that of no text at all. */
SxFingerprint sx_fingerprint_begin(void);

/* Gives that of the texts so far and one more. Where one text ends and the next
 * begins makes a difference. */
SxFingerprint sx_fingerprint_add(SxFingerprint so_far, SxText text);

/* Gives that of one number. */
SxFingerprint sx_fingerprint_number(uint64_t number);

/* Gives 64 bits that stand for a text: enough to sort by, not to tell apart. */
uint64_t sx_fingerprint_short(SxText text);

static inline bool
sx_fingerprint_equal(const SxFingerprint *a, const SxFingerprint *b)
{
    return a->high == b->high && a->low == b->low;
}

#endif
