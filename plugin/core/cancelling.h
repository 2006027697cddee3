/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the rules about CANCEL share.
 */
#ifndef SX_CANCELLING_H
#define SX_CANCELLING_H

#include "diagnosis.h"

/* Examines how a CANCEL was made (RFC 3261 section 9.1); one is the case of the
 * CANCEL itself. */
void sx_cancel_check(const SxCase *one, SxFindings *findings);

/* Adds that the CANCEL of a transaction was sent before any response to its
 * INVITE. Gives false where that is not so, or not to be told. */
bool sx_cancel_too_early(const SxTransaction *cancel, SxFindings *findings);

/* Tells whether a 487 and the CANCEL behind it are so close that they seem to have
 * been captured in the wrong order, as from several queues of a network card. */
bool sx_cancel_overtaken(const SxTransaction *invite, const SxRecord *final);

/* Adds, as that statement, that the INVITE which a CANCEL without a match was
 * most likely meant for has another branch. */
void sx_cancel_branch(const SxTransaction *cancel, SxStatementId statement, SxFindings *findings);

/* Adds that another branch of the call ended just before the INVITE was
 * cancelled, which has a CANCEL. */
void sx_cancel_other_branch(const SxTransaction *invite, SxFindings *findings);

#endif
