/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Splits sentences at their placeholders.
 */
#include "sentence.h"

#include <string.h>

static const char *const place_names[SX_PLACES_COUNT] = {
#define SX_PLACE(id, name) name,
    SX_PLACES
#undef SX_PLACE
};

static bool
find_place(SxText name, SxPlace *place)
{
    for (int i = 0; i < SX_PLACES_COUNT; i++) {
        if (strlen(place_names[i]) == name.length && memcmp(place_names[i], name.data, name.length) == 0) {
            *place = (SxPlace)i;
            return true;
        }
    }
    return false;
}

bool
sx_sentence_next(const char **rest, SxPiece *piece)
{
    const char *start = *rest;
    size_t length = strcspn(start, "{");

    if (*start == '\0')
        return false;
    piece->is_place = false;
    if (length == 0) {
        size_t name = strcspn(start + 1, "}");

        length = 1 + name + (start[1 + name] == '}');
        piece->is_place = find_place((SxText){ start + 1, name }, &piece->place);
    }
    piece->text = (SxText){ start, length };
    *rest = start + length;
    return true;
}

const char *
sx_place_title(SxPlace place, SxLanguage language)
{
    return sx_place_titles[place][language];
}
