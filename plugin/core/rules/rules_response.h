/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the response family, and what they share.
 */
#ifndef SX_RULES_RESPONSE_H
#define SX_RULES_RESPONSE_H

#include "diagnosis.h"

void sx_response_provisional(const SxCase *one, SxFindings *findings);
void sx_response_scope(const SxCase *one, SxFindings *findings);
void sx_response_copied(const SxCase *one, SxFindings *findings);

/* Adds a finding with the frame of the request. */
SxFinding *sx_response_add(const SxCase *one, SxFindings *findings, SxStatementId statement);

/* Tells whether the response answers that method. */
bool sx_response_answers(const SxCase *one, const char *method);

typedef enum {
    SX_TAG_UNKNOWN, /* the header is absent, there twice, or not readable */
    SX_TAG_NONE,
    SX_TAG_GIVEN,
} SxTag;

/* Gives the case, its request left out where it may not be the one that was
 * answered: when a request came again after a final response, the response
 * behind it may answer another request that shares its branch. */
SxCase sx_response_sure_case(const SxCase *one);

/* Reads the tag of From or To. */
SxTag sx_response_tag(const SxMessage *message, SxHeaderId header, SxText *tag);

#endif
