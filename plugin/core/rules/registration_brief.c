/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds a 423 against the lifetimes that its request asked for, and the next
 * request against the 423 (RFC 3261 sections 10.2.8 and 10.3, RFC 6665 section
 * 4.2.1.1, RFC 3903 sections 5 and 6).
 */
#include "registration.h"

#include "client.h"

#include <string.h>

/* From here on a registrar or notifier may not say that it is too brief. */
#define HOUR 3600

/* What a request asks for, over all its Contacts. */
typedef struct {
    size_t count;
    bool unknown;        /* not all of them are known */
    bool to_server;      /* one is left to the server's own default */
    bool push;           /* a proxy that sends push notifications has rules of its own (RFC 8599 section 5.6.1.1) */
    SxLifetime shortest; /* of those above 0, as far as known; 0 where there is none */
    SxText uri;          /* its Contact */
} Wish;

static void
take(Wish *wish, SxLifetime lifetime, SxText uri)
{
    wish->count++;
    wish->unknown = wish->unknown || lifetime.kind != SX_LIFETIME_KNOWN;
    wish->to_server = wish->to_server || lifetime.kind == SX_LIFETIME_LEFT_TO_SERVER;
    if (lifetime.kind != SX_LIFETIME_KNOWN || lifetime.seconds == 0)
        return;
    if (wish->shortest.seconds == 0 || lifetime.seconds < wish->shortest.seconds) {
        wish->shortest = lifetime;
        wish->uri = uri;
    }
}

static bool
holds(SxText text, const char *part)
{
    return text.length > 0 && g_strstr_len(text.data, (gssize)text.length, part) != NULL;
}

static Wish
read_wish(const SxMessage *request)
{
    Wish wish = { 0 };
    SxValues values = sx_values(request, SX_HEADER_CONTACT);
    SxText contact;

    if (!sx_message_is_about(request, "REGISTER")) {
        take(&wish, sx_lifetime_of_message(request), (SxText){ "", 0 });
        return wish;
    }
    while (sx_values_next(&values, &contact)) {
        if (sx_contact_is_wildcard(contact))
            continue;
        take(&wish, sx_lifetime_of_contact(request, contact), sx_text_uri(contact));
        wish.push = wish.push || holds(contact, "pn-provider");
    }
    wish.unknown = wish.unknown || !request->headers_whole;
    return wish;
}

/* PUBLISH has no hour (RFC 3903 section 6). */
static const char *
section(const char *method, bool *has_hour)
{
    *has_hour = true;
    if (strcmp(method, "REGISTER") == 0)
        return "RFC 3261 section 10.3";
    if (strcmp(method, "SUBSCRIBE") == 0)
        return "RFC 6665 section 4.2.1.1";
    *has_hour = false;
    return strcmp(method, "PUBLISH") == 0 ? "RFC 3903 section 6" : NULL;
}

/* Where the client is told to ask for more (PUBLISH: RFC 3903 section 5). */
static const char *
retry_section(const char *method)
{
    bool has_hour;

    if (strcmp(method, "REGISTER") == 0)
        return "RFC 3261 section 10.2.8";
    return strcmp(method, "PUBLISH") == 0 ? "RFC 3903 section 5" : section(method, &has_hour);
}

/* Which statement tells what a 423 with that minimum makes of the wish; false
 * where there is nothing to tell. */
static bool
judge(const Wish *wish, uint32_t minimum, bool has_hour, SxStatementId *statement)
{
    uint32_t seconds = wish->shortest.seconds;

    if (seconds > 0 && seconds < minimum && (!has_hour || seconds < HOUR))
        *statement = wish->shortest.in_contact ? SX_STATEMENT_REGISTRATION_BRIEF_CONTACT
                                               : SX_STATEMENT_REGISTRATION_BRIEF_EXPIRES;
    else if (wish->to_server && wish->count == 1)
        *statement = SX_STATEMENT_REGISTRATION_NO_LIFETIME_ASKED;
    else if (wish->unknown || wish->push || wish->count == 0)
        return false;
    else if (seconds == 0)
        *statement = SX_STATEMENT_REGISTRATION_REMOVAL_REFUSED;
    else if (seconds >= minimum)
        *statement = SX_STATEMENT_REGISTRATION_NOT_TOO_BRIEF;
    else
        *statement = SX_STATEMENT_REGISTRATION_HOUR_REFUSED;
    return true;
}

static SxFinding *
add(const SxCase *one, SxFindings *findings, SxStatementId statement, const Wish *wish)
{
    SxFinding *finding = sx_findings_add(findings, statement);
    bool has_hour;

    finding->reference = section(one->transaction->method, &has_hour);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, one->transaction->request.first.frame);
    sx_finding_number(finding, SX_PLACE_ASKED, wish->shortest.seconds);
    if (wish->uri.length > 0)
        sx_finding_text(finding, SX_PLACE_URI, wish->uri);
    return finding;
}

static void
check_refusal(const SxCase *one, bool has_hour, SxFindings *findings)
{
    Wish wish = read_wish(one->request);
    SxStatementId statement;
    uint32_t minimum;

    if (sx_message_number(one->message, SX_HEADER_MIN_EXPIRES, &minimum)) {
        if (judge(&wish, minimum, has_hour, &statement))
            sx_finding_number(add(one, findings, statement, &wish), SX_PLACE_MINIMUM, minimum);
    } else if (one->message->headers_whole && !sx_message_has(one->message, SX_HEADER_MIN_EXPIRES) && has_hour &&
               wish.shortest.seconds > 0 && wish.shortest.seconds < HOUR) {
        add(one, findings, SX_STATEMENT_REGISTRATION_MINIMUM_UNKNOWN, &wish);
    }
}

/* Reads the 423 that ended the client's request before this one, and what that
 * had asked for. */
static bool
read_refusal_before(const SxCase *one, Wish *asked, uint32_t *minimum, uint32_t *frame)
{
    const SxTransaction *earlier = sx_client_before(one->transaction);
    const SxRecord *final = earlier ? sx_transaction_final(earlier) : NULL;
    SxMessage request, response;

    if (!final || final->code != 423 || earlier->cseq == one->transaction->cseq || final->first.frame > one->transaction->request.first.frame ||
        !sx_record_read(&earlier->request, &request) || !sx_same_target(one->message, &request) ||
        !sx_record_read(final, &response) || !sx_message_number(&response, SX_HEADER_MIN_EXPIRES, minimum))
        return false;
    *asked = read_wish(&request);
    *frame = final->first.frame;
    return true;
}

static void
check_retry(const SxCase *one, SxFindings *findings)
{
    Wish before, now = read_wish(one->message);
    uint32_t minimum, frame;
    SxFinding *finding;

    if (now.shortest.seconds == 0 || !read_refusal_before(one, &before, &minimum, &frame))
        return;
    if (now.shortest.seconds < minimum)
        finding = add(one, findings, SX_STATEMENT_REGISTRATION_RETRY_TOO_BRIEF, &now);
    else if (!now.unknown && before.shortest.seconds > 0 && before.shortest.seconds < minimum)
        finding = add(one, findings, SX_STATEMENT_REGISTRATION_RETRY_RAISED, &now);
    else
        return;
    finding->reference = retry_section(one->transaction->method);
    sx_finding_number(finding, SX_PLACE_MINIMUM, minimum);
    sx_finding_frame(finding, SX_PLACE_EARLIER_FRAME, frame);
}

void
sx_registration_too_brief(const SxCase *one, SxFindings *findings)
{
    bool has_hour;

    if (!one->request || !section(one->transaction->method, &has_hour))
        return;
    if (!one->message->is_response)
        check_retry(one, findings);
    else if (one->message->status == 423 && one->record == sx_transaction_final(one->transaction))
        check_refusal(one, has_hour, findings);
}
