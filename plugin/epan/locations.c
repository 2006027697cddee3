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

/* Fills passing with locations that are not kept. */
static void
find_passing(packet_info *pinfo, bool tapped)
{
    g_array_set_size(passing, 0);
    if (tapped)
        sx_tap_find(pinfo, passing);
    else
        sx_search_find(pinfo, passing);
}

static void
make_arrays(void)
{
    kept = g_array_new(FALSE, FALSE, sizeof(SxLocation));
    passing = g_array_new(FALSE, FALSE, sizeof(SxLocation));
}

size_t
sx_locations_of(packet_info *pinfo, const SxLocation **locations, bool *fresh)
{
    bool tapped = sx_tap_has_message(), unseen = is_new(pinfo->num);
    size_t first = 0, count;

    if (!tapped && unseen && !sx_search_has_message(pinfo))
        return 0;
    if (!kept)
        make_arrays();
    *fresh = unseen;
    if (tapped && unseen) {
        first = kept->len;
        sx_tap_find(pinfo, kept);
        count = kept->len - first;
    } else {
        count = find_kept(pinfo->num, &first);
    }
    *locations = location_at(kept, first);
    if (count == 0) {
        find_passing(pinfo, tapped);
        *locations = location_at(passing, 0);
        count = passing->len;
    }
    return count;
}

SxText
sx_location_bytes(const SxLocation *location, packet_info *pinfo)
{
    tvbuff_t *source = sx_source_at(pinfo, location->source);

    if (!source || tvb_captured_length(source) < location->start + location->captured)
        return (SxText){ NULL, 0 };
    return (SxText){ (const char *)tvb_get_ptr(source, (int)location->start, (int)location->captured),
                     location->captured };
}

bool
sx_location_read(const SxLocation *location, packet_info *pinfo, SxMessage *message)
{
    SxText bytes = sx_location_bytes(location, pinfo);

    return bytes.data && sx_message_read(message, (const uint8_t *)bytes.data, bytes.length, location->sent,
                                         (SxFraming)location->framing);
}
