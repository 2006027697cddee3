/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A set of pairs of hosts. Ports do not count: a server may answer the requests
 * of one connection and send its own over another.
 */
#include "heard.h"

#include "set.h"

struct SxHeard {
    SxArena *arena;
    SxSet *pairs;       /* of SxFingerprint */
    const SxFlow *last; /* the flow noted last: flows are kept once, and come in runs */
};

SxHeard *
sx_heard_new(SxArena *arena)
{
    SxHeard *heard = g_new0(SxHeard, 1);

    heard->arena = arena;
    heard->pairs = sx_set_new();
    return heard;
}

void
sx_heard_free(SxHeard *heard)
{
    sx_set_free(heard->pairs);
    g_free(heard);
}

size_t
sx_heard_bytes(const SxHeard *heard)
{
    return sizeof *heard + sx_set_bytes(heard->pairs);
}

static SxFingerprint
fingerprint_of(uint64_t from_host, uint64_t to_host)
{
    uint64_t pair[2] = { from_host, to_host };

    return sx_fingerprint((SxText){ (const char *)pair, sizeof pair });
}

void
sx_heard_note(SxHeard *heard, const SxFlow *flow)
{
    SxFingerprint fingerprint, *kept;

    if (!flow->reliable || flow == heard->last)
        return;
    heard->last = flow;
    fingerprint = fingerprint_of(flow->from_host, flow->to_host);
    if (sx_set_find(heard->pairs, &fingerprint))
        return;
    kept = sx_arena_take(heard->arena, sizeof *kept);
    *kept = fingerprint;
    sx_set_add(heard->pairs, kept);
}

bool
sx_heard_back(const SxHeard *heard, const SxFlow *flow)
{
    SxFingerprint fingerprint = fingerprint_of(flow->to_host, flow->from_host);

    return sx_set_find(heard->pairs, &fingerprint) != NULL;
}
