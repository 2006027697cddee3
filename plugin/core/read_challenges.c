/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads WWW-Authenticate and Proxy-Authenticate (RFC 3261 sections 20.27 and
 * 20.44, RFC 7616 section 3.3, RFC 8760): one challenge a header field.
 */
#include "diagnosis.h"

#include <string.h>

#define CHALLENGES 8

typedef struct {
    SxText scheme;
    SxText parameters;
} Challenge;

static Challenge
split(SxText value)
{
    size_t length = 0;

    while (length < value.length && !memchr(" \t\r\n", value.data[length], 4))
        length++;
    return (Challenge){ { value.data, length },
                        sx_text_trim((SxText){ value.data + length, value.length - length }) };
}

/* Finds name=value among the comma-separated parameters. */
static bool
parameter(const Challenge *challenge, const char *name, SxText *value)
{
    SxText rest = challenge->parameters, piece;

    while (sx_text_next(&rest, ',', &piece)) {
        const char *equals = memchr(piece.data, '=', piece.length);

        if (equals && sx_text_is(sx_text_trim((SxText){ piece.data, (size_t)(equals - piece.data) }), name)) {
            SxText behind = { equals + 1, piece.length - (size_t)(equals + 1 - piece.data) };

            *value = sx_text_unquote(sx_text_trim(behind));
            return true;
        }
    }
    return false;
}

static void
set_or(SxFinding *finding, SxPlace place, const Challenge *challenge, const char *name, const char *otherwise)
{
    SxText value;

    if (parameter(challenge, name, &value))
        sx_finding_text(finding, place, value);
    else
        sx_finding_words(finding, place, otherwise);
}

static bool
is_stale(const Challenge *challenge)
{
    SxText stale;

    return parameter(challenge, "stale", &stale) && sx_text_is(stale, "true");
}

/* A quote that is not escaped, or an escape at the start, shows that the quotes
 * of the header do not pair up; such a realm is not taken out of it. */
static bool
is_plain(SxText realm)
{
    if (realm.length > 0 && realm.data[0] == '\\')
        return false;
    for (size_t i = 0; i < realm.length; i++) {
        if (realm.data[i] == '\\')
            i++;
        else if (realm.data[i] == '"')
            return false;
    }
    return true;
}

static void
read_challenge(SxHeaderId header, SxText value, SxFindings *findings)
{
    Challenge challenge = split(value);
    bool digest = sx_text_is(challenge.scheme, "Digest");
    SxText realm;
    SxFinding *finding;

    if (!digest || !parameter(&challenge, "realm", &realm) || !is_plain(realm)) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE_SCHEME);
        sx_finding_text(finding, SX_PLACE_SCHEME, challenge.scheme);
        sx_finding_text(finding, SX_PLACE_VALUE, value);
    } else if (is_stale(&challenge)) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE_STALE);
        sx_finding_text(finding, SX_PLACE_REALM, realm);
    } else {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE);
        sx_finding_text(finding, SX_PLACE_SCHEME, challenge.scheme);
        sx_finding_text(finding, SX_PLACE_REALM, realm);
        set_or(finding, SX_PLACE_ALGORITHM, &challenge, "algorithm", "MD5");
        set_or(finding, SX_PLACE_QOP, &challenge, "qop", "none");
    }
    sx_finding_words(finding, SX_PLACE_HEADER, sx_header_name(header));
    sx_finding_words(finding, SX_PLACE_CREDENTIALS,
                     header == SX_HEADER_PROXY_AUTHENTICATE ? "Proxy-Authorization" : "Authorization");
}

void
sx_read_challenges(const SxMessage *response, SxHeaderId header, SxFindings *findings)
{
    const SxText *value;

    for (size_t n = 0; n < CHALLENGES && (value = sx_message_header(response, header, n)) != NULL; n++)
        read_challenge(header, *value, findings);
}
