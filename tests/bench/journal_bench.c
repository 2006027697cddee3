/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * journal-bench KIND SIZE
 *
 * Notes traffic in a journal, then diagnoses each message of it, as a capture
 * is loaded and then read. Prints how many messages there were, how many bytes
 * of memory each took, and how long both took. For callgrind: --toggle-collect.
 */
#include "noted_traffic.h"

#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
    NotedTraffic noted;

    if (argc != 3 || !noted_traffic_make(&noted, argv[1], (guint)atoi(argv[2]))) {
        fprintf(stderr, "journal-bench KIND SIZE\nkinds:");
        for (gsize i = 0; traffic_kinds[i]; i++)
            fprintf(stderr, " %s", traffic_kinds[i]);
        fprintf(stderr, "\n");
        return 2;
    }
    noted_traffic_diagnose(&noted);
    printf("%s %s: messages %u, bytes each %.1f, noting %.2f us each, diagnosing %.2f us each\n", argv[1], argv[2],
           noted.messages, (double)sx_journal_bytes(noted.journal) / noted.messages, noted.noting / noted.messages,
           noted.diagnosing / noted.messages);
    noted_traffic_free(&noted);
    return 0;
}
