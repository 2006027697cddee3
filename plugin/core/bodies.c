/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps each body once.
 */
#include "body.h"

static guint
hash(gconstpointer key)
{
    const SxBody *body = key;
    guint sum = 5381;

    for (size_t i = 0; i < body->text.length; i++)
        sum = sum * 33 ^ (guchar)body->text.data[i];
    return sum;
}

static gboolean
equal(gconstpointer a, gconstpointer b)
{
    return sx_text_equal(((const SxBody *)a)->text, ((const SxBody *)b)->text);
}

GHashTable *
sx_bodies_new(void)
{
    return g_hash_table_new(hash, equal);
}

const SxBody *
sx_bodies_keep(GHashTable *bodies, SxArena *arena, const SxBodyExcerpt *excerpt)
{
    static const SxBody without[] = {
        [SX_BODY_UNKNOWN] = { SX_BODY_UNKNOWN, { "", 0 } },
        [SX_BODY_NONE] = { SX_BODY_NONE, { "", 0 } },
        [SX_BODY_OTHER] = { SX_BODY_OTHER, { "", 0 } },
        [SX_BODY_SDP_LOST] = { SX_BODY_SDP_LOST, { "", 0 } },
    };
    const SxBody wanted = { SX_BODY_SDP, { excerpt->text, excerpt->length } };
    SxBody *body;

    if (excerpt->kind != SX_BODY_SDP)
        return &without[excerpt->kind];
    body = g_hash_table_lookup(bodies, &wanted);
    if (body)
        return body;
    body = sx_arena_take(arena, sizeof *body);
    *body = (SxBody){ SX_BODY_SDP, { sx_arena_copy(arena, excerpt->text, excerpt->length), excerpt->length } };
    g_hash_table_add(bodies, body);
    return body;
}
