/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes the messages that lines of scenes stand for.
 */
#include "scene_line.h"

#include <string.h>

static bool
is_response(const SceneLine *line)
{
    return g_ascii_isdigit(line->words[0][0]);
}

static const char *
method_of(const SceneLine *line)
{
    return is_response(line) ? line->words[1] : line->words[0];
}

static bool
names(const SceneLine *line, const char *header)
{
    for (size_t i = 0; line->headers[i]; i++) {
        const char *name = line->headers[i] + (line->headers[i][0] == '-');

        if (g_ascii_strncasecmp(name, header, strlen(header)) == 0 &&
            (name[strlen(header)] == ':' || name[strlen(header)] == '\0'))
            return true;
    }
    return false;
}

static void G_GNUC_PRINTF(4, 5) add(GString *out, const SceneLine *line, const char *header, const char *format, ...)
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
branch_of(const SceneLine *line)
{
    const char *method = method_of(line);

    if (line->branch)
        return g_strdup(line->branch);
    if (strcmp(method, "ACK") == 0 || strcmp(method, "CANCEL") == 0)
        method = "INVITE";
    return g_strdup_printf("z9hG4bK%s%s", method, line->words[2]);
}

static bool
wants_contact(const SceneLine *line)
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
write_body(const SceneLine *line, char **type)
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
add_body(GString *out, const SceneLine *line)
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

char *
write_scene_message(const SceneLine *line)
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
    if (line->stub)
        g_string_truncate(out, (gsize)(strchr(out->str, '\n') + 1 - out->str));
    g_free(branch);
    return g_string_free(out, FALSE);
}
