/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes and reads IP addresses.
 */
#include "endpoint.h"

#include <arpa/inet.h>
#include <string.h>

#include <glib.h>

static int
family_of(const SxEndpoint *endpoint)
{
    return endpoint->bytes == 4 ? AF_INET : AF_INET6;
}

void
sx_endpoint_address(const SxEndpoint *endpoint, char text[SX_ENDPOINT_TEXT])
{
    text[0] = '\0';
    if (endpoint->bytes > 0)
        inet_ntop(family_of(endpoint), endpoint->address, text, SX_ENDPOINT_TEXT);
}

void
sx_endpoint_write(const SxEndpoint *endpoint, char text[SX_ENDPOINT_TEXT])
{
    char address[SX_ENDPOINT_TEXT];

    sx_endpoint_address(endpoint, address);
    g_snprintf(text, SX_ENDPOINT_TEXT, endpoint->bytes == 16 ? "[%.48s]:%u" : "%.48s:%u", address, endpoint->port);
}

bool
sx_endpoint_read(SxText text, SxEndpoint *endpoint)
{
    char copy[SX_ENDPOINT_TEXT];
    bool bracket = text.length > 2 && text.data[0] == '[' && text.data[text.length - 1] == ']';

    if (bracket)
        text = (SxText){ text.data + 1, text.length - 2 };
    if (text.length == 0 || text.length >= sizeof copy)
        return false;
    memcpy(copy, text.data, text.length);
    copy[text.length] = '\0';
    *endpoint = (SxEndpoint){ .bytes = memchr(copy, ':', text.length) ? 16 : 4 };
    return inet_pton(family_of(endpoint), copy, endpoint->address) == 1;
}

bool
sx_endpoint_same_address(const SxEndpoint *a, const SxEndpoint *b)
{
    return a->bytes > 0 && a->bytes == b->bytes && memcmp(a->address, b->address, a->bytes) == 0;
}

bool
sx_endpoint_is_multicast(const SxEndpoint *endpoint)
{
    return endpoint->bytes == 4 ? endpoint->address[0] >> 4 == 14
                                : endpoint->bytes == 16 && endpoint->address[0] == 0xff;
}
