/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes requests and responses from what differs between them.
 */
#include "traffic.h"

#include "traffic_kinds.h"

#include <string.h>

const char *const traffic_kinds[] = {
#define TRAFFIC_KIND(name, function) name,
#include "traffic_kinds.def"
#undef TRAFFIC_KIND
    NULL,
};

static void (*const makers[])(Traffic *, guint) = {
#define TRAFFIC_KIND(name, function) function,
#include "traffic_kinds.def"
#undef TRAFFIC_KIND
};

gboolean
traffic_make(const char *kind, guint size, TrafficTaker take, gpointer data)
{
    Traffic traffic = {
        .take = take, .data = data, .out = g_string_new(NULL), .time = G_GINT64_CONSTANT(1700000000) * G_USEC_PER_SEC
    };
    gsize n = 0;

    while (traffic_kinds[n] && strcmp(traffic_kinds[n], kind) != 0)
        n++;
    if (traffic_kinds[n])
        makers[n](&traffic, size);
    g_string_free(traffic.out, TRUE);
    return traffic_kinds[n] != NULL;
}

static void
add_body(Traffic *traffic, const char *body)
{
    if (body)
        g_string_append(traffic->out, "Content-Type: application/sdp\r\n");
    g_string_append_printf(traffic->out, "Content-Length: %3u\r\n\r\n%s", body ? (guint)strlen(body) : 0,
                           body ? body : "");
}

static void
add_dialog(Traffic *traffic, const Message *message)
{
    const Dialog *dialog = message->dialog;

    g_string_append_printf(traffic->out, "From: \"%s\" <sip:%s@example.com>;tag=%s\r\n", dialog->caller, dialog->caller,
                           dialog->from_tag);
    g_string_append_printf(traffic->out, "To: <sip:%s@example.com>%s%s\r\n", dialog->callee,
                           message->to_tag ? ";tag=" : "", message->to_tag ? message->to_tag : "");
    g_string_append_printf(traffic->out, "Call-ID: %s\r\nCSeq: %u %s\r\n", dialog->call_id, message->cseq,
                           message->method);
}

static void
hand_over(Traffic *traffic, const Message *message, const char *body)
{
    traffic->time += message->pause ? message->pause : 20000;
    add_body(traffic, body);
    traffic->take(&(TrafficMessage){ traffic->out->str, traffic->out->len, message->from, message->to, traffic->time },
                  traffic->data);
}

void
traffic_request(Traffic *traffic, const Message *message)
{
    g_string_printf(traffic->out, "%s %s SIP/2.0\r\n", message->method, message->uri);
    for (gsize i = 0; i < G_N_ELEMENTS(message->vias) && message->vias[i]; i++)
        g_string_append_printf(traffic->out, "Via: %s\r\n", message->vias[i]);
    g_string_append(traffic->out, message->vias[1] ? "Max-Forwards: 69\r\n" : "Max-Forwards: 70\r\n");
    add_dialog(traffic, message);
    g_string_append(traffic->out, message->extra ? message->extra : "");
    hand_over(traffic, message, message->body);
}

void
traffic_response(Traffic *traffic, const Message *message, const char *status)
{
    g_string_printf(traffic->out, "SIP/2.0 %s\r\n", status);
    for (gsize i = 0; i < G_N_ELEMENTS(message->vias) && message->vias[i]; i++)
        g_string_append_printf(traffic->out, "Via: %s\r\n", message->vias[i]);
    add_dialog(traffic, message);
    g_string_append(traffic->out, message->extra ? message->extra : "");
    hand_over(traffic, message, message->body);
}
