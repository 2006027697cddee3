/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Trimming, comparing, numbers, lists and parameters.
 */
#include "support.h"

#include <string.h>

static void
test_trim(void)
{
    static const struct {
        Bytes from;
        Bytes to;
    } cases[] = {
        { BYTES(""), BYTES("") },
        { BYTES("  "), BYTES("") },
        { BYTES("\r\n\t "), BYTES("") },
        { BYTES("a"), BYTES("a") },
        { BYTES(" \ta b\t "), BYTES("a b") },
        { BYTES("\r\n folded\r\n value\r\n"), BYTES("folded\r\n value") },
        { BYTES(" \0 "), BYTES("\0") },
        { BYTES("\va\f"), BYTES("\va\f") },
        { BYTES("\xc2\xa0x"), BYTES("\xc2\xa0x") },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        SxText trimmed = sx_text_trim((SxText){ cases[i].from.data, cases[i].from.length });

        g_assert_cmpmem(trimmed.data, trimmed.length, cases[i].to.data, cases[i].to.length);
    }
}

static void
test_compare(void)
{
    static const struct {
        Bytes text;
        const char *word;
        bool is;
    } cases[] = {
        { BYTES("Digest"), "digest", true },
        { BYTES("DIGEST"), "Digest", true },
        { BYTES("Digest"), "Digests", false },
        { BYTES("Digests"), "Digest", false },
        { BYTES(""), "x", false },
        { BYTES("x"), "", false },
        { BYTES(""), "", true },
        { BYTES("a\0b"), "a", false },
        { BYTES("a\0b"), "axb", false },
        { BYTES("\xc3\x89"), "\xc3\xa9", false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(sx_text_is((SxText){ cases[i].text.data, cases[i].text.length }, cases[i].word), ==,
                        cases[i].is);
    g_assert_true(sx_text_equal(sx_text("INVITE"), sx_text("INVITE")));
    g_assert_false(sx_text_equal(sx_text("INVITE"), sx_text("invite")));
    g_assert_false(sx_text_equal(sx_text("INVITE"), sx_text("INVIT")));
    g_assert_true(sx_text_equal((SxText){ NULL, 0 }, sx_text("")));
    g_assert_false(sx_text_equal((SxText){ "a\0b", 3 }, (SxText){ "a\0c", 3 }));
}

static void
test_numbers(void)
{
    static const struct {
        const char *text;
        uint32_t number;
    } good[] = {
        { "0", 0 },
        { "7", 7 },
        { "0068", 68 },
        { "1800", 1800 },
        { "2147483648", 2147483648u },
        { "4294967295", UINT32_MAX },
        { "00000000000000000000004294967295", UINT32_MAX },
    };
    static const Bytes bad[] = {
        BYTES(""),
        BYTES("4294967296"),
        BYTES("9999999999"),
        BYTES("18446744073709551616"),
        BYTES("36893488147419103232"),
        BYTES("949302838503028349304023988"),
        BYTES("-1"),
        BYTES("+1"),
        BYTES(" 1"),
        BYTES("1 "),
        BYTES("1\0"),
        BYTES("0x10"),
        BYTES("1e3"),
        BYTES("1.5"),
        BYTES("five"),
        BYTES("\xd9\xa1"),
        BYTES("12:3"),
        BYTES("1/2"),
    };

    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        uint32_t number = 1;

        g_assert_true(sx_text_number(sx_text(good[i].text), &number));
        g_assert_cmpuint(number, ==, good[i].number);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        uint32_t number = 12345;

        g_assert_false(sx_text_number((SxText){ bad[i].data, bad[i].length }, &number));
        g_assert_cmpuint(number, ==, 12345);
    }
}

typedef struct {
    const char *list;
    const char *elements[6];
} ListCase;

static const ListCase lists[] = {
    { "", { NULL } },
    { " , ,, \t,", { NULL } },
    { "a", { "a" } },
    { "a,b", { "a", "b" } },
    { " a ,\r\n b ,", { "a", "b" } },
    { ",,a,,b,,", { "a", "b" } },
    { "\"a,b\",c", { "\"a,b\"", "c" } },
    { "\"a\\\",b\",c", { "\"a\\\",b\"", "c" } },
    { "\"a\\\\\",b", { "\"a\\\\\"", "b" } },
    { "<sip:a,b@h>,c", { "<sip:a,b@h>", "c" } },
    { "\"<\" <sip:a@h>,\">\" <sip:b@h>", { "\"<\" <sip:a@h>", "\">\" <sip:b@h>" } },
    { "<sip:a@h?x=\",\">,b", { "<sip:a@h?x=\",\">", "b" } },
    { "\"never ends, b", { "\"never ends, b" } },
    { "a,\"never ends, b", { "a", "\"never ends, b" } },
    { "<sip:a@h, b", { "<sip:a@h, b" } },
    { "a>,b", { "a>", "b" } },
    { "a\"\\", { "a\"\\" } },
    { "a\\,b", { "a\\", "b" } },
    { "301 h \"a, b\", 399 h \"c\"", { "301 h \"a, b\"", "399 h \"c\"" } },
};

static void
test_list(gconstpointer data)
{
    const ListCase *list = data;
    SxText rest = sx_text(list->list), element;
    size_t n = 0;

    for (; sx_text_next(&rest, ',', &element); n++) {
        g_assert_nonnull(list->elements[n]);
        check_text(element, list->elements[n]);
    }
    g_assert_null(list->elements[n]);
    g_assert_cmpuint(rest.length, ==, 0);
    g_assert_false(sx_text_next(&rest, ',', &element));
}

typedef struct {
    const char *value;
    const char *name;
    const char *parameter; /* NULL: not there */
} ParameterCase;

static const ParameterCase parameters[] = {
    { "<sip:b@h>;tag=1", "tag", "1" },
    { "<sip:b@h>;TAG=1", "tag", "1" },
    { "<sip:b@h> ;\r\n tag = 1 ;x", "tag", "1" },
    { "<sip:b@h>;tag", "tag", "" },
    { "<sip:b@h>;tag=", "tag", "" },
    { "<sip:b@h>;;;tag=1", "tag", "1" },
    { "<sip:b@h>;tag=1;tag=2", "tag", "1" },
    { "sip:b@h;tag=1", "tag", "1" },
    { "<sip:b@h>;text=\"a;tag=2\";tag=1", "tag", "1" },
    { "\"x;tag=0\" <sip:b@h;tag=2>;tag=1", "tag", "1" },
    { "Q.850;cause=16;text=\"Terminated; all, well\"", "text", "Terminated; all, well" },
    { "Q.850;cause=\"16\"", "cause", "16" },
    { "1800;refresher=uas", "refresher", "uas" },
    { "<sip:b@h>;x=a=b", "x", "a=b" },
    { "", "tag", NULL },
    { ";", "tag", NULL },
    { "tag=1", "tag", NULL },
    { "<sip:b@h;tag=2>", "tag", NULL },
    { "\"x;tag=0\" <sip:b@h>", "tag", NULL },
    { "<sip:b@h>;tagged=1;ta=2;x=tag=3", "tag", NULL },
    { "\"never ends <sip:b@h>;tag=1", "tag", NULL },
    { "<sip:b@h;tag=1", "tag", NULL },
    { "<sip:b@h>;text=\"tag=2;tag=3", "tag", NULL },
};

static void
test_parameter(gconstpointer data)
{
    const ParameterCase *test = data;
    SxText parameter = { "untouched", 9 };
    bool found = sx_text_parameter(sx_text(test->value), test->name, &parameter);

    g_assert_cmpint(found, ==, test->parameter != NULL);
    check_text(parameter, test->parameter ? test->parameter : "untouched");
}

static void
test_unquote(void)
{
    static const struct {
        const char *from;
        const char *to;
    } cases[] = {
        { "\"a\"", "a" }, { "\"\"", "" },   { "\"", "\"" },   { "", "" },
        { "a", "a" },     { "\"a", "\"a" }, { "a\"", "a\"" }, { "\"a\\\"b\"", "a\\\"b" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        check_text(sx_text_unquote(sx_text(cases[i].from)), cases[i].to);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/trim", test_trim);
    g_test_add_func("/text/compare", test_compare);
    g_test_add_func("/text/numbers", test_numbers);
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
        char *path = g_strdup_printf("/text/list/%zu", i);

        g_test_add_data_func(path, &lists[i], test_list);
        g_free(path);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(parameters); i++) {
        char *path = g_strdup_printf("/text/parameter/%zu", i);

        g_test_add_data_func(path, &parameters[i], test_parameter);
        g_free(path);
    }
    g_test_add_func("/text/unquote", test_unquote);
    return g_test_run();
}
