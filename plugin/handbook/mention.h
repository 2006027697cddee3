/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which findings speak of which code.
 */
#ifndef SX_MENTION_H
#define SX_MENTION_H

#include "knowledge.h"

/* Tells whether a statement is a finding that names the code in its summary or
 * evidence, or rests on the RFC section that defines the code. */
bool sx_mentions(const SxStatement *statement, const SxCode *code);

#endif
