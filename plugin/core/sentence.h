/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The sentences of data/statements: text with placeholders in braces.
 */
#ifndef SX_SENTENCE_H
#define SX_SENTENCE_H

#include "finding.h"

typedef struct {
    SxText text; /* as it stands in the sentence; of a placeholder with its braces */
    bool is_place;
    SxPlace place;
} SxPiece;

/* Takes the next piece off a sentence: plain text, or one placeholder. Gives
 * false at the end. */
bool sx_sentence_next(const char **rest, SxPiece *piece);

/* Gives what a placeholder is called where there is no value for it; a
 * constant. */
const char *sx_place_title(SxPlace place, SxLanguage language);

#endif
