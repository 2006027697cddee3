/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * First challenges by the address and port they came from, and their realm.
 * Challenges are read when that is first asked for: most servers send qop.
 */
#include "challengers.h"

#include "set.h"

typedef struct {
    SxFingerprint fingerprint;
    const SxRecord *first;
} Entry;

struct SxChallengers {
    SxArena *arena;
    SxSet *entries;     /* of Entry */
    GPtrArray *waiting; /* of const SxRecord, not read yet */
};

SxChallengers *
sx_challengers_new(SxArena *arena)
{
    SxChallengers *challengers = g_new(SxChallengers, 1);

    *challengers = (SxChallengers){ arena, sx_set_new(), g_ptr_array_new() };
    return challengers;
}

void
sx_challengers_free(SxChallengers *challengers)
{
    sx_set_free(challengers->entries);
    g_ptr_array_unref(challengers->waiting);
    g_free(challengers);
}

size_t
sx_challengers_bytes(const SxChallengers *challengers)
{
    return sizeof *challengers + sx_set_bytes(challengers->entries) + challengers->waiting->len * sizeof(gpointer);
}

static SxFingerprint
fingerprint_of(const SxRecord *response, const SxDigest *challenge)
{
    uint64_t from = response->first.flow->from;
    SxFingerprint server = sx_fingerprint((SxText){ (const char *)&from, sizeof from });

    return sx_fingerprint_add(server, challenge->values[SX_DIGEST_REALM]);
}

void
sx_challengers_note(SxChallengers *challengers, const SxRecord *response)
{
    if (response->code == 401 || response->code == 407)
        g_ptr_array_add(challengers->waiting, (gpointer)response);
}

static void
keep_first(const SxChallengers *challengers, const SxRecord *response, const SxDigest *challenge)
{
    SxFingerprint fingerprint = fingerprint_of(response, challenge);
    Entry *entry;

    if (sx_digest_has(challenge, SX_DIGEST_QOP) || sx_set_find(challengers->entries, &fingerprint))
        return;
    entry = sx_arena_take(challengers->arena, sizeof *entry);
    *entry = (Entry){ fingerprint, response };
    sx_set_add(challengers->entries, entry);
}

static void
read_challenges(const SxChallengers *challengers, const SxRecord *response)
{
    static const SxHeaderId headers[] = { SX_HEADER_WWW_AUTHENTICATE, SX_HEADER_PROXY_AUTHENTICATE };
    SxMessage message;
    SxDigest challenge;

    if (!sx_record_read(response, &message))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++)
        for (size_t n = 0; sx_digest_next(&message, headers[i], &n, &challenge);)
            keep_first(challengers, response, &challenge);
}

static void
catch_up(const SxChallengers *challengers)
{
    for (guint i = 0; i < challengers->waiting->len; i++)
        read_challenges(challengers, challengers->waiting->pdata[i]);
    g_ptr_array_set_size(challengers->waiting, 0);
}

const SxRecord *
sx_challengers_first(const SxChallengers *challengers, const SxRecord *response, const SxDigest *challenge)
{
    SxFingerprint fingerprint = fingerprint_of(response, challenge);
    const Entry *entry;

    catch_up(challengers);
    entry = sx_set_find(challengers->entries, &fingerprint);
    return entry ? entry->first : NULL;
}
