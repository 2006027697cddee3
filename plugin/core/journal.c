/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Matches messages to transactions. The key holds more than RFC 3261 section
 * 17.2.3 asks for, the Call-ID and the CSeq number: some programs use a branch
 * twice, and old ones (RFC 2543) use none.
 */
#include "journal_inside.h"

#include <string.h>

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

/* Everything of a message that its transaction depends on. */
typedef struct {
    SxText call_id, sent_by, branch, method;
    uint32_t cseq;
} Identity;

/* 5060 is the port where none is named, but for TLS, whose own is 5061 (RFC 3261
 * section 18.2.2); there the two forms are told apart, which does no harm. */
static SxText
without_default_port(SxText sent_by)
{
    static const SxText port = { ":5060", 5 };

    if (sent_by.length > port.length && memcmp(sent_by.data + sent_by.length - port.length, port.data, port.length) == 0)
        sent_by.length -= port.length;
    return sent_by;
}

/* Takes sent-by and branch off the topmost value of a Via header field (RFC 3261
 * section 20.42), and puts the rest together. */
static bool
identify(SxText via, SxText call_id, SxText cseq, Identity *identity)
{
    SxText head;
    const char *space;

    if (!sx_text_next(&via, ',', &via))
        return false;
    head = via;
    sx_text_next(&head, ';', &head);
    space = head.length ? memchr(head.data, ' ', head.length) : NULL;
    if (!space || !sx_text_cseq(cseq, &identity->cseq, &identity->method))
        return false;
    identity->sent_by = without_default_port(sx_text_trim((SxText){ space, head.length - (size_t)(space - head.data) }));
    if (!sx_text_parameter(via, "branch", &identity->branch))
        identity->branch = (SxText){ "", 0 };
    identity->call_id = call_id;
    return true;
}

static bool
identify_message(const SxMessage *message, Identity *identity)
{
    const SxText *via = sx_message_header(message, SX_HEADER_VIA, 0);
    const SxText *call_id = sx_message_header(message, SX_HEADER_CALL_ID, 0);
    const SxText *cseq = sx_message_header(message, SX_HEADER_CSEQ, 0);

    return via && call_id && cseq && call_id->length > 0 && identify(*via, *call_id, *cseq, identity);
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
    SxJournal *journal = g_new0(SxJournal, 1);

    journal->arena = sx_arena_new();
    journal->calls = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_call);
    journal->transactions = g_hash_table_new(key_hash, key_equal);
    journal->bodies = sx_bodies_new();
    journal->registry = sx_registry_new(journal->arena);
    journal->servers = sx_servers_new(journal->arena);
    return journal;
}

void
sx_journal_free(SxJournal *journal)
{
    if (!journal)
        return;
    g_hash_table_unref(journal->bodies);
    sx_servers_free(journal->servers);
    sx_registry_free(journal->registry);
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

const SxRegistry *
sx_journal_registry(const SxJournal *journal)
{
    return journal->registry;
}

const SxServers *
sx_journal_servers(const SxJournal *journal)
{
    return journal->servers;
}

int64_t
sx_journal_end(const SxJournal *journal)
{
    return journal->end;
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

/* What a response is told from others of its transaction by: code, To tag and,
 * sent reliably, RSeq (RFC 3262 section 3). */
typedef struct {
    unsigned code;
    uint32_t to_tag;
    uint32_t rseq;
} Mark;

static Mark
mark_of(const SxExcerpt *excerpt)
{
    Mark mark = { excerpt->status, 0, 0 };
    SxText tag = { "", 0 };

    if (excerpt->to.data)
        sx_text_parameter(excerpt->to, "tag", &tag);
    mark.to_tag = digest_of(tag.data, tag.length);
    if (excerpt->rseq.data)
        sx_text_number(excerpt->rseq, &mark.rseq);
    return mark;
}

/* Few hosts receive most messages, so their addresses are kept once. */
static const SxEndpoint *
keep_receiver(SxJournal *journal, const SxArrival *arrival)
{
    static const SxEndpoint none;
    const SxEndpoint **known = &journal->receivers[arrival->to % SX_RECEIVERS];
    SxEndpoint *kept;

    if (!arrival->receiver)
        return &none;
    if (!*known || memcmp(*known, arrival->receiver, sizeof **known) != 0) {
        kept = sx_arena_take(journal->arena, sizeof *kept);
        *kept = *arrival->receiver;
        *known = kept;
    }
    return *known;
}

static void
fill_record(SxJournal *journal, SxRecord *record, const SxExcerpt *excerpt, const SxArrival *arrival)
{
    SxBodyExcerpt body;

    sx_body_excerpt(&body, &excerpt->content);
    record->body = sx_bodies_keep(journal->bodies, journal->arena, &body);
    record->first = *arrival;
    record->first.receiver = keep_receiver(journal, arrival);
    record->last_frame = arrival->frame;
    record->last_time = arrival->time;
    record->code = (uint16_t)excerpt->status;
    record->vias = excerpt->whole ? (uint8_t)MIN(excerpt->vias, UINT8_MAX) : 0;
    record->kept = sx_excerpt_keep(excerpt, journal->arena, &record->kept_bytes);
}

/* More different responses to one request than this are not kept: no fork has so
 * many branches. */
#define RESPONSES 64

static void
note_response(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt, const SxArrival *arrival)
{
    SxRecord **end = &transaction->responses;
    Mark mark = mark_of(excerpt);

    for (unsigned n = 0; *end; end = &(*end)->next, n++) {
        if (n == RESPONSES)
            return;
        if ((*end)->code == mark.code && (*end)->to_tag == mark.to_tag && (*end)->rseq == mark.rseq) {
            note_copy(*end, arrival);
            return;
        }
    }
    *end = sx_arena_take0(journal->arena, sizeof **end);
    fill_record(journal, *end, excerpt, arrival);
    (*end)->to_tag = mark.to_tag;
    (*end)->rseq = mark.rseq;
    sx_servers_note_response(journal->servers, transaction, *end);
}

static void
note_request(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt, const SxArrival *arrival)
{
    journal->recent[journal->passed++ % SX_RECENT] = transaction;
    if (transaction->has_request) {
        note_copy(&transaction->request, arrival);
    } else {
        fill_record(journal, &transaction->request, excerpt, arrival);
        transaction->has_request = true;
        if (strcmp(transaction->method, "REGISTER") == 0)
            sx_registry_note(journal->registry, transaction, excerpt);
        sx_servers_note_request(journal->servers, transaction);
    }
}

SxTransaction *
sx_journal_note(SxJournal *journal, SxText message, bool cut, const SxArrival *arrival)
{
    SxExcerpt excerpt;
    Identity identity;
    SxTransaction *transaction;

    if (!sx_excerpt(&excerpt, message, cut) || !identify(excerpt.via, excerpt.call_id, excerpt.cseq, &identity))
        return NULL;
    transaction = find(journal, &identity, identity.method);
    if (!transaction)
        transaction = add_transaction(journal, &identity);
    if (!transaction)
        return NULL;
    journal->end = MAX(journal->end, arrival->time);
    if (excerpt.is_response)
        note_response(journal, transaction, &excerpt, arrival);
    else
        note_request(journal, transaction, &excerpt, arrival);
    return transaction;
}

SxTransaction *
sx_journal_match(const SxJournal *journal, const SxExcerpt *excerpt)
{
    Identity identity;

    return identify(excerpt->via, excerpt->call_id, excerpt->cseq, &identity) ? find(journal, &identity, identity.method)
                                                                              : NULL;
}

SxRecord *
sx_journal_response(const SxTransaction *transaction, const SxExcerpt *excerpt)
{
    Mark mark = mark_of(excerpt);
    SxRecord *response = transaction->responses;

    while (response &&
           (response->code != mark.code || response->to_tag != mark.to_tag || response->rseq != mark.rseq))
        response = response->next;
    return response;
}

SxTransaction *
sx_journal_find(const SxJournal *journal, const SxMessage *message)
{
    Identity identity;

    return identify_message(message, &identity) ? find(journal, &identity, identity.method) : NULL;
}
