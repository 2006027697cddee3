/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The registrations of a capture, whatever their Call-ID: each REGISTER, found
 * by its address-of-record or by a Contact, and what a 2xx to it says about the
 * bindings (RFC 3261 section 10.3).
 */
#ifndef SX_REGISTRY_H
#define SX_REGISTRY_H

#include "address.h"
#include "index.h"

typedef struct SxRegistry SxRegistry;

/* Gives an empty registry, most of whose memory comes from the arena, which
 * must outlive it; free it with sx_registry_free(). */
SxRegistry *sx_registry_new(SxArena *arena);
void sx_registry_free(SxRegistry *registry);

/* Gives how many bytes the registry takes, without what comes from the arena. */
size_t sx_registry_bytes(const SxRegistry *registry);

/* Notes a REGISTER that was just seen for the first time; its message must have
 * been kept. Contacts beyond the first few of a request are not indexed. */
void sx_registry_note(SxRegistry *registry, const SxTransaction *transaction);

/* A REGISTER as it stood at a moment. */
typedef struct {
    const SxTransaction *transaction;
    SxMessage request;
    const SxRecord *final; /* the final response, if one was seen by then, or NULL */
} SxRegister;

/* Walks the REGISTERs that were sent before a frame, the latest first, no
 * further than SX_JOURNAL_REACH. */
typedef struct {
    SxIndexed left;
    SxUri uri;
    bool by_contact;
    uint32_t frame;
    unsigned reach;
} SxRegisters;

/* Starts at the latest with that address-of-record (the URI of To), or with
 * that URI in Contact. The texts of the URI must outlive the walk. */
SxRegisters sx_registers_of_address(const SxRegistry *registry, const SxUri *address, uint32_t frame);
SxRegisters sx_registers_of_contact(const SxRegistry *registry, const SxUri *contact, uint32_t frame);

bool sx_registers_next(SxRegisters *registers, SxRegister *one);

/* Tells whether a walk that ended has seen all there are. */
bool sx_registers_saw_all(const SxRegisters *registers);

/* The bindings that a 2xx to REGISTER lists, at a later time. */
typedef struct {
    size_t all;       /* how many it lists */
    size_t valid;     /* how many of them had not expired */
    SxText contact;   /* URI of the one that lasts longest */
    uint32_t granted; /* seconds that one was granted */
} SxBindings;

/* Reads them. Gives false when the response was not kept whole, or leaves the
 * lifetime of a Contact open. */
bool sx_bindings_at(const SxMessage *response, const SxRecord *record, int64_t time, SxBindings *bindings);

/* Tells whether a response lists that address in Contact (sx_address_same());
 * stores the Contact value. */
bool sx_bindings_list(const SxMessage *response, const SxUri *address, SxText *contact);

#endif
