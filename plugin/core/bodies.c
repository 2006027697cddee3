/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps each body once. Whether a session description can be read is found out
 * when someone wants to know.
 */
#include "body.h"

#include "sdp.h"

SxBodyKind
sx_body_kind(const SxBody *body)
{
    return body->kind == SX_BODY_SDP && !sx_sdp_check(body->text) ? SX_BODY_SDP_LOST : body->kind;
}

const SxBody *
sx_bodies_keep(SxSet *bodies, SxArena *arena, const SxBodyExcerpt *excerpt)
{
    static const SxBody without[] = {
        [SX_BODY_UNKNOWN] = { .kind = SX_BODY_UNKNOWN },
        [SX_BODY_NONE] = { .kind = SX_BODY_NONE },
        [SX_BODY_OTHER] = { .kind = SX_BODY_OTHER },
        [SX_BODY_SDP_LOST] = { .kind = SX_BODY_SDP_LOST },
    };
    const SxText text = { excerpt->text, excerpt->length };
    SxFingerprint fingerprint;
    SxBody *body;

    if (excerpt->kind != SX_BODY_SDP)
        return &without[excerpt->kind];
    fingerprint = sx_fingerprint(text);
    body = sx_set_find(bodies, &fingerprint);
    if (!body) {
        body = sx_arena_take(arena, sizeof *body);
        *body = (SxBody){ fingerprint, SX_BODY_SDP, { sx_arena_copy(arena, text.data, text.length), text.length } };
        sx_set_add(bodies, body);
    }
    return body;
}
