/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Traffic in a journal, and what it took to get it there.
 */
#ifndef NOTED_TRAFFIC_H
#define NOTED_TRAFFIC_H

#include "journal.h"
#include "traffic.h"

typedef struct {
    SxJournal *journal;
    const char *kind;
    guint size;
    guint messages;
    guint findings;
    double noting, diagnosing; /* microseconds of processor time */
} NotedTraffic;

/* Notes traffic of a kind; false where there is none. Free it. */
gboolean noted_traffic_make(NotedTraffic *noted, const char *kind, guint size);
void noted_traffic_free(NotedTraffic *noted);

/* Diagnoses each of the messages. */
void noted_traffic_diagnose(NotedTraffic *noted);

#endif
