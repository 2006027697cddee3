/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes pcap files: the classic format, microseconds, Ethernet.
 */
#ifndef SX_CAPTURE_FILE_H
#define SX_CAPTURE_FILE_H

#include <glib.h>
#include <stdio.h>

typedef struct {
    FILE *file;
    unsigned frames;
} CaptureFile;

/* Starts folder/name.pcap. Gives false when it cannot be written. */
gboolean capture_open(CaptureFile *capture, const char *folder, const char *name);

/* Adds a frame, 20 ms after the one before, and frees it. Only its first
 * captured bytes are kept, all where that is 0. */
void capture_add(CaptureFile *capture, GByteArray *frame, size_t captured);

/* Gives false when anything could not be written. */
gboolean capture_close(CaptureFile *capture);

#endif
