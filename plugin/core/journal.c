/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Matches messages to transactions. The key holds more than RFC 3261 section
 * 17.2.3 asks for, the Call-ID and the CSeq number: some programs use a branch
 * twice, and old ones (RFC 2543) use none.
 */
#include "journal.h"

#include "arena.h"
#include "keep.h"

#include <string.h>

struct SxJournal {
    SxArena *arena; /* all below, but for the tables themselves */
    GHashTable *calls;        /* call_id -> SxCall */
    GHashTable *transactions; /* Key -> SxTransaction */
};

#define KEY_BYTES 512

/* What tells one transaction from another, in one piece. */
typedef struct {
    guint digest;
    uint32_t length;
    char text[KEY_BYTES];
} Key;

/* Mixes bytes into a digest, eight at a time: every message passes here. */
static guint
digest_of(const char *bytes, size_t length)
{
    uint64_t sum = length * UINT64_C(0x9e3779b97f4a7c15);

    while (length > 0) {
        size_t step = MIN(length, sizeof(uint64_t));
        uint64_t word = 0;

        memcpy(&word, bytes, step);
        sum = (sum ^ word) * UINT64_C(0xff51afd7ed558ccd);
        sum ^= sum >> 32;
        bytes += step;
        length -= step;
    }
    return (guint)sum;
}

static guint
key_hash(gconstpointer key)
{
    return ((const Key *)key)->digest;
}

static gboolean
key_equal(gconstpointer a, gconstpointer b)
{
    const Key *one = a, *other = b;

    return one->length == other->length && memcmp(one->text, other->text, one->length) == 0;
}

static bool
append(Key *key, SxText text)
{
    if (text.length >= KEY_BYTES - key->length)
        return false;
    memcpy(key->text + key->length, text.data, text.length);
    key->length += (uint32_t)text.length;
    key->text[key->length++] = '\n';
    return true;
}

/* Takes sent-by and branch off the topmost Via (RFC 3261 section 20.42). */
static bool
read_via(const SxMessage *message, SxText *sent_by, SxText *branch)
{
    SxValues vias = sx_values(message, SX_HEADER_VIA);
    SxText via, head;
    const char *space;

    if (!sx_values_next(&vias, &via))
        return false;
    if (!sx_text_parameter(via, "branch", branch))
        *branch = (SxText){ "", 0 };
    head = via;
    sx_text_next(&head, ';', &head);
    space = head.length ? memchr(head.data, ' ', head.length) : NULL;
    if (!space)
        return false;
    *sent_by = sx_text_trim((SxText){ space, head.length - (size_t)(space - head.data) });
    return true;
}

/* Everything of a message that its transaction depends on. */
typedef struct {
    SxText call_id, sent_by, branch, method;
    uint32_t cseq;
} Identity;

static bool
identify(const SxMessage *message, Identity *identity)
{
    const SxText *call_id = sx_message_header(message, SX_HEADER_CALL_ID, 0);

    if (!call_id || call_id->length == 0 || !sx_message_cseq(message, &identity->cseq, &identity->method) ||
        !read_via(message, &identity->sent_by, &identity->branch))
        return false;
    identity->call_id = *call_id;
    return true;
}

/* Makes the key of a transaction of that method; false when it gets too long. */
static bool
make_key(const Identity *identity, SxText method, Key *key)
{
    SxText cseq = { (const char *)&identity->cseq, sizeof identity->cseq };

    key->length = 0;
    if (!append(key, cseq) || !append(key, identity->branch) || !append(key, identity->sent_by) ||
        !append(key, method) || !append(key, identity->call_id))
        return false;
    key->digest = digest_of(key->text, key->length);
    return true;
}

static void
free_call(gpointer data)
{
    g_ptr_array_unref(((SxCall *)data)->transactions);
}

SxJournal *
sx_journal_new(void)
{
    SxJournal *journal = g_new(SxJournal, 1);

    journal->arena = sx_arena_new();
    journal->calls = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_call);
    journal->transactions = g_hash_table_new(key_hash, key_equal);
    return journal;
}

void
sx_journal_free(SxJournal *journal)
{
    if (!journal)
        return;
    g_hash_table_unref(journal->transactions);
    g_hash_table_unref(journal->calls);
    sx_arena_free(journal->arena);
    g_free(journal);
}

size_t
sx_journal_bytes(const SxJournal *journal)
{
    return sx_arena_bytes(journal->arena);
}

static SxTransaction *
find(const SxJournal *journal, const Identity *identity, SxText method)
{
    Key key;

    if (!make_key(identity, method, &key))
        return NULL;
    return g_hash_table_lookup(journal->transactions, &key);
}

static SxCall *
call_of(SxJournal *journal, SxText call_id)
{
    char name[KEY_BYTES];
    SxCall *call;

    memcpy(name, call_id.data, call_id.length); /* fits, as it fitted the key */
    name[call_id.length] = '\0';
    call = g_hash_table_lookup(journal->calls, name);
    if (call)
        return call;
    call = sx_arena_take(journal->arena, sizeof *call);
    call->call_id = sx_arena_copy(journal->arena, name, call_id.length);
    call->transactions = g_ptr_array_new();
    g_hash_table_insert(journal->calls, (gpointer)call->call_id, call);
    return call;
}

/* ACK to a non-2xx and CANCEL carry the branch of their INVITE (RFC 3261
 * sections 9.1 and 17.1.1.3). */
static void
link_to_invite(SxJournal *journal, const Identity *identity, SxTransaction *transaction)
{
    bool is_ack = strcmp(transaction->method, "ACK") == 0;
    SxTransaction *invite;

    if (!is_ack && strcmp(transaction->method, "CANCEL") != 0)
        return;
    invite = find(journal, identity, sx_text("INVITE"));
    if (!invite)
        return;
    transaction->acknowledged = invite;
    if (is_ack)
        invite->ack = transaction;
    else
        invite->cancel = transaction;
}

static SxTransaction *
add_transaction(SxJournal *journal, const Identity *identity)
{
    SxTransaction *transaction;
    Key key;

    if (!make_key(identity, identity->method, &key))
        return NULL;
    transaction = sx_arena_take0(journal->arena, sizeof *transaction);
    transaction->method = sx_arena_copy(journal->arena, identity->method.data, identity->method.length);
    transaction->cseq = identity->cseq;
    transaction->call = call_of(journal, identity->call_id);
    transaction->place = transaction->call->transactions->len;
    g_ptr_array_add(transaction->call->transactions, transaction);
    g_hash_table_insert(journal->transactions, sx_arena_copy(journal->arena, (const char *)&key, offsetof(Key, text) + key.length), transaction);
    link_to_invite(journal, identity, transaction);
    return transaction;
}

static void
note_copy(SxRecord *record, const SxArrival *arrival)
{
    record->copies++;
    record->last_frame = arrival->frame;
    record->last_time = arrival->time;
}

static SxText
to_tag(const SxMessage *message)
{
    const SxText *to = sx_message_header(message, SX_HEADER_TO, 0);
    SxText tag;

    return to && sx_text_parameter(*to, "tag", &tag) ? tag : (SxText){ "", 0 };
}

static uint32_t
rseq_of(const SxMessage *message)
{
    uint32_t rseq = 0;

    sx_message_number(message, SX_HEADER_RSEQ, &rseq);
    return rseq;
}

static void
fill_record(SxJournal *journal, SxRecord *record, const SxMessage *message, const SxArrival *arrival)
{
    SxText tag = to_tag(message);

    record->first = *arrival;
    record->last_frame = arrival->frame;
    record->last_time = arrival->time;
    record->code = (uint16_t)message->status;
    record->to_tag = digest_of(tag.data, tag.length);
    record->rseq = rseq_of(message);
    record->kept = sx_keep(journal->arena, message, &record->kept_bytes);
}

/* A response seen again has the same code and To tag, and, sent reliably, the
 * same RSeq (RFC 3262 section 3). */
static bool
is_copy(const SxRecord *record, const SxMessage *response)
{
    SxText tag;

    if (record->code != response->status)
        return false;
    tag = to_tag(response);
    return record->to_tag == digest_of(tag.data, tag.length) && record->rseq == rseq_of(response);
}

static void
note_response(SxJournal *journal, SxTransaction *transaction, const SxMessage *message, const SxArrival *arrival)
{
    SxRecord **end = &transaction->responses;

    for (; *end; end = &(*end)->next) {
        if (is_copy(*end, message)) {
            note_copy(*end, arrival);
            return;
        }
    }
    *end = sx_arena_take0(journal->arena, sizeof **end);
    fill_record(journal, *end, message, arrival);
}

SxTransaction *
sx_journal_note(SxJournal *journal, const SxMessage *message, const SxArrival *arrival)
{
    Identity identity;
    SxTransaction *transaction;

    if (!identify(message, &identity))
        return NULL;
    transaction = find(journal, &identity, identity.method);
    if (!transaction)
        transaction = add_transaction(journal, &identity);
    if (!transaction)
        return NULL;
    if (message->is_response) {
        note_response(journal, transaction, message, arrival);
    } else if (transaction->has_request) {
        note_copy(&transaction->request, arrival);
    } else {
        fill_record(journal, &transaction->request, message, arrival);
        transaction->has_request = true;
    }
    return transaction;
}

SxTransaction *
sx_journal_find(const SxJournal *journal, const SxMessage *message)
{
    Identity identity;

    return identify(message, &identity) ? find(journal, &identity, identity.method) : NULL;
}

const SxRecord *
sx_transaction_response(const SxTransaction *transaction, size_t n)
{
    const SxRecord *response = transaction->responses;

    while (response && n-- > 0)
        response = response->next;
    return response;
}

const SxRecord *
sx_transaction_final(const SxTransaction *transaction)
{
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (response->code >= 200 && response->code <= 699)
            return response;
    return NULL;
}

const SxRecord *
sx_transaction_record(const SxTransaction *transaction, uint32_t frame, unsigned code)
{
    if (code == 0)
        return transaction->has_request ? &transaction->request : NULL;
    for (const SxRecord *response = transaction->responses; response; response = response->next)
        if (response->code == code && frame >= response->first.frame && frame <= response->last_frame)
            return response;
    return NULL;
}

/* Walks from a transaction through its call in steps of +1 or -1. */
static SxTransaction *
neighbour(const SxTransaction *transaction, int step)
{
    const GPtrArray *all = transaction->call->transactions;
    gint64 place = transaction->place;

    for (int reach = 0; reach < SX_JOURNAL_REACH; reach++) {
        SxTransaction *other;

        place += step;
        if (place < 0 || place >= all->len)
            return NULL;
        other = all->pdata[place];
        if (other->has_request && strcmp(other->method, transaction->method) == 0 &&
            other->request.first.from_host == transaction->request.first.from_host)
            return other;
    }
    return NULL;
}

SxTransaction *
sx_transaction_next(const SxTransaction *transaction)
{
    return neighbour(transaction, 1);
}

SxTransaction *
sx_transaction_before(const SxTransaction *transaction)
{
    return neighbour(transaction, -1);
}

bool
sx_record_read(const SxRecord *record, SxMessage *message)
{
    return record->kept && sx_message_read(message, (const uint8_t *)record->kept, record->kept_bytes,
                                           record->kept_bytes, SX_FRAMING_DATAGRAM);
}
