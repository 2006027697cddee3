/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Values of Reason (RFC 3326 section 2), and how Q.850 causes relate to response
 * codes (RFC 3398 section 7.2.4.1).
 */
#ifndef SX_REASON_H
#define SX_REASON_H

#include "message.h"

typedef struct {
    SxText protocol;
    SxText value; /* all of it */
    bool has_cause;
    uint32_t cause;
    SxText cause_text;
    SxText location; /* RFC 8606 section 4; empty where there is none */
} SxReason;

/* Splits a value of Reason. Gives false when it has no protocol. */
bool sx_reason_read(SxText value, SxReason *reason);

/* Finds the first value of a protocol. */
bool sx_reason_of(const SxMessage *message, const char *protocol, SxReason *reason);

/* Gives the response code that RFC 3398 section 7.2.4.1 recommends for a Q.850
 * cause; 0 where it recommends none. */
unsigned sx_reason_code_of_q850(uint32_t cause);

/* Tells whether a Q.850 cause says something else than a response code: not a
 * mere neighbour, and not where gateways have good reasons to differ. */
bool sx_reason_contradicts(uint32_t cause, unsigned code);

#endif
