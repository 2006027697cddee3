/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses that together make every statement of the tables appear.
 */
#ifndef WORDING_MESSAGES_H
#define WORDING_MESSAGES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *status;
    const char *method;
    const char *headers;
    bool untagged; /* To has no tag */
} WordingMessage;

extern const WordingMessage wording_messages[];
extern const size_t wording_message_count;

#endif
