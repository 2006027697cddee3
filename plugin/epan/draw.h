/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws what was learnt into the packet's tree and the expert information.
 */
#ifndef SX_DRAW_H
#define SX_DRAW_H

#include "compat.h"
#include "diagnosis.h"
#include "preferences.h"

#include <epan/packet.h>

/* What one packet is drawn on. */
typedef struct {
    tvbuff_t *tvb;
    packet_info *pinfo;
    proto_tree *tree; /* NULL where nothing that is drawn can be seen */
    bool reports;     /* each expert info is heard, tree or not */
    SxLanguage language;
    SxReveal reveal;
    proto_node *sip; /* item of the message drawn last */
} SxCanvas;

/* Prepares for a packet; the tree may be NULL. */
void sx_canvas_begin(SxCanvas *canvas, tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree);

/* Tells whether what a message shows is seen or heard: there is a tree, or a
 * listener. */
bool sx_canvas_wants_all(const SxCanvas *canvas);

/* Tells whether nothing comes of drawing a response with that status: nothing is
 * seen or heard, and the capture's highest severity, which the status bar shows,
 * is as high already. */
bool sx_canvas_is_idle(const SxCanvas *canvas, unsigned code);

/* The message that is drawn. */
typedef struct {
    uint32_t start; /* its offset in its data source */
    bool is_response;
    unsigned code; /* of a response: its status */
} SxDrawn;

/* Draws a message inside the item of its SIP message, or at the end of the tree
 * where there is no such item. */
void sx_draw(SxCanvas *canvas, const SxDrawn *drawn, const SxDiagnosis *diagnosis);

#endif
