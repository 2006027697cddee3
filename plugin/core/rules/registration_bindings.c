/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds the bindings that a 2xx to REGISTER lists against those that were asked
 * for (RFC 3261 section 10.3).
 */
#include "registration.h"

#include "client.h"

#include <string.h>

/* A Contact of the request, and the case around it. */
typedef struct {
    const SxCase *one;
    SxFindings *findings;
    SxText contact;
    SxText uri; /* of that */
    SxLifetime asked;
} Wanted;

static SxFinding *
add(const Wanted *wanted, SxStatementId statement)
{
    SxFinding *finding = sx_findings_add(wanted->findings, statement);

    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, wanted->one->transaction->request.first.frame);
    sx_finding_text(finding, SX_PLACE_URI, wanted->uri);
    if (wanted->asked.kind == SX_LIFETIME_KNOWN)
        sx_finding_number(finding, SX_PLACE_ASKED, wanted->asked.seconds);
    return finding;
}

static SxText
uri_of(SxText contact)
{
    return sx_text_trim(sx_text_uri(contact));
}

/* Takes user and host off a SIP URI; false for another one. */
static bool
split(SxText uri, SxText *user, SxText *host)
{
    const char *colon = uri.length ? memchr(uri.data, ':', uri.length) : NULL, *at;
    SxText scheme, rest;

    if (!colon)
        return false;
    scheme = (SxText){ uri.data, (size_t)(colon - uri.data) };
    rest = (SxText){ colon + 1, uri.length - scheme.length - 1 };
    if (!sx_text_is(scheme, "sip") && !sx_text_is(scheme, "sips"))
        return false;
    at = rest.length ? memchr(rest.data, '@', rest.length) : NULL;
    *user = (SxText){ rest.data, at ? (size_t)(at - rest.data) : 0 };
    *host = at ? (SxText){ at + 1, rest.length - user->length - 1 } : rest;
    for (size_t i = 0; i < host->length; i++)
        if (memchr(";?", host->data[i], 2) || (host->data[i] == ':' && host->data[0] != '['))
            host->length = i;
    return true;
}

static bool
is_ipv6(SxText host)
{
    return host.length > 0 && host.data[0] == '[';
}

static bool
same_word(SxText a, SxText b)
{
    return a.length == b.length && (a.length == 0 || g_ascii_strncasecmp(a.data, b.data, a.length) == 0);
}

/* Tells whether two URIs may be the same binding. Where section 19.1.4 needs
 * more than user and host to tell, they may. */
static bool
may_equal(SxText a, SxText b)
{
    SxText users[2], hosts[2];

    if (!split(a, &users[0], &hosts[0]) || !split(b, &users[1], &hosts[1]) || memchr(a.data, '%', a.length) ||
        memchr(b.data, '%', b.length) || (is_ipv6(hosts[0]) && is_ipv6(hosts[1])))
        return true;
    return sx_text_equal(users[0], users[1]) && same_word(hosts[0], hosts[1]);
}

/* A device that registers several ways names itself (RFC 5626 section 4.1). */
static bool
same_instance(SxText a, SxText b)
{
    SxText ours, theirs;

    return sx_text_parameter(a, "+sip.instance", &ours) && sx_text_parameter(b, "+sip.instance", &theirs) &&
           same_word(ours, theirs);
}

/* Counts the listed bindings: those of exactly this URI, with the last of them,
 * and those that may be it. */
static size_t
count_listed(const Wanted *wanted, SxText *listed, size_t *similar, size_t *all)
{
    SxValues values = sx_values(wanted->one->message, SX_HEADER_CONTACT);
    SxText contact, uri;
    size_t exact = 0;

    *similar = *all = 0;
    while (sx_values_next(&values, &contact)) {
        uri = uri_of(contact);
        ++*all;
        if (uri.length == 0 || may_equal(uri, wanted->uri) || same_instance(contact, wanted->contact))
            ++*similar;
        if (sx_text_equal(uri, wanted->uri)) {
            *listed = contact;
            exact++;
        }
    }
    return exact;
}

static void
compare_lifetimes(const Wanted *wanted, SxText listed)
{
    SxLifetime granted = sx_lifetime_of_contact(wanted->one->message, listed);
    SxText flow;

    if (granted.kind != SX_LIFETIME_KNOWN || wanted->asked.kind != SX_LIFETIME_KNOWN)
        return;
    if (wanted->asked.seconds == 0) {
        /* Each flow of a device is a binding of its own (RFC 5626 section 4.2). */
        if (granted.seconds > 0 && !sx_text_parameter(listed, "reg-id", &flow))
            sx_finding_number(add(wanted, SX_STATEMENT_REGISTRATION_STILL_LISTED), SX_PLACE_GRANTED, granted.seconds);
    } else if (granted.seconds == 0) {
        add(wanted, SX_STATEMENT_REGISTRATION_LISTED_WITH_0);
    } else if (granted.seconds < wanted->asked.seconds) {
        sx_finding_number(add(wanted, SX_STATEMENT_REGISTRATION_SHORTENED), SX_PLACE_GRANTED, granted.seconds);
    }
}

static void
check_contact(const Wanted *wanted)
{
    bool whole = wanted->one->message->headers_whole;
    SxText listed;
    size_t similar, all, exact = count_listed(wanted, &listed, &similar, &all);

    if (exact == 1)
        compare_lifetimes(wanted, listed);
    else if (!whole || (wanted->asked.kind == SX_LIFETIME_KNOWN && wanted->asked.seconds == 0))
        return;
    else if (all == 0)
        add(wanted, SX_STATEMENT_REGISTRATION_NOTHING_LISTED);
    else if (similar == 0)
        sx_finding_number(add(wanted, SX_STATEMENT_REGISTRATION_NOT_LISTED), SX_PLACE_NUMBER, (uint32_t)all);
}

/* A request may name one URI twice; which of them is meant, nobody can tell. */
static bool
names_twice(const SxMessage *request, SxText uri)
{
    SxValues values = sx_values(request, SX_HEADER_CONTACT);
    SxText contact;
    size_t count = 0;

    while (sx_values_next(&values, &contact))
        count += sx_text_equal(uri_of(contact), uri);
    return count > 1;
}

void
sx_registration_bindings(const SxCase *one, SxFindings *findings)
{
    Wanted wanted = { .one = one, .findings = findings };
    SxValues values;
    SxText contact;

    if (!one->request || !one->record || one->record != sx_transaction_final(one->transaction) ||
        one->record->code > 299 ||
        !sx_text_equal(sx_address(one->request, SX_HEADER_TO), sx_address(one->message, SX_HEADER_TO)))
        return;
    values = sx_values(one->request, SX_HEADER_CONTACT);
    while (sx_values_next(&values, &contact)) {
        wanted.contact = contact;
        wanted.uri = uri_of(contact);
        wanted.asked = sx_lifetime_of_contact(one->request, contact);
        if (sx_contact_is_wildcard(contact) || wanted.uri.length == 0 || wanted.asked.kind == SX_LIFETIME_UNKNOWN ||
            names_twice(one->request, wanted.uri))
            continue;
        check_contact(&wanted);
    }
}
