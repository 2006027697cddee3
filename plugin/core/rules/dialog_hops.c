/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 482: requests that go round or arrive twice, by their Via.
 */
#include "rules_dialog.h"

#include <string.h>

typedef struct {
    SxText host, branch;
} Via;

static bool
read_via(SxText value, Via *via)
{
    SxText rest = value, head, protocol;

    if (!sx_text_next(&rest, ';', &head) || !sx_text_next(&head, ' ', &protocol))
        return false;
    via->host = sx_text_trim(head);
    if (!sx_text_parameter(value, "branch", &via->branch))
        via->branch = (SxText){ "", 0 };
    return via->host.length > 0 && !memchr(via->host.data, '/', via->host.length);
}

static bool
is_same_text(SxText a, SxText b)
{
    return a.length == b.length && g_ascii_strncasecmp(a.data, b.data, a.length) == 0;
}

static unsigned
count_host(const SxMessage *response, SxText host)
{
    SxValues values = sx_values(response, SX_HEADER_VIA);
    unsigned count = 0;
    SxText value;
    Via via;

    while (sx_values_next(&values, &value))
        if (read_via(value, &via) && is_same_text(via.host, host))
            count++;
    return count;
}

/* Finds the host that the Via of a response, and so of its request, names most
 * often. */
static unsigned
find_repeated(const SxMessage *response, SxText *host)
{
    SxValues values = sx_values(response, SX_HEADER_VIA);
    unsigned most = 0, count;
    SxText value;
    Via via;

    for (int n = 0; n < SX_MESSAGE_HEADERS && sx_values_next(&values, &value); n++) {
        if (!read_via(value, &via))
            continue;
        count = count_host(response, via.host);
        if (count > most) {
            most = count;
            *host = via.host;
        }
    }
    return most;
}

static bool
lists_via(const SxMessage *response, const Via *wanted)
{
    SxValues values = sx_values(response, SX_HEADER_VIA);
    SxText value;
    Via via;

    while (sx_values_next(&values, &value))
        if (read_via(value, &via) && is_same_text(via.host, wanted->host) && is_same_text(via.branch, wanted->branch))
            return true;
    return false;
}

/* The same request on another path or hop: method, CSeq number and From tag are
 * the same, and neither has a To tag where this one has none. */
static bool
is_same_request(const SxCase *one, const SxTags *tags, const SxOther *other)
{
    return other->transaction->cseq == one->transaction->cseq &&
           sx_transaction_is(other->transaction, one->transaction->method) &&
           sx_tag_equal(other->tags.from, tags->from) && !other->tags.to.length == !tags->to.length &&
           other->transaction->request.first.frame < one->record->first.frame;
}

/* Where all run on one machine, only the port tells servers apart. */
static bool
is_from_responder(const SxCase *one, const SxOther *other)
{
    const SxMoment *forward = &other->transaction->request.first, *answer = &one->record->first;

    return forward->flow->from == answer->flow->from ||
           (forward->flow->from_host == answer->flow->from_host &&
            one->transaction->request.first.flow->from_host != answer->flow->from_host);
}

/* Tells whether the sender of a response had itself forwarded the request: its
 * Via is among those that the request came back with. */
static bool
came_back(const SxCase *one, const SxOther *other, Via *via)
{
    SxValues values = sx_values(&other->request, SX_HEADER_VIA);
    SxText value;

    return is_from_responder(one, other) && sx_values_next(&values, &value) && read_via(value, via) &&
           via->branch.length > 0 && lists_via(one->message, via);
}

static bool
add_came_back(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    SxFinding *finding;
    SxOther other;
    Via via;

    while (sx_others_next(&others, &other)) {
        if (!is_same_request(one, tags, &other) || !came_back(one, &other, &via))
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_CAME_BACK);
        sx_dialog_set_request(finding, one);
        sx_finding_frame(finding, SX_PLACE_FORWARD_FRAME, other.transaction->request.first.frame);
        sx_finding_text(finding, SX_PLACE_HOST, via.host);
        return true;
    }
    return false;
}

/* Several servers can share a name, and a request may pass one twice by right:
 * a repeated host is a clue only. */
bool
sx_dialog_repeated(const SxCase *one, SxFindings *findings)
{
    SxText host;
    unsigned count = find_repeated(one->message, &host);
    SxFinding *finding;

    if (count < 2)
        return false;
    finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_VIA_REPEATED);
    sx_finding_text(finding, SX_PLACE_HOST, host);
    sx_finding_number(finding, SX_PLACE_TIMES, count);
    sx_dialog_set_request(finding, one);
    return true;
}

/* RFC 3261 section 8.2.2.2. */
static void
add_merged(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    SxFinding *finding;
    SxOther other;

    if (tags->to.length > 0)
        return;
    while (sx_others_next(&others, &other)) {
        if (!is_same_request(one, tags, &other) ||
            other.transaction->request.first.flow->to != one->transaction->request.first.flow->to ||
            other.transaction->request.first.frame > one->transaction->request.first.frame)
            continue;
        finding = sx_findings_add(findings, SX_STATEMENT_DIALOG_MERGED);
        sx_dialog_set_request(finding, one);
        sx_finding_frame(finding, SX_PLACE_FIRST_FRAME, other.transaction->request.first.frame);
        sx_finding_number(finding, SX_PLACE_CSEQ, one->transaction->cseq);
        return;
    }
}

void
sx_dialog_loop(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    if (!add_came_back(one, tags, findings) && !sx_dialog_repeated(one, findings))
        add_merged(one, tags, findings);
}
