/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the rules about dialogs, by response.
 */
#ifndef SX_RULES_DIALOG_H
#define SX_RULES_DIALOG_H

#include "diagnosis.h"
#include "dialog.h"

/* 481: what became of the dialog or call that the request names. */
void sx_dialog_unknown(const SxCase *one, const SxTags *tags, SxFindings *findings);

/* 481 to PRACK, NOTIFY or SUBSCRIBE. Each gives true when it found the reason. */
bool sx_dialog_prack(const SxCase *one, const SxTags *tags, SxFindings *findings);
bool sx_dialog_subscription(const SxCase *one, const SxTags *tags, SxFindings *findings);

/* 482 and 483. */
void sx_dialog_loop(const SxCase *one, const SxTags *tags, SxFindings *findings);
/* Adds that Via of the request names a host more than once, and tells whether it
 * does. */
bool sx_dialog_repeated(const SxCase *one, SxFindings *findings);

void sx_dialog_hops(const SxCase *one, const SxTags *tags, SxFindings *findings);

/* 491, the request that follows it, 500, and rejections inside a call. */
void sx_dialog_crossing(const SxCase *one, const SxTags *tags, SxFindings *findings);
void sx_dialog_retry(const SxCase *one, const SxTags *tags, SxFindings *findings);
void sx_dialog_order(const SxCase *one, const SxTags *tags, SxFindings *findings);
void sx_dialog_unchanged(const SxCase *one, const SxTags *tags, SxFindings *findings);

/* Sets the frame of the request of a case. */
void sx_dialog_set_request(SxFinding *finding, const SxCase *one);

#endif
