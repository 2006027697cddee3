/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Tables of what the headers of a response are read to say.
 */
#ifndef READINGS_TEST_H
#define READINGS_TEST_H

#include "support.h"

#define READINGS 5

typedef struct {
    const char *name;
    const char *status; /* code and phrase */
    const char *method;
    const char *headers; /* lines, each ended by CRLF */
    Expected expected[READINGS];
} ReadingCase;

/* Adds each case as a test, below /readings/group. */
void add_readings(const char *group, const ReadingCase *cases, size_t count);

void add_number_readings(void);
void add_list_readings(void);
void add_challenge_readings(void);
void add_reason_readings(void);
void add_hostile_readings(void);

#endif
