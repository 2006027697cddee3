/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Whether a callee could be reached by what registered: the parts of that
 * family of rules, and what they ask of the registry.
 */
#ifndef SX_REACHABILITY_H
#define SX_REACHABILITY_H

#include "diagnosis.h"
#include "registry.h"

/* The element whose registrations count. */
typedef struct {
    uint64_t endpoint; /* its address and port, as in SxFlow */
    uint64_t host;     /* its address */
    bool is_alone;     /* nobody else of the exchange is known to have that address */
} SxRegistrar;

/* What the REGISTERs of an address come to that an element had answered. */
typedef struct {
    SxRegister success; /* the latest with a 2xx */
    SxMessage answer;   /* that */
    SxRegister refusal; /* the latest that was refused behind it */
    bool any;           /* there was one, whoever answered it */
    bool succeeded, refused;
    bool unclear; /* something else may have changed the bindings */
} SxRegistrations;

/* Tells whether that element answered a REGISTER: at the same address and port,
 * or the same host, where that is not the client's as well. */
bool sx_registrar_is(const SxRegistrar *registrar, const SxRegister *one);

/* Looks back from the request of a transaction. */
void sx_registrations_before(const SxCase *one, const SxUri *address, const SxRegistrar *registrar,
                             SxRegistrations *registrations);

/* Tells whether the request of a transaction was for a user to be found (RFC
 * 3261 section 16.5) rather than for one side of a dialog, and of a method that
 * registrations lead to. */
bool sx_reachability_looks_up(const SxTransaction *transaction, const SxMessage *request);

/* Adds that nothing was seen of the user that a refused request was for. */
void sx_reachability_unknown(const SxCase *one, const SxUri *address, SxFindings *findings);

/* The parts: a refused request whose Request-URI was registered; a request to
 * the Contact of a registration; private addresses in Contact; a subscription
 * without NOTIFY. */
void sx_reachability_address(const SxCase *one, SxFindings *findings);
void sx_reachability_contact(const SxCase *one, SxFindings *findings);
void sx_reachability_private(const SxCase *one, SxFindings *findings);

/* Adds that a request which nobody answered went to the Contact of a
 * registration instead of where the REGISTER came from. Gives false, and adds
 * nothing, when that is not so. */
bool sx_reachability_other_flow(const SxCase *one, const SxTransaction *sent, SxFindings *findings);

#endif
