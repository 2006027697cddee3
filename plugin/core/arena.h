/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Memory that is taken in small pieces and given back all at once.
 */
#ifndef SX_ARENA_H
#define SX_ARENA_H

#include <stddef.h>

typedef struct SxArena SxArena;

/* Gives an empty arena; sx_arena_free() frees it and all that was taken. */
SxArena *sx_arena_new(void);
void sx_arena_free(SxArena *arena);

/* Gives that many bytes, aligned for pointers and numbers of 64 bits, not set to
 * anything. */
void *sx_arena_take(SxArena *arena, size_t bytes);

/* Gives bytes that are all zero. */
void *sx_arena_take0(SxArena *arena, size_t bytes);

/* Gives a copy of bytes with a NUL behind them. */
char *sx_arena_copy(SxArena *arena, const char *bytes, size_t length);

/* Gives how many bytes the arena holds of the system's memory. */
size_t sx_arena_bytes(const SxArena *arena);

#endif
