/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Headers that a response must carry: each requirement of the tables, with and
 * without the header, in answers to its methods and to others, whole and cut.
 */
#include "support.h"

#include <string.h>

/* A method to which no requirement is limited. */
#define ANY_METHOD "OPTIONS"

/* Gives a status code to which an entry applies: the code itself, or one of the
 * class that has no entry of its own. */
static unsigned
status_of(const SxCode *code)
{
    unsigned status = code->code;

    if (status >= 100)
        return status;
    for (status = status * 100 + 99; sx_code_find(status) != code; status--)
        continue;
    return status;
}

/* Counts the findings of a missing header with that reference. */
static size_t
count_missing(const char *text, size_t cut, const char *reference, const char *header)
{
    size_t length = strlen(text) - cut, count = 0;
    SxMessage message;
    SxFindings *findings;
    const SxFinding *finding;
    bool good;
    char *copy = read_copy(&message, text, length, strlen(text), SX_FRAMING_DATAGRAM, &good);

    g_assert_true(good);
    findings = sx_findings_new();
    sx_rules_required(&message, sx_code_find(message.status), findings);
    for (size_t n = 0; (finding = sx_findings_at(findings, n)) != NULL; n++) {
        char *evidence = sx_wording_evidence(finding, SX_LANGUAGE_EN);

        if (finding->statement == SX_STATEMENT_MESSAGE_MISSING_HEADER && strstr(evidence, header) &&
            g_strcmp0(finding->reference, reference) == 0)
            count++;
        g_free(evidence);
    }
    sx_findings_free(findings);
    g_free(copy);
    return count;
}

static char *
response_with(const SxCode *code, const char *method, const char *header)
{
    char *status = g_strdup_printf("%u %s", status_of(code), code->phrase);
    char *line = header ? g_strdup_printf("%s: 1\r\n", header) : g_strdup("");
    char *text = respond(status, method, line);

    g_free(status);
    g_free(line);
    return text;
}

static void
check_one_method(const SxCode *code, const SxRequirement *must, const char *method)
{
    const char *named = sx_header_name(must->headers[0]);
    char *without = response_with(code, method, NULL);

    g_assert_cmpuint(count_missing(without, 0, must->reference, named), ==, 1);
    g_assert_cmpuint(count_missing(without, 2, must->reference, named), ==, 0);
    g_free(without);
    for (size_t i = 0; i < SX_ALTERNATIVES && must->headers[i] != SX_HEADER_OTHER; i++) {
        char *with = response_with(code, method, sx_header_name(must->headers[i]));

        g_assert_cmpuint(count_missing(with, 0, must->reference, named), ==, 0);
        g_free(with);
    }
}

static void
check_requirement(const SxCode *code, const SxRequirement *must)
{
    char *other = response_with(code, ANY_METHOD, NULL);

    g_assert_cmpint(must->headers[0], !=, SX_HEADER_OTHER);
    if (must->methods[0])
        g_assert_cmpuint(count_missing(other, 0, must->reference, sx_header_name(must->headers[0])), ==, 0);
    else
        check_one_method(code, must, ANY_METHOD);
    for (size_t i = 0; i < SX_METHODS && must->methods[i]; i++)
        check_one_method(code, must, must->methods[i]);
    g_free(other);
}

static void
test_tables(void)
{
    const SxCode *code;
    size_t checked = 0;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++)
        for (size_t i = 0; i < code->must_count; i++, checked++)
            check_requirement(code, &code->musts[i]);
    g_assert_cmpuint(checked, >, 0);
}

/* What the RFCs demand, written down apart from the tables. */
static const struct {
    const char *status;
    const char *method;
    const char *header; /* NULL: nothing is missing */
    const char *reference;
} demands[] = {
    { "422 Session Interval Too Small", "INVITE", "Min-SE", "RFC 4028 section 6" },
    { "422 Session Interval Too Small", "UPDATE", "Min-SE", "RFC 4028 section 6" },
    { "401 Unauthorized", "REGISTER", "WWW-Authenticate", "RFC 3261 section 22.2" },
    { "407 Proxy Authentication Required", "INVITE", "Proxy-Authenticate", "RFC 3261 section 22.3" },
    { "405 Method Not Allowed", "INFO", "Allow", "RFC 3261 section 21.4.6" },
    { "415 Unsupported Media Type", "INVITE", "Accept / Accept-Encoding / Accept-Language",
      "RFC 3261 section 21.4.13" },
    { "420 Bad Extension", "INVITE", "Unsupported", "RFC 3261 section 21.4.15" },
    { "421 Extension Required", "INVITE", "Require", "RFC 3261 section 21.4.16" },
    { "423 Interval Too Brief", "REGISTER", "Min-Expires", "RFC 3261 section 10.3" },
    { "423 Interval Too Brief", "INVITE", NULL, NULL },
    { "494 Security Agreement Required", "REGISTER", "Security-Server", "RFC 3329 section 2.3.1" },
    { "200 OK", "INVITE", "Contact", "RFC 3261 section 20" },
    { "200 OK", "PUBLISH", "SIP-ETag", "RFC 3903 section 6" },
    { "200 OK", "SUBSCRIBE", "Expires", "RFC 6665 section 3.1.1" },
    { "200 OK", "BYE", NULL, NULL },
    { "200 OK", "CANCEL", NULL, NULL },
    { "486 Busy Here", "INVITE", NULL, NULL },
    { "100 Trying", "INVITE", NULL, NULL },
    { "499 Unknown", "INVITE", NULL, NULL },
};

static void
test_demands(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(demands); i++) {
        char *text = respond(demands[i].status, demands[i].method, "");
        SxFindings *findings = diagnose_text(text);

        if (demands[i].header)
            g_assert_cmpuint(count_missing(text, 0, demands[i].reference, demands[i].header), ==, 1);
        else
            for (size_t n = 0; findings && sx_findings_at(findings, n); n++)
                g_assert_cmpint(sx_findings_at(findings, n)->statement, !=, SX_STATEMENT_MESSAGE_MISSING_HEADER);
        sx_findings_free(findings);
        g_free(text);
    }
}

/* Each of the headers that every response copies (RFC 3261 section 8.2.6.2). */
static void
test_copied(void)
{
    static const char *const names[] = { "Via", "From", "To", "Call-ID", "CSeq" };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        char *text = respond("486 Busy Here", "INVITE", ""), *line, *without;

        g_assert_cmpuint(count_missing(text, 0, "RFC 3261 section 8.2.6.2", names[i]), ==, 0);
        line = g_strdup_printf("\r\n%s: ", names[i]);
        memcpy(strstr(text, line), "\r\nXX", 4);
        without = g_strdup(text);
        g_assert_cmpuint(count_missing(without, 0, "RFC 3261 section 8.2.6.2", names[i]), ==, 1);
        g_assert_cmpuint(count_missing(without, 2, "RFC 3261 section 8.2.6.2", names[i]), ==, 0);
        g_free(text);
        g_free(line);
        g_free(without);
    }
}

/* Without CSeq nobody knows the method, so nothing that hangs on it is said. */
static void
test_unknown_method(void)
{
    char *text = respond("200 OK", "INVITE", "");

    memcpy(strstr(text, "CSeq"), "XXXX", 4);
    g_assert_cmpuint(count_missing(text, 0, "RFC 3261 section 20", "Contact"), ==, 0);
    g_free(text);
}

static const struct {
    const char *status;
    const char *to;
    const char *evidence; /* NULL: nothing is said */
} tags[] = {
    { "200 OK", "<sip:b@h>;tag=b", NULL },
    { "200 OK", "sip:b@h;tag=b", NULL },
    { "200 OK", "<sip:b@h>", "<sip:b@h>" },
    { "486 Busy Here", "<sip:b@h;tag=in-uri>", "<sip:b@h;tag=in-uri>" },
    { "486 Busy Here", "\";tag=quoted\" <sip:b@h>", "\";tag=quoted\" <sip:b@h>" },
    { "180 Ringing", "<sip:b@h>", "<sip:b@h>" },
    { "101 Dialog Establishement", "<sip:b@h>", "<sip:b@h>" },
    { "100 Trying", "<sip:b@h>", NULL },
    { "100 Trying", "<sip:b@h>;tag=b", NULL },
    { "486 Busy Here", "<sip:b@h", NULL },
    { "486 Busy Here", "sip:b@h>", NULL },
    { "486 Busy Here", "\"B <sip:b@h>;tag=b", NULL },
    { "486 Busy Here", "", "" },
};

static void
test_to_tag(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
        char *text = g_strdup_printf("SIP/2.0 %s\r\nVia: v\r\nFrom: f\r\nTo: %s\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\n\r\n",
                                     tags[i].status, tags[i].to);
        Expected expected[] = { { tags[i].evidence ? "message.missing-to-tag" : NULL, tags[i].evidence, "tag" } };
        SxFindings *findings = sx_findings_new();
        SxMessage message;
        bool good;
        char *copy = read_copy(&message, text, strlen(text), strlen(text), SX_FRAMING_DATAGRAM, &good);

        sx_rules_required(&message, sx_code_find(message.status), findings);
        check_findings(findings, expected, 1);
        sx_findings_free(findings);
        g_free(copy);
        g_free(text);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/required/tables", test_tables);
    g_test_add_func("/required/demands-of-the-rfcs", test_demands);
    g_test_add_func("/required/copied-headers", test_copied);
    g_test_add_func("/required/unknown-method", test_unknown_method);
    g_test_add_func("/required/to-tag", test_to_tag);
    return g_test_run();
}
