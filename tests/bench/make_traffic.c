/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * make-traffic KIND SIZE FOLDER
 *
 * Writes traffic into FOLDER/KIND-SIZE.pcap, over UDP and IPv4.
 */
#include "capture_file.h"
#include "traffic.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEADERS 42

#define TWO(number) (guint8)((number) >> 8), (guint8)(number)
#define HOST(number) 10, (guint8)((number) >> 16), TWO(number)

static void
write_frame(const TrafficMessage *message, gpointer data)
{
    guint udp = (guint)message->length + 8, ip = udp + 20;
    const guint8 headers[HEADERS] = {
        2,
        0,
        0,
        0,
        0,
        1,
        2,
        0,
        0,
        0,
        0,
        2,
        8,
        0,
        0x45,
        0,
        TWO(ip),
        0,
        0,
        0,
        0,
        64,
        17,
        0,
        0,
        HOST(message->from),
        HOST(message->to),
        TWO(5060),
        TWO(5060),
        TWO(udp),
        0,
        0,
    };
    GByteArray *frame = g_byte_array_append(g_byte_array_new(), headers, HEADERS);

    capture_add(data, g_byte_array_append(frame, (const guint8 *)message->text, (guint)message->length), 0);
}

int
main(int argc, char **argv)
{
    CaptureFile capture;
    char *name;

    if (argc != 4) {
        fprintf(stderr, "make-traffic KIND SIZE FOLDER\n");
        return 2;
    }
    name = g_strdup_printf("%s-%s", argv[1], argv[2]);
    if (!capture_open(&capture, argv[3], name) || !traffic_make(argv[1], (guint)atoi(argv[2]), write_frame, &capture) ||
        !capture_close(&capture)) {
        fprintf(stderr, "make-traffic: %s/%s.pcap cannot be written, or there is no such kind\n", argv[3], name);
        return 1;
    }
    g_free(name);
    return 0;
}
