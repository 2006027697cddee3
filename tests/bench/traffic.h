/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * SIP traffic in any amount, such as phones and proxies send it, and some that
 * only someone hostile sends.
 */
#ifndef TRAFFIC_H
#define TRAFFIC_H

#include <glib.h>

/* A message, between hosts numbered from 1; valid during the call only. */
typedef struct {
    const char *text;
    gsize length;
    guint from, to;
    gint64 time; /* microseconds */
} TrafficMessage;

typedef void (*TrafficTaker)(const TrafficMessage *message, gpointer data);

/* Hands over the messages of size calls, users or whatever a kind is made of,
 * in order. Gives false where there is no such kind; traffic_kinds, ended by
 * NULL, names them. */
gboolean traffic_make(const char *kind, guint size, TrafficTaker take, gpointer data);

extern const char *const traffic_kinds[];

#endif
