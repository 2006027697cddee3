/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A code in words of one language: what the tables hold, with the user's own
 * texts in their place.
 */
#ifndef SX_EXPLANATION_H
#define SX_EXPLANATION_H

#include "knowledge.h"

/* The user's own words for a code; NULL or empty keeps the built-in text. */
typedef struct {
    unsigned code;
    const char *phrase;
    const char *meaning;
    const char *when;
    const char *cause;
    const char *fix;
    const char *reference;
} SxOwnText;

#define SX_EXPLANATION_CAUSES 8

/* Texts belong to the tables or to the SxOwnText; next is NULL where nothing
 * follows by itself. */
typedef struct {
    unsigned code;
    SxOutcome outcome;
    SxSeverity severity;
    SxStatus status;
    const char *phrase;
    const char *meaning;
    const char *when;
    const char *next;
    const char *reference;
    const char *causes[SX_EXPLANATION_CAUSES];
    const char *fixes[SX_EXPLANATION_CAUSES];
    size_t cause_count, fix_count;
} SxExplanation;

/* Explains a code from 100 to 699; gives false for any other number. own may
 * be NULL. */
bool sx_explain(SxExplanation *explanation, unsigned code, const SxOwnText *own, SxLanguage language);

/* Gives NULL when the row is good, or says what is wrong with it: a code from
 * 100 to 699, valid UTF-8 without control characters, no text of more than
 * 190 bytes. Free it with g_free(). */
char *sx_own_text_refusal(const SxOwnText *own);

#endif
