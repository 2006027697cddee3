/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two tables of names: by their first three bytes, for a name as it is usually
 * written, and by length, first and last byte for any other.
 */
#include "excerpt_names.h"

#include <glib.h>

static const struct {
    const char *other; /* a name that is not in header_names.def, or is only passed over */
    int header;
    bool of_request, of_response;
} needed[] = {
#define SX_KEPT_HEADER(id, of_request, of_response) { NULL, SX_HEADER_##id, of_request, of_response },
#include "kept_headers.def"
#undef SX_KEPT_HEADER
    { NULL, SX_HEADER_CALL_ID, false, false },
    { NULL, SX_HEADER_CONTENT_LENGTH, false, false },
    { "Content-Disposition", SX_EXCERPT_DISPOSITION, false, false },
    { "Allow", SX_HEADER_OTHER, false, false },
    { "Server", SX_HEADER_OTHER, false, false },
    { "User-Agent", SX_HEADER_OTHER, false, false },
};

G_STATIC_ASSERT(SX_EXCERPT_DISPOSITION < UINT8_MAX);

const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];
static const SxExcerptName *by_ends[SX_EXCERPT_BUCKETS];

/* Hardly any two names share all three; letters of either case are equal. */
static size_t
ends_of(const char *name, size_t length)
{
    unsigned first = (unsigned char)name[0] | 0x20, last = (unsigned char)name[length - 1] | 0x20;

    return (length * 101 + first * 59 + last) % SX_EXCERPT_BUCKETS;
}

static void
add_name(SxExcerptName *name, SxText text, size_t n)
{
    char start[sizeof name->start + 1] = "", mask[sizeof name->mask] = "";
    const SxExcerptName **bucket = &sx_excerpt_names[0];
    size_t ends = ends_of(text.data, text.length);

    g_snprintf(start, sizeof start, "%.*s:", (int)text.length, text.data);
    memset(mask, 0xff, strlen(start));
    *name = (SxExcerptName){ .text = text.data,
                             .length = (uint8_t)text.length,
                             .header = (uint8_t)needed[n].header,
                             .of_request = needed[n].of_request,
                             .of_response = needed[n].of_response,
                             .next_equal = by_ends[ends] };
    memcpy(&name->start, start, sizeof name->start);
    memcpy(&name->mask, mask, sizeof name->mask);
    by_ends[ends] = name;
    if (text.length < 2)
        return; /* what follows its colon is not known, so it is found by its ends */
    bucket = &sx_excerpt_names[sx_excerpt_bucket(start)];
    while (*bucket)
        bucket = (const SxExcerptName **)&(*bucket)->next_alike;
    *bucket = name;
}

void
sx_excerpt_names_prepare(void)
{
    static SxExcerptName names[2 * G_N_ELEMENTS(needed)];
    SxExcerptName *next = names;

    if (names[0].text)
        return;
    for (size_t n = 0; n < G_N_ELEMENTS(needed); n++) {
        SxHeaderId header = (SxHeaderId)needed[n].header;

        add_name(next++, needed[n].other ? sx_text(needed[n].other) : sx_header_name_text(header), n);
        if (!needed[n].other && sx_header_compact(header).length > 0)
            add_name(next++, sx_header_compact(header), n);
    }
}

/* No name that is needed is longer, with white space before its colon. */
#define NAME_BYTES 40

const SxExcerptName *
sx_excerpt_name_unusual(const char *line, size_t bytes, const char **colon)
{
    const char *end = memchr(line, ':', MIN(bytes, NAME_BYTES));
    const SxExcerptName *name;
    size_t length;

    if (!end || end == line)
        return NULL;
    *colon = end;
    length = (size_t)(end - line);
    while (length > 1 && (line[length - 1] == ' ' || line[length - 1] == '\t'))
        length--;
    name = by_ends[ends_of(line, length)];
    while (name && (name->length != length || g_ascii_strncasecmp(line, name->text, length) != 0))
        name = name->next_equal;
    return name && name->header != SX_HEADER_OTHER ? name : NULL;
}
