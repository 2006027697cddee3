/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Two indexes of REGISTER transactions. They hold no values of their own: what
 * was registered is read from the messages when it is asked for.
 */
#include "registry.h"

#include "client.h"
#include "registration.h"

#define CONTACTS 4

/* REGISTERs that are not indexed yet. */
typedef struct {
    const SxTransaction **list;
    size_t count, room;
} Waiting;

struct SxRegistry {
    SxIndex *addresses, *contacts;
    Waiting *waiting;
};

SxRegistry *
sx_registry_new(SxArena *arena)
{
    SxRegistry *registry = g_new(SxRegistry, 1);

    registry->addresses = sx_index_new(arena);
    registry->contacts = sx_index_new(arena);
    registry->waiting = g_new0(Waiting, 1);
    return registry;
}

void
sx_registry_free(SxRegistry *registry)
{
    sx_index_free(registry->addresses);
    sx_index_free(registry->contacts);
    g_free(registry->waiting->list);
    g_free(registry->waiting);
    g_free(registry);
}

size_t
sx_registry_bytes(const SxRegistry *registry)
{
    return sizeof *registry + sizeof *registry->waiting + registry->waiting->room * sizeof *registry->waiting->list +
           sx_index_bytes(registry->addresses) + sx_index_bytes(registry->contacts);
}

void
sx_registry_note(SxRegistry *registry, const SxTransaction *transaction)
{
    Waiting *waiting = registry->waiting;

    if (waiting->count == waiting->room) {
        waiting->room = waiting->room + waiting->room / 2 + 16;
        waiting->list = g_renew(const SxTransaction *, waiting->list, waiting->room);
    }
    waiting->list[waiting->count++] = transaction;
}

static void
add(const SxRegistry *registry, const SxTransaction *transaction)
{
    size_t contacts = 0;
    SxMessage request;
    SxValues values;
    SxText contact;
    SxUri uri;

    if (!sx_record_read(&transaction->request, &request) || !sx_uri_read(sx_address(&request, SX_HEADER_TO), &uri))
        return;
    sx_index_add(registry->addresses, sx_address_digest(&uri), transaction);
    values = sx_values(&request, SX_HEADER_CONTACT);
    while (contacts < CONTACTS && sx_values_next(&values, &contact))
        if (sx_uri_read(sx_text_uri(contact), &uri)) {
            sx_index_add(registry->contacts, sx_address_digest(&uri), transaction);
            contacts++;
        }
}

/* Indexes what has been waiting: a capture that is only loaded needs no index. */
static void
catch_up(const SxRegistry *registry)
{
    Waiting *waiting = registry->waiting;

    for (size_t i = 0; i < waiting->count; i++)
        add(registry, waiting->list[i]);
    g_free(waiting->list);
    *waiting = (Waiting){ NULL, 0, 0 };
}

SxRegisters
sx_registers_of_address(const SxRegistry *registry, const SxUri *address, uint32_t frame)
{
    catch_up(registry);
    return (SxRegisters){ sx_index_before(registry->addresses, sx_address_digest(address), frame), *address, false,
                          frame, 0 };
}

SxRegisters
sx_registers_of_contact(const SxRegistry *registry, const SxUri *contact, uint32_t frame)
{
    catch_up(registry);
    return (SxRegisters){ sx_index_before(registry->contacts, sx_address_digest(contact), frame), *contact, true, frame,
                          0 };
}

bool
sx_bindings_list(const SxMessage *message, const SxUri *address, SxText *contact)
{
    SxValues values = sx_values(message, SX_HEADER_CONTACT);
    SxUri uri;

    while (sx_values_next(&values, contact))
        if (sx_uri_read(sx_text_uri(*contact), &uri) && sx_address_same(&uri, address))
            return true;
    return false;
}

/* Digests may coincide, so the message itself decides. */
static bool
is_about(const SxRegisters *registers, const SxMessage *request)
{
    SxText contact;
    SxUri uri;

    if (registers->by_contact)
        return sx_bindings_list(request, &registers->uri, &contact);
    return sx_uri_read(sx_address(request, SX_HEADER_TO), &uri) && sx_address_same(&uri, &registers->uri);
}

bool
sx_registers_next(SxRegisters *registers, SxRegister *one)
{
    while (registers->left.count > 0 && registers->reach < SX_JOURNAL_REACH) {
        const SxTransaction *transaction = registers->left.list[--registers->left.count];

        registers->reach++;
        if (!sx_record_read(&transaction->request, &one->request) || !is_about(registers, &one->request))
            continue;
        one->transaction = transaction;
        one->final = sx_transaction_final(transaction);
        if (one->final && one->final->first.frame >= registers->frame)
            one->final = NULL;
        return true;
    }
    return false;
}

bool
sx_registers_saw_all(const SxRegisters *registers)
{
    return registers->left.count == 0;
}

bool
sx_bindings_at(const SxMessage *response, const SxRecord *record, int64_t time, SxBindings *bindings)
{
    SxValues values = sx_values(response, SX_HEADER_CONTACT);
    SxLifetime lifetime;
    SxText contact;

    *bindings = (SxBindings){ .contact = { "", 0 } };
    while (sx_values_next(&values, &contact)) {
        lifetime = sx_lifetime_of_contact(response, contact);
        if (lifetime.kind != SX_LIFETIME_KNOWN)
            return false;
        if (lifetime.seconds == 0)
            continue; /* some registrars list what was just removed */
        if (bindings->all++ == 0 || lifetime.seconds > bindings->granted) {
            bindings->contact = sx_text_uri(contact);
            bindings->granted = lifetime.seconds;
        }
        bindings->valid += time - record->first.time < (int64_t)lifetime.seconds * G_USEC_PER_SEC;
    }
    return response->headers_whole;
}
