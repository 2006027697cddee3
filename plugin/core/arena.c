/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Blocks of memory, each filled from its start.
 */
#include "arena.h"

#include <string.h>

#include <glib.h>

#define FIRST_BLOCK ((size_t)64 * 1024)
#define LAST_BLOCK ((size_t)1024 * 1024)

struct SxArenaBlocks {
    GPtrArray *all;
    size_t next; /* bytes of the next one */
    size_t bytes;
};

SxArena *
sx_arena_new(void)
{
    SxArena *arena = g_new0(SxArena, 1);

    arena->blocks = g_new0(struct SxArenaBlocks, 1);
    arena->blocks->next = FIRST_BLOCK;
    arena->blocks->all = g_ptr_array_new_with_free_func(g_free);
    return arena;
}

void
sx_arena_free(SxArena *arena)
{
    g_ptr_array_unref(arena->blocks->all);
    g_free(arena->blocks);
    g_free(arena);
}

static char *
add_block(struct SxArenaBlocks *blocks, size_t bytes)
{
    char *block = g_malloc(bytes);

    g_ptr_array_add(blocks->all, block);
    blocks->bytes += bytes;
    return block;
}

void *
sx_arena_take_more(SxArena *arena, size_t bytes)
{
    struct SxArenaBlocks *blocks = arena->blocks;

    if (bytes > FIRST_BLOCK / 4)
        return add_block(blocks, bytes);
    arena->left = blocks->next;
    arena->next = add_block(blocks, blocks->next);
    blocks->next = MIN(FIRST_BLOCK + blocks->bytes / 32, LAST_BLOCK);
    return sx_arena_take(arena, bytes);
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
    return arena->blocks->bytes;
}
