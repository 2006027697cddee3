/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds an excerpt against what the reader of messages says, limits aside.
 */
#include "agreement.h"

#include "excerpt.h"
#include "identity.h"

#include <string.h>

#include <glib.h>

static const bool kept[2][SX_HEADER_COUNT] = {
#define SX_KEPT_HEADER(id, of_request, of_response) [SX_HEADER_##id] = of_request,
    {
#include "kept_headers.def"
    },
#undef SX_KEPT_HEADER
#define SX_KEPT_HEADER(id, of_request, of_response) [SX_HEADER_##id] = of_response,
    {
#include "kept_headers.def"
    },
#undef SX_KEPT_HEADER
};

/* Of Via the topmost header field is kept. */
static bool
is_kept(const SxMessage *message, size_t n)
{
    SxHeaderId id = message->headers[n].id;

    if (id == SX_HEADER_VIA)
        for (size_t i = 0; i < n; i++)
            if (message->headers[i].id == SX_HEADER_VIA)
                return false;
    return kept[message->is_response][id];
}

/* Where not all fit, those that do are in their order. */
static void
compare_headers(const SxExcerpt *excerpt, const SxMessage *message)
{
    size_t n = 0;

    for (size_t i = 0; i < message->header_count; i++) {
        const SxHeader *header = &message->headers[i];
        bool same = n < excerpt->header_count && excerpt->headers[n].id == header->id &&
                    sx_text_equal(excerpt->headers[n].value, header->value);

        if (!is_kept(message, i))
            continue;
        g_assert_true(same || !excerpt->whole);
        n += same;
    }
    g_assert_cmpuint(n, ==, excerpt->header_count);
}

static void
compare_identities(const SxExcerpt *excerpt, const SxMessage *message)
{
    SxIdentity noted, found;
    bool can_be_found = sx_identity_of(&found, message);

    g_assert_true(sx_identity_make(&noted, excerpt->noted[SX_NOTED_VIA], excerpt->noted[SX_NOTED_CALL_ID],
                                   excerpt->noted[SX_NOTED_CSEQ]) == can_be_found);
    if (can_be_found)
        g_assert_true(sx_identity_transaction(&noted, noted.method) == sx_identity_transaction(&found, found.method));
}

/* A CR without LF ends a line for readers alone; nothing is found then that was
 * noted otherwise. */
static bool
has_bare_cr(SxText text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] == '\r' && (i + 1 == text.length || text.data[i + 1] != '\n'))
            return true;
    return false;
}

static size_t
start_length(SxText text)
{
    const char *at = text.data, *end = text.data + text.length, *feed;

    do {
        feed = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
        at = feed ? feed + 1 : end;
    } while (at < end && (*at == ' ' || *at == '\t'));
    return (size_t)(at - text.data);
}

bool
check_agreement(SxText text, bool cut)
{
    SxExcerpt excerpt;
    SxMessage message;
    SxIdentity identity;
    bool noted = sx_excerpt(&excerpt, text, cut);

    if (has_bare_cr(text) ||
        !sx_message_read(&message, (const uint8_t *)text.data, text.length, text.length + cut, SX_FRAMING_DATAGRAM) ||
        message.header_count == SX_MESSAGE_HEADERS)
        return false;
    if (!noted) {
        g_assert_true(!sx_identity_of(&identity, &message) || start_length(text) > SX_EXCERPT_START);
        return false;
    }
    g_assert_true(excerpt.is_response == message.is_response);
    g_assert_cmpuint(excerpt.status, ==, message.status);
    g_assert_true(excerpt.ended == message.headers_whole);
    g_assert_true(!excerpt.whole || message.headers_whole);
    g_assert_true(excerpt.body.length == message.body.length);
    compare_headers(&excerpt, &message);
    compare_identities(&excerpt, &message);
    return true;
}
