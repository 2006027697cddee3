/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds out what a message shows. Each family of rules is a function of its
 * own file; none of them builds a sentence.
 */
#ifndef SX_DIAGNOSIS_H
#define SX_DIAGNOSIS_H

#include "finding.h"
#include "journal.h"
#include "message.h"

/* A message to diagnose, and what is known around it. */
typedef struct {
    const SxMessage *message;
    const SxCode *code; /* of a response from 100 to 699; NULL otherwise, and for requests */
    uint32_t frame;
    const SxJournal *journal;         /* NULL where there is none */
    const SxTransaction *transaction; /* NULL where none is known */
    const SxRecord *record;           /* of this message; NULL where none is known */
    const SxMessage *request;         /* a request itself, or what was kept of the request of a response; NULL where
                                       * it was not seen */
} SxCase;

/* What a message shows: findings, which may be NULL, and the frame of the
 * request that it answers, or 0. Free the findings with sx_findings_free(). */
typedef struct {
    SxFindings *findings;
    uint32_t request_frame;
} SxDiagnosis;

/* Examines a message: what it lacks (RFC 3261 section 8.2.6 and the section
 * that defines its code), what its headers say, and what the journal, which may
 * be NULL, shows around it. */
SxDiagnosis sx_diagnose(const SxMessage *message, uint32_t frame, const SxJournal *journal);

/* The same for a response on its own. */
SxFindings *sx_diagnose_response(const SxMessage *response);

/* The families. Each adds to findings what it finds. Those without a case look
 * at the response alone; code is the entry of its status. */
void sx_rules_required(const SxMessage *response, const SxCode *code, SxFindings *findings);
void sx_rules_readings(const SxMessage *response, const SxCode *code, SxFindings *findings);

/* Each looks at a request or a response whose transaction is known. */
#define SX_RULES(family) void sx_rules_##family(const SxCase *one, SxFindings *findings);
#include "rules/rules.def"
#undef SX_RULES

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
