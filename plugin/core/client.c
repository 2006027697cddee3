/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Compares who sent the requests of a call.
 */
#include "client.h"

#include <string.h>

SxText
sx_sent_by(const SxMessage *request)
{
    SxValues vias = sx_values(request, SX_HEADER_VIA);
    SxText via;
    const char *space;

    if (!sx_values_next(&vias, &via) || !sx_text_next(&via, ';', &via))
        return (SxText){ "", 0 };
    space = memchr(via.data, ' ', via.length);
    if (!space)
        return (SxText){ "", 0 };
    return sx_text_trim((SxText){ space, via.length - (size_t)(space - via.data) });
}

bool
sx_same_client(const SxTransaction *a, const SxTransaction *b)
{
    SxMessage first, second;

    return a->has_request && b->has_request && a->request.first.flow->from_host == b->request.first.flow->from_host &&
           sx_record_read(&a->request, &first) && sx_record_read(&b->request, &second) &&
           sx_text_equal(sx_sent_by(&first), sx_sent_by(&second));
}

const SxTransaction *
sx_client_before(const SxTransaction *transaction)
{
    const SxTransaction *other = sx_transaction_before(transaction);

    for (int reach = 0; other && reach < SX_JOURNAL_REACH; reach++, other = sx_transaction_before(other))
        if (sx_same_client(transaction, other))
            return other;
    return NULL;
}

const SxTransaction *
sx_client_after(const SxTransaction *transaction)
{
    const SxTransaction *other = sx_transaction_next(transaction);

    for (int reach = 0; other && reach < SX_JOURNAL_REACH; reach++, other = sx_transaction_next(other))
        if (sx_same_client(transaction, other))
            return other;
    return NULL;
}

SxText
sx_tag(const SxMessage *message, SxHeaderId id)
{
    const SxText *value = sx_message_header(message, id, 0);
    SxText tag;

    return value && sx_text_parameter(*value, "tag", &tag) ? tag : (SxText){ "", 0 };
}

SxText
sx_address(const SxMessage *message, SxHeaderId id)
{
    const SxText *value = sx_message_header(message, id, 0);

    return value ? sx_text_uri(*value) : (SxText){ "", 0 };
}
