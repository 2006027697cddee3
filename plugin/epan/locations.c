/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One array of locations in ascending order of frames. Only what the tap handed
 * over is kept, as only the tap knows where a message ends.
 */
#include "locations.h"

#include "find_locations.h"

static GArray *kept;    /* of SxLocation, ascending by frame */
static GArray *passing; /* of SxLocation, for one packet */

void
sx_locations_forget(void)
{
    g_clear_pointer(&kept, g_array_unref);
    g_clear_pointer(&passing, g_array_unref);
}

void
sx_locations_listen(void)
{
    sx_tap_listen();
}

static const SxLocation *
location_at(const GArray *locations, size_t n)
{
    return &g_array_index(locations, SxLocation, n);
}

/* Gives how many locations in kept belong to a frame, and the first. */
static size_t
find_kept(uint32_t frame, size_t *first)
{
    size_t low = 0, high = kept->len, end;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (location_at(kept, middle)->frame < frame)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < kept->len && location_at(kept, end)->frame == frame; end++)
        continue;
    *first = low;
    return end - low;
}

/* Tells whether locations of this frame would go to the end of kept. */
static bool
is_new(uint32_t frame)
{
    return !kept || kept->len == 0 || location_at(kept, kept->len - 1)->frame < frame;
}

static void
make_arrays(void)
{
    kept = g_array_new(FALSE, FALSE, sizeof(SxLocation));
    passing = g_array_new(FALSE, FALSE, sizeof(SxLocation));
}

/* Finds locations that are not kept. */
static void
find_passing(SxLocations *found, packet_info *pinfo, tvbuff_t *tapped)
{
    g_array_set_size(passing, 0);
    if (tapped)
        sx_tap_find(pinfo, tapped, passing);
    else
        sx_search_find(pinfo, passing);
    found->list = location_at(passing, 0);
    found->count = passing->len;
}

SxLocations
sx_locations_of(packet_info *pinfo)
{
    SxLocations found = { .fresh = is_new(pinfo->num) };
    tvbuff_t *tapped = sx_tap_message(0);
    size_t first;

    if (!tapped && found.fresh && !sx_search_has_message(pinfo))
        return found;
    if (!kept)
        make_arrays();
    if (tapped && found.fresh) {
        first = kept->len;
        found.bytes = sx_tap_find(pinfo, tapped, kept);
        found.count = kept->len - first;
    } else {
        found.count = find_kept(pinfo->num, &first);
    }
    found.list = location_at(kept, first);
    if (found.count == 0)
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
