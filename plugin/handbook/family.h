/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Families of findings, such as session-timer.
 */
#ifndef SX_FAMILY_H
#define SX_FAMILY_H

#include "page.h"

/* Adds the way from the list of findings to a finding's family. */
void sx_family_place(SxPage *page, const SxStatement *statement);

/* Adds a section with the other findings of a finding's family, if there are
 * any. */
void sx_family_others(SxPage *page, const SxStatement *statement);

#endif
