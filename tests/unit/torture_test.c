/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads the torture messages: whole, and cut off at every byte.
 */
#include "exercise.h"
#include "torture_messages.h"

static void
check_tag(const SxMessage *message, SxHeaderId id, const char *expected)
{
    const SxText *value = sx_message_header(message, id, 0);
    SxText tag;

    if (value && sx_text_parameter(*value, "tag", &tag)) {
        g_assert_nonnull(expected);
        check_text(tag, expected);
    } else {
        g_assert_null(expected);
    }
}

static void
check_values(const SxMessage *message, const TortureMessage *torture)
{
    for (size_t i = 0; i < G_N_ELEMENTS(torture->values) && torture->values[i].count > 0; i++) {
        SxValues values = sx_values(message, torture->values[i].id);
        size_t count = 0;
        SxText value;

        while (sx_values_next(&values, &value))
            count++;
        g_assert_cmpuint(count, ==, torture->values[i].count);
        if (torture->values[i].first)
            check_text(*sx_message_header(message, torture->values[i].id, 0), torture->values[i].first);
    }
}

static void
check_ids(const SxMessage *message, const char *expected)
{
    SxFindings *findings = sx_diagnose_response(message);
    GString *ids = g_string_new(NULL);

    for (size_t n = 0; findings && sx_findings_at(findings, n); n++)
        g_string_append_printf(ids, "%s ", sx_statement(sx_findings_at(findings, n)->statement)->id);
    g_assert_cmpstr(ids->str, ==, expected);
    g_string_free(ids, TRUE);
    sx_findings_free(findings);
}

static void
test_whole(gconstpointer data)
{
    const TortureMessage *torture = data;
    SxMessage message;
    uint32_t number = 0;
    SxText method;
    bool good;
    char *copy = read_copy(&message, torture->bytes.data, torture->bytes.length, torture->bytes.length,
                           SX_FRAMING_DATAGRAM, &good);

    g_assert_cmpint(good, ==, torture->method || torture->status > 0);
    if (good) {
        g_assert_cmpint(message.is_response, ==, !torture->method);
        g_assert_cmpuint(message.status, ==, torture->status);
        check_text(message.method, torture->method ? torture->method : "");
        g_assert_true(message.headers_whole);
        g_assert_cmpint(sx_message_cseq(&message, &number, &method), ==, torture->cseq_method != NULL);
        g_assert_cmpuint(number, ==, torture->cseq);
        if (torture->cseq_method)
            check_text(method, torture->cseq_method);
        check_tag(&message, SX_HEADER_FROM, torture->from_tag);
        check_tag(&message, SX_HEADER_TO, torture->to_tag);
        check_values(&message, torture);
        if (message.is_response)
            check_ids(&message, torture->findings);
    }
    g_free(copy);
}

static void
test_cut(gconstpointer data)
{
    const TortureMessage *torture = data;

    for (size_t length = 1; length <= torture->bytes.length; length++) {
        uint8_t *copy = g_memdup2(torture->bytes.data, length);

        exercise_message(copy, length, torture->bytes.length, SX_FRAMING_DATAGRAM);
        exercise_message(copy, length, length, SX_FRAMING_STREAM);
        g_free(copy);
    }
}

static void
add(const char *kind, const TortureMessage *messages, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *whole = g_strdup_printf("/torture/%s/%s/whole", kind, messages[i].name);
        char *cut = g_strdup_printf("/torture/%s/%s/cut", kind, messages[i].name);

        g_test_add_data_func(whole, &messages[i], test_whole);
        g_test_add_data_func(cut, &messages[i], test_cut);
        g_free(whole);
        g_free(cut);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("valid", valid_torture, valid_torture_count);
    add("invalid", invalid_torture, invalid_torture_count);
    return g_test_run();
}
