/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What was found out about one message: statements with their values, not yet
 * in words. Kept for as long as the capture is open, so small.
 */
#ifndef SX_FINDING_H
#define SX_FINDING_H

#include "knowledge.h"

#include <glib.h>

/* The placeholders that statements may hold. */
typedef enum {
#define SX_PLACE(id, name) SX_PLACE_##id,
    SX_PLACES
#undef SX_PLACE
    SX_PLACES_COUNT,
} SxPlace;

typedef enum {
    SX_VALUE_SHOWN,  /* from the message, already safe to show */
    SX_VALUE_NUMBER,
    SX_VALUE_FRAME,
    SX_VALUE_WORDS,  /* constant, the same in every language */
    SX_VALUE_TEXTS,  /* constant, one for each language */
} SxValueKind;

typedef struct {
    SxPlace place;
    SxValueKind kind;
    union {
        char *shown;
        uint32_t number; /* also of a frame */
        const char *words;
        const SxTexts *texts;
    } as;
} SxValue;

typedef struct {
    SxStatementId statement;
    const char *reference; /* constant; of the statement, or its own */
    SxValue *values;
    size_t value_count;
    bool quiet; /* another finding advises better */
} SxFinding;

typedef struct SxFindings SxFindings;

/* Gives an empty list of findings; free it with sx_findings_free(). */
SxFindings *sx_findings_new(void);
void sx_findings_free(SxFindings *findings);

/* Tells whether one of them is more than the value of a header read out;
 * findings may be NULL. */
bool sx_findings_tell(const SxFindings *findings);

/* Gives how many there are. */
size_t sx_findings_count(const SxFindings *findings);

/* Leaves out the advice of finding n, which must be there. */
void sx_findings_quieten(SxFindings *findings, size_t n);

/* Takes finding n, which must be there, off the list. */
void sx_findings_remove(SxFindings *findings, size_t n);

/* Gives finding n from 0, or NULL behind the last. It belongs to the list, and
 * is valid until the next sx_findings_add(). */
const SxFinding *sx_findings_at(const SxFindings *findings, size_t n);

/* Adds a finding and gives it to be filled; it belongs to the list, and is
 * valid until the next call. */
SxFinding *sx_findings_add(SxFindings *findings, SxStatementId statement);

/* Each sets the value of one placeholder. Text from a message is made safe to
 * show and cut to SX_DISPLAY_LIMIT bytes; the constants must live for ever. */
void sx_finding_text(SxFinding *finding, SxPlace place, SxText text);
void sx_finding_number(SxFinding *finding, SxPlace place, uint32_t number);
void sx_finding_frame(SxFinding *finding, SxPlace place, uint32_t frame);
void sx_finding_seconds(SxFinding *finding, SxPlace place, int64_t microseconds);
void sx_finding_words(SxFinding *finding, SxPlace place, const char *words);
void sx_finding_texts(SxFinding *finding, SxPlace place, const SxTexts *texts);

/* Gives the value of a placeholder, or NULL when it was not set. */
const SxValue *sx_finding_value(const SxFinding *finding, SxPlace place);

#endif
