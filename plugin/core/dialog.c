/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Tags, and the neighbours of a transaction.
 */
#include "dialog.h"

#include <string.h>

bool
sx_tag_equal(SxText a, SxText b)
{
    return a.length > 0 && a.length == b.length && g_ascii_strncasecmp(a.data, b.data, a.length) == 0;
}

static SxText
tag_of(SxText value)
{
    SxText tag;

    return sx_text_parameter(value, "tag", &tag) ? tag : (SxText){ "", 0 };
}

SxText
sx_to_tag(const SxMessage *message)
{
    const SxText *to = sx_message_header(message, SX_HEADER_TO, 0);

    return to ? tag_of(*to) : (SxText){ "", 0 };
}

/* Where a bracket is not closed nobody can tell what is a parameter. */
static bool
is_readable(const SxText *value)
{
    return value && value->length > 0 &&
           !memchr(value->data, '<', value->length) == !memchr(value->data, '>', value->length);
}

bool
sx_tags_read(const SxMessage *request, SxTags *tags)
{
    const SxText *from = sx_message_header(request, SX_HEADER_FROM, 0);
    const SxText *to = sx_message_header(request, SX_HEADER_TO, 0);

    if (!is_readable(from) || !is_readable(to))
        return false;
    *tags = (SxTags){ tag_of(*from), tag_of(*to) };
    return tags->from.length > 0;
}

bool
sx_tags_same(const SxTags *a, const SxTags *b)
{
    return sx_tag_equal(a->from, b->from) && sx_tag_equal(a->to, b->to);
}

bool
sx_tags_opposite(const SxTags *a, const SxTags *b)
{
    return sx_tag_equal(a->from, b->to) && sx_tag_equal(a->to, b->from);
}

bool
sx_tags_of_dialog(const SxTags *a, const SxTags *b)
{
    return sx_tags_same(a, b) || sx_tags_opposite(a, b);
}

SxOthers
sx_others(const SxTransaction *around)
{
    guint place = around->place, count = around->call->transactions.count;

    return (SxOthers){ around, place > SX_DIALOG_REACH ? place - SX_DIALOG_REACH : 0,
                       MIN(count, place + SX_DIALOG_REACH + 1) };
}

bool
sx_others_next(SxOthers *others, SxOther *other)
{
    while (others->at < others->end) {
        const SxTransaction *next = others->around->call->transactions.list[others->at++];

        if (next == others->around || !next->has_request || !sx_record_read(&next->request, &other->request) ||
            !sx_tags_read(&other->request, &other->tags))
            continue;
        other->transaction = next;
        return true;
    }
    return false;
}

bool
sx_transaction_is(const SxTransaction *transaction, const char *method)
{
    return strcmp(transaction->method, method) == 0;
}

bool
sx_same_hop(const SxTransaction *a, const SxTransaction *b)
{
    return a->request.first.flow->from_host == b->request.first.flow->from_host &&
           a->request.first.flow->to == b->request.first.flow->to;
}

const SxRecord *
sx_final_before(const SxTransaction *transaction, uint32_t frame)
{
    const SxRecord *final = sx_transaction_final(transaction);

    return final && final->first.frame < frame ? final : NULL;
}
