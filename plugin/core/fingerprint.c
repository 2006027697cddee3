/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Each step takes 16 bytes, multiplies both halves, mixed with secrets, to 128
 * bits and folds these to 64. Every message passes here.
 */
#include "fingerprint.h"

#include <string.h>

#include <glib.h>

#define SPREAD UINT64_C(0x9e3779b97f4a7c15)

static uint64_t secrets[3];

static void
make_secrets(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(secrets); i++)
        secrets[i] = (uint64_t)g_random_int() << 32 | g_random_int() | 1;
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

static inline uint64_t
half_at(const char *bytes)
{
    uint32_t half;

    memcpy(&half, bytes, sizeof half);
    return half;
}

/* Puts the last bytes of a text, at most 16, into two words. Some go into both:
 * that spares a loop, and the length tells such texts apart. */
static inline void
last_words(SxText text, uint64_t words[2])
{
    const char *end = text.data + text.length;

    if (text.length >= 16) {
        words[0] = sx_word_at(end - 16);
        words[1] = sx_word_at(end - 8);
    } else if (text.length >= 8) {
        words[0] = sx_word_at(text.data);
        words[1] = sx_word_at(end - 8);
    } else if (text.length >= 4) {
        words[0] = half_at(text.data);
        words[1] = half_at(end - 4);
    } else {
        words[0] = words[1] = 0;
        for (size_t i = 0; i < text.length; i++)
            words[0] = words[0] << 8 | (unsigned char)text.data[i];
    }
}

static inline SxFingerprint
step(SxFingerprint sum, const uint64_t words[2])
{
    return fold(words[0] ^ secrets[0], words[1] ^ secrets[1] ^ sum);
}

static inline SxFingerprint
begin(void)
{
    if (G_UNLIKELY(secrets[0] == 0))
        make_secrets();
    return secrets[2];
}

static inline SxFingerprint
add(SxFingerprint sum, SxText text)
{
    uint64_t words[2];

    sum += text.length * SPREAD;
    for (size_t at = 0; at + 16 < text.length; at += 16) {
        memcpy(words, text.data + at, sizeof words);
        sum = step(sum, words);
    }
    last_words(text, words);
    return step(sum, words);
}

SxFingerprint
sx_fingerprint(SxText text)
{
    return add(begin(), text);
}

SxFingerprint
sx_fingerprint_add(SxFingerprint so_far, SxText text)
{
    return add(so_far, text);
}

SxFingerprint
sx_fingerprint_number(uint64_t number)
{
    return step(begin(), (const uint64_t[]){ number, 0 });
}
