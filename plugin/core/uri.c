/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads and compares URIs.
 */
#include "uri.h"

#include <string.h>

#include <glib.h>

static bool
take(SxText *text, char byte, SxText *before)
{
    const char *at = text->length ? memchr(text->data, byte, text->length) : NULL;

    if (!at)
        return false;
    *before = (SxText){ text->data, (size_t)(at - text->data) };
    *text = (SxText){ at + 1, text->length - before->length - 1 };
    return true;
}

/* Takes what stands before any of the bytes, or all. */
static SxText
take_until(SxText *text, const char *bytes)
{
    size_t length = 0;
    SxText taken;

    while (length < text->length && !strchr(bytes, text->data[length]))
        length++;
    taken = (SxText){ text->data, length };
    *text = (SxText){ text->data + length, text->length - length };
    return taken;
}

bool
sx_uri_read(SxText text, SxUri *uri)
{
    SxText scheme;

    *uri = (SxUri){ 0 };
    if (!take(&text, ':', &scheme) || !(sx_text_is(scheme, "sip") || sx_text_is(scheme, "sips")))
        return false;
    uri->secure = scheme.length == 4;
    if (!take(&text, '@', &uri->user))
        uri->user = (SxText){ text.data, 0 };
    if (text.length && text.data[0] == '[') {
        const char *close = memchr(text.data, ']', text.length);

        if (!close)
            return false;
        uri->host = (SxText){ text.data, (size_t)(close - text.data) + 1 };
        text = (SxText){ close + 1, text.length - uri->host.length };
    } else {
        uri->host = take_until(&text, ":;?");
    }
    uri->port = (SxText){ text.data, 0 };
    if (text.length && text.data[0] == ':') {
        text = (SxText){ text.data + 1, text.length - 1 };
        uri->port = take_until(&text, ";?");
    }
    uri->rest = text;
    return uri->host.length > 0;
}

static bool
same_letters(SxText a, SxText b)
{
    return a.length == b.length && g_ascii_strncasecmp(a.data, b.data, a.length) == 0;
}

static bool
holds(SxText text, char byte)
{
    return text.length && memchr(text.data, byte, text.length);
}

bool
sx_uri_equal(const SxUri *a, const SxUri *b)
{
    return a->secure == b->secure && sx_text_equal(a->user, b->user) && same_letters(a->host, b->host) &&
           sx_text_equal(a->port, b->port) && same_letters(a->rest, b->rest) && !holds(a->rest, '?');
}

static uint32_t
port_of(const SxUri *uri)
{
    uint32_t port;

    return sx_text_number(uri->port, &port) ? port : uri->secure ? 5061 : 5060;
}

static bool
is_ambiguous(const SxUri *uri)
{
    return holds(uri->user, '%') || holds(uri->host, '%') || holds(uri->host, '[');
}

bool
sx_uri_differ(const SxUri *a, const SxUri *b)
{
    if (is_ambiguous(a) || is_ambiguous(b))
        return false;
    return !sx_text_equal(a->user, b->user) || !same_letters(a->host, b->host) || port_of(a) != port_of(b);
}
