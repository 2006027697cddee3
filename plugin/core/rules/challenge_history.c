/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Looks through a call for challenges and for what answered them.
 */
#include "rules_challenge.h"

#include "client.h"
#include "registry.h"

#include <string.h>

const SxChallengeKind sx_challenge_kinds[2] = {
    { SX_HEADER_WWW_AUTHENTICATE, SX_HEADER_AUTHORIZATION, "RFC 3261 section 22.2" },
    { SX_HEADER_PROXY_AUTHENTICATE, SX_HEADER_PROXY_AUTHORIZATION, "RFC 3261 section 22.3" },
};

const SxChallengeKind *
sx_challenge_kind(unsigned code)
{
    return &sx_challenge_kinds[code == 407];
}

static bool
same_sender(const SxTransaction *a, const SxTransaction *b)
{
    return a->has_request && b->has_request && a->request.first.flow->from_host == b->request.first.flow->from_host;
}

static bool
same_algorithm(const SxDigest *a, const SxDigest *b)
{
    SxText first = sx_digest_algorithm(a), second = sx_digest_algorithm(b);

    return first.length == second.length && g_ascii_strncasecmp(first.data, second.data, first.length) == 0;
}

/* Looks for the nonce in one response. A challenge that cannot be read may have
 * offered any algorithm. */
static bool
issued_by(const SxRecord *response, SxHeaderId header, const SxDigest *credentials, SxIssue *issue)
{
    SxMessage message;
    SxDigest challenge;
    size_t n = 0;
    bool found = false, all_seen;

    if ((response->code != 401 && response->code != 407) || !sx_record_read(response, &message))
        return false;
    all_seen = message.headers_whole && sx_digest_all_readable(&message, header);
    while (sx_digest_next(&message, header, &n, &challenge)) {
        if (!sx_digest_same_nonce(&challenge, credentials) || (found && issue->same_algorithm))
            continue;
        issue->same_algorithm = all_seen ? same_algorithm(&challenge, credentials) : true;
        if (found && !issue->same_algorithm)
            continue;
        found = true;
        issue->response = response;
        issue->challenge = challenge;
    }
    return found;
}

bool
sx_challenge_issue(const SxTransaction *transaction, SxHeaderId header, const SxDigest *credentials, SxIssue *issue)
{
    const SxTransactions *all = &transaction->call->transactions;
    guint end = transaction->place > SX_JOURNAL_REACH ? transaction->place - SX_JOURNAL_REACH : 0;

    for (guint place = transaction->place; place-- > end;) {
        const SxTransaction *other = all->list[place];
        const SxRecord *response;

        if (!same_sender(other, transaction))
            continue;
        for (size_t n = 0; (response = sx_transaction_response(other, n)) != NULL; n++) {
            if (response->first.frame < transaction->request.first.frame &&
                issued_by(response, header, credentials, issue)) {
                issue->transaction = other;
                return true;
            }
        }
    }
    return false;
}

const SxTransaction *
sx_challenge_earlier(const SxTransaction *transaction, guint *place)
{
    guint end = transaction->place > SX_JOURNAL_REACH ? transaction->place - SX_JOURNAL_REACH : 0;

    while (*place > end) {
        const SxTransaction *other = transaction->call->transactions.list[--*place];

        if (same_sender(other, transaction) && other->cseq < transaction->cseq)
            return other;
    }
    return NULL;
}

bool
sx_challenge_same_from(const SxMessage *a, const SxMessage *b)
{
    const SxText *first = sx_message_header(a, SX_HEADER_FROM, 0), *second = sx_message_header(b, SX_HEADER_FROM, 0);
    SxText first_tag, second_tag;

    return first && second && sx_text_parameter(*first, "tag", &first_tag) &&
           sx_text_parameter(*second, "tag", &second_tag) && sx_text_equal(first_tag, second_tag);
}

/* Tells whether a request named that user for that realm. */
static bool
names_user(const SxTransaction *transaction, SxHeaderId header, const SxDigest *credentials)
{
    SxMessage request;
    SxDigest digest;
    size_t n = 0;

    if (!sx_record_read(&transaction->request, &request))
        return false;
    while (sx_digest_next(&request, header, &n, &digest))
        if (sx_digest_answers(&digest) && sx_digest_same_realm(&digest, credentials) &&
            sx_digest_agree(&digest, credentials, SX_DIGEST_USERNAME))
            return true;
    return false;
}

const SxRecord *
sx_challenge_accepted(const SxTransaction *transaction, SxHeaderId header, const SxDigest *credentials)
{
    const SxTransactions *all = &transaction->call->transactions;
    guint place = transaction->place > SX_JOURNAL_REACH ? transaction->place - SX_JOURNAL_REACH : 0;
    guint end = MIN(all->count, transaction->place + SX_JOURNAL_REACH);

    for (; place < end; place++) {
        const SxTransaction *other = all->list[place];
        const SxRecord *final = sx_transaction_final(other);

        if (other != transaction && final && final->code < 300 && same_sender(other, transaction) &&
            strcmp(other->method, "ACK") != 0 && strcmp(other->method, "CANCEL") != 0 &&
            names_user(other, header, credentials))
            return final;
    }
    return NULL;
}

const SxRecord *
sx_challenge_registered(const SxCase *one, const SxDigest *credentials)
{
    const SxTransaction *own = one->transaction;
    SxRegisters registers;
    SxRegister other;
    SxUri user;

    if (!sx_uri_read(sx_address(one->request, SX_HEADER_FROM), &user))
        return NULL;
    registers = sx_registers_of_address(sx_journal_registry(one->journal), &user, own->request.first.frame);
    while (sx_registers_next(&registers, &other)) {
        const SxTransaction *transaction = other.transaction;

        if (!other.final || !sx_same_client(transaction, own) ||
            !(names_user(transaction, SX_HEADER_AUTHORIZATION, credentials) ||
              names_user(transaction, SX_HEADER_PROXY_AUTHORIZATION, credentials)))
            continue;
        if (other.final->code < 300)
            return other.final;
        if (other.final->code == 403)
            return NULL;
    }
    return NULL;
}

bool
sx_challenge_copied_late(const SxCase *one)
{
    const SxRecord *final = sx_transaction_final(one->transaction);

    return one->transaction->request.copies > 0 && final && final->first.frame < one->frame &&
           one->transaction->request.last_frame > final->first.frame;
}
