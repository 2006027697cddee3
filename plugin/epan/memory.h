/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What was learnt, frame by frame, for as long as the capture is open.
 */
#ifndef SX_MEMORY_H
#define SX_MEMORY_H

#include "finding.h"

typedef struct {
    uint32_t frame;
    uint32_t start;       /* offset of the message in its data source */
    uint16_t code;        /* its status */
    SxFindings *findings; /* NULL when there are none */
} SxAnnotation;

/* Empties the memory whenever a capture is closed or dissected anew. */
void sx_memory_register(void);

/* Gives the annotations of a frame, in the order of its messages, and their
 * number; NULL when it has none. They are valid until the next call of
 * sx_memory_add(). */
const SxAnnotation *sx_memory_of(uint32_t frame, size_t *count);

/* Adds an annotation; those of a frame must follow each other. Takes over
 * findings. */
void sx_memory_add(uint32_t frame, uint32_t start, unsigned code, SxFindings *findings);

#endif
