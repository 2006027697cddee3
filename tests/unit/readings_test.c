/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the headers of a response say, as evidence and as advice. Readings alone
 * are looked at; what a response lacks has a test of its own.
 */
#include "readings_test.h"

#include <string.h>

static void
test_reading(gconstpointer data)
{
    const ReadingCase *test = data;
    char *text = respond(test->status, test->method, test->headers);
    SxFindings *findings = sx_findings_new();
    SxMessage message;
    bool good;
    char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

    g_assert_true(good);
    sx_rules_readings(&message, sx_code_find(message.status), findings);
    check_findings(findings, test->expected, READINGS);
    sx_findings_free(findings);
    g_free(copy);
    g_free(text);
}

void
add_readings(const char *group, const ReadingCase *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *path = g_strdup_printf("/readings/%s/%s", group, cases[i].name);

        g_test_add_data_func(path, &cases[i], test_reading);
        g_free(path);
    }
}

static const ReadingCase phrases[] = {
    { "registered", "486 Busy Here", "INVITE", "", { { 0 } } },
    { "other-case", "486 BUSY HERE", "INVITE", "", { { 0 } } },
    { "none", "486 ", "INVITE", "", { { 0 } } },
    { "another", "486 Go Away", "INVITE", "", { { "reading.phrase", "\"Go Away\"", NULL } } },
    { "longer", "200 OK then", "BYE", "", { { "reading.phrase", "\"OK then\"", NULL } } },
    { "unregistered-code", "499 Own Trouble", "INVITE", "", { { "reading.phrase", "\"Own Trouble\"", NULL } } },
    { "class-words",
      "499 Unregistered 4xx response",
      "INVITE",
      "",
      { { "reading.phrase", "\"Unregistered 4xx response\"", NULL } } },
};

static const ReadingCase contacts[] = {
    { "redirection",
      "302 Moved Temporarily",
      "INVITE",
      "Contact: \"B, at home\" <sip:b@h.example.net>;q=0.7\r\n",
      { { "reading.redirect-contact", "\"B, at home\" <sip:b@h.example.net>;q=0.7", "to: sip:b@h.example.net" } } },
    { "redirections",
      "300 Multiple Choices",
      "INVITE",
      "Contact: <sip:one@example.net>, sip:two@example.net;q=0.1\r\nm: <tel:+12015550123>\r\n",
      { { "reading.redirect-contact", "<sip:one@example.net>", "to: sip:one@example.net" },
        { "reading.redirect-contact", "sip:two@example.net;q=0.1", "to: sip:two@example.net" },
        { "reading.redirect-contact", "<tel:+12015550123>", "to: tel:+12015550123" } } },
    { "bracket-in-quotes",
      "302 Moved Temporarily",
      "INVITE",
      "Contact: \"<sip:no@h> \\\" <sip:no@h>\" <sip:yes@h>\r\n",
      { { "reading.redirect-contact", "<sip:yes@h>", "to: sip:yes@h" } } },
    { "bracket-never-closed",
      "302 Moved Temporarily",
      "INVITE",
      "Contact: <sip:b@example.net\r\n",
      { { "reading.redirect-contact", "<sip:b@example.net", "to: sip:b@example.net" } } },
    { "no-sip-address",
      "300 Multiple Choices",
      "INVITE",
      "Contact: <mailto:b@example.net>\r\n",
      { { "reading.choice-contact", "Contact of this response offers: <mailto:b@example.net>", NULL } } },
    { "through-a-proxy",
      "305 Use Proxy",
      "INVITE",
      "Contact: <sip:p.example.net;lr>\r\n",
      { { "reading.proxy-contact", "Contact of this response offers: <sip:p.example.net;lr>",
          "Client: send this one request again through the proxy sip:p.example.net;lr, with its Request-URI "
          "unchanged." } } },
    { "empty", "302 Moved Temporarily", "INVITE", "Contact:\r\n", { { 0 } } },
    { "ambiguous",
      "485 Ambiguous",
      "INVITE",
      "Contact: <sip:b1@example.com>\r\n",
      { { "reading.choice-contact", "<sip:b1@example.com>", NULL } } },
    { "binding-that-ended",
      "200 OK",
      "REGISTER",
      "Contact: <sip:a@192.0.2.1>;expires=0, <sip:a@192.0.2.2>;expires=60\r\n",
      { { "reading.binding-ended", "not registered: <sip:a@192.0.2.1>;expires=0", NULL },
        { "reading.binding", "<sip:a@192.0.2.2>;expires=60", NULL } } },
    { "registered",
      "200 OK",
      "REGISTER",
      "Contact: <sip:a@192.0.2.1>;expires=3600, <sip:a@192.0.2.2>;expires=60\r\n",
      { { "reading.binding", "<sip:a@192.0.2.1>;expires=3600", NULL },
        { "reading.binding", "<sip:a@192.0.2.2>;expires=60", NULL } } },
    { "answered",
      "200 OK",
      "INVITE",
      "Contact: \"B\" <sip:b@192.0.2.9:5070;transport=tcp>;+x\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9:5070;transport=tcp", NULL } } },
    { "answered-first-counts",
      "200 OK",
      "INVITE",
      "Contact: <sip:b@192.0.2.9>\r\nContact: <sip:c@192.0.2.9>\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9", NULL } } },
    { "ringing",
      "180 Ringing",
      "INVITE",
      "Contact: <sip:b@192.0.2.9>\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9", NULL } } },
    { "refreshed",
      "200 OK",
      "UPDATE",
      "Contact: <sip:b@192.0.2.9>\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9", NULL } } },
    { "subscribed",
      "200 OK",
      "SUBSCRIBE",
      "Contact: <sip:b@192.0.2.9>\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9", NULL } } },
    { "referred",
      "202 Accepted",
      "REFER",
      "Contact: <sip:b@192.0.2.9>\r\n",
      { { "reading.remote-target", "sip:b@192.0.2.9", NULL } } },
    { "no-dialog", "200 OK", "OPTIONS", "Contact: <sip:b@192.0.2.9>\r\n", { { 0 } } },
    { "not-read-in-this-code", "486 Busy Here", "INVITE", "Contact: <sip:b@192.0.2.9>\r\n", { { 0 } } },
};

static const ReadingCase others[] = {
    { "reliable",
      "183 Session Progress",
      "INVITE",
      "Require: 100rel\r\nRSeq: 988789\r\n",
      { { "reading.list", "100rel", NULL },
        { "reading.reliable-provisional", "RSeq 988789", "RAck: 988789 7 INVITE" } } },
    { "reliable-among-others",
      "180 Ringing",
      "INVITE",
      "Require: precondition, 100REL\r\nRSeq: 1\r\n",
      { { "reading.list", "precondition, 100REL", NULL },
        { "reading.reliable-provisional", "RSeq 1", "RAck: 1 7 INVITE" } } },
    { "not-reliable", "183 Session Progress", "INVITE", "RSeq: 988789\r\n", { { 0 } } },
    { "reliable-without-number",
      "183 Session Progress",
      "INVITE",
      "Require: 100rel\r\nRSeq: none\r\n",
      { { "reading.list", "100rel", NULL }, { "message.unreadable-number", "RSeq", "RSeq" } } },
    { "reliable-overflow",
      "183 Session Progress",
      "INVITE",
      "Require: 100rel\r\nRSeq: 4294967296\r\n",
      { { "reading.list", "100rel", NULL }, { "message.unreadable-number", "4294967296", "RSeq" } } },
    { "final-is-never-reliable",
      "200 OK",
      "INVITE",
      "Require: 100rel\r\nRSeq: 1\r\n",
      { { "reading.list", "100rel", NULL } } },
    { "entity-tag-of-a-removal",
      "200 OK",
      "PUBLISH",
      "SIP-ETag: dx200xyz\r\nExpires: 0\r\n",
      { { "reading.expires", "0 s", NULL }, { "reading.entity-tag", "dx200xyz", NULL } } },
    { "entity-tag-of-publish",
      "200 OK",
      "PUBLISH",
      "SIP-ETag: dx200xyz\r\n",
      { { "reading.entity-tag-publish", "dx200xyz", "put dx200xyz into SIP-If-Match" } } },
    { "entity-tag-of-subscribe",
      "200 OK",
      "SUBSCRIBE",
      "SIP-ETag: dx200xyz\r\n",
      { { "reading.entity-tag", "dx200xyz", NULL } } },
    { "plain",
      "503 Service Unavailable",
      "INVITE",
      "Server: proxy/1.0 (x)\r\n",
      { { "reading.value", "Server of this response: proxy/1.0 (x)", NULL } } },
    { "plain-three-at-most",
      "404 Not Found",
      "INVITE",
      "Error-Info: <sip:1@h>\r\nError-Info: <sip:2@h>\r\nError-Info: <sip:3@h>\r\nError-Info: <sip:4@h>\r\n",
      { { "reading.value", "<sip:1@h>", NULL },
        { "reading.value", "<sip:2@h>", NULL },
        { "reading.value", "<sip:3@h>", NULL } } },
    { "not-read-in-this-code", "422 Session Interval Too Small", "INVITE", "Server: proxy/1.0\r\n", { { 0 } } },
    { "unregistered-code-reads-its-class",
      "599 ",
      "INVITE",
      "Retry-After: 5\r\nServer: x\r\n",
      { { "reading.retry-after", "in seconds: 5", "wait 5 s" }, { "reading.value", "Server", NULL } } },
};

/* A status code of no class is a finding, and nothing else is said. */
static void
test_no_class(void)
{
    static const char *const statuses[] = { "000 Null", "099 Low", "700 High", "999 Highest" };

    for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++) {
        char *text = respond(statuses[i], "INVITE", "Warning: 399 h \"x\"\r\n");
        char *number = g_strdup_printf("%d", atoi(statuses[i])), *evidence = g_strconcat(number, " belongs", NULL);
        Expected expected[] = { { "message.unknown-class", evidence, "100 to 699" } };
        SxFindings *findings = diagnose_text(text);

        check_findings(findings, expected, 1);
        sx_findings_free(findings);
        g_free(evidence);
        g_free(number);
        g_free(text);
    }
}

/* RFC 4028 section 7.1: a 422 of the flow there says the same twice over. */
static void
test_whole_diagnosis(void)
{
    static const Expected expected[] = {
        { "message.missing-to-tag", "<sip:bob@example.com>", "tag" },
        { "reading.min-se", "3600 s", "Session-Expires: 3600 or more and Min-SE: 3600" },
        { "reading.phrase", "Session Timer Too Small", NULL },
    };
    SxFindings *findings = diagnose_text("SIP/2.0 422 Session Timer Too Small\r\n"
                                         "Via: SIP/2.0/UDP p.example.com;branch=z9hG4bK1\r\n"
                                         "From: <sip:alice@example.com>;tag=a\r\nTo: <sip:bob@example.com>\r\n"
                                         "Call-ID: 1@192.0.2.1\r\nCSeq: 1 INVITE\r\nMin-SE: 3600\r\n\r\n");

    check_findings(findings, expected, G_N_ELEMENTS(expected));
    sx_findings_free(findings);
}

static void
test_nothing_to_say(void)
{
    char *text = respond("486 Busy Here", "INVITE", "Content-Length: 0\r\n");

    g_assert_null(diagnose_text(text));
    g_free(text);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_readings("phrase", phrases, G_N_ELEMENTS(phrases));
    add_readings("contact", contacts, G_N_ELEMENTS(contacts));
    add_readings("other", others, G_N_ELEMENTS(others));
    add_number_readings();
    add_list_readings();
    add_challenge_readings();
    add_reason_readings();
    add_hostile_readings();
    g_test_add_func("/readings/no-class", test_no_class);
    g_test_add_func("/readings/whole-diagnosis", test_whole_diagnosis);
    g_test_add_func("/readings/nothing-to-say", test_nothing_to_say);
    return g_test_run();
}
