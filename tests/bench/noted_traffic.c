/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Makes traffic twice, once to note it and once to diagnose it.
 */
#include "noted_traffic.h"

#include "diagnosis.h"

#include <time.h>

static double
now(void)
{
    struct timespec used;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (double)used.tv_sec * 1e6 + (double)used.tv_nsec / 1e3;
}

static SxEndpoint
endpoint_of(guint host)
{
    return (SxEndpoint){ { 10, (uint8_t)(host >> 16), (uint8_t)(host >> 8), (uint8_t)host }, 5060, 4, 0 };
}

static void
note(const TrafficMessage *message, gpointer data)
{
    NotedTraffic *noted = data;
    const SxFlow flow = {
        .from_ip4 = 0x0a000000 | message->from,
        .to_ip4 = 0x0a000000 | message->to,
        .from = message->from * UINT64_C(65537) + 5060,
        .to = message->to * UINT64_C(65537) + 5060,
        .from_host = message->from,
        .to_host = message->to,
        .receiver = endpoint_of(message->to),
        .from_private = true,
    };
    SxMoment moment = { message->time, sx_journal_flow(noted->journal, &flow), ++noted->messages };
    double begin = now();

    sx_journal_note(noted->journal, (SxText){ message->text, message->length }, false, &moment);
    noted->noting += now() - begin;
}

gboolean
noted_traffic_make(NotedTraffic *noted, const char *kind, guint size)
{
    *noted = (NotedTraffic){ .journal = sx_journal_new(), .kind = kind, .size = size };
    if (traffic_make(kind, size, note, noted))
        return TRUE;
    noted_traffic_free(noted);
    return FALSE;
}

void
noted_traffic_free(NotedTraffic *noted)
{
    sx_journal_free(noted->journal);
}

/* A diagnosis under way. */
typedef struct {
    NotedTraffic *noted;
    uint32_t frame;
} Pass;

static void
diagnose(const TrafficMessage *message, gpointer data)
{
    Pass *pass = data;
    double begin = now();
    SxMessage read;
    SxFindings *findings;

    pass->frame++;
    if (sx_message_read(&read, (const uint8_t *)message->text, message->length, message->length, SX_FRAMING_DATAGRAM)) {
        findings = sx_diagnose(&read, pass->frame, pass->noted->journal).findings;
        pass->noted->findings += findings ? (guint)sx_findings_count(findings) : 0;
        sx_findings_free(findings);
    }
    pass->noted->diagnosing += now() - begin;
}

void
noted_traffic_diagnose(NotedTraffic *noted)
{
    Pass pass = { noted, 0 };

    traffic_make(noted->kind, noted->size, diagnose, &pass);
}
