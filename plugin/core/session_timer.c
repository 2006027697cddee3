/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the earlier 422 responses that a client has to heed, and the timer that
 * runs.
 */
#include "session_timer.h"

#include "client.h"

#include <string.h>

bool
sx_refreshes_session(const SxTransaction *transaction)
{
    return strcmp(transaction->method, "INVITE") == 0 || strcmp(transaction->method, "UPDATE") == 0;
}

static bool
is_same_dialog(const SxMessage *a, const SxMessage *b)
{
    return sx_text_equal(sx_tag(a, SX_HEADER_FROM), sx_tag(b, SX_HEADER_FROM)) &&
           sx_text_equal(sx_tag(a, SX_HEADER_TO), sx_tag(b, SX_HEADER_TO));
}

/* Reads Min-SE of the 422 that ended an earlier transaction. */
static bool
read_minimum(const SxTransaction *earlier, uint32_t before, uint32_t *minimum)
{
    const SxRecord *final = sx_transaction_final(earlier);
    SxMessage response;

    return final && final->code == 422 && final->first.frame < before && sx_record_read(final, &response) &&
           sx_message_number(&response, SX_HEADER_MIN_SE, minimum);
}

/* A request of the same CSeq number is another branch of the same one, which a
 * proxy sent. */
bool
sx_stated_minimum(const SxTransaction *transaction, const SxMessage *request, SxStatedMinimum *stated)
{
    uint32_t before = transaction->request.first.frame, minimum;

    *stated = (SxStatedMinimum){ 0 };
    for (guint back = 1; back <= SX_JOURNAL_REACH && back <= transaction->place; back++) {
        const SxTransaction *earlier = transaction->call->transactions.list[transaction->place - back];
        SxMessage asked;

        if (earlier->cseq == transaction->cseq || !sx_refreshes_session(earlier) ||
            !read_minimum(earlier, before, &minimum) || !sx_same_client(transaction, earlier) ||
            !sx_record_read(&earlier->request, &asked) || !is_same_dialog(request, &asked))
            continue;
        if (!stated->newest)
            stated->newest = earlier;
        if (minimum > stated->minimum) {
            stated->minimum = minimum;
            stated->frame = sx_transaction_final(earlier)->first.frame;
        }
    }
    return stated->newest != NULL && stated->frame > 0;
}

/* Tells whether a response to an earlier request belongs to the dialog of this
 * request, whichever side sent that one. */
static bool
is_of_dialog(const SxMessage *earlier, const SxMessage *response, const SxMessage *request)
{
    SxText caller = sx_tag(earlier, SX_HEADER_FROM), callee = sx_tag(response, SX_HEADER_TO);
    SxText from = sx_tag(request, SX_HEADER_FROM), to = sx_tag(request, SX_HEADER_TO);

    return (sx_text_equal(caller, from) && sx_text_equal(callee, to)) ||
           (sx_text_equal(caller, to) && sx_text_equal(callee, from));
}

/* Finds the 2xx of a transaction that belongs to the dialog of a request. */
static const SxRecord *
success_of_dialog(const SxTransaction *earlier, const SxMessage *request, SxMessage *asked, SxMessage *success)
{
    const SxRecord *response;

    if (!sx_refreshes_session(earlier) || !earlier->has_request || !sx_record_read(&earlier->request, asked))
        return NULL;
    for (size_t n = 0; (response = sx_transaction_response(earlier, n)) != NULL; n++)
        if (response->code >= 200 && response->code < 300 && sx_record_read(response, success) &&
            is_of_dialog(asked, success, request))
            return response;
    return NULL;
}

static bool
read_timer(const SxMessage *asked, const SxMessage *success, SxRunningTimer *timer)
{
    const SxText *value = sx_message_header(success, SX_HEADER_SESSION_EXPIRES, 0);

    if (!value || !sx_message_number(success, SX_HEADER_SESSION_EXPIRES, &timer->interval))
        return false;
    if (!sx_text_parameter(*value, "refresher", &timer->refresher))
        timer->refresher = (SxText){ "", 0 };
    timer->tag = sx_text_is(timer->refresher, "uac") ? sx_tag(asked, SX_HEADER_FROM) : sx_tag(success, SX_HEADER_TO);
    return true;
}

bool
sx_running_timer(const SxCase *one, SxRunningTimer *timer)
{
    const SxTransaction *own = one->transaction;

    for (guint back = 1; back <= SX_JOURNAL_REACH && back <= own->place; back++) {
        const SxTransaction *earlier = own->call->transactions.list[own->place - back];
        SxMessage asked, success;
        const SxRecord *response = success_of_dialog(earlier, one->request, &asked, &success);

        if (!response || response->first.frame >= one->frame)
            continue;
        timer->set_by = response;
        timer->transaction = earlier;
        return read_timer(&asked, &success, timer);
    }
    return false;
}
