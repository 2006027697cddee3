/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the session description in a body.
 */
#include "body.h"

#include "sdp.h"

#include <string.h>

#include <glib.h>

static bool
starts_with(SxText text, const char *word)
{
    return text.length >= strlen(word) && g_ascii_strncasecmp(text.data, word, strlen(word)) == 0;
}

static SxText
bare(SxText value)
{
    SxText rest = value, first;

    return sx_text_next(&rest, ';', &first) ? first : (SxText){ "", 0 };
}

/* A description may hide in what is encrypted, nested or elsewhere. */
static bool
may_hide_sdp(SxText type)
{
    return starts_with(type, "multipart/") || starts_with(type, "message/") || starts_with(type, "application/pkcs7") ||
           starts_with(type, "application/x-pkcs7");
}

/* The disposition of a session description is session where nothing else is
 * said (RFC 3261 section 13.2.1); early-session is no offer and no answer of
 * the session (RFC 3959 section 4). */
static SxBodyKind
kind_of(SxText type, SxText disposition)
{
    disposition = bare(disposition);
    if (type.length == 0)
        return SX_BODY_UNKNOWN;
    if (!sx_text_is(type, "application/sdp"))
        return may_hide_sdp(type) ? SX_BODY_UNKNOWN : SX_BODY_OTHER;
    if (disposition.length == 0 || sx_text_is(disposition, "session"))
        return SX_BODY_SDP;
    return sx_text_is(disposition, "early-session") ? SX_BODY_OTHER : SX_BODY_UNKNOWN;
}

/* Takes the headers of a body part; gives false where they do not end. */
static bool
take_part_headers(SxText *part, SxContent *headers)
{
    SxText line;

    while (sx_sdp_line(part, &line)) {
        const char *colon = line.length ? memchr(line.data, ':', line.length) : NULL;
        SxText name, value;

        if (line.length == 0)
            return true;
        if (!colon)
            continue;
        name = sx_text_trim((SxText){ line.data, (size_t)(colon - line.data) });
        value = sx_text_trim((SxText){ colon + 1, line.length - (size_t)(colon + 1 - line.data) });
        if (sx_text_is(name, "Content-Type"))
            headers->type = value;
        else if (sx_text_is(name, "Content-Disposition"))
            headers->disposition = value;
        else if (sx_text_is(name, "Content-Transfer-Encoding"))
            headers->encoding = value;
    }
    return false;
}

static bool
is_plain(SxText encoding)
{
    return encoding.length == 0 || sx_text_is(encoding, "7bit") || sx_text_is(encoding, "8bit") ||
           sx_text_is(encoding, "binary") || sx_text_is(encoding, "identity");
}

/* Takes the lines up to the next line that starts with two hyphens and the
 * boundary (RFC 2046 section 5.1.1). Gives false where none comes; *last tells
 * that it ends the body. */
static bool
take_part(SxText *rest, SxText boundary, SxText *part, bool *last)
{
    SxText line;

    *part = (SxText){ rest->data, 0 };
    while (sx_sdp_line(rest, &line)) {
        if (line.length >= boundary.length + 2 && line.data[0] == '-' && line.data[1] == '-' &&
            memcmp(line.data + 2, boundary.data, boundary.length) == 0) {
            *last = line.length >= boundary.length + 4 && line.data[boundary.length + 2] == '-';
            return true;
        }
        part->length = (size_t)(rest->data - part->data);
    }
    return false;
}

static void
take_multipart(SxBodyExcerpt *excerpt, const SxContent *content, SxText body)
{
    bool last = false, doubtful = false;
    SxText boundary, part;

    if (!sx_text_parameter(content->type, "boundary", &boundary) || boundary.length == 0 ||
        !take_part(&body, boundary, &part, &last))
        return;
    while (!last && take_part(&body, boundary, &part, &last)) {
        SxContent headers = { { "", 0 }, { "", 0 }, { "", 0 }, { "", 0 }, part, false, false };
        bool readable = take_part_headers(&part, &headers) && is_plain(headers.encoding);
        SxBodyKind kind = readable ? kind_of(bare(headers.type), headers.disposition) : SX_BODY_UNKNOWN;

        if (kind == SX_BODY_SDP) {
            sx_body_take_sdp(excerpt, part, false);
            return;
        }
        doubtful = doubtful || kind == SX_BODY_UNKNOWN;
    }
    if (last && !doubtful)
        excerpt->kind = SX_BODY_OTHER;
}

/* Gives the body as Content-Length bounds it (RFC 3261 section 18.3); false
 * where that cannot be told. *cut tells that not all of it is there. */
static bool
bound(const SxContent *content, SxText *body, bool *cut)
{
    uint32_t stated;

    *body = content->bytes;
    *cut = content->cut;
    if (!content->reached)
        return false;
    if (content->length.length == 0)
        return true;
    if (!sx_text_number(content->length, &stated))
        return false;
    *cut = stated > body->length;
    body->length = MIN(body->length, stated);
    return true;
}

/* A type without a body, and without Content-Length: 0, is a message whose body
 * someone took off. */
static bool
is_stated_empty(const SxContent *content)
{
    return content->type.length == 0 || content->length.length > 0;
}

void
sx_body_excerpt(SxBodyExcerpt *excerpt, const SxContent *content)
{
    SxText body, type;
    bool cut;

    excerpt->kind = SX_BODY_UNKNOWN;
    excerpt->length = 0;
    if (!bound(content, &body, &cut))
        return;
    if (body.length == 0 && !cut) {
        excerpt->kind = is_stated_empty(content) ? SX_BODY_NONE : SX_BODY_UNKNOWN;
        return;
    }
    if (!is_plain(content->encoding))
        return;
    type = bare(content->type);
    if (sx_text_is(type, "multipart/mixed") || sx_text_is(type, "multipart/related")) {
        take_multipart(excerpt, content, body);
        return;
    }
    excerpt->kind = kind_of(type, content->disposition);
    if (excerpt->kind == SX_BODY_SDP)
        sx_body_take_sdp(excerpt, body, cut);
}
