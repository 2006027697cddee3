/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Signed identities, anonymous senders, and callers who are not wanted.
 */
#include "scene.h"

static const char *const prefixes[] = { "identity.", NULL };

#define INVITE "0 A>B INVITE sip:bob@example.com 1"
#define INFO ";info=<https://cert.example.org/a.cer>"
#define SHORT "Identity: ..c2ln" INFO
/* Its iat is 1443208345: Fri, 25 Sep 2015 19:12:25 GMT. */
#define WHOLE                                                                                                          \
    "Identity: eyJhbGciOiJFUzI1NiJ9."                                                                                  \
    "eyJkZXN0Ijp7InVyaSI6WyJzaXA6YWxpY2VAZXhhbXBsZS5jb20iXX0sImlhdCI6IjE0NDMyMDgzNDUiLCJvcmlnIjp7InRuIjoi"             \
    "MTIxNTU1NTEyMTIifX0.c2ln" INFO
#define DATE(time) "Date: Fri, 25 Sep 2015 " time " GMT"

static const Scene scenes[] = {
    { "unsigned",
      { INVITE, "1 B>A 428 INVITE 1" },
      { { 2, "identity.unsigned", "frame 1 carries no Identity", "frame 1" } } },
    { "unsigned-or-cut", { INVITE " cut", "1 B>A 428 INVITE 1" }, { { 0 } } },
    { "unsigned-or-not-seen", { "1 B>A 428 INVITE 1" }, { { 0 } } },
    { "unsupported-type",
      { INVITE " | " DATE("19:12:25") " | " WHOLE ";ppt=shaken", "1 B>A 428 INVITE 1" },
      { { 2, "identity.unsupported-type", "such as shaken", "shaken" } } },
    { "one-without-type",
      { INVITE " | " DATE("19:12:25") " | " WHOLE ";ppt=shaken | y: ..c2ln" INFO, "1 B>A 428 INVITE 1" },
      { { 0 } } },
    { "certificate-not-found",
      { INVITE " | " DATE("19:12:25") " | " SHORT, "1 B>A 436 INVITE 1" },
      { { 2, "identity.certificate-not-found", "frame 1 points to the certificate at https://cert.example.org/a.cer",
          "fetch https://cert.example.org/a.cer" } } },
    { "certificate-not-supported",
      { INVITE " | " DATE("19:12:25") " | " SHORT, "1 B>A 437 INVITE 1" },
      { { 2, "identity.certificate-not-supported", "at https://cert.example.org/a.cer;", "a.cer" } } },
    { "compact-form",
      { INVITE " | " DATE("19:12:25") " | " SHORT, "1 B>A 438 INVITE 1" },
      { { 2, "identity.compact-form", "frame 1 holds only the signature", "full token" } } },
    { "date-differs",
      { INVITE " | " DATE("19:13:26") " | " WHOLE, "1 B>A 438 INVITE 1" },
      { { 2, "identity.date-differs", "issued 61 s apart from it, at iat 1443208345", "60 s" } } },
    { "date-close-enough", { INVITE " | " DATE("19:13:25") " | " WHOLE, "1 B>A 438 INVITE 1" }, { { 0 } } },
    { "date-unreadable",
      { INVITE " | Date: 25 Sep 2015 | " WHOLE, "1 B>A 438 INVITE 1",
        "2 A>B INVITE sip:b@example.com 2 | " DATE("19:22:25") " | Identity: a.!!.c2ln" INFO, "3 B>A 438 INVITE 2" },
      { { 0 } } },
    { "stale-date", { INVITE " | " DATE("19:12:25"), "1 B>A 403 INVITE 1 | " DATE("19:22:25") }, { { 0 } } },
    { "old-form-or-two-in-one-field",
      { INVITE " | Identity: \"abc=\" | Identity: CyI4+nAkHrH3=",
        "1 A>B INVITE sip:b@example.com 2 | Identity: ..a" INFO ", ..b;ppt=x" },
      { { 0 } } },
    { "no-info-no-date",
      { INVITE " | Identity: ..c2ln;alg=ES256" },
      { { 1, "identity.no-info", "no info", "info" }, { 1, "identity.no-date", "no Date", "Date" } } },
    { "no-date-or-cut", { INVITE " cut | " SHORT }, { { 0 } } },
    { "not-verified",
      { INVITE, "1 B>A 183 INVITE 1 | Reason: Q.850;cause=16, STIR ;cause=436 ;text=\"Bad Identity Info\"",
        "2 B>A 486 INVITE 1 | Reason: STIR;cause=436" },
      { { 2, "identity.not-verified", "Reason of this 183 reports STIR cause 436, Bad Identity Info", "436" } } },
    { "not-verified-of-no-cause",
      { INVITE, "1 B>A 200 INVITE 1 | Reason: STIR;cause=4360, STIR, SIP;cause=436" },
      { { 0 } } },
};

static const Scene anonymity[] = {
    { "anonymous-domain",
      { INVITE " | From: \"Alice\" <sip:anonymous@anonymous.invalid>;tag=1", "1 B>A 433 INVITE 1" },
      { { 2, "identity.anonymous-from", "frame 1 is anonymous: \"Alice\" <sip:anonymous@anonymous.invalid>",
          "if the user agrees" } } },
    { "anonymous-name-and-privacy",
      { INVITE " | -From | f: Anonymous <sip:a@example.com>;tag=1 | Privacy: header;id", "1 B>A 433 INVITE 1" },
      { { 2, "identity.anonymous-from", "Anonymous <sip:a@example.com>", NULL },
        { 2, "identity.anonymous-privacy", "header;id", "header;id" } } },
    { "not-anonymous",
      { INVITE " | From: <sip:a@example.com>;tag=1 | Privacy: none", "1 B>A 433 INVITE 1" },
      { { 2, "identity.not-anonymous", "From of the request in frame 1 is <sip:a@example.com>",
          "network-asserted" } } },
    { "perhaps-anonymous", { INVITE " | From: <sip:anonymous@example.com>;tag=1", "1 B>A 433 INVITE 1" }, { { 0 } } },
    { "perhaps-private", { INVITE " cut | From: <sip:a@example.com>;tag=1", "1 B>A 433 INVITE 1" }, { { 0 } } },
    { "anonymous-but-busy", { INVITE " | From: <sip:a@anonymous.invalid>;tag=1", "1 B>A 486 INVITE 1" }, { { 0 } } },
    { "unwanted",
      { INVITE, "1 B>A 607 INVITE 1" },
      { { 2, "identity.unwanted",
          "frame 1 as unwanted because of the caller's identity, here From: sip:alice@example.com",
          "from sip:alice@example.com" } } },
    { "contact",
      { INVITE,
        "1 B>A 608 INVITE 1 | Call-Info: <https://b.example/i>;purpose=icon, <https://b.example/j>;purpose=jwscard" },
      { { 2, "identity.contact", "https://b.example/j", "https://b.example/j" } } },
    { "wrong-purpose",
      { INVITE, "1 B>A 608 INVITE 1 | Call-Info: <https://b.example/i>;purpose=info" },
      { { 2, "identity.wrong-purpose", "<https://b.example/i>;purpose=info", "jwscard" } } },
    { "no-contact", { INVITE, "1 B>A 608 INVITE 1" }, { { 2, "identity.no-contact", "no Call-Info", "jwscard" } } },
    { "no-contact-or-cut", { INVITE, "1 B>A 608 INVITE 1 cut" }, { { 0 } } },
};

/* The scenes write another phrase than Stale Date. */
static void
test_stale_date(gconstpointer data)
{
    static const char head[] =
        "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@a>;tag=1\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\n"
        "To: <sip:b@b>";
    const char *answered = data;
    char *request =
        g_strdup_printf("INVITE sip:b@b SIP/2.0\r\n%s\r\nDate: Sat, 29 Feb 2020 23:59:30 GMT\r\n\r\n", head);
    char *response = g_strdup_printf("SIP/2.0 403 Stale Date\r\n%s;tag=2\r\n%s\r\n", head, answered);
    const SxFlow flow = { 0 };
    SxJournal *journal = sx_journal_new();
    SxMoment first = { 0, sx_journal_flow(journal, &flow), 1 }, second = { 0, first.flow, 2 };
    SxMessage message;
    SxDiagnosis diagnosis;
    const SxFinding *finding;
    char *evidence;

    g_assert_true(
        sx_message_read(&message, (const uint8_t *)request, strlen(request), strlen(request), SX_FRAMING_DATAGRAM));
    sx_journal_note(journal, message.whole, false, &first);
    g_assert_true(
        sx_message_read(&message, (const uint8_t *)response, strlen(response), strlen(response), SX_FRAMING_DATAGRAM));
    sx_journal_note(journal, message.whole, false, &second);
    diagnosis = sx_diagnose(&message, 2, journal);
    finding = sx_findings_at(diagnosis.findings, 0);
    evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN);
    g_assert_cmpstr(sx_statement(finding->statement)->id, ==, *answered ? "identity.stale-by" : "identity.stale-date");
    check_holds(evidence, *answered ? "Sun, 01 Mar 2020 00:01:00 GMT: 90 s later" : "23:59:30 GMT, and the phrase");
    g_free(evidence);
    sx_findings_free(diagnosis.findings);
    sx_journal_free(journal);
    g_free(request);
    g_free(response);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("identity", prefixes, scenes, G_N_ELEMENTS(scenes));
    add_scenes("identity/sender", prefixes, anonymity, G_N_ELEMENTS(anonymity));
    g_test_add_data_func("/rules/identity/stale-date-by-phrase", "", test_stale_date);
    g_test_add_data_func("/rules/identity/stale-date-by-clock", "Date: Sun, 01 Mar 2020 00:01:00 GMT\r\n",
                         test_stale_date);
    return g_test_run();
}
