/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Reason values. Q.850 causes are grouped by what they say about a call;
 * for each response code it is written down which groups it rules out.
 */
#include "reason.h"

#include <glib.h>

bool
sx_reason_read(SxText value, SxReason *reason)
{
    SxText rest = value;

    *reason = (SxReason){ .value = value };
    if (!sx_text_next(&rest, ';', &reason->protocol))
        return false;
    if (sx_text_parameter(value, "cause", &reason->cause_text))
        reason->has_cause = sx_text_number(reason->cause_text, &reason->cause);
    if (!sx_text_parameter(value, "location", &reason->location))
        reason->location = (SxText){ "", 0 };
    return true;
}

bool
sx_reason_of(const SxMessage *message, const char *protocol, SxReason *reason)
{
    SxValues values = sx_values(message, SX_HEADER_REASON);
    SxText value;

    while (sx_values_next(&values, &value))
        if (sx_reason_read(value, reason) && sx_text_is(reason->protocol, protocol))
            return true;
    return false;
}

/* What a cause says. */
enum {
    NUMBER = 1,  /* there is no such number, or it is not complete */
    ROUTE = 2,   /* no way to it */
    CLEARED = 4, /* ended in the normal way */
    BUSY = 8,
    SILENT = 16, /* reached, but nobody answers */
    ABSENT = 32,
    REJECTED = 64,
    MOVED = 128,
    CONGESTED = 256, /* the network has no means */
    TIMER = 512,
    OTHER = 0, /* contradicts nothing */
};

typedef struct {
    uint8_t cause;
    uint16_t code; /* RFC 3398 section 7.2.4.1 */
    uint16_t group;
} Cause;

static const Cause causes[] = {
    { 1, 404, NUMBER },     { 2, 404, ROUTE },      { 3, 404, ROUTE },      { 16, 0, CLEARED },
    { 17, 486, BUSY },      { 18, 408, SILENT },    { 19, 480, SILENT },    { 20, 480, ABSENT },
    { 21, 403, REJECTED },  { 22, 410, MOVED },     { 23, 410, MOVED },     { 26, 404, OTHER },
    { 27, 502, OTHER },     { 28, 484, NUMBER },    { 29, 501, OTHER },     { 31, 480, OTHER },
    { 34, 503, CONGESTED }, { 38, 503, CONGESTED }, { 41, 503, CONGESTED }, { 42, 503, CONGESTED },
    { 47, 503, CONGESTED }, { 55, 403, OTHER },     { 57, 403, OTHER },     { 58, 503, OTHER },
    { 65, 488, OTHER },     { 70, 488, OTHER },     { 79, 501, OTHER },     { 87, 403, OTHER },
    { 88, 503, OTHER },     { 102, 504, TIMER },    { 111, 500, OTHER },    { 127, 500, OTHER },
};

typedef struct {
    uint16_t code;
    uint16_t excludes;
} Exclusion;

static const Exclusion exclusions[] = {
    { 403, BUSY | SILENT | CONGESTED | TIMER },
    { 404, CLEARED | BUSY | SILENT | REJECTED | CONGESTED | TIMER },
    { 408, NUMBER | BUSY | REJECTED | MOVED },
    { 410, CLEARED | BUSY | SILENT | REJECTED | CONGESTED | TIMER },
    { 480, NUMBER },
    { 484, CLEARED | BUSY | SILENT | ABSENT | REJECTED | CONGESTED | TIMER },
    { 486, NUMBER | ROUTE | CLEARED | SILENT | ABSENT | MOVED | CONGESTED | TIMER },
    { 488, NUMBER | CLEARED | BUSY | SILENT | ABSENT | MOVED },
    { 500, NUMBER | BUSY | MOVED },
    { 502, NUMBER | CLEARED | BUSY | REJECTED | MOVED },
    { 503, NUMBER | CLEARED | BUSY | REJECTED | MOVED },
    { 504, NUMBER | CLEARED | BUSY | REJECTED | MOVED },
    { 600, NUMBER | ROUTE | CLEARED | SILENT | ABSENT | MOVED | CONGESTED | TIMER },
    { 603, NUMBER | ROUTE | SILENT | CONGESTED | TIMER },
    { 604, CLEARED | BUSY | SILENT | REJECTED | CONGESTED | TIMER },
    { 606, NUMBER | CLEARED | BUSY | SILENT | ABSENT | MOVED },
};

static const Cause *
find_cause(uint32_t number)
{
    for (size_t i = 0; i < G_N_ELEMENTS(causes); i++)
        if (causes[i].cause == number)
            return &causes[i];
    return NULL;
}

unsigned
sx_reason_code_of_q850(uint32_t cause)
{
    const Cause *known = find_cause(cause);

    return known ? known->code : 0;
}

bool
sx_reason_contradicts(uint32_t cause, unsigned code)
{
    const Cause *known = find_cause(cause);

    for (size_t i = 0; known && i < G_N_ELEMENTS(exclusions); i++)
        if (exclusions[i].code == code)
            return (exclusions[i].excludes & known->group) != 0;
    return false;
}
