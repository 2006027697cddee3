/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names are found by their length, first and last byte, which hardly any two
 * share.
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

/* A name to look for, plain or compact, and the next one of its bucket. */
typedef struct {
    const char *text;
    uint8_t length;
    uint8_t header;
    uint8_t next; /* plus one */
} Name;

static Name names[2 * G_N_ELEMENTS(needed)];
static uint8_t first_of[BUCKETS]; /* plus one */
static struct {
    bool of_request, of_response;
} kept[SX_EXCERPT_DISPOSITION + 1];

G_STATIC_ASSERT(G_N_ELEMENTS(names) < UINT8_MAX && SX_EXCERPT_DISPOSITION < UINT8_MAX);

static inline size_t
bucket_of(const char *name, size_t length)
{
    unsigned first = name[0] | 0x20, last = name[length - 1] | 0x20;

    return (length * 47 + first * 7 + last) % BUCKETS;
}

static void
add_name(size_t n, SxText name, int header)
{
    size_t bucket = bucket_of(name.data, name.length);

    names[n] = (Name){ name.data, (uint8_t)name.length, (uint8_t)header, first_of[bucket] };
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

/* No name that is needed is longer, with white space before its colon. */
#define NAME_BYTES 40

int
sx_excerpt_name(SxText line, size_t *colon)
{
    const char *end = memchr(line.data, ':', MIN(line.length, NAME_BYTES));
    size_t length;

    if (!end || end == line.data)
        return SX_HEADER_OTHER;
    *colon = length = (size_t)(end - line.data);
    while (length > 1 && (line.data[length - 1] == ' ' || line.data[length - 1] == '\t'))
        length--;
    if (names[0].length == 0)
        make_index();
    for (size_t at = first_of[bucket_of(line.data, length)]; at != 0; at = names[at - 1].next) {
        const Name *name = &names[at - 1];

        if (name->length == length && (memcmp(line.data, name->text, length) == 0 ||
                                       g_ascii_strncasecmp(line.data, name->text, length) == 0))
            return name->header;
    }
    return SX_HEADER_OTHER;
}

bool
sx_excerpt_keeps(int header, bool of_response)
{
    return of_response ? kept[header].of_response : kept[header].of_request;
}
