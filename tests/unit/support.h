/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What several test programs need: messages made from a few words, and findings
 * held against what they should say.
 */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "diagnosis.h"
#include "wording.h"

#include <glib.h>

/* Bytes that may hold NUL. */
typedef struct {
    const char *data;
    size_t length;
} Bytes;

#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        literal, sizeof literal - 1                                                                                    \
    }

/* Gives a whole response to that method with all that any response must carry,
 * its CSeq number being 7, and the given header lines, each ended by CRLF. Free
 * it with g_free(). */
char *respond(const char *status_and_phrase, const char *method, const char *header_lines);

/* Reads a message from a copy that ends exactly where its bytes end, so that a
 * read behind the end is seen by memory checkers. Free the copy with g_free(). */
char *read_copy(SxMessage *message, const char *data, size_t length, size_t sent, SxFraming framing, bool *good);

/* Diagnoses the response in a text; NULL when nothing is found. */
SxFindings *diagnose_text(const char *text);

/* What one finding should be: the statement's id, and what its English evidence
 * and advice hold. No advice is allowed where advice is NULL. */
typedef struct {
    const char *id;
    const char *evidence;
    const char *advice;
} Expected;

/* Checks that the findings are exactly these, in this order; a NULL id ends the
 * list. */
void check_findings(const SxFindings *findings, const Expected *expected, size_t most);

/* Checks that a text equals a constant, byte by byte. */
void check_text(SxText text, const char *expected);

/* Checks that a string holds another. */
void check_holds(const char *string, const char *part);

#endif
