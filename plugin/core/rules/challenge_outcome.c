/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Credentials that were followed by a success or by a 403 (RFC 3261 sections
 * 21.4.4 and 22.1).
 */
#include "rules_challenge.h"

#include <string.h>

static SxFinding *
add(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxStatementId statement,
    SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    sx_finding_words(finding, SX_PLACE_CREDENTIALS, sx_header_name(kind->credentials));
    sx_finding_text(finding, SX_PLACE_USERNAME, credentials->values[SX_DIGEST_USERNAME]);
    sx_finding_text(finding, SX_PLACE_REALM, credentials->values[SX_DIGEST_REALM]);
    return finding;
}

/* Only the answer to the challenge of the request just before it is news. */
static bool
check_success(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxFindings *findings)
{
    const SxTransaction *earlier;
    guint place = one->transaction->place;
    SxFinding *finding;
    SxIssue issue;

    if (!sx_challenge_issue(one->transaction, kind->challenge, credentials, &issue) ||
        strcmp(issue.transaction->method, one->transaction->method) != 0)
        return false;
    do
        earlier = sx_challenge_earlier(one->transaction, &place);
    while (earlier && strcmp(earlier->method, one->transaction->method) != 0);
    if (!earlier || earlier->cseq != issue.transaction->cseq)
        return false;
    finding = add(one, kind, credentials, SX_STATEMENT_CHALLENGE_ACCEPTED, findings);
    sx_finding_frame(finding, SX_PLACE_CHALLENGE_FRAME, issue.response->first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, one->message->status);
    return true;
}

static bool
names_password(SxText phrase)
{
    for (size_t i = 0; i + 8 <= phrase.length; i++)
        if (g_ascii_strncasecmp(phrase.data + i, "password", 8) == 0)
            return true;
    return false;
}

static bool
check_forbidden(const SxCase *one, const SxChallengeKind *kind, const SxDigest *credentials, SxFindings *findings)
{
    const SxRecord *accepted = sx_challenge_accepted(one->transaction, kind->credentials, credentials);
    SxStatementId statement = SX_STATEMENT_CHALLENGE_FORBIDDEN;
    SxFinding *finding;

    if (sx_text_is(one->message->reason, "Stale Date"))
        return true;
    /* The password may have been corrected in between. */
    if (accepted && accepted->first.frame > one->frame)
        accepted = NULL;
    if (!accepted && strcmp(one->transaction->method, "REGISTER") != 0)
        accepted = sx_challenge_registered(one, credentials);
    if (names_password(one->message->reason))
        statement = SX_STATEMENT_CHALLENGE_FORBIDDEN_PASSWORD;
    else if (accepted)
        statement = SX_STATEMENT_CHALLENGE_FORBIDDEN_KNOWN_USER;
    finding = add(one, kind, credentials, statement, findings);
    if (statement == SX_STATEMENT_CHALLENGE_FORBIDDEN_PASSWORD)
        sx_finding_text(finding, SX_PLACE_PHRASE, one->message->reason);
    else if (accepted)
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, accepted->first.frame);
    return true;
}

void
sx_challenge_outcome(const SxCase *one, SxFindings *findings)
{
    const SxTransaction *transaction = one->transaction;

    if (!one->request || sx_challenge_copied_late(one) || strcmp(transaction->method, "ACK") == 0 ||
        strcmp(transaction->method, "CANCEL") == 0)
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(sx_challenge_kinds); i++) {
        const SxChallengeKind *kind = &sx_challenge_kinds[i];
        SxDigest credentials;
        size_t n = 0;

        while (sx_digest_next(one->request, kind->credentials, &n, &credentials)) {
            if (!sx_digest_answers(&credentials))
                continue;
            if (one->message->status == 403 ? check_forbidden(one, kind, &credentials, findings)
                                            : check_success(one, kind, &credentials, findings))
                return;
        }
    }
}
