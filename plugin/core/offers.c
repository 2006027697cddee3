/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * An index that is made when it is first asked for: most captures need none.
 */
#include "offers.h"

#include "address.h"
#include "client.h"

#include <string.h>

struct SxOffers {
    SxIndex *callees;
    GPtrArray *waiting; /* of const SxTransaction, not indexed yet */
};

SxOffers *
sx_offers_new(SxArena *arena)
{
    SxOffers *offers = g_new(SxOffers, 1);

    offers->callees = sx_index_new(arena);
    offers->waiting = g_ptr_array_new();
    return offers;
}

void
sx_offers_free(SxOffers *offers)
{
    sx_index_free(offers->callees);
    g_ptr_array_unref(offers->waiting);
    g_free(offers);
}

size_t
sx_offers_bytes(const SxOffers *offers)
{
    return sizeof *offers + offers->waiting->len * sizeof(gpointer) + sx_index_bytes(offers->callees);
}

void
sx_offers_note(SxOffers *offers, const SxTransaction *transaction)
{
    if (transaction->request.body->kind == SX_BODY_SDP && strcmp(transaction->method, "INVITE") == 0)
        g_ptr_array_add(offers->waiting, (gpointer)transaction);
}

/* Reads who an INVITE outside a dialog is for. */
static bool
read_callee(const SxTransaction *invite, SxUri *callee)
{
    SxMessage request;

    return sx_record_read(&invite->request, &request) && sx_tag(&request, SX_HEADER_TO).length == 0 &&
           sx_uri_read(request.uri, callee);
}

static uint64_t
digest_of(const SxTransaction *invite, const SxUri *callee)
{
    return sx_address_digest(callee) ^ invite->request.first.flow->to;
}

static void
catch_up(const SxOffers *offers)
{
    SxUri callee;

    for (guint i = 0; i < offers->waiting->len; i++) {
        const SxTransaction *invite = offers->waiting->pdata[i];

        if (read_callee(invite, &callee))
            sx_index_add(offers->callees, digest_of(invite, &callee), invite);
    }
    g_ptr_array_set_size(offers->waiting, 0);
}

SxOfferWalk
sx_offers_to_callee(const SxOffers *offers, const SxTransaction *invite)
{
    SxOfferWalk walk = { .own = invite };
    uint64_t digest;
    SxUri callee;

    if (!read_callee(invite, &callee))
        return walk;
    catch_up(offers);
    digest = digest_of(invite, &callee);
    walk.before = sx_index_before(offers->callees, digest, invite->request.first.frame).count;
    walk.all = sx_index_before(offers->callees, digest, UINT32_MAX);
    walk.after = walk.all.count - walk.before;
    return walk;
}

/* Digests may coincide, so the requests themselves decide. */
static bool
is_to_callee(const SxTransaction *invite, const SxTransaction *own)
{
    SxUri callee, own_callee;

    return invite != own && invite->request.first.flow->to == own->request.first.flow->to &&
           read_callee(invite, &callee) && read_callee(own, &own_callee) && sx_address_same(&callee, &own_callee);
}

const SxTransaction *
sx_offers_next(SxOfferWalk *walk)
{
    while ((walk->before > 0 || walk->after > 0) && walk->reach < SX_JOURNAL_REACH) {
        size_t at = walk->before > 0 ? --walk->before : walk->all.count - walk->after--;
        const SxTransaction *invite = walk->all.list[at];

        walk->reach++;
        if (is_to_callee(invite, walk->own))
            return invite;
    }
    return NULL;
}
