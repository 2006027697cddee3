/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads lifetimes and targets of REGISTER, SUBSCRIBE and PUBLISH.
 */
#include "registration.h"

#include "client.h"

SxLifetime
sx_lifetime_of_message(const SxMessage *message)
{
    SxLifetime lifetime = { 0 };

    if (sx_message_number(message, SX_HEADER_EXPIRES, &lifetime.seconds))
        lifetime.kind = SX_LIFETIME_KNOWN;
    else if (sx_message_has(message, SX_HEADER_EXPIRES) || !message->headers_whole)
        lifetime.kind = SX_LIFETIME_UNKNOWN;
    else
        lifetime.kind = SX_LIFETIME_LEFT_TO_SERVER;
    return lifetime;
}

SxLifetime
sx_lifetime_of_contact(const SxMessage *message, SxText contact)
{
    SxLifetime lifetime = { SX_LIFETIME_UNKNOWN, 0, true };
    SxText expires;

    if (!sx_text_parameter(contact, "expires", &expires))
        return sx_lifetime_of_message(message);
    if (sx_text_number(expires, &lifetime.seconds))
        lifetime.kind = SX_LIFETIME_KNOWN;
    return lifetime;
}

bool
sx_contact_is_wildcard(SxText contact)
{
    return sx_text_is(sx_text_uri(contact), "*");
}

static bool
same_value(const SxMessage *a, const SxMessage *b, SxHeaderId id)
{
    const SxText *first = sx_message_header(a, id, 0), *second = sx_message_header(b, id, 0);

    return first && second ? sx_text_equal(*first, *second) : first == second;
}

bool
sx_same_target(const SxMessage *a, const SxMessage *b)
{
    return sx_text_equal(a->uri, b->uri) && sx_text_equal(sx_address(a, SX_HEADER_TO), sx_address(b, SX_HEADER_TO)) &&
           same_value(a, b, SX_HEADER_EVENT);
}
