/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the few header names that an excerpt needs, and passes over all others
 * at little cost.
 */
#ifndef SX_EXCERPT_NAMES_H
#define SX_EXCERPT_NAMES_H

#include "header_names.h"

/* What is kept of a header, and what stands for Content-Disposition, which is no
 * header of header_names.def. */
enum { SX_EXCERPT_DISPOSITION = SX_HEADER_COUNT + 1 };

/* Gives the SxHeaderId of a header line, or SX_EXCERPT_DISPOSITION, or
 * SX_HEADER_OTHER where it is not needed; and the offset of its colon. */
int sx_excerpt_name(SxText line, size_t *colon);

/* Tells whether rules read that header of requests, or of responses. */
bool sx_excerpt_keeps(int header, bool of_response);

#endif
