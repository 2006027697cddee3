/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps each flow once: few hosts send most messages.
 */
#ifndef SX_FLOWS_H
#define SX_FLOWS_H

#include "arena.h"
#include "journal.h"

typedef struct SxFlows SxFlows;

/* Gives an empty store whose flows come from the arena, which must outlive it;
 * free it with sx_flows_free(). */
SxFlows *sx_flows_new(SxArena *arena);
void sx_flows_free(SxFlows *flows);

/* Gives a flow that equals the one given, and lives in the arena. */
const SxFlow *sx_flows_keep(SxFlows *flows, const SxFlow *flow);

/* Notes that a message on a flow was captured too short to be read. */
void sx_flows_note_stub(SxFlows *flows, const SxFlow *flow);

/* Tells whether any message was that one of the hosts of a flow sent. */
bool sx_flows_has_stub(const SxFlows *flows, const SxFlow *flow);

/* Gives how many bytes the store takes, without what comes from the arena. */
size_t sx_flows_bytes(const SxFlows *flows);

/* The flow of messages that were not seen. */
extern const SxFlow sx_flow_unknown;

#endif
