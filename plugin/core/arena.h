/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Memory that is taken in small pieces and given back all at once.
 */
#ifndef SX_ARENA_H
#define SX_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct SxArena SxArena;

/* For sx_arena_take() alone: what is left of the block in use. */
struct SxArena {
    char *next;
    size_t left;
    struct SxArenaBlocks *blocks;
};

/* Gives an empty arena; sx_arena_free() frees it and all that was taken. */
SxArena *sx_arena_new(void);
void sx_arena_free(SxArena *arena);

/* Begins another block, and gives that many bytes. */
void *sx_arena_take_more(SxArena *arena, size_t bytes);

/* Gives that many bytes, aligned for pointers and numbers of 64 bits, not set to
 * anything. */
static inline void *
sx_arena_take(SxArena *arena, size_t bytes)
{
    size_t taken = (bytes + sizeof(uint64_t) - 1) / sizeof(uint64_t) * sizeof(uint64_t);

    if (taken > arena->left)
        return sx_arena_take_more(arena, taken);
    arena->next += taken;
    arena->left -= taken;
    return arena->next - taken;
}

/* Gives bytes that are all zero. */
void *sx_arena_take0(SxArena *arena, size_t bytes);

/* Gives a copy of bytes with a NUL behind them. */
char *sx_arena_copy(SxArena *arena, const char *bytes, size_t length);

/* Gives how many bytes the arena holds of the system's memory. */
size_t sx_arena_bytes(const SxArena *arena);

#endif
