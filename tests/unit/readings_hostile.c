/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Values that mean harm: placeholders, terminal and bidirectional controls,
 * bytes of no character, endless and countless values.
 */
#include "readings_test.h"

#include <string.h>

static const ReadingCase cases[] = {
    { "placeholders-stay-words",
      "503 Service Unavailable",
      "INVITE",
      "Server: {value} {seconds} {\r\n",
      { { "reading.value", ": {value} {seconds} {", NULL } } },
    { "placeholder-in-realm",
      "401 Unauthorized",
      "REGISTER",
      "WWW-Authenticate: Digest realm=\"{qop}\", qop=\"{realm}\"\r\n",
      { { "reading.challenge", "realm \"{qop}\", algorithm MD5, qop {realm}.", "\"{qop}\"" } } },
    { "format-directives", "486 %s%n%1000000d", "INVITE", "", { { "reading.phrase", "\"%s%n%1000000d\"", NULL } } },
    { "terminal-escape", "486 \x1b]0;x\x07", "INVITE", "", { { "reading.phrase", "\"\\x1b]0;x\\x07\"", NULL } } },
    { "right-to-left-override",
      "503 Service Unavailable",
      "INVITE",
      "Server: a\xe2\x80\xae"
      "exe\r\n",
      { { "reading.value", "a\\u{202e}exe", NULL } } },
    { "no-utf-8",
      "503 Service Unavailable",
      "INVITE",
      "Server: \xff\xc3\r\n",
      { { "reading.value", "\\xff\\xc3", NULL } } },
    { "number-with-no-utf-8",
      "422 Session Interval Too Small",
      "INVITE",
      "Min-SE: \xff"
      "90\r\n",
      { { "message.unreadable-number", "\\xff90", "Min-SE" } } },
    { "markup", "486 <b>&amp;</b>", "INVITE", "", { { "reading.phrase", "\"<b>&amp;</b>\"", NULL } } },
};

/* Gives a response with the header line that many times. */
static char *
with_many(const char *status, const char *line, size_t times)
{
    GString *lines = g_string_new(NULL);
    char *text;

    for (size_t i = 0; i < times; i++)
        g_string_append(lines, line);
    text = respond(status, "INVITE", lines->str);
    g_string_free(lines, TRUE);
    return text;
}

static const struct {
    const char *status;
    const char *line;
    size_t findings; /* however many there are on the wire */
} countless[] = {
    { "401 Unauthorized", "WWW-Authenticate: Digest realm=\"r\"\r\n", 8 },
    { "302 Moved Temporarily", "Contact: <sip:a@h>, <sip:b@h>\r\n", 8 },
    { "488 Not Acceptable Here", "Warning: 399 a \"b\", 399 c \"d\"\r\n", 8 },
    { "480 Temporarily Unavailable", "Reason: Q.850;cause=16, SIP;cause=200\r\n", 8 },
    { "503 Service Unavailable", "Server: x\r\n", 3 },
    { "405 Method Not Allowed", "Allow: INVITE, INVITE, INVITE, INVITE, INVITE\r\n", 1 },
};

static void
test_countless(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(countless); i++) {
        char *text = with_many(countless[i].status, countless[i].line, 100);
        SxFindings *findings = diagnose_text(text);
        size_t count = 0;

        while (sx_findings_at(findings, count))
            count++;
        g_assert_cmpuint(count, ==, countless[i].findings);
        sx_findings_free(findings);
        g_free(text);
    }
}

/* A value of a megabyte becomes one of SX_DISPLAY_LIMIT bytes. */
static void
test_endless(void)
{
    static const char *const starts[] = { "Server: ", "Retry-After: ", "Reason: ", "Warning: 399 ", "Error-Info: \"" };
    char *endless = g_strnfill(1 << 20, '9');

    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++) {
        char *line = g_strconcat(starts[i], endless, "\r\n", NULL);
        char *text = respond("503 Service Unavailable", "INVITE", line);
        SxFindings *findings = diagnose_text(text);
        char *evidence = sx_wording_evidence(sx_findings_at(findings, 0), SX_LANGUAGE_EN);

        g_assert_null(sx_findings_at(findings, 1));
        g_assert_cmpuint(strlen(evidence), <, 400);
        check_holds(evidence, "9\xe2\x80\xa6");
        g_free(evidence);
        sx_findings_free(findings);
        g_free(text);
        g_free(line);
    }
    g_free(endless);
}

/* A list of many thousand names is shown cut, and read in no time. */
static void
test_endless_list(void)
{
    GString *line = g_string_new("Allow: ");
    char *text;
    SxFindings *findings;
    char *evidence;

    for (size_t i = 0; i < 100000; i++)
        g_string_append(line, "INVITE,");
    g_string_append(line, "\r\n");
    text = respond("405 Method Not Allowed", "INFO", line->str);
    findings = diagnose_text(text);
    evidence = sx_wording_evidence(sx_findings_at(findings, 0), SX_LANGUAGE_EN);
    g_assert_cmpuint(strlen(evidence), <, 400);
    check_holds(evidence, "INVITE, INVITE");
    g_free(evidence);
    sx_findings_free(findings);
    g_free(text);
    g_string_free(line, TRUE);
}

void
add_hostile_readings(void)
{
    add_readings("hostile", cases, G_N_ELEMENTS(cases));
    g_test_add_func("/readings/hostile/countless", test_countless);
    g_test_add_func("/readings/hostile/endless", test_endless);
    g_test_add_func("/readings/hostile/endless-list", test_endless_list);
}
