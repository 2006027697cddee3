/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The page of headers, and links to it.
 */
#ifndef SX_HEADER_LINK_H
#define SX_HEADER_LINK_H

#include "page.h"

/* Tells whether a code must carry the header, or whether it is worth reading
 * there. */
bool sx_header_is_must(const SxCode *code, SxHeaderId header);
bool sx_header_is_read(const SxCode *code, SxHeaderId header);

/* Adds a link to the header's row on the page of headers. */
void sx_header_link(SxPage *page, SxHeaderId header);

#endif
