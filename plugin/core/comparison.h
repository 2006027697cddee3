/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two codes compared, from what is known of each. Nothing is stored per pair
 * but the hints of data/pairs.
 *
 * How it is made, for whoever has to make the same in another language:
 *  1. The opening puts three sentences together, all of data/comparison.ini:
 *     opening holds classes-same or classes-differ; briefs; and outlooks-same
 *     or outlooks-differ, by the Outlook of each code's Then. A code compared
 *     with itself opens with same-code alone.
 *  2. Along each dimension, in the order of SxDimension, both codes have a text
 *     (facts.c). Where the texts differ, that is a difference; where they are
 *     the same, it is something in common. Two exceptions: a common result is
 *     left out, as the opening says the class; and headers are a point only if
 *     there is one to name: see sx_fact_text().
 *  3. Hints are those of the pair. Neighbours are the partners of either code
 *     in data/pairs; a code that has none there brings the registered codes
 *     before and after it in its class, and so do both where none is found.
 */
#ifndef SX_COMPARISON_H
#define SX_COMPARISON_H

#include "facts.h"

/* Most neighbours that are named. */
#define SX_COMPARISON_NEIGHBOURS 6

/* What both codes are like along one dimension. */
typedef struct {
    SxDimension dimension;
    const char *label;
    char *texts[2]; /* of the first and of the second code; where both are alike, only texts[0] */
} SxPoint;

/* Meaning, situation and remedies of each code are in entries (or, with a
 * user's own words, come from sx_explain()); everything else is here. */
typedef struct {
    unsigned codes[2];
    const SxCode *entries[2]; /* of the class where a code has none of its own */
    SxLanguage language;
    char *opening;
    SxPoint differences[SX_DIMENSION_COUNT];
    size_t difference_count; /* 0 where a code is compared with itself, or both are unknown and of one class */
    SxPoint common[SX_DIMENSION_COUNT];
    size_t common_count;
    const SxPair *pair; /* hints; NULL where there are none */
    unsigned neighbours[SX_COMPARISON_NEIGHBOURS];
    size_t neighbour_count;
} SxComparison;

/* Compares two codes from 100 to 699, in that order. Gives NULL when one of
 * them is no such number; free it with sx_comparison_free(). */
SxComparison *sx_comparison_new(unsigned first, unsigned second, SxLanguage language);
void sx_comparison_free(SxComparison *comparison);

/* Gives which codes to look at next, as in a comparison, for one code alone;
 * at most SX_COMPARISON_NEIGHBOURS of them. */
size_t sx_neighbours(unsigned code, unsigned neighbours[SX_COMPARISON_NEIGHBOURS]);

#endif
