/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the extension family, and what they share.
 */
#ifndef SX_RULES_EXTENSION_H
#define SX_RULES_EXTENSION_H

#include "diagnosis.h"
#include "display.h"

/* Each explains some codes; the request was seen. */
void sx_extension_tags(const SxCase *one, SxFindings *findings);
void sx_extension_accept(const SxCase *one, SxFindings *findings);
void sx_extension_body(const SxCase *one, SxFindings *findings);
void sx_extension_method(const SxCase *one, SxFindings *findings);
void sx_extension_event(const SxCase *one, SxFindings *findings);
void sx_extension_package(const SxCase *one, SxFindings *findings);
void sx_extension_uri(const SxCase *one, SxFindings *findings);
void sx_extension_priority(const SxCase *one, SxFindings *findings);

/* Adds a finding with the frame of the request. */
SxFinding *sx_extension_add(const SxCase *one, SxFindings *findings, SxStatementId statement);

/* The values of a header behind each other, as far as they are shown. */
typedef struct {
    char text[SX_DISPLAY_LIMIT + 1];
    size_t length;
} SxJoined;

/* Appends all values of a header. */
void sx_extension_join(SxJoined *joined, const SxMessage *message, SxHeaderId header);

/* Sets {list} to all values of a header. */
void sx_extension_list(SxFinding *finding, const SxMessage *message, SxHeaderId header);

/* Tells whether two tokens are the same, in any case. */
bool sx_extension_same(SxText a, SxText b);

/* Tells whether a header lists a token, parameters left off; of any case. */
bool sx_extension_lists(const SxMessage *message, SxHeaderId header, SxText token);

/* Tells whether a header has a value at all. */
bool sx_extension_has_values(const SxMessage *message, SxHeaderId header);

/* Gives a value without its parameters. */
SxText sx_extension_bare(SxText value);

#endif
