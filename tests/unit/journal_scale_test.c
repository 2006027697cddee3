/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Journals of many messages: how much memory a message takes, that the journal
 * tells it honestly, and that ten times the messages take about ten times the
 * work, whatever they are.
 */
#include "noted_traffic.h"

#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* The limit for usual traffic, tables and all else included. */
#define USUAL_BYTES 400

/* What nobody but an attacker sends may take more, but no more than this. */
#define HOSTILE_BYTES 700

static const char *const usual_kinds[] = { "calls", "proxied", "registers", "dialog" };

static double
bytes_each(const NotedTraffic *noted)
{
    return (double)sx_journal_bytes(noted->journal) / noted->messages;
}

/* Tables are doubled when they are full, so that several sizes count; some are
 * made only when a message is diagnosed. */
static void
test_usual_bytes(gconstpointer kind)
{
    static const guint sizes[] = { 1000, 1400, 1800, 5000 };
    NotedTraffic noted;

    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        guint size = strcmp(kind, "dialog") == 0 ? sizes[i] * 5 : sizes[i];

        g_assert_true(noted_traffic_make(&noted, kind, size));
        noted_traffic_diagnose(&noted);
        g_test_message("%s %u: %.1f bytes each of %u messages", noted.kind, size, bytes_each(&noted), noted.messages);
        g_assert_cmpfloat(bytes_each(&noted), <=, USUAL_BYTES);
        noted_traffic_free(&noted);
    }
}

static void
test_hostile_bytes(gconstpointer kind)
{
    NotedTraffic noted;

    g_assert_true(noted_traffic_make(&noted, kind, 50000));
    g_test_message("%s: %.1f bytes each", noted.kind, bytes_each(&noted));
    g_assert_cmpfloat(bytes_each(&noted), <=, HOSTILE_BYTES);
    noted_traffic_free(&noted);
}

/* What the C library handed out, where it can tell. */
static gsize
allocated(void)
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    struct mallinfo2 info = mallinfo2();

    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

/* The C library keeps pieces that were given back at hand, and counts them
 * as handed out; in bytes. */
#define KEPT_BACK (256 * 1024)

static void
test_honest(gconstpointer kind)
{
    gsize before = allocated(), taken, told;
    NotedTraffic noted;

    g_assert_true(noted_traffic_make(&noted, kind, 5000));
    noted_traffic_diagnose(&noted);
    taken = allocated() - before;
    told = sx_journal_bytes(noted.journal);
    noted_traffic_free(&noted);
    if (before == 0) {
        g_test_skip("this C library does not tell what it handed out");
        return;
    }
    g_test_message("%s: told %zu, taken %zu", noted.kind, told, taken);
    g_assert_cmpfloat((double)(told + KEPT_BACK), >=, 0.95 * (double)taken);
    g_assert_cmpfloat((double)told, <=, 1.05 * (double)taken);
}

/* Processor time for each message, in microseconds, the least of some runs. */
static double
cost_each(const char *kind, guint size, guint runs)
{
    double least = 1e9;
    NotedTraffic noted;

    for (guint run = 0; run < runs; run++) {
        g_assert_true(noted_traffic_make(&noted, kind, size));
        noted_traffic_diagnose(&noted);
        least = MIN(least, (noted.noting + noted.diagnosing) / noted.messages);
        noted_traffic_free(&noted);
    }
    return least;
}

/* Were any search as long as the capture, ten times the messages would cost ten
 * times as much each; four times is far more than a busy machine adds. */
static void
test_linear(gconstpointer kind)
{
    double small = cost_each(kind, 1000, 3), large = cost_each(kind, 10000, 1);

    g_test_message("%s: %.2f us each of few, %.2f us each of many", (const char *)kind, small, large);
    if (large >= 4 * small)
        large = MIN(large, cost_each(kind, 10000, 2));
    g_assert_cmpfloat(large, <, 4 * small);
}

static void
add(const char *subject, const char *kind, GTestDataFunc function)
{
    char *path = g_strdup_printf("/journal-scale/%s/%s", subject, kind);

    g_test_add_data_func(path, kind, function);
    g_free(path);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(usual_kinds); i++)
        add("usual-bytes", usual_kinds[i], test_usual_bytes);
    for (gsize i = G_N_ELEMENTS(usual_kinds); traffic_kinds[i]; i++)
        add("hostile-bytes", traffic_kinds[i], test_hostile_bytes);
    for (gsize i = 0; traffic_kinds[i]; i++) {
        add("honest", traffic_kinds[i], test_honest);
        add("linear", traffic_kinds[i], test_linear);
    }
    return g_test_run();
}
