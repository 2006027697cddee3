/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Compares addresses byte by byte, undoing escapes on the way.
 */
#include "address.h"

#include <string.h>

#include <glib.h>

/* Takes the next byte of a text, or of the escape that stands there; -1 at the
 * end. */
static int
take_byte(SxText *text)
{
    int high, low, byte;

    if (text->length == 0)
        return -1;
    byte = (unsigned char)text->data[0];
    if (byte == '%' && text->length >= 3) {
        high = g_ascii_xdigit_value(text->data[1]);
        low = g_ascii_xdigit_value(text->data[2]);
        if (high >= 0 && low >= 0) {
            *text = (SxText){ text->data + 3, text->length - 3 };
            return high * 16 + low;
        }
    }
    *text = (SxText){ text->data + 1, text->length - 1 };
    return byte;
}

static int
take_letter(SxText *text)
{
    int byte = take_byte(text);

    return byte < 0 ? byte : (unsigned char)g_ascii_tolower((char)byte);
}

static uint32_t
port_of(const SxUri *uri)
{
    uint32_t port;

    return sx_text_number(uri->port, &port) ? port : uri->secure ? 5061 : 5060;
}

bool
sx_address_same(const SxUri *a, const SxUri *b)
{
    SxText user = a->user, other_user = b->user, host = a->host, other_host = b->host;
    int byte;

    if (a->secure != b->secure || port_of(a) != port_of(b))
        return false;
    do {
        byte = take_byte(&user);
        if (byte != take_byte(&other_user))
            return false;
    } while (byte >= 0);
    do {
        byte = take_letter(&host);
        if (byte != take_letter(&other_host))
            return false;
    } while (byte >= 0);
    return true;
}

static uint64_t
mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * UINT64_C(0xff51afd7ed558ccd);
}

uint64_t
sx_address_digest(const SxUri *uri)
{
    SxText user = uri->user, host = uri->host;
    uint64_t sum = mix(uri->secure ? UINT64_C(1) << 32 : 0, port_of(uri));
    int byte;

    while ((byte = take_byte(&user)) >= 0)
        sum = mix(sum, (uint64_t)byte);
    sum = mix(sum, 256);
    while ((byte = take_letter(&host)) >= 0)
        sum = mix(sum, (uint64_t)byte);
    return sum ^ (sum >> 32);
}

bool
sx_ip4_read(SxText text, uint32_t *address)
{
    uint32_t sum = 0, part;
    unsigned parts = 0;
    SxText rest = text, digits;

    if (text.length == 0 || text.data[0] == '.' || text.data[text.length - 1] == '.')
        return false;
    while (sx_text_next(&rest, '.', &digits)) {
        if (digits.length > 3 || !sx_text_number(digits, &part) || part > 255 || ++parts > 4)
            return false;
        sum = sum << 8 | part;
    }
    *address = sum;
    return parts == 4;
}

static bool
is_in(uint32_t address, uint32_t network, unsigned bits)
{
    return (address ^ network) >> (32 - bits) == 0;
}

bool
sx_ip4_is_private(uint32_t address)
{
    return is_in(address, 0x0a000000, 8) || is_in(address, 0xac100000, 12) || is_in(address, 0xc0a80000, 16) ||
           is_in(address, 0x64400000, 10);
}

bool
sx_ip4_is_public(uint32_t address)
{
    return !sx_ip4_is_private(address) && !is_in(address, 0, 8) && !is_in(address, 0x7f000000, 8) &&
           !is_in(address, 0xa9fe0000, 16) && address < 0xe0000000;
}

/* fc00::/7 and fe80::/10, by the first two bytes. */
static bool
is_private_ipv6(const uint8_t *bytes)
{
    return bytes[0] / 2 == 0xfc / 2 || (bytes[0] == 0xfe && bytes[1] / 64 == 0x80 / 64);
}

bool
sx_host_is_private(SxText host)
{
    uint8_t bytes[4] = { 0 };
    uint32_t address;

    if (host.length > 5 && host.data[0] == '[') {
        for (int n = 0; n < 4; n++) {
            int digit = g_ascii_xdigit_value(host.data[1 + n]);

            if (digit < 0)
                return false;
            bytes[n / 2] = (uint8_t)(bytes[n / 2] * 16 + digit);
        }
        return is_private_ipv6(bytes);
    }
    return sx_ip4_read(host, &address) && sx_ip4_is_private(address);
}

bool
sx_address_is_local(const uint8_t *bytes, size_t length)
{
    static const uint8_t mapped[12] = { [10] = 0xff, [11] = 0xff }, loopback[16] = { [15] = 1 };

    if (length == 16 && memcmp(bytes, mapped, sizeof mapped) == 0)
        return sx_address_is_local(bytes + 12, 4);
    if (length == 16)
        return is_private_ipv6(bytes) || memcmp(bytes, loopback, sizeof loopback) == 0;
    return length != 4 ||
           !sx_ip4_is_public((uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3]);
}
