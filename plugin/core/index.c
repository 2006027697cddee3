/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A set of lists. Most lists hold one transaction, which then needs no memory of
 * its own.
 */
#include "index.h"

#include "set.h"

typedef struct {
    SxFingerprint fingerprint; /* stands for the digest */
    uint32_t count, room;
    union {
        const SxTransaction *one; /* while room is 0 */
        const SxTransaction **many;
    } as;
} Entry;

struct SxIndex {
    SxArena *arena;
    SxSet *entries; /* of Entry */
    size_t list_bytes;
};

SxIndex *
sx_index_new(SxArena *arena)
{
    SxIndex *index = g_new(SxIndex, 1);

    *index = (SxIndex){ arena, sx_set_new(), 0 };
    return index;
}

void
sx_index_free(SxIndex *index)
{
    size_t at = 0;
    Entry *entry;

    while ((entry = sx_set_next(index->entries, &at)) != NULL)
        if (entry->room > 0)
            g_free(entry->as.many);
    sx_set_free(index->entries);
    g_free(index);
}

size_t
sx_index_bytes(const SxIndex *index)
{
    return sizeof *index + sx_set_bytes(index->entries) + index->list_bytes;
}

static void
grow(SxIndex *index, Entry *entry)
{
    const SxTransaction *one = entry->as.one;
    uint32_t room = entry->room;

    if (entry->count < room)
        return;
    entry->room = room == 0 ? 4 : room + room / 2;
    entry->as.many = g_renew(const SxTransaction *, room == 0 ? NULL : entry->as.many, entry->room);
    if (room == 0)
        entry->as.many[0] = one;
    index->list_bytes += (entry->room - room) * sizeof *entry->as.many;
}

void
sx_index_add(SxIndex *index, uint64_t digest, const SxTransaction *transaction)
{
    SxFingerprint fingerprint = sx_fingerprint_number(digest);
    Entry *entry = sx_set_find(index->entries, &fingerprint);

    if (!entry) {
        entry = sx_arena_take0(index->arena, sizeof *entry);
        *entry = (Entry){ .fingerprint = fingerprint, .count = 1, .as.one = transaction };
        sx_set_add(index->entries, entry);
        return;
    }
    grow(index, entry);
    entry->as.many[entry->count++] = transaction;
}

SxIndexed
sx_index_before(const SxIndex *index, uint64_t digest, uint32_t frame)
{
    SxFingerprint fingerprint = sx_fingerprint_number(digest);
    const Entry *entry = sx_set_find(index->entries, &fingerprint);
    SxIndexed found = { NULL, 0 };
    size_t low = 0, high;

    if (!entry)
        return found;
    found.list = entry->room == 0 ? &entry->as.one : entry->as.many;
    for (high = entry->count; low < high;) {
        size_t middle = low + (high - low) / 2;

        if (found.list[middle]->request.first.frame < frame)
            low = middle + 1;
        else
            high = middle;
    }
    found.count = low;
    return found;
}
