/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The promises: each text lies within the bytes, a sentence has all its values,
 * is valid UTF-8 and holds nothing that could act on a terminal.
 */
#include "exercise.h"

#include "codecs.h"
#include "diagnosis.h"
#include "wording.h"

#include <string.h>

#include <glib.h>

/* A reason phrase of at most SX_DISPLAY_LIMIT bytes is the longest value; a
 * sentence of data/ has at most 190 bytes and few values. */
#define SENTENCE_LIMIT 1200

static const char *const place_names[] = {
#define SX_PLACE(id, name) "{" name "}",
    SX_PLACES
#undef SX_PLACE
};

static void
check_inside(const SxMessage *message, SxText text)
{
    if (text.length == 0)
        return;
    g_assert_true(text.data >= message->whole.data);
    g_assert_true(text.data + text.length <= message->whole.data + message->whole.length);
}

static void
use_values(const SxMessage *message, SxHeaderId id)
{
    SxValues values = sx_values(message, id);
    SxText value, parameter;
    uint32_t number;

    for (size_t n = 0; sx_message_header(message, id, n); n++)
        check_inside(message, *sx_message_header(message, id, n));
    while (sx_values_next(&values, &value)) {
        g_assert_cmpuint(value.length, >, 0);
        check_inside(message, value);
        if (sx_text_parameter(value, "tag", &parameter))
            check_inside(message, parameter);
    }
    sx_message_number(message, id, &number);
}

static void
check_sentence(const SxFinding *finding, const char *sentence, char *filled)
{
    if (!sentence) {
        g_assert_null(filled);
        return;
    }
    for (size_t place = 0; place < SX_PLACES_COUNT; place++)
        if (strstr(sentence, place_names[place]))
            g_assert_nonnull(sx_finding_value(finding, (SxPlace)place));
    g_assert_cmpuint(strlen(filled), <=, SENTENCE_LIMIT);
    g_assert_true(g_utf8_validate(filled, -1, NULL));
    for (const char *at = filled; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        g_assert_false(g_unichar_iscntrl(c));
        g_assert_cmpint(g_unichar_type(c), !=, G_UNICODE_FORMAT);
    }
    g_free(filled);
}

static void
check_finding(const SxFinding *finding)
{
    const SxStatement *statement = sx_statement(finding->statement);

    if (statement->kind == SX_KIND_FINDING)
        g_assert_nonnull(finding->reference);
    for (int language = 0; language < SX_LANGUAGE_COUNT; language++) {
        check_sentence(finding, statement->evidence[language], sx_wording_evidence(finding, (SxLanguage)language));
        if (!finding->quiet)
            check_sentence(finding, statement->advice[language], sx_wording_advice(finding, (SxLanguage)language));
    }
}

static void
use_findings(const SxMessage *message, SxFindings *findings)
{
    const SxFinding *finding;
    size_t n = 0;

    for (; findings && (finding = sx_findings_at(findings, n)) != NULL; n++) {
        check_finding(finding);
        if (!message->headers_whole) {
            g_assert_cmpint(finding->statement, !=, SX_STATEMENT_MESSAGE_MISSING_HEADER);
            g_assert_cmpint(finding->statement, !=, SX_STATEMENT_MESSAGE_MISSING_TO_TAG);
        }
    }
    sx_findings_free(findings);
}

static void
diagnose(const SxMessage *message)
{
    use_findings(message, sx_diagnose_response(message));
}

/* Whoever only peeks at the status sees what the reader sees. */
static void
check_peek(const uint8_t *bytes, size_t captured, const SxMessage *message)
{
    unsigned status;

    if (!sx_message_peek_status(bytes, captured, &status))
        return;
    g_assert_true(message && message->is_response);
    g_assert_cmpuint(message->status, ==, status);
}

static void
check_within(SxText whole, SxText text)
{
    if (text.length == 0)
        return;
    g_assert_true(text.data >= whole.data && text.data + text.length <= whole.data + whole.length);
}

static void
use_stream(SxText text, const SxSdpStream *stream)
{
    const SxText parts[] = { stream->type,    stream->protocol, stream->formats, stream->lines,
                             stream->network, stream->family,   stream->address };
    SxCodecs codecs;

    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        check_within(text, parts[i]);
    g_assert_cmpuint(stream->port, <=, G_MAXUINT16);
    sx_codecs_read(&codecs, stream);
    g_assert_cmpuint(codecs.count, <=, SX_SDP_FORMATS);
    for (size_t i = 0; i < codecs.count; i++)
        check_within(text, codecs.list[i].format);
}

/* Reads any bytes as a session description, and what a journal keeps of them. */
static void
use_sdp(SxText bytes)
{
    const SxText sdp_type = { "application/sdp", 15 }, parts_type = { "multipart/mixed;boundary=b", 26 };
    const SxContent contents[] = { { .type = sdp_type, .bytes = bytes, .reached = true },
                                   { .type = parts_type, .bytes = bytes, .reached = true } };
    SxBodyExcerpt excerpt;
    SxSdp sdp;

    if (sx_sdp_read(&sdp, bytes))
        for (size_t i = 0; i < sdp.stream_count; i++)
            use_stream(bytes, &sdp.streams[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
        sx_body_excerpt(&excerpt, &contents[i]);
        g_assert_cmpuint(excerpt.length, <=, SX_BODY_LIMIT);
        g_assert_true(excerpt.kind == SX_BODY_SDP || excerpt.length == 0);
        if (excerpt.kind == SX_BODY_SDP) {
            const SxText text = { excerpt.text, excerpt.length };

            g_assert_true(sx_sdp_read(&sdp, text) == sx_sdp_check(text));
        }
    }
}

size_t
exercise_message(const uint8_t *bytes, size_t captured, size_t sent, SxFraming framing)
{
    SxMessage message;
    uint32_t number;
    SxText method;

    if (!sx_message_read(&message, bytes, captured, sent, framing)) {
        check_peek(bytes, captured, NULL);
        return 0;
    }
    check_peek(bytes, captured, &message);
    g_assert_true(message.whole.data == (const char *)bytes);
    g_assert_cmpuint(message.whole.length, >, 0);
    g_assert_cmpuint(message.whole.length, <=, captured);
    g_assert_cmpuint(message.status, <=, 999);
    g_assert_cmpuint(message.header_count, <=, SX_MESSAGE_HEADERS);
    check_inside(&message, message.reason);
    check_inside(&message, message.method);
    check_inside(&message, message.uri);
    check_inside(&message, message.body);
    use_sdp(message.body);
    for (int id = 0; id < SX_HEADER_COUNT; id++)
        use_values(&message, (SxHeaderId)id);
    if (sx_message_cseq(&message, &number, &method))
        check_inside(&message, method);
    if (message.is_response)
        diagnose(&message);
    return message.whole.length;
}

/* Takes the next message of an exchange; false behind the last. */
static bool
next_part(const uint8_t *bytes, size_t length, size_t *at, SxText *part)
{
    const uint8_t *end;

    if (*at >= length)
        return false;
    end = memchr(bytes + *at, EXERCISE_PART, length - *at);
    *part = (SxText){ (const char *)bytes + *at, end ? (size_t)(end - bytes) - *at : length - *at };
    *at += part->length + 1;
    return true;
}

static SxMoment
moment_of(SxJournal *journal, SxText part, uint32_t frame)
{
    static const SxEndpoint hosts[] = { { { 192, 0, 2, 2 }, 5060, 4, 0 }, { { 192, 0, 2, 1 }, 5060, 4, 0 } };
    bool is_response = part.length > 3 && memcmp(part.data, "SIP", 3) == 0;

    const SxFlow flow = {
        .from_ip4 = frame % 2 ? 0xcb007101 : 0xc0a80105,
        .to_ip4 = 0xc6336402,
        .from = is_response,
        .to = !is_response,
        .from_host = is_response,
        .to_host = !is_response,
        .receiver = hosts[is_response],
    };

    return (SxMoment){ frame * G_USEC_PER_SEC / 2, sx_journal_flow(journal, &flow), frame };
}

/* Quotes a message, or the start of it. */
static void
note_icmp(SxJournal *journal, SxText part, const SxMoment *moment)
{
    SxIcmpError error = {
        .frame = moment->frame,
        .time = moment->time,
        .kind = (SxIcmpKind)(moment->frame % (SX_ICMP_OTHER + 1)),
        .reporter = moment->flow->receiver,
        .from = moment->flow->from,
        .to = moment->flow->to,
        .quoted = { part.data, moment->frame % 2 ? part.length : MIN(part.length, moment->frame) },
    };

    sx_journal_note_icmp(journal, &error);
}

void
exercise_exchange(const uint8_t *bytes, size_t length)
{
    SxJournal *journal = sx_journal_new();
    SxMessage message;
    SxText part;
    uint32_t frame = 1;

    for (size_t at = 0; next_part(bytes, length, &at, &part); frame++) {
        SxMoment moment = moment_of(journal, part, frame);

        sx_journal_note(journal, part, frame % 7 == 0, &moment);
        if (frame % 5 == 0)
            note_icmp(journal, part, &moment);
    }
    frame = 1;
    for (size_t at = 0; next_part(bytes, length, &at, &part); frame++)
        if (sx_message_read(&message, (const uint8_t *)part.data, part.length, part.length, SX_FRAMING_DATAGRAM))
            use_findings(&message, sx_diagnose(&message, frame, journal).findings);
    sx_journal_free(journal);
}
