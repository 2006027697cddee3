/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The tables of what is known: every registered code, what stands in for the
 * others, and the values of headers.
 */
#include "knowledge_test.h"
#include "support.h"

#include <string.h>

/* The registered response codes (IANA). */
static const unsigned registered[] = {
    100, 180, 181, 182, 183, 199, 200, 202, 204, 300, 301, 302, 305, 380, 400, 401, 402, 403, 404,
    405, 406, 407, 408, 410, 412, 413, 414, 415, 416, 417, 420, 421, 422, 423, 424, 425, 428, 429,
    430, 433, 436, 437, 438, 439, 440, 469, 470, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489,
    491, 493, 494, 500, 501, 502, 503, 504, 505, 513, 555, 580, 600, 603, 604, 606, 607, 608,
};

static bool
is_in(const unsigned *list, size_t count, unsigned code)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == code)
            return true;
    return false;
}

static void
test_registered_codes(void)
{
    g_assert_cmpuint(G_N_ELEMENTS(registered), ==, 75);
    for (size_t i = 0; i < G_N_ELEMENTS(registered); i++) {
        const SxCode *code = sx_code_find(registered[i]);
        const SxCode *class = sx_code_find(registered[i] / 100 * 100 + 99);

        g_assert_nonnull(code);
        g_assert_cmpuint(code->code, ==, registered[i]);
        g_assert_cmpint(code->status, !=, SX_STATUS_UNREGISTERED);
        g_assert_cmpstr(code->phrase, !=, "");
        if (registered[i] != 199) {
            g_assert_cmpstr(code->meaning[0], !=, class->meaning[0]);
            g_assert_cmpstr(code->when[0], !=, class->when[0]);
        }
    }
}

/* Every other code has an entry of its own that says it is not registered, or
 * that of its class (RFC 3261 section 8.1.3.2). */
static void
test_other_codes(void)
{
    for (unsigned number = 0; number <= 1000; number++) {
        const SxCode *code = sx_code_find(number);

        if (number < 100 || number > 699) {
            g_assert_null(code);
        } else if (!is_in(registered, G_N_ELEMENTS(registered), number)) {
            g_assert_nonnull(code);
            g_assert_true(code->code == number || code->code == number / 100);
            g_assert_cmpint(code->status, ==, SX_STATUS_UNREGISTERED);
        }
    }
    g_assert_null(sx_code_find(UINT32_MAX));
}

static void
test_ascending(void)
{
    size_t n = 1;

    for (; sx_code_at(n); n++)
        g_assert_cmpuint(sx_code_at(n - 1)->code, <, sx_code_at(n)->code);
    g_assert_cmpuint(n, ==, sx_code_count);
    g_assert_null(sx_code_at(sx_code_count + 1));
    for (unsigned class = 1; class <= 6; class ++)
        g_assert_cmpuint(sx_code_at(class - 1)->code, ==, class);
}

static SxOutcome
outcome_of(unsigned number)
{
    static const unsigned challenges[] = { 401, 407, 494 }, declined[] = { 486, 600, 603, 607, 608 };
    static const SxOutcome classes[] = { SX_OUTCOME_PROVISIONAL, SX_OUTCOME_SUCCESS, SX_OUTCOME_REDIRECT };

    if (is_in(challenges, G_N_ELEMENTS(challenges), number))
        return SX_OUTCOME_CHALLENGE;
    if (is_in(declined, G_N_ELEMENTS(declined), number))
        return SX_OUTCOME_DECLINED;
    if (number == 487)
        return SX_OUTCOME_CANCELLED;
    return number < 400 ? classes[number / 100 - 1] : SX_OUTCOME_FAILURE;
}

static SxSeverity
severity_of(unsigned number)
{
    static const unsigned notes[] = { 480, 486, 487, 491, 600, 603, 607, 608 };

    if (number < 300 || outcome_of(number) == SX_OUTCOME_CHALLENGE)
        return SX_SEVERITY_CHAT;
    return number < 400 || is_in(notes, G_N_ELEMENTS(notes), number) ? SX_SEVERITY_NOTE : SX_SEVERITY_WARN;
}

static void
test_outcomes_and_severities(void)
{
    for (unsigned number = 100; number <= 699; number++) {
        const SxCode *code = sx_code_find(number);

        g_assert_cmpint(code->outcome, ==, outcome_of(number));
        g_assert_cmpint(code->severity, ==, severity_of(number));
    }
}

static const struct {
    SxValueTable table;
    const char *key;
    const char *name; /* NULL: not in the table */
} values[] = {
    { SX_VALUES_WARNING, "300", "Incompatible network protocol" },
    { SX_VALUES_WARNING, "305", "Incompatible media format" },
    { SX_VALUES_WARNING, "370", "Insufficient bandwidth" },
    { SX_VALUES_WARNING, "399", "Miscellaneous warning" },
    { SX_VALUES_WARNING, "398", NULL },
    { SX_VALUES_WARNING, "1812", NULL },
    { SX_VALUES_WARNING, "", NULL },
    { SX_VALUES_Q850, "16", "Normal call clearing" },
    { SX_VALUES_Q850, "17", "User busy" },
    { SX_VALUES_Q850, "127", "Interworking, unspecified" },
    { SX_VALUES_Q850, "0", NULL },
    { SX_VALUES_Q850, "128", NULL },
    { SX_VALUES_Q850, "016", NULL },
    { SX_VALUES_Q850_LOCATION, "U", "user" },
    { SX_VALUES_Q850_LOCATION, "lpn", "private network serving the local user" },
    { SX_VALUES_Q850_LOCATION, "XX", NULL },
    { SX_VALUES_PREEMPTION, "1", "UA Preemption" },
    { SX_VALUES_PREEMPTION, "6", NULL },
    { SX_VALUES_GEOLOCATION_ERROR, "100", "Cannot Process Location" },
    { SX_VALUES_GEOLOCATION_ERROR, "101", NULL },
    { SX_VALUES_ALERTMSG_ERROR, "103", "Alert payload was corrupted" },
    { SX_VALUES_ALERTMSG_ERROR, "200", NULL },
};

static void
test_values(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        const SxValueMeaning *meaning = sx_value_find(values[i].table, sx_text(values[i].key));

        g_assert_cmpint(meaning != NULL, ==, values[i].name != NULL);
        if (meaning)
            g_assert_cmpstr(meaning->name, ==, values[i].name);
    }
}

/* Keys of a table stand once and are found, so that none is hidden. */
static void
test_value_keys(void)
{
    for (int table = 0; table < SX_VALUE_TABLE_COUNT; table++) {
        g_assert_cmpuint(sx_value_counts[table], >, 0);
        for (size_t i = 0; i < sx_value_counts[table]; i++) {
            const SxValueMeaning *meaning = &sx_value_tables[table][i];

            g_assert_true(sx_value_find((SxValueTable)table, sx_text(meaning->key)) == meaning);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/knowledge/registered-codes", test_registered_codes);
    g_test_add_func("/knowledge/other-codes", test_other_codes);
    g_test_add_func("/knowledge/ascending", test_ascending);
    g_test_add_func("/knowledge/outcomes-and-severities", test_outcomes_and_severities);
    g_test_add_func("/knowledge/values", test_values);
    g_test_add_func("/knowledge/value-keys", test_value_keys);
    add_text_tests();
    return g_test_run();
}
