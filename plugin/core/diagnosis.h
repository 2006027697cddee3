/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds out what a message shows. Each family of rules is a function of its
 * own file; none of them builds a sentence.
 */
#ifndef SX_DIAGNOSIS_H
#define SX_DIAGNOSIS_H

#include "finding.h"
#include "message.h"

/* Examines one response on its own: what it lacks (RFC 3261 section 8.2.6 and
 * the section that defines its code) and what its headers say. Gives NULL when
 * there is nothing to say; free it with sx_findings_free(). */
SxFindings *sx_diagnose_response(const SxMessage *response);

/* The same, but only what breaks an RFC and shows without reading values. */
SxFindings *sx_diagnose_faults(const SxMessage *response);

/* The families. Each adds to findings what it finds in the response; code is
 * the entry of its status. */
void sx_rules_required(const SxMessage *response, const SxCode *code, SxFindings *findings);
void sx_rules_readings(const SxMessage *response, const SxCode *code, SxFindings *findings);

/* Readings of single kinds of header, for sx_rules_readings(). */
void sx_read_seconds(const SxMessage *response, SxHeaderId header, SxFindings *findings);
void sx_read_list(const SxMessage *response, SxHeaderId header, SxFindings *findings);
void sx_read_contacts(const SxMessage *response, const SxCode *code, SxFindings *findings);
void sx_read_challenges(const SxMessage *response, SxHeaderId header, SxFindings *findings);
void sx_read_warnings(const SxMessage *response, SxFindings *findings);
void sx_read_reasons(const SxMessage *response, SxFindings *findings);
void sx_read_error_code(const SxMessage *response, SxHeaderId header, SxFindings *findings);

/* Adds that a header of a number holds none. */
void sx_unreadable_number(const SxMessage *response, SxHeaderId header, SxFindings *findings);

#endif
