/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the files of the family "challenge" share.
 */
#ifndef SX_RULES_CHALLENGE_H
#define SX_RULES_CHALLENGE_H

#include "diagnosis.h"
#include "digest.h"

/* A challenge, the header field that carries it, and the one that answers it
 * (RFC 3261 sections 22.2 and 22.3). */
typedef struct {
    SxHeaderId challenge;
    SxHeaderId credentials;
    const char *reference;
} SxChallengeKind;

extern const SxChallengeKind sx_challenge_kinds[2];

/* Gives the kind that a 401 or a 407 is about. */
const SxChallengeKind *sx_challenge_kind(unsigned code);

/* The challenge that gave the nonce of some credentials. */
typedef struct {
    const SxTransaction *transaction; /* the one that was challenged */
    const SxRecord *response;
    SxDigest challenge;
    bool same_algorithm; /* it is one for the algorithm of the credentials */
} SxIssue;

/* A nonce is used at once, in microseconds; one that is refused after this time
 * may simply have grown old. */
#define SX_CHALLENGE_FRESH (32 * (int64_t)G_USEC_PER_SEC)

/* Finds it among the earlier transactions of the call from the same sender;
 * among several with that nonce the one for the algorithm of the credentials.
 * Gives false when it was not seen. */
bool sx_challenge_issue(const SxTransaction *transaction, SxHeaderId header, const SxDigest *credentials,
                        SxIssue *issue);

/* Walks back through the call to the next earlier transaction of the same
 * sender whose request was seen and has a lower CSeq number; *place starts as
 * that of the transaction. No more than SX_JOURNAL_REACH steps back. */
const SxTransaction *sx_challenge_earlier(const SxTransaction *transaction, guint *place);

/* Tells whether two requests carry the same From tag. */
bool sx_challenge_same_from(const SxMessage *a, const SxMessage *b);

/* Adds what is wrong with the credentials of a request in themselves, and tells
 * whether there was anything. */
bool sx_challenge_faults(const SxTransaction *transaction, const SxMessage *request, SxFindings *findings);

/* Adds what is wrong with how a request repeats a challenged one. */
void sx_challenge_repetition(const SxCase *one, SxFindings *findings);

/* Adds what a 401 or 407 says of the request that it answers. */
void sx_challenge_refusal(const SxCase *one, SxFindings *findings);

/* A 401 or 407, and a challenge in it or credentials in its request. */
typedef struct {
    const SxCase *one;
    const SxChallengeKind *kind;
    SxDigest challenge;
    SxDigest credentials;
} SxRefusal;

/* Adds a finding with the request's frame and the header of credentials. */
SxFinding *sx_refusal_add(const SxRefusal *refusal, SxStatementId statement, SxFindings *findings);

/* The same with user and realm of the credentials. */
SxFinding *sx_refusal_add_user(const SxRefusal *refusal, SxStatementId statement, SxFindings *findings);

/* Adds that stale=true refuses the nonce of the credentials. */
void sx_refusal_stale(const SxRefusal *refusal, SxFindings *findings);

/* Adds that the nonce was refused though stale=true does not say so, and tells
 * whether that is known: by what became of a retry at once, or by the phrase. */
bool sx_refusal_blame_nonce(const SxRefusal *refusal, SxFindings *findings);

/* Tells whether a response challenges the realm of some credentials, and stores
 * whether it blames the nonce. */
bool sx_refusal_challenges(const SxMessage *response, SxHeaderId header, const SxDigest *credentials, bool *stale);

/* Judges credentials for a realm that is challenged; false when there are none.
 * Those that are faulty in themselves are not said to be wrong besides. */
bool sx_refusal_judge_credentials(SxRefusal *refusal, bool faulty, SxFindings *findings);

/* Tells whether a copy of the request was seen after an answer: it may have
 * carried other headers than those kept. */
bool sx_challenge_copied_late(const SxCase *one);

/* Adds what a 403 or a success says of credentials. */
void sx_challenge_outcome(const SxCase *one, SxFindings *findings);

/* Finds a success of the same user in the same call, seen earlier or later. */
const SxRecord *sx_challenge_accepted(const SxTransaction *transaction, SxHeaderId header, const SxDigest *credentials);

/* Finds the success of an earlier REGISTER of the same client for the user in
 * From, whatever its Call-ID, with credentials of the same user and realm. NULL
 * where there is none, or a later one was forbidden. */
const SxRecord *sx_challenge_registered(const SxCase *one, const SxDigest *credentials);

/* Adds what a 494 says (RFC 3329). */
void sx_challenge_agreement(const SxCase *one, SxFindings *findings);

#endif
