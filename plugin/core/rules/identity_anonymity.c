/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What makes a sender anonymous to a server that answers 433 (RFC 5079 section
 * 3).
 */
#include "rules_identity.h"

#include <string.h>

static bool
ends_in(SxText text, const char *word)
{
    size_t length = strlen(word);

    return text.length >= length && g_ascii_strncasecmp(text.data + text.length - length, word, length) == 0;
}

static bool
holds(SxText text, const char *word)
{
    size_t length = strlen(word);

    for (size_t i = 0; i + length <= text.length; i++)
        if (g_ascii_strncasecmp(text.data + i, word, length) == 0)
            return true;
    return false;
}

/* Gives the host of a sip or sips URI. */
static SxText
host_of(SxText uri)
{
    size_t start = 0, end;

    for (size_t i = 0; i < uri.length; i++)
        if (uri.data[i] == '@' || (uri.data[i] == ':' && start == 0))
            start = i + 1;
    for (end = start; end < uri.length && !strchr(":;?>", uri.data[end]); end++)
        ;
    return (SxText){ uri.data + start, end - start };
}

static bool
is_anonymous_from(SxText from)
{
    SxText host = host_of(sx_text_uri(from)), name = from;
    const char *open = memchr(from.data, '<', from.length);

    if (sx_text_is(host, "anonymous.invalid") || ends_in(host, ".anonymous.invalid"))
        return true;
    if (!open)
        return false;
    name.length = (size_t)(open - from.data);
    name = sx_text_unquote(sx_text_trim(name));
    return sx_text_equal(name, sx_text("Anonymous")) || sx_text_equal(name, sx_text("anonymous"));
}

/* Privacy values are separated by semicolons (RFC 3323 section 4.2). */
static bool
withholds(SxText privacy)
{
    SxText value;

    while (sx_text_next(&privacy, ';', &value))
        if (sx_text_is(value, "id") || sx_text_is(value, "user"))
            return true;
    return false;
}

static void
add(const SxCase *one, SxStatementId statement, SxText value, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    sx_finding_text(finding, SX_PLACE_VALUE, value);
}

void
sx_identity_anonymity(const SxCase *one, SxFindings *findings)
{
    const SxText *from = sx_message_header(one->request, SX_HEADER_FROM, 0), *privacy;
    bool anonymous = false;

    if (from && is_anonymous_from(*from)) {
        add(one, SX_STATEMENT_IDENTITY_ANONYMOUS_FROM, *from, findings);
        anonymous = true;
    }
    for (size_t n = 0; (privacy = sx_message_header(one->request, SX_HEADER_PRIVACY, n)) != NULL; n++) {
        if (!withholds(*privacy))
            continue;
        add(one, SX_STATEMENT_IDENTITY_ANONYMOUS_PRIVACY, *privacy, findings);
        anonymous = true;
        break;
    }
    if (!anonymous && from && one->request->headers_whole && !holds(*from, "anonym") && !holds(*from, "invalid"))
        add(one, SX_STATEMENT_IDENTITY_NOT_ANONYMOUS, *from, findings);
}
