/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds header names through a small hash made at first use: each line of each
 * message passes here.
 */
#include "header_names.h"

#include <string.h>

#include <glib.h>

#define BUCKETS 256
#define NAMES (2 * SX_HEADER_COUNT)

static const struct {
    SxText name;
    SxText compact;
    const char *reference;
} headers[SX_HEADER_COUNT] = {
#define TEXT(literal) { literal, sizeof literal - 1 }
#define SX_HEADER(id, name, compact, reference) { TEXT(name), TEXT(compact), reference },
#include "header_names.def"
#undef SX_HEADER
};

/* Entry n is the name of header n, entry SX_HEADER_COUNT + n its compact form;
 * 0 ends a chain, so entries are stored plus one. */
static uint8_t first_in_bucket[BUCKETS];
static uint8_t next_in_chain[NAMES];

G_STATIC_ASSERT(NAMES < UINT8_MAX);

static SxText
entry_name(size_t entry)
{
    return entry < SX_HEADER_COUNT ? headers[entry].name : headers[entry - SX_HEADER_COUNT].compact;
}

static size_t
bucket_of(SxText name)
{
    unsigned first = (unsigned char)name.data[0] | 0x20;
    unsigned last = (unsigned char)name.data[name.length - 1] | 0x20;

    return (name.length * 31 + first * 7 + last) % BUCKETS;
}

static void
make_index(void)
{
    static gsize made = 0;

    if (!g_once_init_enter(&made))
        return;
    for (size_t entry = 0; entry < NAMES; entry++) {
        SxText name = entry_name(entry);

        if (name.length > 0) {
            size_t bucket = bucket_of(name);

            next_in_chain[entry] = first_in_bucket[bucket];
            first_in_bucket[bucket] = (uint8_t)(entry + 1);
        }
    }
    g_once_init_leave(&made, 1);
}

/* Most programs write names as the RFCs do. */
static bool
is_same(SxText name, SxText known)
{
    return name.length == known.length && (memcmp(name.data, known.data, name.length) == 0 ||
                                           g_ascii_strncasecmp(name.data, known.data, name.length) == 0);
}

SxHeaderId
sx_header_find(SxText name)
{
    make_index();
    if (name.length == 0)
        return SX_HEADER_OTHER;
    for (size_t at = first_in_bucket[bucket_of(name)]; at != 0; at = next_in_chain[at - 1])
        if (is_same(name, entry_name(at - 1)))
            return (SxHeaderId)((at - 1) % SX_HEADER_COUNT);
    return SX_HEADER_OTHER;
}

const char *
sx_header_name(SxHeaderId id)
{
    return headers[id].name.data;
}

SxText
sx_header_name_text(SxHeaderId id)
{
    return headers[id].name;
}

SxText
sx_header_compact(SxHeaderId id)
{
    return headers[id].compact;
}

const char *
sx_header_reference(SxHeaderId id)
{
    return headers[id].reference;
}
