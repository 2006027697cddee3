/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A set of flows, and one of hosts.
 */
#include "flows.h"

#include "set.h"

#include <glib.h>

typedef struct {
    SxFingerprint fingerprint;
    SxFlow flow;
} Kept;

struct SxFlows {
    SxArena *arena;
    SxSet *all;   /* of Kept */
    SxSet *stubs; /* of SxFingerprint: of the hosts that sent messages too short to be read */
};

G_STATIC_ASSERT(sizeof(SxFlow) == offsetof(SxFlow, unused) + sizeof(uint16_t)); /* no gap takes part */

const SxFlow sx_flow_unknown = { 0 };

SxFlows *
sx_flows_new(SxArena *arena)
{
    SxFlows *flows = g_new0(SxFlows, 1);

    flows->arena = arena;
    flows->all = sx_set_new();
    flows->stubs = sx_set_new();
    return flows;
}

void
sx_flows_free(SxFlows *flows)
{
    sx_set_free(flows->stubs);
    sx_set_free(flows->all);
    g_free(flows);
}

const SxFlow *
sx_flows_keep(SxFlows *flows, const SxFlow *flow)
{
    SxFingerprint fingerprint = sx_fingerprint((SxText){ (const char *)flow, sizeof *flow });
    Kept *kept = sx_set_find(flows->all, &fingerprint);

    if (!kept) {
        kept = sx_arena_take(flows->arena, sizeof *kept);
        *kept = (Kept){ fingerprint, *flow };
        sx_set_add(flows->all, kept);
    }
    return &kept->flow;
}

void
sx_flows_note_stub(SxFlows *flows, const SxFlow *flow)
{
    SxFingerprint fingerprint = sx_fingerprint_number(flow->from_host), *kept;

    if (sx_set_find(flows->stubs, &fingerprint))
        return;
    kept = sx_arena_take(flows->arena, sizeof *kept);
    *kept = fingerprint;
    sx_set_add(flows->stubs, kept);
}

bool
sx_flows_has_stub(const SxFlows *flows, const SxFlow *flow)
{
    SxFingerprint from = sx_fingerprint_number(flow->from_host), to = sx_fingerprint_number(flow->to_host);

    return sx_set_find(flows->stubs, &from) || sx_set_find(flows->stubs, &to);
}

size_t
sx_flows_bytes(const SxFlows *flows)
{
    return sizeof *flows + sx_set_bytes(flows->all) + sx_set_bytes(flows->stubs);
}
