/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the makers of the kinds of traffic share.
 */
#ifndef TRAFFIC_KINDS_H
#define TRAFFIC_KINDS_H

#include "traffic.h"

typedef struct {
    TrafficTaker take;
    gpointer data;
    GString *out;
    gint64 time;
} Traffic;

typedef struct {
    const char *caller, *callee, *call_id, *from_tag;
} Dialog;

typedef struct {
    guint from, to;
    const Dialog *dialog;
    const char *method;
    guint cseq;
    const char *uri;     /* of a request */
    const char *vias[2]; /* the topmost first; what stands behind "Via: " */
    const char *to_tag;  /* NULL for none */
    const char *extra;   /* further header lines, with their ends; NULL for none */
    const char *body;    /* NULL for none */
    gint64 pause;        /* microseconds since the message before; 0 for 20 ms */
} Message;

void traffic_request(Traffic *traffic, const Message *message);
void traffic_response(Traffic *traffic, const Message *message, const char *status);

/* What phones say of themselves. */
#define PHONE_HEADERS                                                                                                  \
    "Allow: INVITE, ACK, CANCEL, BYE, NOTIFY, REFER, MESSAGE, OPTIONS, INFO, SUBSCRIBE, UPDATE, PRACK\r\n"             \
    "Supported: replaces, 100rel, timer, norefersub\r\nUser-Agent: Desk Phone/5.2.1 (bench)\r\n"

#define TRAFFIC_KIND(name, function) void function(Traffic *traffic, guint size);
#include "traffic_kinds.def"
#undef TRAFFIC_KIND

#endif
