/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Stands for a text of any length: 64 bits by which texts are found again
 * without being kept. Numbers that differ from run to run go into it, so nobody
 * can make texts that share one; by chance, two of a million do once in 37
 * million captures.
 */
#ifndef SX_FINGERPRINT_H
#define SX_FINGERPRINT_H

#include "text.h"

typedef uint64_t SxFingerprint;

/* Gives that of a text. */
SxFingerprint sx_fingerprint(SxText text);

/* Gives that of the texts so far and one more. Where one text ends and the next
 * begins makes a difference. */
SxFingerprint sx_fingerprint_add(SxFingerprint so_far, SxText text);

/* Gives that of one number. */
SxFingerprint sx_fingerprint_number(uint64_t number);

#endif
