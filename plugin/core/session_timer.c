/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Finds the earlier 422 responses that a client has to heed.
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
