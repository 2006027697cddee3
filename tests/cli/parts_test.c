/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the command: lines, JSON, suggestions, and the reader of JSON
 * that checks them.
 */
#include "json.h"
#include "json_reader.h"
#include "read_header.h"
#include "suggest.h"
#include "wrap.h"

/* Lines of a width, with | between them. */
static const struct {
    const char *text;
    size_t width;
    const char *lines;
} wrapped[] = {
    { "", 10, "" },
    { "one", 10, "one" },
    { "one two three", 7, "one two|three" },
    { "one two three", 8, "one two|three" },
    { "one  two", 3, "one|two" },
    { " one ", 10, "one" },
    { "abcdefgh", 3, "abc|def|gh" },
    { "Proxy-Authenticate.", 18, "Proxy-|Authenticate." },
    { "a Min-SE b", 6, "a|Min-SE|b" },
    { "日本語", 4, "日本|語" },
    { "日本語", 5, "日本|語" },
    { "日本。語", 4, "日|本。|語" },
    { "日「本」語", 6, "日|「本」|語" },
    { "要求は、INVITEです。", 8, "要求は、|INVITEで|す。" },
    { "はい、INVITE を送る", 8, "はい、|INVITE|を送る" },
    { "キャッシュ", 6, "キャッ|シュ" },
    { "Cảm ơn bạn", 6, "Cảm ơn|bạn" },
    { "e\xcc\x81t\xcc\x81 e\xcc\x81", 2, "e\xcc\x81t\xcc\x81|e\xcc\x81" },
    { "か\xe3\x82\x99か\xe3\x82\x99", 2, "か\xe3\x82\x99|か\xe3\x82\x99" },
    { "ab", 0, "ab" },
};

static void
test_wrapped(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(wrapped); i++) {
        GPtrArray *lines = wrap_lines(wrapped[i].text, wrapped[i].width);
        char *joined;

        g_ptr_array_add(lines, NULL);
        joined = g_strjoinv("|", (char **)lines->pdata);
        g_assert_cmpstr(joined, ==, wrapped[i].lines);
        g_free(joined);
        g_ptr_array_unref(lines);
    }
}

static void
test_columns(void)
{
    g_assert_cmpuint(wrap_columns(""), ==, 0);
    g_assert_cmpuint(wrap_columns("Min-SE"), ==, 6);
    g_assert_cmpuint(wrap_columns("日本"), ==, 4);
    g_assert_cmpuint(wrap_columns("e\xcc\x81"), ==, 1);
    g_assert_cmpuint(wrap_columns("ạ"), ==, 1);
    g_assert_cmpuint(wrap_columns("\xe2\x80\x8b"), ==, 0);
}

static void
test_json(void)
{
    Json json = json_start();
    char *text;

    json_object(&json, NULL);
    json_string(&json, "a\"\\", "\x01\n\"\\é");
    json_string(&json, "none", NULL);
    json_array(&json, "list");
    json_number(&json, NULL, 1);
    json_bool(&json, NULL, true);
    json_close_array(&json);
    json_object(&json, "empty");
    json_close_object(&json);
    json_close_object(&json);
    text = json_end(&json);
    g_assert_cmpstr(text, ==,
                    "{\n  \"a\\\"\\\\\": \"\\u0001\\u000a\\\"\\\\é\",\n  \"none\": null,\n  \"list\": [\n    1,\n"
                    "    true\n  ],\n  \"empty\": {}\n}\n");
    g_assert_true(is_json(text));
    g_free(text);
}

/* The reader that the other tests lean on. */
static void
test_json_reader(void)
{
    static const char *const good[] = { "{}", "[1, -2, 0, 3.5]", " {\"a\": [\"\\u00e9\\n\", null, true]} ", "\"x\"" };
    static const char *const bad[] = { "",         "{",          "[1,]",       "{\"a\":1,}",        "{\"a\":1 \"b\":2}",
                                       "[01]",     "\"\n\"",     "\"\\x\"",    "{\"a\":1,\"a\":2}", "[1] 2",
                                       "\"\xff\"", "{a: 1}",     "\"\\u12g4\"", "nul",               "[1.]" };

    for (size_t i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_true(is_json(good[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(is_json(bad[i]));
}

static const struct {
    const char *a, *b;
    size_t distance;
} distances[] = {
    { "", "", 0 },         { "busy", "BUSY", 0 }, { "bussy", "busy", 1 },  { "Resaon", "Reason", 1 },
    { "4222", "422", 1 },  { "242", "422", 1 },   { "abc", "", 3 },        { "kitten", "sitting", 3 },
};

static void
test_distances(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(distances); i++) {
        g_assert_cmpuint(suggest_distance(distances[i].a, distances[i].b), ==, distances[i].distance);
        g_assert_cmpuint(suggest_distance(distances[i].b, distances[i].a), ==, distances[i].distance);
    }
}

/* What is read of a header, and what is no header. */
static const struct {
    const char *line;
    const char *first; /* id of the first reading; NULL for none */
} headers[] = {
    { "Min-SE: 1800", "reading.min-se" },
    { "min-se:1800", "reading.min-se" },
    { "Min-Expires: 60", "reading.min-expires" },
    { "Retry-After: 10", "reading.retry-after" },
    { "Retry-After: ten", "message.unreadable-number" },
    { "Reason: Q.850;cause=34", "reading.reason-table" },
    { "Reason: SIP;cause=487", "reading.reason-sip" },
    { "Warning: 305 a \"b\"", "reading.warning" },
    { "Warning: nonsense", "reading.value" },
    { "RSeq: 7", "reading.reliable-provisional" },
    { "Unsupported: 100rel", "reading.unsupported" },
    { "Via: SIP/2.0/UDP a", NULL },
    { "Colour: red", NULL },
};

static void
test_headers(void)
{
    HeaderRead none = { 0 };

    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        HeaderRead read = { 0 };
        const SxFinding *first;

        g_assert_true(header_read(&read, headers[i].line));
        first = read.findings ? sx_findings_at(read.findings, 0) : NULL;
        g_assert_cmpstr(first ? sx_statement(first->statement)->id : NULL, ==, headers[i].first);
        header_read_clear(&read);
    }
    g_assert_false(header_read(&none, "422"));
    g_assert_false(header_read(&none, ""));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cli/wrapped", test_wrapped);
    g_test_add_func("/cli/columns", test_columns);
    g_test_add_func("/cli/json", test_json);
    g_test_add_func("/cli/json-reader", test_json_reader);
    g_test_add_func("/cli/distances", test_distances);
    g_test_add_func("/cli/headers", test_headers);
    return g_test_run();
}
