/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws what was learnt into the packet's tree and the expert information.
 */
#ifndef SX_DRAW_H
#define SX_DRAW_H

#include "compat.h"
#include "memory.h"

#include <epan/packet.h>

/* Draws the annotations of a packet, each inside the item of its SIP message,
 * or at the end of the tree where there is no such item. The tree may be NULL:
 * the expert infos are added all the same. */
void sx_draw(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, const SxAnnotation *annotations, size_t count);

#endif
