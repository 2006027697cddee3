/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes the messages of a scene, notes them in a journal, and holds what is
 * found against what is expected.
 */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const Scene *scene;
    const char *const *prefixes;
} Test;

/* One line, taken apart. */
typedef struct {
    double time;
    char from, to;
    char **words; /* behind the hosts */
    char **headers;
    bool tcp, cut, multipart, private_source;
    unsigned of, bytes; /* of an ICMP error: the line quoted, and how much of it */
    const char *branch, *call, *from_tag, *to_tag, *version, *phrase;
    const char *sdp, *body, *ip;
} Line;

/* Options of the form name=value, and where each is kept. */
static const struct {
    const char *name;
    size_t place;
} options[] = {
    { "branch=", offsetof(Line, branch) },   { "call=", offsetof(Line, call) }, { "from=", offsetof(Line, from_tag) },
    { "to=", offsetof(Line, to_tag) },       { "sdp=", offsetof(Line, sdp) },   { "body=", offsetof(Line, body) },
    { "version=", offsetof(Line, version) }, { "ip=", offsetof(Line, ip) },
};

static void
take_options(Line *line)
{
    for (size_t i = 0; line->words[i]; i++) {
        const char *word = line->words[i];

        for (size_t n = 0; n < G_N_ELEMENTS(options); n++)
            if (g_str_has_prefix(word, options[n].name))
                *(const char **)((char *)line + options[n].place) = word + strlen(options[n].name);
        if (g_str_has_prefix(word, "of="))
            line->of = (unsigned)atoi(word + strlen("of="));
        else if (g_str_has_prefix(word, "bytes="))
            line->bytes = (unsigned)atoi(word + strlen("bytes="));
        else if (g_str_has_prefix(word, "phrase="))
            line->phrase = g_strdelimit(line->words[i] + strlen("phrase="), "_", ' ');
        line->tcp = line->tcp || strcmp(word, "tcp") == 0;
        line->cut = line->cut || strcmp(word, "cut") == 0;
        line->multipart = line->multipart || strcmp(word, "multipart") == 0;
        line->private_source = line->private_source || strcmp(word, "private") == 0;
    }
}

static void
take_apart(const char *text, Line *line)
{
    char **parts = g_strsplit(text, "|", -1);
    int used = 0;

    *line = (Line){ 0 };
    if (sscanf(parts[0], "%lf %c>%c %n", &line->time, &line->from, &line->to, &used) != 3)
        g_error("scene: not understood: %s", text);
    line->words = g_strsplit(g_strstrip(parts[0] + used), " ", -1);
    line->headers = g_new0(char *, g_strv_length(parts));
    for (size_t i = 1; parts[i]; i++)
        line->headers[i - 1] = g_strdup(g_strstrip(parts[i]));
    g_strfreev(parts);
    take_options(line);
}

static bool
is_response(const Line *line)
{
    return g_ascii_isdigit(line->words[0][0]);
}

static const char *
method_of(const Line *line)
{
    return is_response(line) ? line->words[1] : line->words[0];
}

static bool
names(const Line *line, const char *header)
{
    for (size_t i = 0; line->headers[i]; i++) {
        const char *name = line->headers[i] + (line->headers[i][0] == '-');

        if (g_ascii_strncasecmp(name, header, strlen(header)) == 0 &&
            (name[strlen(header)] == ':' || name[strlen(header)] == '\0'))
            return true;
    }
    return false;
}

static void G_GNUC_PRINTF(4, 5) add(GString *out, const Line *line, const char *header, const char *format, ...)
{
    va_list arguments;

    if (names(line, header))
        return;
    va_start(arguments, format);
    g_string_append_printf(out, "%s: ", header);
    g_string_append_vprintf(out, format, arguments);
    g_string_append(out, "\r\n");
    va_end(arguments);
}

static char *
branch_of(const Line *line)
{
    const char *method = method_of(line);

    if (line->branch)
        return g_strdup(line->branch);
    if (strcmp(method, "ACK") == 0 || strcmp(method, "CANCEL") == 0)
        method = "INVITE";
    return g_strdup_printf("z9hG4bK%s%s", method, line->words[2]);
}

static bool
wants_contact(const Line *line)
{
    static const char *const methods[] = { "INVITE", "SUBSCRIBE", "UPDATE", "REFER", NULL };

    if (!g_strv_contains(methods, method_of(line)))
        return false;
    return !is_response(line) || line->words[0][0] == '2';
}

/* Writes `type/profile/formats;detail;detail` as a media description. */
static void
write_stream(GString *out, const char *stream, char from)
{
    char **details = g_strsplit(stream, ";", -1), **parts = g_strsplit(details[0], "/", 3);
    const char *port = "4000", *connection = NULL;

    for (size_t i = 1; details[i]; i++) {
        g_strdelimit(details[i], "_", ' ');
        if (g_str_has_prefix(details[i], "port="))
            port = details[i] + strlen("port=");
        else if (g_str_has_prefix(details[i], "c="))
            connection = details[i] + strlen("c=");
    }
    g_string_append_printf(out, "m=%s %s %s %s\r\n", parts[0], port, g_strdelimit(parts[1], "-", '/'),
                           g_strdelimit(parts[2], ",", ' '));
    if (connection)
        g_string_append_printf(out, "c=%s\r\n", connection);
    else
        g_string_append_printf(out, "c=IN IP4 192.0.2.%d\r\n", g_ascii_toupper(from));
    for (size_t i = 1; details[i]; i++)
        if (!g_str_has_prefix(details[i], "port=") && !g_str_has_prefix(details[i], "c="))
            g_string_append_printf(out, "%s%s\r\n", details[i][1] == '=' ? "" : "a=", details[i]);
    g_strfreev(parts);
    g_strfreev(details);
}

/* Gives the body, or NULL, and its type; free both. */
static char *
write_body(const Line *line, char **type)
{
    GString *out = g_string_new(NULL);
    char **streams;

    if (!line->sdp) {
        g_string_free(out, TRUE);
        *type = g_strdup(line->body);
        return line->body ? g_strdup("words\r\n") : NULL;
    }
    *type = g_strdup(line->multipart ? "multipart/mixed;boundary=edge" : "application/sdp");
    if (line->multipart)
        g_string_append(out, "--edge\r\nContent-Type: text/plain\r\n\r\nwords\r\n"
                             "--edge\r\nContent-Type: application/sdp\r\n\r\n");
    g_string_append_printf(out, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\n");
    streams = g_strsplit(line->sdp, "+", -1);
    for (size_t i = 0; streams[i] && streams[i][0]; i++)
        write_stream(out, streams[i], line->from);
    g_strfreev(streams);
    if (line->multipart)
        g_string_append(out, "--edge--\r\n");
    return g_string_free(out, FALSE);
}

static void
add_body(GString *out, const Line *line)
{
    char *type, *body = write_body(line, &type);

    if (body)
        add(out, line, "Content-Type", "%s", type);
    add(out, line, "Content-Length", "%u", body ? (unsigned)strlen(body) : 0);
    g_string_append_printf(out, "\r\n%s", body ? body : "");
    if (line->cut)
        g_string_truncate(out, out->len - strlen("ngth: 0\r\n\r\n"));
    g_free(body);
    g_free(type);
}

static char *
write_message(const Line *line)
{
    GString *out = g_string_new(NULL);
    char client = is_response(line) ? line->to : line->from, *branch = branch_of(line);
    const char *to_tag = line->to_tag ? line->to_tag : is_response(line) ? "callee" : "-";

    if (is_response(line))
        g_string_append_printf(out, "SIP/2.0 %s %s\r\n", line->words[0], line->phrase ? line->phrase : "Words");
    else
        g_string_append_printf(out, "%s %s %s\r\n", line->words[0], line->words[1],
                               line->version ? line->version : "SIP/2.0");
    add(out, line, "Via", "SIP/2.0/%s %c.example.com;branch=%s", line->tcp ? "TCP" : "UDP", client, branch);
    add(out, line, "From", "<sip:alice@example.com>;tag=%s", line->from_tag ? line->from_tag : "caller");
    if (strcmp(to_tag, "-") == 0 || strcmp(line->words[0], "100") == 0)
        add(out, line, "To", "<sip:bob@example.com>");
    else
        add(out, line, "To", "<sip:bob@example.com>;tag=%s", to_tag);
    add(out, line, "Call-ID", "%s", line->call ? line->call : "call-1");
    add(out, line, "CSeq", "%s %s", line->words[2], method_of(line));
    if (!is_response(line))
        add(out, line, "Max-Forwards", "70");
    if (wants_contact(line))
        add(out, line, "Contact", "<sip:%c.example.com>", line->from);
    for (size_t i = 0; line->headers[i]; i++)
        if (line->headers[i][0] != '-')
            g_string_append_printf(out, "%s\r\n", line->headers[i]);
    add_body(out, line);
    g_free(branch);
    return g_string_free(out, FALSE);
}

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
    return (SxEndpoint){ { 192, 0, 2, (uint8_t)(g_ascii_toupper(letter) - 'A' + 1) },
                         g_ascii_isupper(letter) ? 5060 : 5062, 4, 0 };
}

/* The receiver stays valid until the next call. */
static SxArrival
arrival_of(const Line *line, unsigned frame)
{
    static SxEndpoint receiver;
    const char *ip = line->ip ? strchr(line->ip, '>') : NULL;

    receiver = endpoint_of(line->to);
    return (SxArrival){
        .frame = frame,
        .from_ip4 = ip4_of(line->ip),
        .to_ip4 = ip4_of(ip ? ip + 1 : NULL),
        .time = (int64_t)(line->time * G_USEC_PER_SEC),
        .from = (uint64_t)line->from,
        .to = (uint64_t)line->to,
        .from_host = (uint64_t)g_ascii_toupper(line->from),
        .to_host = (uint64_t)g_ascii_toupper(line->to),
        .receiver = &receiver,
        .reliable = line->tcp,
        .from_private = line->private_source,
    };
}

/* Reads a line as a message; gives its text, which the message points into. */
static char *
read_line(const char *text, SxMessage *message, SxArrival *arrival, unsigned frame)
{
    Line line;
    char *written;
    size_t length;

    take_apart(text, &line);
    written = write_message(&line);
    length = strlen(written);
    if (!sx_message_read(message, (const uint8_t *)written, length, line.cut ? length + 100 : length,
                         SX_FRAMING_DATAGRAM))
        g_error("scene: no message: %s", written);
    *arrival = arrival_of(&line, frame);
    g_strfreev(line.words);
    g_strfreev(line.headers);
    return written;
}

static const char *const icmp_words[] = { "icmp-port", "icmp-host", "icmp-network", "icmp-prohibited", "icmp-too-big",
                                          "icmp-expired", "icmp-other", NULL };

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
    SxArrival quoted;
    Line line;
    char *text;
    SxIcmpKind kind = 0;

    take_apart(scene->lines[n], &line);
    while (icmp_words[kind] && strcmp(icmp_words[kind], line.words[0]) != 0)
        kind++;
    text = read_line(scene->lines[line.of - 1], &message, &quoted, line.of);
    sx_journal_note_icmp(journal, &(SxIcmpError){
                                      .frame = n + 1,
                                      .time = (int64_t)(line.time * G_USEC_PER_SEC),
                                      .kind = kind,
                                      .reporter = endpoint_of(line.from),
                                      .from = quoted.from,
                                      .to = quoted.to,
                                      .quoted = { text, line.bytes ? line.bytes - 1 : strlen(text) },
                                  });
    g_free(text);
    g_strfreev(line.words);
    g_strfreev(line.headers);
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

static void
play(gconstpointer data)
{
    const Test *test = data;
    SxJournal *journal = sx_journal_new();
    SxMessage message;
    SxArrival arrival;

    for (unsigned n = 0; n < SCENE_LINES && test->scene->lines[n]; n++) {
        char *text;

        if (is_icmp(test->scene->lines[n])) {
            note_icmp(journal, test->scene, n);
            continue;
        }
        text = read_line(test->scene->lines[n], &message, &arrival, n + 1);
        sx_journal_note(journal, sx_text(text), strstr(test->scene->lines[n], " cut") != NULL, &arrival);
        g_free(text);
    }
    for (unsigned n = 0; n < SCENE_LINES && test->scene->lines[n]; n++) {
        char *text;

        if (is_icmp(test->scene->lines[n]))
            continue;
        text = read_line(test->scene->lines[n], &message, &arrival, n + 1);
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
