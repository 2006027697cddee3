/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Findings of one message that say the same, one of them better.
 */
#ifndef SX_OVERLAP_H
#define SX_OVERLAP_H

#include "finding.h"

/* Takes off the list what another finding on it says better, and leaves out the
 * advice of those of which only the evidence adds something. */
void sx_overlap_settle(SxFindings *findings);

/* Leaves out the advice of readings, which are all from number first on, when
 * one before number known advises and is no less severe than the response: who
 * knows the request knows better than who reads a header. */
void sx_overlap_readings(SxFindings *findings, size_t known, size_t first, SxSeverity severity);

#endif
