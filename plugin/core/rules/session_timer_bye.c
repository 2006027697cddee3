/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A BYE that ends a session because it was not refreshed (RFC 4028 section 10):
 * the other side was to refresh it and did not, or the sender tried in vain.
 */
#include "session_timer.h"

#include "around.h"
#include "dialog.h"

#define SECOND ((int64_t)G_USEC_PER_SEC)

/* By how much a timer may seem to be off that started when the 2xx was sent,
 * received or acknowledged. */
#define SLACK (2 * SECOND)

/* How long before the end of the interval is still slightly before it. */
#define SLIGHTLY (10 * SECOND)

/* A client gives a request up after 64*T1, 32 s; and ends the dialog at once, so
 * to speak, after the response that makes it do so. */
#define GIVEN_UP (31 * SECOND)
#define AT_ONCE (5 * SECOND)

/* Tells whether a BYE comes when the side that waits for a refresh gives up: the
 * lesser of 32 s and a third of the interval before its end is recommended, and
 * slightly before its end said to be the aim. */
static bool
is_when_timer_ends(int64_t passed, uint32_t interval)
{
    int64_t end = interval * SECOND, early = end - MIN(32 * SECOND, end / 3);

    return ABS(passed - early) <= SLACK || (passed >= end - SLIGHTLY && passed <= end + SLACK);
}

/* Walks the requests of the BYE's dialog that might refresh the session, seen
 * since the timer was set. */
static bool
next_refresh(const SxCase *bye, const SxRunningTimer *timer, SxOthers *others, SxOther *refresh)
{
    SxTags tags;

    if (!sx_tags_read(bye->message, &tags))
        return false;
    while (sx_others_next(others, refresh)) {
        const SxRecord *request = &refresh->transaction->request;

        if (refresh->transaction != timer->transaction && sx_refreshes_session(refresh->transaction) &&
            sx_tags_of_dialog(&refresh->tags, &tags) && request->last_frame > timer->set_by->first.frame &&
            request->first.frame < bye->frame)
            return true;
    }
    return false;
}

/* A refresh that was not captured, or not whole, shows by its response alone, or
 * not at all. */
static bool
has_unseen_refresh(const SxCase *bye, const SxRunningTimer *timer)
{
    const SxTransaction *other;

    for (guint n = 0; (other = sx_around_later(timer->transaction, n)) != NULL; n++)
        if (!other->has_request && sx_refreshes_session(other) && other->responses &&
            other->responses->first.frame < bye->frame)
            return true;
    return sx_around_is_cut(bye, timer->transaction);
}

static void
set_timer(SxFinding *finding, const SxRunningTimer *timer)
{
    sx_finding_frame(finding, SX_PLACE_TIMER_FRAME, timer->set_by->first.frame);
    sx_finding_number(finding, SX_PLACE_INTERVAL, timer->interval);
}

static void
tell_not_refreshed(const SxCase *one, const SxRunningTimer *timer, SxFindings *findings)
{
    int64_t passed = one->record->first.time - timer->set_by->first.time;
    SxText sender = sx_around_tag(one->message, SX_HEADER_FROM);
    SxFinding *finding;

    if (timer->refresher.length == 0 || timer->tag.length == 0 || sx_tag_equal(sender, timer->tag) ||
        !is_when_timer_ends(passed, timer->interval) || has_unseen_refresh(one, timer))
        return;
    finding = sx_findings_add(findings, SX_STATEMENT_SESSION_TIMER_NOT_REFRESHED);
    set_timer(finding, timer);
    sx_finding_text(finding, SX_PLACE_REFRESHER, timer->refresher);
    sx_around_set_span(finding, SX_PLACE_SECONDS, passed);
}

/* Gives the response by which a refresh failed for good, or NULL. */
static const SxRecord *
fatal_answer(const SxCase *one, const SxTransaction *refresh)
{
    const SxRecord *final = sx_final_before(refresh, one->record->first.frame);

    return final && (final->code == 408 || final->code == 481) && one->record->first.time - final->first.time <= AT_ONCE
               ? final
               : NULL;
}

static bool
is_unanswered(const SxCase *one, const SxTransaction *refresh)
{
    const SxRecord *request = &refresh->request;
    int64_t passed = one->record->first.time - request->first.time;

    return !refresh->responses && !request->first.flow->reliable && sx_around_is_repeated(request) &&
           !sx_around_is_cut(one, refresh) && passed >= GIVEN_UP && passed <= GIVEN_UP + AT_ONCE;
}

static void
tell_failed(const SxCase *one, const SxOther *refresh, const SxRunningTimer *timer, SxFindings *findings)
{
    const SxTransaction *transaction = refresh->transaction;
    const SxRecord *answer = fatal_answer(one, transaction);
    SxFinding *finding;

    if (!sx_tag_equal(refresh->tags.from, sx_around_tag(one->message, SX_HEADER_FROM)) ||
        !sx_message_has(&refresh->request, SX_HEADER_SESSION_EXPIRES) || (!answer && !is_unanswered(one, transaction)))
        return;
    finding = sx_findings_add(findings, answer ? SX_STATEMENT_SESSION_TIMER_REFRESH_FAILED
                                               : SX_STATEMENT_SESSION_TIMER_REFRESH_UNANSWERED);
    set_timer(finding, timer);
    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(transaction->method));
    sx_finding_frame(finding, SX_PLACE_REQUEST_FRAME, transaction->request.first.frame);
    if (answer) {
        sx_finding_number(finding, SX_PLACE_CODE, answer->code);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, answer->first.frame);
    }
}

void
sx_session_timer_bye(const SxCase *one, SxFindings *findings)
{
    SxOthers others = sx_others(one->transaction);
    SxOther refresh, last = { 0 };
    SxRunningTimer timer;

    if (!one->record || !sx_running_timer(one, &timer) || one->record->first.time < timer.set_by->first.time)
        return;
    while (next_refresh(one, &timer, &others, &refresh))
        last = refresh;
    if (last.transaction)
        tell_failed(one, &last, &timer, findings);
    else
        tell_not_refreshed(one, &timer, findings);
}
