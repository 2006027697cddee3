/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which label says what a token means, and which values stand in which table.
 */
#ifndef SX_WORDS_H
#define SX_WORDS_H

#include "knowledge.h"

extern const SxLabelId sx_words_outcome[SX_OUTCOME_COUNT];
extern const SxLabelId sx_words_status[SX_STATUS_COUNT];
extern const SxLabelId sx_words_severity[SX_SEVERITY_COUNT];
extern const SxLabelId sx_words_confidence[SX_CONFIDENCE_COUNT];
extern const SxLabelId sx_words_group[SX_GROUP_COUNT];

/* By the first digit of a code; 0 is unused. */
extern const SxLabelId sx_words_class[7];

typedef struct {
    const char *name; /* as in data/values, and of the page */
    SxLabelId title;
} SxTableWords;

extern const SxTableWords sx_words_table[SX_VALUE_TABLE_COUNT];

#endif
