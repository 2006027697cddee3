/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Uses all that can be asked of a message, and checks what must be true of any
 * bytes whatever. Shared by the fuzz target and the unit tests.
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include "message.h"

/* Reads, diagnoses and words what stands at bytes; aborts where a promise of
 * the core is broken. Gives the length of the message, 0 where there is none. */
size_t exercise_message(const uint8_t *bytes, size_t captured, size_t sent, SxFraming framing);

/* Notes the messages in a text, parted by EXERCISE_PART bytes, in a journal, half
 * a second after each other, then diagnoses and words each of them. */
#define EXERCISE_PART 0x1e
void exercise_exchange(const uint8_t *bytes, size_t length);

#endif
