/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two tables of names: by their first three bytes, for a name as it is usually
 * written, and by length, first and last byte for any other.
 */
#include "excerpt_names.h"

static const struct {
    int header;
    bool of_request, of_response;
} kept[] = {
#define SX_KEPT_HEADER(id, of_request, of_response) { SX_HEADER_##id, of_request, of_response },
#include "kept_headers.def"
#undef SX_KEPT_HEADER
};

static const struct {
    int header;
    SxNoted noted;
} noted[] = {
    { SX_HEADER_VIA, SX_NOTED_VIA },
    { SX_HEADER_CALL_ID, SX_NOTED_CALL_ID },
    { SX_HEADER_CSEQ, SX_NOTED_CSEQ },
    { SX_HEADER_TO, SX_NOTED_TO },
    { SX_HEADER_RSEQ, SX_NOTED_RSEQ },
    { SX_HEADER_CONTENT_TYPE, SX_NOTED_TYPE },
    { SX_HEADER_CONTENT_LENGTH, SX_NOTED_LENGTH },
    { SX_HEADER_CONTENT_ENCODING, SX_NOTED_ENCODING },
};

/* Names that are not in header_names.def, or are often met for nothing. */
static const struct {
    const char *name;
    SxNoted noted;
} others[] = {
    { "Content-Disposition", SX_NOTED_DISPOSITION },
    { "Allow", SX_NOTED_NOTHING },
    { "Server", SX_NOTED_NOTHING },
    { "User-Agent", SX_NOTED_NOTHING },
};

/* Each header has a plain name, and may have a compact one. */
#define NAMES (2 * (SX_HEADER_COUNT + G_N_ELEMENTS(others)))

const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];
static const SxExcerptName *by_ends[SX_EXCERPT_BUCKETS];

/* Hardly any two names share all three; letters of either case are equal. */
static size_t
ends_of(const char *name, size_t length)
{
    unsigned first = (unsigned char)name[0] | 0x20, last = (unsigned char)name[length - 1] | 0x20;

    return (length * 101 + first * 59 + last) % SX_EXCERPT_BUCKETS;
}

/* Makes a name findable that is filled but for what it is found by. */
static void
add_name(SxExcerptName *name, SxText text)
{
    char written[64] = "", mask[sizeof name->mask] = "";
    const SxExcerptName **bucket;
    size_t ends = ends_of(text.data, text.length);

    g_snprintf(written, sizeof written, "%.*s:", (int)text.length, text.data);
    memset(mask, 0xff, MIN(strlen(written), sizeof mask));
    name->text = text.data;
    name->length = (uint8_t)text.length;
    name->start = sx_word_at(written);
    name->mask = sx_word_at(mask);
    name->end = text.length >= sizeof name->end ? sx_word_at(written + text.length + 1 - sizeof name->end) : 0;
    name->next_equal = by_ends[ends];
    by_ends[ends] = name;
    if (text.length < 2)
        return; /* what follows its colon is not known, so it is found by its ends */
    bucket = &sx_excerpt_names[sx_excerpt_bucket(name->start)];
    while (*bucket)
        bucket = (const SxExcerptName **)&(*bucket)->next_alike;
    *bucket = name;
}

/* Gives false where nothing is done with a header. */
static bool
fill_name(SxExcerptName *name, int header)
{
    bool needed = false;

    *name = (SxExcerptName){ .header = (uint8_t)header, .noted = SX_NOTED_NOT };
    name->limit = header == SX_HEADER_IDENTITY ? SX_EXCERPT_IDENTITY : SX_EXCERPT_LINE;
    for (size_t n = 0; n < G_N_ELEMENTS(kept); n++)
        if (kept[n].header == header) {
            name->kept[0] = kept[n].of_request;
            name->kept[1] = kept[n].of_response;
            needed = true;
        }
    for (size_t n = 0; n < G_N_ELEMENTS(noted); n++)
        if (noted[n].header == header) {
            name->noted = (uint8_t)noted[n].noted;
            needed = true;
        }
    return needed;
}

/* Of names that start alike, the one that is met most often is to be found
 * first. */
static const int often[] = { SX_HEADER_CONTENT_LENGTH, SX_HEADER_CONTACT };

static SxExcerptName *
add_header(SxExcerptName *next, int header)
{
    SxText compact = sx_header_compact((SxHeaderId)header);

    if (!fill_name(next, header))
        return next;
    add_name(next++, sx_header_name_text((SxHeaderId)header));
    if (compact.length == 0)
        return next;
    fill_name(next, header);
    add_name(next++, compact);
    return next;
}

void
sx_excerpt_names_prepare(void)
{
    static SxExcerptName names[NAMES];
    SxExcerptName *next = names;

    if (names[0].text)
        return;
    for (size_t n = 0; n < G_N_ELEMENTS(often); n++)
        next = add_header(next, often[n]);
    for (int header = 0; header < SX_HEADER_COUNT; header++)
        if (header != often[0] && header != often[1])
            next = add_header(next, header);
    for (size_t n = 0; n < G_N_ELEMENTS(others); n++) {
        *next = (SxExcerptName){ .header = SX_HEADER_OTHER, .noted = (uint8_t)others[n].noted };
        add_name(next++, sx_text(others[n].name));
    }
}

bool
sx_excerpt_name_is_long(const SxExcerptName *name, const char *line)
{
    return memcmp(line, name->text, name->length) == 0;
}

const SxExcerptName *
sx_excerpt_name_unusual(const char *line, size_t bytes)
{
    const char *end = memchr(line, ':', bytes);
    const SxExcerptName *name;
    size_t length;

    if (!end || end == line)
        return NULL;
    length = (size_t)(end - line);
    while (length > 1 && sx_is_white(line[length - 1]))
        length--;
    name = by_ends[ends_of(line, length)];
    while (name && (name->length != length || g_ascii_strncasecmp(line, name->text, length) != 0))
        name = name->next_equal;
    return name;
}
