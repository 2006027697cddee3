/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Blocks of memory, each filled from its start.
 */
#include "arena.h"

#include <stdint.h>
#include <string.h>

#include <glib.h>

#define FIRST_BLOCK ((size_t)64 * 1024)
#define LAST_BLOCK ((size_t)1024 * 1024)
#define ALIGNMENT sizeof(uint64_t)

struct SxArena {
    GPtrArray *blocks;
    char *next;
    size_t left;
    size_t block; /* bytes of the next block */
    size_t bytes;
};

SxArena *
sx_arena_new(void)
{
    SxArena *arena = g_new0(SxArena, 1);

    arena->block = FIRST_BLOCK;
    arena->blocks = g_ptr_array_new_with_free_func(g_free);
    return arena;
}

void
sx_arena_free(SxArena *arena)
{
    g_ptr_array_unref(arena->blocks);
    g_free(arena);
}

static char *
add_block(SxArena *arena, size_t bytes)
{
    char *block = g_malloc(bytes);

    g_ptr_array_add(arena->blocks, block);
    arena->bytes += bytes;
    return block;
}

void *
sx_arena_take(SxArena *arena, size_t bytes)
{
    void *taken;

    bytes = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (bytes > FIRST_BLOCK / 4)
        return add_block(arena, bytes);
    if (bytes > arena->left) {
        arena->next = add_block(arena, arena->block);
        arena->left = arena->block;
        arena->block = MIN(FIRST_BLOCK + arena->bytes / 32, LAST_BLOCK);
    }
    taken = arena->next;
    arena->next += bytes;
    arena->left -= bytes;
    return taken;
}

void *
sx_arena_take0(SxArena *arena, size_t bytes)
{
    return memset(sx_arena_take(arena, bytes), 0, bytes);
}

char *
sx_arena_copy(SxArena *arena, const char *bytes, size_t length)
{
    char *copy = sx_arena_take(arena, length + 1);

    memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

size_t
sx_arena_bytes(const SxArena *arena)
{
    return arena->bytes;
}
