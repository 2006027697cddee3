/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads WWW-Authenticate and Proxy-Authenticate (RFC 3261 sections 20.27 and
 * 20.44, RFC 7616 section 3.3, RFC 8760): one challenge a header field.
 */
#include "diagnosis.h"

#include "challenge.h"

#define CHALLENGES 8

static bool
set(SxFinding *finding, SxPlace place, const SxChallenge *challenge, const char *name)
{
    SxText value;

    if (!sx_challenge_parameter(challenge, name, &value))
        return false;
    sx_finding_text(finding, place, value);
    return true;
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
    SxChallenge challenge = sx_challenge(value);
    bool digest = sx_text_is(challenge.scheme, "Digest");
    SxText realm;
    SxFinding *finding;

    if (!digest || !sx_challenge_parameter(&challenge, "realm", &realm) || !is_plain(realm)) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE_SCHEME);
        sx_finding_text(finding, SX_PLACE_SCHEME, challenge.scheme);
        sx_finding_text(finding, SX_PLACE_VALUE, value);
    } else if (sx_challenge_is_stale(&challenge)) {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE_STALE);
        sx_finding_text(finding, SX_PLACE_REALM, realm);
    } else {
        finding = sx_findings_add(findings, SX_STATEMENT_READING_CHALLENGE);
        sx_finding_text(finding, SX_PLACE_SCHEME, challenge.scheme);
        sx_finding_text(finding, SX_PLACE_REALM, realm);
        if (!set(finding, SX_PLACE_ALGORITHM, &challenge, "algorithm"))
            sx_finding_words(finding, SX_PLACE_ALGORITHM, "MD5");
        if (!set(finding, SX_PLACE_QOP, &challenge, "qop"))
            sx_finding_texts(finding, SX_PLACE_QOP, sx_label_texts(SX_LABEL_WORD_NONE));
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
