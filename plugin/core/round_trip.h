/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How long messages take from where they were captured to a client and back, as
 * far as other messages of the call show it. A capture at the server sees none
 * of that in the transaction itself.
 */
#ifndef SX_ROUND_TRIP_H
#define SX_ROUND_TRIP_H

#include "diagnosis.h"

/* Tells whether that is known to be less than a span of time, in microseconds,
 * for the client of a transaction whose request was sent again. */
bool sx_round_trip_below(const SxJournal *journal, const SxTransaction *transaction, int64_t span);

#endif
