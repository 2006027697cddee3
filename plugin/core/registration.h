/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Lifetimes that requests ask for, and the parts of the family registration:
 * REGISTER (RFC 3261 section 10), and 423 and 412 also for SUBSCRIBE and
 * PUBLISH.
 */
#ifndef SX_REGISTRATION_H
#define SX_REGISTRATION_H

#include "diagnosis.h"

typedef enum {
    SX_LIFETIME_KNOWN,
    SX_LIFETIME_UNKNOWN, /* malformed, or its header was not captured */
    SX_LIFETIME_LEFT_TO_SERVER,
} SxLifetimeKind;

/* The lifetime asked for, or granted, for one Contact or one subscription. */
typedef struct {
    SxLifetimeKind kind;
    uint32_t seconds;
    bool in_contact; /* by the expires parameter, which counts before Expires (section 10.2.1.1) */
} SxLifetime;

/* Reads the lifetime that applies to a value of Contact. */
SxLifetime sx_lifetime_of_contact(const SxMessage *message, SxText contact);

/* Reads the lifetime that Expires states. */
SxLifetime sx_lifetime_of_message(const SxMessage *message);

/* Tells whether a value of Contact is "*", all bindings (section 10.2.2). */
bool sx_contact_is_wildcard(SxText contact);

/* Tells whether two requests are about the same address and event package. */
bool sx_same_target(const SxMessage *a, const SxMessage *b);

/* The parts; each looks at every message. */
void sx_registration_too_brief(const SxCase *one, SxFindings *findings);
void sx_registration_bindings(const SxCase *one, SxFindings *findings);
void sx_registration_condition(const SxCase *one, SxFindings *findings);
void sx_registration_order(const SxCase *one, SxFindings *findings);
void sx_registration_wildcard(const SxCase *one, SxFindings *findings);

#endif
