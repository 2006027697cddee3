/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The excerpt and the reader of messages see the same in any bytes: a message
 * that is noted is found again, and rules read of it later what they would have
 * read at once. Shared by the fuzz target and the unit tests.
 */
#ifndef AGREEMENT_H
#define AGREEMENT_H

#include "text.h"

/* Takes an excerpt of a datagram, of which, where cut, not all was captured, and
 * reads it; aborts where they differ. Gives false where there was nothing to
 * compare. */
bool check_agreement(SxText text, bool cut);

#endif
