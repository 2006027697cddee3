/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A set of flows, and before it those that came last.
 */
#include "flows.h"

#include "set.h"

#include <string.h>

#define RECENT 128

typedef struct {
    SxFingerprint fingerprint;
    SxFlow flow;
} Kept;

struct SxFlows {
    SxArena *arena;
    SxSet *all; /* of Kept */
    const SxFlow *recent[RECENT];
};

const SxFlow sx_flow_unknown = { 0 };

SxFlows *
sx_flows_new(SxArena *arena)
{
    SxFlows *flows = g_new0(SxFlows, 1);

    flows->arena = arena;
    flows->all = sx_set_new();
    return flows;
}

void
sx_flows_free(SxFlows *flows)
{
    sx_set_free(flows->all);
    g_free(flows);
}

static SxFlow
flow_of(const SxArrival *arrival)
{
    static const SxEndpoint none;
    SxFlow flow;

    memset(&flow, 0, sizeof flow); /* all of it is compared, what lies between its members too */
    flow.from = arrival->from;
    flow.to = arrival->to;
    flow.from_host = arrival->from_host;
    flow.to_host = arrival->to_host;
    flow.from_ip4 = arrival->from_ip4;
    flow.to_ip4 = arrival->to_ip4;
    flow.receiver = arrival->receiver ? *arrival->receiver : none;
    flow.reliable = arrival->reliable;
    flow.from_private = arrival->from_private;
    return flow;
}

static const SxFlow *
find_or_add(SxFlows *flows, const SxFlow *flow)
{
    SxFingerprint fingerprint =
        sx_fingerprint_add(sx_fingerprint_begin(), (SxText){ (const char *)flow, sizeof *flow });
    Kept *kept = sx_set_find(flows->all, &fingerprint);

    if (!kept) {
        kept = sx_arena_take(flows->arena, sizeof *kept);
        kept->fingerprint = fingerprint;
        memcpy(&kept->flow, flow, sizeof *flow);
        sx_set_add(flows->all, kept);
    }
    return &kept->flow;
}

const SxFlow *
sx_flows_keep(SxFlows *flows, const SxArrival *arrival)
{
    SxFlow flow = flow_of(arrival);
    const SxFlow **recent = &flows->recent[(flow.from ^ flow.to * 7) % RECENT];

    if (!*recent || memcmp(*recent, &flow, sizeof flow) != 0)
        *recent = find_or_add(flows, &flow);
    return *recent;
}

size_t
sx_flows_bytes(const SxFlows *flows)
{
    return sizeof *flows + sx_set_bytes(flows->all);
}
