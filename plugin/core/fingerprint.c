/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Each step takes 16 bytes, multiplies both halves, mixed with secrets, to 128
 * bits and folds these to 64; it is done twice over, with the halves swapped.
 * Every message passes here.
 */
#include "fingerprint.h"

#include <string.h>

#include <glib.h>

#define SPREAD UINT64_C(0x9e3779b97f4a7c15)

static uint64_t secrets[4];

static void
make_secrets(void)
{
    static gsize made = 0;

    if (!g_once_init_enter(&made))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(secrets); i++)
        secrets[i] = (uint64_t)g_random_int() << 32 | g_random_int() | 1;
    g_once_init_leave(&made, 1);
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 Wide;

static inline uint64_t
fold(uint64_t a, uint64_t b)
{
    Wide product = (Wide)a * b;

    return (uint64_t)product ^ (uint64_t)(product >> 64);
}
#else
/* The same by halves. */
static uint64_t
fold(uint64_t a, uint64_t b)
{
    uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX), high = (a >> 32) * (b >> 32);
    uint64_t first = (a >> 32) * (b & UINT32_MAX), second = (a & UINT32_MAX) * (b >> 32);
    uint64_t middle = (low >> 32) + (first & UINT32_MAX) + second;

    return ((middle << 32) | (low & UINT32_MAX)) ^ (high + (first >> 32) + (middle >> 32));
}
#endif

/* Takes up to 16 bytes off, the missing ones being 0. */
static inline void
take_words(const char **at, size_t *left, uint64_t words[2])
{
    size_t step = MIN(*left, 2 * sizeof(uint64_t));

    if (step == 2 * sizeof(uint64_t)) {
        memcpy(words, *at, 2 * sizeof(uint64_t));
    } else {
        words[0] = words[1] = 0;
        memcpy(words, *at, step);
    }
    *at += step;
    *left -= step;
}

SxFingerprint
sx_fingerprint_begin(void)
{
    make_secrets();
    return (SxFingerprint){ secrets[2], secrets[3] };
}

SxFingerprint
sx_fingerprint_add(SxFingerprint sum, SxText text)
{
    size_t left = text.length;
    const char *at = text.data;
    uint64_t words[2];

    sum.high ^= (left + 1) * SPREAD;
    while (left > 0) {
        take_words(&at, &left, words);
        sum.high = fold(words[0] ^ secrets[0], words[1] ^ sum.high);
        sum.low = fold(words[1] ^ secrets[1], words[0] ^ sum.low);
    }
    sum.low = fold(sum.low ^ secrets[0], (text.length + 1) ^ secrets[3]);
    return sum;
}

SxFingerprint
sx_fingerprint_number(uint64_t number)
{
    return sx_fingerprint_add(sx_fingerprint_begin(), (SxText){ (const char *)&number, sizeof number });
}

uint64_t
sx_fingerprint_short(SxText text)
{
    size_t left = text.length;
    const char *at = text.data;
    uint64_t words[2], sum;

    make_secrets();
    sum = secrets[2] ^ left;
    while (left > 0) {
        take_words(&at, &left, words);
        sum = fold(words[0] ^ secrets[0], words[1] ^ sum);
    }
    return sum;
}
