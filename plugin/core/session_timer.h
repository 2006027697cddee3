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

/* Examines a 422. */
void sx_session_interval_too_small(const SxCase *one, SxFindings *findings);

/* Examines a request that may follow a 422. */
void sx_session_timer_retry(const SxCase *one, SxFindings *findings);

#endif
