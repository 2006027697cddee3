/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which language a locale asks for.
 */
#include "language.h"

#include <glib.h>

static void
test_codes(void)
{
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        SxLanguage found;

        g_assert_true(sx_language_named(sx_language_code((SxLanguage)i), &found));
        g_assert_cmpint(found, ==, i);
        g_assert_true(g_utf8_validate(sx_language_name((SxLanguage)i), -1, NULL));
    }
}

static void
test_locales(void)
{
    static const char *const good[] = { "en", "EN", "en_GB", "en_US.UTF-8", "en-AU", "en@quot", "en_US.ISO-8859-1@x" };
    static const char *const bad[] = { "", "e", "eng", "C", "POSIX", "C.UTF-8", "english", "_en", "tlh_QO" };
    SxLanguage language = SX_LANGUAGE_COUNT;

    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(sx_language_named(bad[i], &language));
    g_assert_cmpint(language, ==, SX_LANGUAGE_COUNT);
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        language = SX_LANGUAGE_COUNT;
        g_assert_true(sx_language_named(good[i], &language));
        g_assert_cmpint(language, ==, SX_LANGUAGE_EN);
    }
}

/* The names that GLib makes of the environment are kept until it changes. */
static void
test_user(void)
{
    static const struct {
        const char *lang, *language;
        const char *expected;
    } cases[] = {
        { "C", NULL, "en" },
        { "en_US.UTF-8", NULL, "en" },
        { "xx_XX.UTF-8", NULL, "en" },
        { "", NULL, "en" },
        { "xx_XX.UTF-8", "yy:en:xx", "en" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_setenv("LC_ALL", cases[i].lang, TRUE);
        if (cases[i].language)
            g_setenv("LANGUAGE", cases[i].language, TRUE);
        else
            g_unsetenv("LANGUAGE");
        g_assert_cmpstr(sx_language_code(sx_language_of_user()), ==, cases[i].expected);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/language/codes", test_codes);
    g_test_add_func("/language/locales", test_locales);
    g_test_add_func("/language/user", test_user);
    return g_test_run();
}
