/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads the value of a header as the plugin would in a response.
 */
#ifndef READ_HEADER_H
#define READ_HEADER_H

#include "finding.h"

typedef struct {
    SxHeaderId header;
    char *name; /* as it was written */
    char *value;
    SxFindings *findings; /* NULL where the header is not known, or stands in no response */
} HeaderRead;

/* Reads "Reason: Q.850;cause=34". Gives false when the text is no header line;
 * free what it holds with header_read_clear(). */
bool header_read(HeaderRead *read, const char *line);
void header_read_clear(HeaderRead *read);

#endif
