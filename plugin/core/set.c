/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Slots in a row, at most three of four in use; a thing stands in the first free
 * one from where its fingerprint points.
 */
#include "set.h"

#include <glib.h>

#define FIRST_SIZE 16 /* a power of 2, as all sizes are */

struct SxSet {
    SxFingerprint **slots;
    size_t size, count;
};

SxSet *
sx_set_new(void)
{
    SxSet *set = g_new(SxSet, 1);

    *set = (SxSet){ g_new0(SxFingerprint *, FIRST_SIZE), FIRST_SIZE, 0 };
    return set;
}

void
sx_set_free(SxSet *set)
{
    g_free(set->slots);
    g_free(set);
}

static size_t
slot_of(const SxSet *set, const SxFingerprint *fingerprint)
{
    size_t slot = (size_t)*fingerprint & (set->size - 1);

    while (set->slots[slot] && *set->slots[slot] != *fingerprint)
        slot = (slot + 1) & (set->size - 1);
    return slot;
}

void *
sx_set_find(const SxSet *set, const SxFingerprint *fingerprint)
{
    return set->slots[slot_of(set, fingerprint)];
}

static void
grow(SxSet *set)
{
    SxSet larger = { g_new0(SxFingerprint *, set->size * 2), set->size * 2, set->count };

    for (size_t slot = 0; slot < set->size; slot++)
        if (set->slots[slot])
            larger.slots[slot_of(&larger, set->slots[slot])] = set->slots[slot];
    g_free(set->slots);
    *set = larger;
}

void
sx_set_add(SxSet *set, void *thing)
{
    if (set->count * 4 >= set->size * 3)
        grow(set);
    set->slots[slot_of(set, thing)] = thing;
    set->count++;
}

void *
sx_set_next(const SxSet *set, size_t *at)
{
    while (*at < set->size) {
        void *thing = set->slots[(*at)++];

        if (thing)
            return thing;
    }
    return NULL;
}

size_t
sx_set_bytes(const SxSet *set)
{
    return sizeof *set + set->size * sizeof *set->slots;
}
