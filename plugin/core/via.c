/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Takes Via apart: protocol, version and transport, white space, host and port,
 * parameters (RFC 3261 section 25.1).
 */
#include "via.h"

#include <string.h>

#include <glib.h>

#define COOKIE "z9hG4bK"
#define DEFAULT_PORT 5060

/* Splits host and port, an IPv6 address standing in brackets. */
static bool
read_sent_by(SxText sent_by, SxVia *via)
{
    const char *close = sent_by.length > 0 && sent_by.data[0] == '[' ? memchr(sent_by.data, ']', sent_by.length) : NULL;
    size_t host = close ? (size_t)(close + 1 - sent_by.data) : 0;
    SxText port;

    while (host < sent_by.length && sent_by.data[host] != ':')
        host++;
    via->host = sx_text_trim((SxText){ sent_by.data, host });
    via->port = DEFAULT_PORT;
    if (host == sent_by.length)
        return via->host.length > 0;
    port = sx_text_trim((SxText){ sent_by.data + host + 1, sent_by.length - host - 1 });
    return via->host.length > 0 && sx_text_number(port, &via->port) && via->port <= UINT16_MAX;
}

static SxText
parameter(SxText value, const char *name)
{
    SxText text;

    return sx_text_parameter(value, name, &text) ? text : (SxText){ NULL, 0 };
}

bool
sx_via_read(SxText value, SxVia *via)
{
    SxText head = value, rest = value, protocol;
    size_t at = 0;

    *via = (SxVia){ .port = DEFAULT_PORT };
    if (!sx_text_next(&rest, ';', &head))
        return false;
    while (at < head.length && !sx_is_white(head.data[at]))
        at++;
    protocol = (SxText){ head.data, at };
    for (int slash = 0; slash < 2; slash++) {
        const char *found = memchr(protocol.data, '/', protocol.length);

        if (!found)
            return false;
        protocol.length -= (size_t)(found + 1 - protocol.data);
        protocol.data = found + 1;
    }
    via->transport = protocol;
    via->branch = parameter(value, "branch");
    via->received = parameter(value, "received");
    via->rport = parameter(value, "rport");
    via->maddr = parameter(value, "maddr");
    return read_sent_by(sx_text_trim((SxText){ head.data + at, head.length - at }), via);
}

bool
sx_via_top(const SxMessage *message, SxVia *via)
{
    SxValues values = sx_values(message, SX_HEADER_VIA);
    SxText value;

    return sx_values_next(&values, &value) && sx_via_read(value, via);
}

size_t
sx_via_count(const SxMessage *message)
{
    SxValues values = sx_values(message, SX_HEADER_VIA);
    size_t count = 0;
    SxText value;

    while (sx_values_next(&values, &value))
        count++;
    return count;
}

bool
sx_via_has_cookie(const SxVia *via)
{
    return via->branch.length > strlen(COOKIE) && memcmp(via->branch.data, COOKIE, strlen(COOKIE)) == 0;
}

bool
sx_via_same_sender(const SxVia *a, const SxVia *b)
{
    return a->port == b->port && a->host.length == b->host.length &&
           g_ascii_strncasecmp(a->host.data, b->host.data, a->host.length) == 0;
}
