/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The sections of a code's page that lead elsewhere. Each is left out where
 * there is nothing to lead to.
 */
#ifndef SX_CODE_LINKS_H
#define SX_CODE_LINKS_H

#include "page.h"

/* Headers that the response must carry, and those worth reading in it. */
void sx_code_links_headers(SxPage *page, const SxCode *code);

/* Findings that speak of the code. */
void sx_code_links_findings(SxPage *page, const SxCode *code);

/* Codes to compare it with. */
void sx_code_links_compare(SxPage *page, const SxCode *code);

/* The codes before and after it. */
void sx_code_links_neighbours(SxPage *page, const SxCode *code);

#endif
