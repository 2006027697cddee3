/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One array of annotations in the order in which frames were learnt, and the
 * place of each frame's first.
 */
#include "memory.h"

#include "compat.h"

#include <epan/packet.h>

static GArray *annotations;
static GHashTable *first_of_frame; /* place in the array, plus one */

static void
clear_annotation(gpointer data)
{
    sx_findings_free(((SxAnnotation *)data)->findings);
}

static void
forget_all(void)
{
    g_clear_pointer(&annotations, g_array_unref);
    g_clear_pointer(&first_of_frame, g_hash_table_unref);
}

void
sx_memory_register(void)
{
    register_cleanup_routine(forget_all);
}

const SxAnnotation *
sx_memory_of(uint32_t frame, size_t *count)
{
    const SxAnnotation *first;
    guint place, end;

    if (!annotations)
        return NULL;
    place = GPOINTER_TO_UINT(g_hash_table_lookup(first_of_frame, GUINT_TO_POINTER(frame)));
    if (place == 0)
        return NULL;
    first = &g_array_index(annotations, SxAnnotation, place - 1);
    for (end = place; end < annotations->len; end++)
        if (g_array_index(annotations, SxAnnotation, end).frame != frame)
            break;
    *count = end - (place - 1);
    return first;
}

void
sx_memory_add(uint32_t frame, uint32_t start, unsigned code, SxFindings *findings)
{
    SxAnnotation annotation = { frame, start, (uint16_t)code, findings };

    if (!annotations) {
        annotations = g_array_new(FALSE, FALSE, sizeof annotation);
        g_array_set_clear_func(annotations, clear_annotation);
        first_of_frame = g_hash_table_new(g_direct_hash, g_direct_equal);
    }
    g_array_append_val(annotations, annotation);
    if (!g_hash_table_contains(first_of_frame, GUINT_TO_POINTER(frame)))
        g_hash_table_insert(first_of_frame, GUINT_TO_POINTER(frame), GUINT_TO_POINTER(annotations->len));
}
