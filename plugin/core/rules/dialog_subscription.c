/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 481 to NOTIFY and SUBSCRIBE: what the capture shows of the subscription (RFC
 * 6665 section 4.1).
 */
#include "rules_dialog.h"

/* Timer N of RFC 6665 section 4.1.2.4, 64*T1 with the usual T1. */
#define TIMER_N (32 * G_USEC_PER_SEC)

/* Splits Event into its package and id (RFC 6665 section 8.2.1). */
static bool
read_event(const SxMessage *request, SxText *package, SxText *id)
{
    const SxText *value = sx_message_header(request, SX_HEADER_EVENT, 0);
    SxText rest;

    if (!value)
        return false;
    if (!sx_text_parameter(*value, "id", id))
        *id = (SxText){ "", 0 };
    rest = *value;
    return sx_text_next(&rest, ';', package);
}

static bool
is_same_event(const SxMessage *a, const SxMessage *b)
{
    SxText package_a, package_b, id_a, id_b;

    return read_event(a, &package_a, &id_a) && read_event(b, &package_b, &id_b) &&
           sx_text_equal(package_a, package_b) && sx_text_equal(id_a, id_b);
}

static bool
ends_subscription(const SxMessage *notify)
{
    const SxText *value = sx_message_header(notify, SX_HEADER_SUBSCRIPTION_STATE, 0);
    SxText rest, state;

    if (!value)
        return false;
    rest = *value;
    return sx_text_next(&rest, ';', &state) && sx_text_is(state, "terminated");
}

/* What was seen of a subscription before a request. */
typedef struct {
    const SxTransaction *last_notify, *last_subscribe;
    bool notify_ended, unsubscribed;
    bool renewed; /* last_subscribe is inside the dialog: there were NOTIFYs before it */
    const SxTransaction *foreign; /* a SUBSCRIBE with another Event */
    SxText foreign_event;
} Subscription;

static bool
was_accepted(const SxTransaction *transaction, uint32_t frame)
{
    const SxRecord *final = sx_final_before(transaction, frame);

    return final && final->code < 300;
}

static void
note_subscribe(Subscription *seen, const SxCase *one, const SxOther *other)
{
    const SxText *event = sx_message_header(&other->request, SX_HEADER_EVENT, 0);
    uint32_t expires;

    if (!is_same_event(&other->request, one->request)) {
        if (event && was_accepted(other->transaction, one->transaction->request.first.frame)) {
            seen->foreign = other->transaction;
            seen->foreign_event = *event;
        }
        return;
    }
    if (was_accepted(other->transaction, one->record->first.frame))
        seen->notify_ended = false;
    seen->last_subscribe = other->transaction;
    seen->renewed = other->tags.to.length > 0;
    seen->unsubscribed = sx_message_number(&other->request, SX_HEADER_EXPIRES, &expires) && expires == 0 &&
                         was_accepted(other->transaction, one->record->first.frame);
}

static Subscription
look_back(const SxCase *one, const SxTags *tags)
{
    bool notify = sx_transaction_is(one->transaction, "NOTIFY");
    SxText subscriber = notify ? tags->to : tags->from, notifier = notify ? tags->from : tags->to;
    const SxTags from_subscriber = { subscriber, notifier }, from_notifier = { notifier, subscriber };
    SxOthers others = sx_others(one->transaction);
    Subscription seen = { 0 };
    SxOther other;

    while (sx_others_next(&others, &other)) {
        const SxTransaction *transaction = other.transaction;

        if (transaction->request.first.frame > one->transaction->request.first.frame ||
            (sx_transaction_is(transaction, one->transaction->method) && transaction->cseq == one->transaction->cseq))
            continue;
        if (sx_transaction_is(transaction, "SUBSCRIBE") &&
            (sx_tags_same(&other.tags, &from_subscriber) ||
             (other.tags.to.length == 0 && sx_tag_equal(other.tags.from, subscriber)))) {
            note_subscribe(&seen, one, &other);
        } else if (sx_transaction_is(transaction, "NOTIFY") && sx_tags_same(&other.tags, &from_notifier) &&
                   is_same_event(&other.request, one->request)) {
            seen.last_notify = transaction;
            seen.notify_ended =
                ends_subscription(&other.request) && was_accepted(transaction, one->record->first.frame);
        }
    }
    return seen;
}

static SxFinding *
add(const SxCase *one, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_dialog_set_request(finding, one);
    return finding;
}

static bool
add_late(const SxCase *one, const Subscription *seen, SxFindings *findings)
{
    const SxRecord *request = &one->transaction->request;
    int64_t waited;
    SxFinding *finding;

    if (seen->last_notify || !seen->last_subscribe || seen->renewed)
        return false;
    waited = request->first.time - seen->last_subscribe->request.first.time;
    if (waited <= TIMER_N)
        return false;
    finding = add(one, SX_STATEMENT_DIALOG_NOTIFY_LATE, findings);
    sx_finding_frame(finding, SX_PLACE_SUBSCRIBE_FRAME, seen->last_subscribe->request.first.frame);
    sx_finding_seconds(finding, SX_PLACE_SECONDS, waited);
    return true;
}

static bool
add_other_event(const SxCase *one, const Subscription *seen, SxFindings *findings)
{
    const SxText *event = sx_message_header(one->request, SX_HEADER_EVENT, 0);
    SxFinding *finding;

    if (!event || !seen->foreign || seen->last_subscribe || seen->last_notify ||
        one->transaction->place > SX_DIALOG_REACH)
        return false;
    finding = add(one, SX_STATEMENT_DIALOG_NOTIFY_EVENT_DIFFERS, findings);
    sx_finding_text(finding, SX_PLACE_VALUE, *event);
    sx_finding_frame(finding, SX_PLACE_SUBSCRIBE_FRAME, seen->foreign->request.first.frame);
    sx_finding_text(finding, SX_PLACE_OTHER, seen->foreign_event);
    return true;
}

bool
sx_dialog_subscription(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    bool notify = sx_transaction_is(one->transaction, "NOTIFY");
    SxFinding *finding;
    Subscription seen;

    if ((!notify && !sx_transaction_is(one->transaction, "SUBSCRIBE")) || tags->to.length == 0)
        return false;
    seen = look_back(one, tags);
    if (seen.notify_ended) {
        finding = add(one, SX_STATEMENT_DIALOG_SUBSCRIPTION_ENDED, findings);
        sx_finding_frame(finding, SX_PLACE_NOTIFY_FRAME, seen.last_notify->request.first.frame);
        return true;
    }
    if (notify && seen.unsubscribed) {
        finding = add(one, SX_STATEMENT_DIALOG_UNSUBSCRIBED, findings);
        sx_finding_frame(finding, SX_PLACE_SUBSCRIBE_FRAME, seen.last_subscribe->request.first.frame);
        return true;
    }
    return notify && (add_other_event(one, &seen, findings) || add_late(one, &seen, findings));
}
