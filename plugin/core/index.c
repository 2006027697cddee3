/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A hash table of lists. Most lists hold one transaction, which then needs no
 * memory of its own.
 */
#include "index.h"

typedef struct {
    uint64_t digest; /* the key */
    uint32_t count, room;
    union {
        SxTransaction *one; /* while room is 0 */
        SxTransaction **many;
    } as;
} Entry;

struct SxIndex {
    SxArena *arena;
    GHashTable *entries; /* a set of Entry */
};

static guint
entry_hash(gconstpointer entry)
{
    return (guint)((const Entry *)entry)->digest;
}

static gboolean
entry_equal(gconstpointer a, gconstpointer b)
{
    return ((const Entry *)a)->digest == ((const Entry *)b)->digest;
}

static void
entry_clear(gpointer data)
{
    Entry *entry = data;

    if (entry->room > 0)
        g_free(entry->as.many);
}

SxIndex *
sx_index_new(SxArena *arena)
{
    SxIndex *index = g_new(SxIndex, 1);

    index->arena = arena;
    index->entries = g_hash_table_new_full(entry_hash, entry_equal, entry_clear, NULL);
    return index;
}

void
sx_index_free(SxIndex *index)
{
    g_hash_table_unref(index->entries);
    g_free(index);
}

static Entry *
find(const SxIndex *index, uint64_t digest)
{
    const Entry key = { .digest = digest };

    return g_hash_table_lookup(index->entries, &key);
}

static void
grow(Entry *entry)
{
    SxTransaction *one = entry->as.one;

    if (entry->room == 0) {
        entry->as.many = g_new(SxTransaction *, 4);
        entry->as.many[0] = one;
        entry->room = 4;
    } else if (entry->count == entry->room) {
        entry->room *= 2;
        entry->as.many = g_renew(SxTransaction *, entry->as.many, entry->room);
    }
}

void
sx_index_add(SxIndex *index, uint64_t digest, SxTransaction *transaction)
{
    Entry *entry = find(index, digest);

    if (!entry) {
        entry = sx_arena_take0(index->arena, sizeof *entry);
        entry->digest = digest;
        entry->count = 1;
        entry->as.one = transaction;
        g_hash_table_add(index->entries, entry);
        return;
    }
    grow(entry);
    entry->as.many[entry->count++] = transaction;
}

SxIndexed
sx_index_before(const SxIndex *index, uint64_t digest, uint32_t frame)
{
    const Entry *entry = find(index, digest);
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
