/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Notes the messages of a scene in a journal, and holds what is found against
 * what is expected.
 */
#include "scene_line.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const Scene *scene;
    const char *const *prefixes;
} Test;

/* Reads a dotted address; 0 where there is none. */
static uint32_t
ip4_of(const char *text)
{
    unsigned a, b, c, d;

    if (!text || sscanf(text, "%u.%u.%u.%u", &a, &b, &c, &d) != 4)
        return 0;
    return a << 24 | b << 16 | c << 8 | d;
}

static SxEndpoint
endpoint_of(char letter)
{
    return (SxEndpoint){
        { 192, 0, 2, (uint8_t)(g_ascii_toupper(letter) - 'A' + 1) }, g_ascii_isupper(letter) ? 5060 : 5062, 4, 0
    };
}

static SxFlow
flow_of(const SceneLine *line)
{
    const char *ip = line->ip ? strchr(line->ip, '>') : NULL;

    return (SxFlow){
        .from_ip4 = ip4_of(line->ip),
        .to_ip4 = ip4_of(ip ? ip + 1 : NULL),
        .from = (uint64_t)line->from,
        .to = (uint64_t)line->to,
        .from_host = (uint64_t)g_ascii_toupper(line->from),
        .to_host = (uint64_t)g_ascii_toupper(line->to),
        .receiver = endpoint_of(line->to),
        .reliable = line->tcp,
        .from_private = line->private_source,
    };
}

/* Reads a line as a message; gives its text, which the message points into. The
 * flow of its moment is one of the journal. */
static char *
read_line(const char *text, SxJournal *journal, SxMessage *message, SxMoment *moment, unsigned frame)
{
    SceneLine line;
    SxFlow flow;
    char *written;
    size_t length;

    take_scene_line(text, &line);
    written = write_scene_message(&line);
    length = strlen(written);
    if (!sx_message_read(message, (const uint8_t *)written, length, line.cut ? length + 100 : length,
                         SX_FRAMING_DATAGRAM))
        g_error("scene: no message: %s", written);
    flow = flow_of(&line);
    *moment = (SxMoment){ (int64_t)(line.time * G_USEC_PER_SEC), sx_journal_flow(journal, &flow), frame };
    clear_scene_line(&line);
    return written;
}

static const char *const icmp_words[] = { "icmp-port",    "icmp-host",    "icmp-network", "icmp-prohibited",
                                          "icmp-too-big", "icmp-expired", "icmp-other",   NULL };

static bool
is_icmp(const char *text)
{
    return strstr(text, "icmp-") != NULL;
}

/* Notes a line that stands for an ICMP error. */
static void
note_icmp(SxJournal *journal, const Scene *scene, unsigned n)
{
    SxMessage message;
    SxMoment quoted;
    SceneLine line;
    char *text;
    SxIcmpKind kind = 0;

    take_scene_line(scene->lines[n], &line);
    while (icmp_words[kind] && strcmp(icmp_words[kind], line.words[0]) != 0)
        kind++;
    text = read_line(scene->lines[line.of - 1], journal, &message, &quoted, line.of);
    sx_journal_note_icmp(journal, &(SxIcmpError){
                                      .frame = n + 1,
                                      .time = (int64_t)(line.time * G_USEC_PER_SEC),
                                      .kind = kind,
                                      .reporter = endpoint_of(line.from),
                                      .from = quoted.flow->from,
                                      .to = quoted.flow->to,
                                      .quoted = { text, line.bytes ? line.bytes - 1 : strlen(text) },
                                  });
    g_free(text);
    clear_scene_line(&line);
}

static bool
counts(const Test *test, const SxStatement *statement)
{
    if (statement->kind == SX_KIND_READING && !g_str_has_prefix(statement->id, "reading."))
        return false;
    for (size_t i = 0; test->prefixes[i]; i++)
        if (g_str_has_prefix(statement->id, test->prefixes[i]))
            return true;
    return false;
}

static void
check_sentences(const SxFinding *finding, const SceneFinding *expected)
{
    char *evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN), *advice = sx_wording_advice(finding, SX_LANGUAGE_EN);

    g_test_message("shows %s: %s | %s", expected->id, evidence, advice ? advice : "-");
    g_assert_null(strchr(evidence, '{'));
    g_assert_null(advice ? strchr(advice, '{') : NULL);
    if (expected->evidence)
        check_holds(evidence, expected->evidence);
    if (g_strcmp0(expected->advice, "-") == 0)
        g_assert_null(advice);
    else if (expected->advice)
        check_holds(advice ? advice : "", expected->advice);
    g_free(evidence);
    g_free(advice);
}

/* Gives the nth expected finding of a frame, or NULL. */
static const SceneFinding *
expected_at(const Scene *scene, unsigned frame, size_t n)
{
    for (size_t i = 0; i < SCENE_FINDINGS && scene->findings[i].id; i++)
        if (scene->findings[i].frame == frame && n-- == 0)
            return &scene->findings[i];
    return NULL;
}

static void
check_frame(const Test *test, const SxMessage *message, unsigned frame, const SxJournal *journal)
{
    SxDiagnosis diagnosis = sx_diagnose(message, frame, journal);
    const SceneFinding *expected;
    const SxFinding *finding;
    size_t met = 0;

    for (size_t n = 0; diagnosis.findings && (finding = sx_findings_at(diagnosis.findings, n)) != NULL; n++) {
        const SxStatement *statement = sx_statement(finding->statement);

        if (!counts(test, statement))
            continue;
        expected = expected_at(test->scene, frame, met++);
        if (!expected)
            g_error("frame %u shows %s, which is not expected", frame, statement->id);
        g_assert_cmpstr(statement->id, ==, expected->id);
        check_sentences(finding, expected);
    }
    expected = expected_at(test->scene, frame, met);
    if (expected)
        g_error("frame %u does not show %s", frame, expected->id);
    sx_findings_free(diagnosis.findings);
}

static bool
is_cut(const char *line)
{
    return strstr(line, " cut") || strstr(line, " stub");
}

static void
play(gconstpointer data)
{
    const Test *test = data;
    SxJournal *journal = sx_journal_new();
    SxMessage message;
    SxMoment moment;

    for (unsigned n = 0; n < SCENE_LINES && test->scene->lines[n]; n++) {
        char *text;

        if (is_icmp(test->scene->lines[n])) {
            note_icmp(journal, test->scene, n);
            continue;
        }
        text = read_line(test->scene->lines[n], journal, &message, &moment, n + 1);
        sx_journal_note(journal, sx_text(text), is_cut(test->scene->lines[n]), &moment);
        g_free(text);
    }
    for (unsigned n = 0; n < SCENE_LINES && test->scene->lines[n]; n++) {
        char *text;

        if (is_icmp(test->scene->lines[n]))
            continue;
        text = read_line(test->scene->lines[n], journal, &message, &moment, n + 1);
        check_frame(test, &message, n + 1, journal);
        g_free(text);
    }
    sx_journal_free(journal);
}

void
add_scenes(const char *family, const char *const *prefixes, const Scene *scenes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Test *test = g_new(Test, 1);
        char *path = g_strdup_printf("/rules/%s/%s", family, scenes[i].name);

        *test = (Test){ &scenes[i], prefixes };
        g_test_add_data_func_full(path, test, play, g_free);
        g_free(path);
    }
}
