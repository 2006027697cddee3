/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names are found by their first three bytes, of which no more than a few share
 * any; two bytes and the colon of To count as three, compact names are one byte
 * and the colon.
 */
#include "excerpt_names.h"

#include <string.h>

#include <glib.h>

#define BUCKETS 256

static const struct {
    int header;
    bool of_request, of_response;
} needed[] = {
#define SX_KEPT_HEADER(id, of_request, of_response) { SX_HEADER_##id, of_request, of_response },
#include "kept_headers.def"
#undef SX_KEPT_HEADER
    { SX_HEADER_CALL_ID, false, false },
    { SX_HEADER_CONTENT_LENGTH, false, false },
    { SX_EXCERPT_DISPOSITION, false, false },
};

/* A name to look for, plain or compact, and the next one with the same start. */
typedef struct {
    SxText name;
    int header;
    uint8_t next; /* plus one */
} Name;

static Name names[2 * G_N_ELEMENTS(needed)];
static uint8_t first_of[BUCKETS]; /* plus one */
static struct {
    bool of_request, of_response;
} kept[SX_EXCERPT_DISPOSITION + 1];

G_STATIC_ASSERT(G_N_ELEMENTS(names) < UINT8_MAX);

/* The name without To and compact names ends at the earliest behind the third
 * byte, so three are there. */
static inline size_t
bucket_of(const char *start)
{
    unsigned first = start[0] | 0x20, second = start[1] | 0x20, third = start[2] | 0x20;

    return (first * 5 + second * 29 + third * 71) % BUCKETS;
}

static size_t
short_bucket_of(char first)
{
    return (size_t)(first | 0x20) % BUCKETS;
}

static void
add_name(size_t n, SxText name, int header)
{
    size_t bucket = name.length > 2 ? bucket_of(name.data) : short_bucket_of(name.data[0]);

    names[n] = (Name){ name, header, first_of[bucket] };
    first_of[bucket] = (uint8_t)(n + 1);
}

static void
make_index(void)
{
    size_t n = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(needed); i++) {
        int header = needed[i].header;
        bool known = header < SX_HEADER_COUNT;
        SxText compact = known ? sx_header_compact((SxHeaderId)header) : (SxText){ "", 0 };

        kept[header].of_request = needed[i].of_request;
        kept[header].of_response = needed[i].of_response;
        add_name(n++, known ? sx_header_name_text((SxHeaderId)header) : sx_text("Content-Disposition"), header);
        if (compact.length > 0)
            add_name(n++, compact, header);
    }
}

/* Tells whether a line starts with a name and a colon, with white space between
 * them perhaps. Most programs write names as the RFCs do. */
static inline bool
is_named(SxText line, SxText name, size_t *colon)
{
    size_t at = name.length;

    while (at < line.length && (line.data[at] == ' ' || line.data[at] == '\t'))
        at++;
    *colon = at;
    return at < line.length && line.data[at] == ':' &&
           (memcmp(line.data, name.data, name.length) == 0 ||
            g_ascii_strncasecmp(line.data, name.data, name.length) == 0);
}

static inline bool
ends_name(char c)
{
    return c == ':' || c == ' ' || c == '\t';
}

int
sx_excerpt_name(SxText line, size_t *colon)
{
    size_t at;

    if (line.length < 3)
        return SX_HEADER_OTHER;
    if (first_of[short_bucket_of('v')] == 0)
        make_index();
    at = first_of[ends_name(line.data[1]) || ends_name(line.data[2]) ? short_bucket_of(line.data[0])
                                                                    : bucket_of(line.data)];
    for (; at != 0; at = names[at - 1].next)
        if (is_named(line, names[at - 1].name, colon))
            return names[at - 1].header;
    return SX_HEADER_OTHER;
}

bool
sx_excerpt_keeps(int header, bool of_response)
{
    return of_response ? kept[header].of_response : kept[header].of_request;
}
