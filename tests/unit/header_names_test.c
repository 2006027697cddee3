/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names of headers: all of them, in any case, and their compact forms.
 */
#include "support.h"

#include <string.h>

static const struct {
    SxHeaderId id;
    const char *name;
    const char *compact;
} headers[] = {
#define SX_HEADER(id, name, compact, reference) { SX_HEADER_##id, name, compact },
#include "header_names.def"
#undef SX_HEADER
};

/* Gives the name with every nth letter in upper case and the rest in lower. */
static char *
in_case(const char *name, size_t n)
{
    char *changed = g_ascii_strdown(name, -1);

    for (size_t i = 0; changed[i]; i++)
        if (n > 0 && i % n == 0)
            changed[i] = g_ascii_toupper(changed[i]);
    return changed;
}

static void
test_any_case(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_assert_cmpint(sx_header_find(sx_text(headers[i].name)), ==, headers[i].id);
        for (size_t n = 0; n < 4; n++) {
            char *name = in_case(headers[i].name, n);

            g_assert_cmpint(sx_header_find(sx_text(name)), ==, headers[i].id);
            g_free(name);
        }
    }
}

/* The compact forms of RFC 3261 section 7.3.3, RFC 4028 and RFC 6665. */
static void
test_compact_forms(void)
{
    static const struct {
        const char *compact;
        SxHeaderId id;
    } forms[] = {
        { "b", SX_HEADER_REFERRED_BY },
        { "c", SX_HEADER_CONTENT_TYPE },
        { "e", SX_HEADER_CONTENT_ENCODING },
        { "f", SX_HEADER_FROM },
        { "i", SX_HEADER_CALL_ID },
        { "k", SX_HEADER_SUPPORTED },
        { "l", SX_HEADER_CONTENT_LENGTH },
        { "m", SX_HEADER_CONTACT },
        { "o", SX_HEADER_EVENT },
        { "r", SX_HEADER_REFER_TO },
        { "t", SX_HEADER_TO },
        { "u", SX_HEADER_ALLOW_EVENTS },
        { "v", SX_HEADER_VIA },
        { "x", SX_HEADER_SESSION_EXPIRES },
        { "y", SX_HEADER_IDENTITY },
    };
    size_t known = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        char *upper = g_ascii_strup(forms[i].compact, -1);

        g_assert_cmpint(sx_header_find(sx_text(forms[i].compact)), ==, forms[i].id);
        g_assert_cmpint(sx_header_find(sx_text(upper)), ==, forms[i].id);
        g_free(upper);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++)
        known += headers[i].compact[0] != '\0';
    g_assert_cmpuint(known, ==, G_N_ELEMENTS(forms));
}

static void
test_unknown(void)
{
    static const Bytes unknown[] = {
        BYTES(""),
        BYTES(" "),
        BYTES("X-Own"),
        BYTES("Vi"),
        BYTES("Viaa"),
        BYTES("Via "),
        BYTES(" Via"),
        BYTES("a"),
        BYTES("vv"),
        BYTES("MinSE"),
        BYTES("Min_SE"),
        BYTES("Via\0"),
        BYTES("V\0a"),
        BYTES("C%6Fntact"),
        BYTES("Call\xc3\xa9ID"),
        BYTES("\xff\xfe"),
        BYTES("Content-Lengt"),
        BYTES("WWW-Authenticate:"),
    };
    char *endless = g_strnfill(100000, 'v');

    for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++)
        g_assert_cmpint(sx_header_find((SxText){ unknown[i].data, unknown[i].length }), ==, SX_HEADER_OTHER);
    g_assert_cmpint(sx_header_find((SxText){ NULL, 0 }), ==, SX_HEADER_OTHER);
    g_assert_cmpint(sx_header_find(sx_text(endless)), ==, SX_HEADER_OTHER);
    g_free(endless);
}

static void
test_names_and_references(void)
{
    g_assert_cmpuint(G_N_ELEMENTS(headers), ==, SX_HEADER_COUNT);
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        char *address = sx_wording_web_address(sx_header_reference(headers[i].id));

        g_assert_cmpstr(sx_header_name(headers[i].id), ==, headers[i].name);
        check_holds(address, "#section-");
        g_free(address);
        for (size_t other = 0; other < i; other++)
            g_assert_cmpint(g_ascii_strcasecmp(headers[i].name, headers[other].name), !=, 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/header-names/any-case", test_any_case);
    g_test_add_func("/header-names/compact-forms", test_compact_forms);
    g_test_add_func("/header-names/unknown", test_unknown);
    g_test_add_func("/header-names/names-and-references", test_names_and_references);
    return g_test_run();
}
