/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What messages say about the session timer (RFC 4028), for the rules of that
 * family.
 */
#ifndef SX_SESSION_TIMER_H
#define SX_SESSION_TIMER_H

#include "diagnosis.h"

/* No session interval may be shorter (RFC 4028 section 4), and Min-SE counts as
 * this much where it is absent (section 5). */
#define SX_SHORTEST_INTERVAL 90

/* The largest Min-SE that earlier 422 responses stated to the same client. */
typedef struct {
    uint32_t minimum;
    uint32_t frame;
    const SxTransaction *newest; /* the last transaction that such a 422 ended */
} SxStatedMinimum;

/* Tells whether a transaction can refresh a session: INVITE or UPDATE. */
bool sx_refreshes_session(const SxTransaction *transaction);

/* Collects what 422 responses stated before this request of a transaction, as
 * far as RFC 4028 section 7.4 makes the client heed them: of the same dialog,
 * or, before there is one, to an INVITE of the same Call-ID. Gives false when
 * none was seen. */
bool sx_stated_minimum(const SxTransaction *transaction, const SxMessage *request, SxStatedMinimum *stated);

/* The session interval in force, and who is to refresh the session. */
typedef struct {
    const SxRecord *set_by; /* the last 2xx of the dialog to INVITE or UPDATE (section 7.2) */
    const SxTransaction *transaction;
    uint32_t interval;
    SxText refresher; /* uac or uas, as that 2xx says; empty where it does not */
    SxText tag;       /* of the side that this is, where it is said */
} SxRunningTimer;

/* Finds it for the dialog of the case's request. Gives false where none was
 * seen, or the last 2xx turned it off. */
bool sx_running_timer(const SxCase *one, SxRunningTimer *timer);

/* Examines a 422. */
void sx_session_interval_too_small(const SxCase *one, SxFindings *findings);

/* Examines a request that may follow a 422. */
void sx_session_timer_retry(const SxCase *one, SxFindings *findings);

/* Examines a BYE. */
void sx_session_timer_bye(const SxCase *one, SxFindings *findings);

#endif
