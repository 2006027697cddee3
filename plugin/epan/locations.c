/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One list of locations in ascending order of frames. Only what the tap handed
 * over is kept, as only the tap knows where a message ends.
 */
#include "locations.h"

#include "find_locations.h"

static SxLocationList kept;    /* ascending by frame */
static SxLocationList passing; /* for one packet */

void
sx_locations_forget(void)
{
    g_free(kept.list);
    g_free(passing.list);
    kept = passing = (SxLocationList){ NULL, 0, 0 };
}

void
sx_locations_listen(void)
{
    sx_tap_listen();
}

/* Gives how many locations in kept belong to a frame, and the first. */
static size_t
find_kept(uint32_t frame, size_t *first)
{
    size_t low = 0, high = kept.count, end;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (kept.list[middle].frame < frame)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < kept.count && kept.list[end].frame == frame; end++)
        continue;
    *first = low;
    return end - low;
}

/* Tells whether locations of this frame would go to the end of kept. */
static bool
is_new(uint32_t frame)
{
    return kept.count == 0 || kept.list[kept.count - 1].frame < frame;
}

/* Finds locations that are not kept. */
static void
find_passing(SxLocations *found, packet_info *pinfo, tvbuff_t *tapped)
{
    passing.count = 0;
    if (tapped)
        sx_tap_find(pinfo, tapped, &passing);
    else
        sx_search_find(pinfo, &passing);
    found->list = passing.list;
    found->count = passing.count;
}

SxLocations
sx_locations_of(packet_info *pinfo)
{
    SxLocations found = { .fresh = is_new(pinfo->num) };
    tvbuff_t *tapped = sx_tap_message(0);
    size_t first;

    if (!tapped && found.fresh && !sx_search_has_message(pinfo))
        return found;
    if (tapped && found.fresh) {
        first = kept.count;
        found.bytes = sx_tap_find(pinfo, tapped, &kept);
        found.count = kept.count - first;
    } else {
        found.count = find_kept(pinfo->num, &first);
    }
    if (found.count > 0)
        found.list = &kept.list[first];
    else
        find_passing(&found, pinfo, tapped);
    return found;
}

SxText
sx_location_bytes(const SxLocations *locations, size_t n, packet_info *pinfo)
{
    const SxLocation *location = &locations->list[n];
    const SxText none = { NULL, 0 };
    tvbuff_t *source;

    if (n == 0 && locations->bytes)
        return (SxText){ (const char *)locations->bytes, location->captured };
    source = sx_source_at(pinfo, location->source);
    if (!source || tvb_captured_length(source) < location->start + location->captured)
        return none;
    return (SxText){ (const char *)tvb_get_ptr(source, (int)location->start, (int)location->captured),
                     location->captured };
}

bool
sx_location_read(const SxLocations *locations, size_t n, packet_info *pinfo, SxMessage *message)
{
    SxText bytes = sx_location_bytes(locations, n, pinfo);

    return bytes.data && sx_message_read(message, (const uint8_t *)bytes.data, bytes.length, locations->list[n].sent,
                                         (SxFraming)locations->list[n].framing);
}
