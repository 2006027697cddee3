/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Keeps messages, or counts them where they were seen before.
 */
#include "journal_inside.h"

#include <string.h>

static void
note_copy(SxRecord *record, const SxMoment *moment)
{
    record->copies++;
    record->last_frame = moment->frame;
    record->last_time = moment->time;
}

/* What a response is told from others of its transaction by: code, To tag and,
 * sent reliably, RSeq (RFC 3262 section 3). */
typedef struct {
    unsigned code;
    uint32_t to_tag;
    uint32_t rseq;
} Mark;

/* Gives the tag of a To; most end with it. */
static SxText
tag_of(SxText to)
{
    static const SxText name = { ";tag=", 5 };
    const char *close = to.data[0] == '"' ? NULL : memchr(to.data, '>', to.length);
    SxText rest, tag = { "", 0 };

    if (close) {
        rest = (SxText){ close + 1, to.length - (size_t)(close + 1 - to.data) };
        if (rest.length == 0)
            return tag;
        if (rest.length > name.length && memcmp(rest.data, name.data, name.length) == 0 &&
            !memchr(rest.data + name.length, ';', rest.length - name.length))
            return (SxText){ rest.data + name.length, rest.length - name.length };
    }
    sx_text_parameter(to, "tag", &tag);
    return tag;
}

static Mark
mark_of(const SxExcerpt *excerpt)
{
    SxText to = excerpt->noted[SX_NOTED_TO], rseq = excerpt->noted[SX_NOTED_RSEQ];
    Mark mark = { excerpt->status, 0, 0 };

    mark.to_tag = (uint32_t)sx_fingerprint(to.length > 0 ? tag_of(to) : (SxText){ "", 0 });
    if (rseq.data)
        sx_text_number(rseq, &mark.rseq);
    return mark;
}

static bool
has_mark(const SxRecord *response, const Mark *mark)
{
    return response->code == mark->code && response->to_tag == mark->to_tag && response->rseq == mark->rseq;
}

/* Most lines repeat the one at the same place of the message before, of the same
 * call or any. */
static inline const SxLine *
keep_line(SxJournal *journal, const SxRecord *before, size_t n, SxHeaderId header, SxText value)
{
    if (n < before->line_count && sx_line_is(before->lines[n], header, value))
        return before->lines[n];
    return sx_lines_keep(journal->lines, header, value);
}

static void
keep_lines(SxJournal *journal, SxCall *call, SxRecord *record, const SxExcerpt *excerpt)
{
    const SxLine **lines = sx_arena_take(journal->arena, (1 + excerpt->header_count) * sizeof *lines);
    const SxRecord *before = call->latest[excerpt->is_response];

    if (!before)
        before = journal->latest[excerpt->is_response];

    lines[0] = keep_line(journal, before, 0, SX_LINE_START, excerpt->start);
    for (size_t i = 0; i < excerpt->header_count; i++)
        lines[i + 1] = keep_line(journal, before, i + 1, excerpt->headers[i].id, excerpt->headers[i].value);
    call->latest[excerpt->is_response] = journal->latest[excerpt->is_response] = record;
    record->lines = lines;
    record->line_count = (uint8_t)(1 + excerpt->header_count);
    record->whole = excerpt->whole;
}

static void
fill_record(SxJournal *journal, SxCall *call, SxRecord *record, const SxExcerpt *excerpt, const SxMoment *moment)
{
    SxContent content = sx_excerpt_content(excerpt);
    SxBodyExcerpt body;

    sx_body_excerpt(&body, &content);
    record->body = sx_bodies_keep(journal->bodies, journal->arena, &body);
    record->first = *moment;
    record->last_frame = moment->frame;
    record->last_time = moment->time;
    record->code = (uint16_t)excerpt->status;
    record->vias = excerpt->whole ? (uint8_t)MIN(excerpt->vias, UINT8_MAX) : 0;
    keep_lines(journal, call, record, excerpt);
}

/* More different responses to one request than this are not kept: no fork has so
 * many branches. */
#define RESPONSES 64

void
sx_journal_note_response(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt,
                         const SxMoment *moment)
{
    SxRecord **end = &transaction->responses;
    Mark mark = mark_of(excerpt);

    for (unsigned n = 0; *end; end = &(*end)->next, n++) {
        if (n == RESPONSES)
            return;
        if (has_mark(*end, &mark)) {
            note_copy(*end, moment);
            return;
        }
    }
    *end = sx_arena_take0(journal->arena, sizeof **end);
    fill_record(journal, transaction->call, *end, excerpt, moment);
    (*end)->to_tag = mark.to_tag;
    (*end)->rseq = mark.rseq;
    sx_servers_note_response(journal->servers, transaction, *end);
}

void
sx_journal_note_request(SxJournal *journal, SxTransaction *transaction, const SxExcerpt *excerpt,
                        const SxMoment *moment)
{
    journal->recent[journal->passed++ % SX_RECENT] = transaction;
    if (transaction->has_request) {
        note_copy(&transaction->request, moment);
        return;
    }
    fill_record(journal, transaction->call, &transaction->request, excerpt, moment);
    transaction->has_request = true;
    if (strcmp(transaction->method, "REGISTER") == 0)
        sx_registry_note(journal->registry, transaction);
    sx_servers_note_request(journal->servers, transaction);
}

SxRecord *
sx_journal_response(const SxTransaction *transaction, const SxExcerpt *excerpt)
{
    Mark mark = mark_of(excerpt);
    SxRecord *response = transaction->responses;

    while (response && !has_mark(response, &mark))
        response = response->next;
    return response;
}
