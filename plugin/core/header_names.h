/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names of header fields, their compact forms, and where they are defined.
 */
#ifndef SX_HEADER_NAMES_H
#define SX_HEADER_NAMES_H

#include "text.h"

typedef enum {
#define SX_HEADER(id, name, compact, reference) SX_HEADER_##id,
#include "header_names.def"
#undef SX_HEADER
    SX_HEADER_COUNT,
    SX_HEADER_OTHER = SX_HEADER_COUNT,
} SxHeaderId;

/* Finds a header by its name or compact form, in any case (RFC 3261 sections
 * 7.3.1 and 7.3.3). Gives SX_HEADER_OTHER for a name that is not in
 * header_names.def. */
SxHeaderId sx_header_find(SxText name);

/* Gives the full name of a known header; a constant. */
const char *sx_header_name(SxHeaderId id);

/* Gives the same as a text. */
SxText sx_header_name_text(SxHeaderId id);

/* Gives the compact form of a known header, empty where it has none. */
SxText sx_header_compact(SxHeaderId id);

/* Gives the RFC section that defines a known header's value; a constant. */
const char *sx_header_reference(SxHeaderId id);

#endif
