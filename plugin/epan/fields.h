/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The fields and expert infos of the public interface.
 */
#ifndef SX_FIELDS_H
#define SX_FIELDS_H

#include "compat.h"
#include "tokens.h"

#include <epan/expert.h>
#include <epan/packet.h>

typedef struct {
    int protocol;
    int code, phrase, outcome;
    int meaning, when, cause, fix, next;
    int reference, web_address;
    int finding, evidence, advice, confidence;
    int request_frame, related_frame, followed;
} SxFields;

extern SxFields sx_fields;
extern int sx_tree_item, sx_tree_reference, sx_tree_finding, sx_tree_more;

/* Gives the expert info of a group and severity. */
expert_field *sx_expert(SxGroup group, SxSeverity severity);

/* Registers them all under the protocol. */
void sx_fields_register(int protocol);

#endif
