/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Ties ICMP errors to the messages that they quote. A router need quote no more
 * than 8 bytes behind the IP header (RFC 792), many hosts quote 500.
 */
#include "journal_inside.h"

#include <string.h>

/* An error is put down to a request by addresses alone within this time. */
#define ICMP_WITHIN (5 * G_USEC_PER_SEC)

static bool
is_quoted(const SxTransaction *transaction, const SxIcmpError *error)
{
    const SxRecord *request = &transaction->request;
    const SxLine *start;
    size_t length;

    if (!request->lines || request->first.flow->from != error->from || request->first.flow->to != error->to ||
        error->time < request->first.time || error->time - request->last_time > ICMP_WITHIN)
        return false;
    start = request->lines[0];
    length = MIN(error->quoted.length, start->shown);
    return length == 0 || memcmp(start->value, error->quoted.data, length) == 0;
}

/* Gives the latest request that too short a quotation can be of, or NULL. */
static SxTransaction *
find_recent(const SxJournal *journal, const SxIcmpError *error)
{
    for (guint back = 1; back <= SX_RECENT && back <= journal->passed; back++) {
        SxTransaction *transaction = journal->recent[(journal->passed - back) % SX_RECENT];

        if (is_quoted(transaction, error))
            return transaction;
    }
    return NULL;
}

static void
add_icmp(SxJournal *journal, SxRecord *record, const SxIcmpError *error, bool by_address)
{
    SxIcmpNote *note = (SxIcmpNote *)record->icmp;

    if (!note) {
        note = sx_arena_take0(journal->arena, sizeof *note);
        *note = (SxIcmpNote){ .frame = error->frame,
                              .kind = error->kind,
                              .reporter = error->reporter,
                              .time = error->time,
                              .by_address = by_address };
        record->icmp = note;
    }
    if (note->kind != error->kind)
        return;
    note->count++;
    note->last_frame = error->frame;
}

bool
sx_journal_note_icmp(SxJournal *journal, const SxIcmpError *error)
{
    SxExcerpt excerpt;
    bool enough = sx_excerpt(&excerpt, error->quoted, true);
    SxTransaction *transaction = enough ? sx_journal_match(journal, &excerpt) : find_recent(journal, error);
    SxRecord *record = NULL;

    if (transaction && enough && excerpt.is_response)
        record = sx_journal_response(transaction, &excerpt);
    else if (transaction && transaction->has_request)
        record = &transaction->request;
    if (record)
        add_icmp(journal, record, error, !enough);
    return record != NULL;
}
