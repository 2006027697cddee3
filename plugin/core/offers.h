/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The offers that were sent to a callee, whatever the Call-ID: INVITEs outside a
 * dialog with a session description, found by where they went and their
 * Request-URI. They show what a callee that refuses one accepts of others.
 */
#ifndef SX_OFFERS_H
#define SX_OFFERS_H

#include "index.h"

typedef struct SxOffers SxOffers;

/* Gives an empty list, most of whose memory comes from the arena, which must
 * outlive it; free it with sx_offers_free(). */
SxOffers *sx_offers_new(SxArena *arena);
void sx_offers_free(SxOffers *offers);

/* Gives how many bytes the list takes, without what comes from the arena. */
size_t sx_offers_bytes(const SxOffers *offers);

/* Notes a request that was just seen for the first time. */
void sx_offers_note(SxOffers *offers, const SxTransaction *transaction);

/* Walks those to the callee of an INVITE, itself left out: first the earlier
 * ones, the latest first, then those that came later. */
typedef struct {
    const SxTransaction *own;
    SxIndexed all;
    size_t before, after; /* how many of all are left on either side */
    unsigned reach;
} SxOfferWalk;

SxOfferWalk sx_offers_to_callee(const SxOffers *offers, const SxTransaction *invite);

/* Gives the next, or NULL behind the last; no more than SX_JOURNAL_REACH. */
const SxTransaction *sx_offers_next(SxOfferWalk *walk);

#endif
