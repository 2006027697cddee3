/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts the names into their buckets.
 */
#include "excerpt_names.h"

#include <glib.h>

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

G_STATIC_ASSERT(SX_EXCERPT_DISPOSITION < UINT8_MAX);

const SxExcerptName *sx_excerpt_names[SX_EXCERPT_BUCKETS];

static void
add_name(SxExcerptName *name, SxText text, size_t n)
{
    const SxExcerptName **bucket = &sx_excerpt_names[sx_excerpt_bucket(text.data, text.length)];

    *name = (SxExcerptName){ text.data, (uint8_t)text.length, (uint8_t)needed[n].header, needed[n].of_request,
                             needed[n].of_response, *bucket };
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
        bool known = needed[n].header < SX_HEADER_COUNT;

        add_name(next++, known ? sx_header_name_text(header) : sx_text("Content-Disposition"), n);
        if (known && sx_header_compact(header).length > 0)
            add_name(next++, sx_header_compact(header), n);
    }
}

/* Most programs write names as the RFCs do. */
bool
sx_excerpt_name_is(const SxExcerptName *name, const char *text)
{
    return memcmp(text, name->text, name->length) == 0 || g_ascii_strncasecmp(text, name->text, name->length) == 0;
}
