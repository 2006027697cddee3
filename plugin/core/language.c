/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Languages and locales. Traditional Chinese has no texts of its own: its
 * readers are better served with simplified characters than with English.
 */
#include "language.h"

#include <string.h>

#include <glib.h>

const char *
sx_language_code(SxLanguage language)
{
    return sx_language_codes[language];
}

const char *
sx_language_name(SxLanguage language)
{
    return sx_language_names[language];
}

bool
sx_language_named(const char *locale, SxLanguage *language)
{
    size_t length = strcspn(locale, "_-.@");

    for (int i = 0; i < SX_LANGUAGE_COUNT; i++) {
        if (strlen(sx_language_codes[i]) != length || g_ascii_strncasecmp(sx_language_codes[i], locale, length) != 0)
            continue;
        *language = (SxLanguage)i;
        return true;
    }
    return false;
}

SxLanguage
sx_language_of_user(void)
{
    const char *const *names = g_get_language_names();
    SxLanguage language = SX_LANGUAGE_EN;

    for (size_t i = 0; names[i]; i++)
        if (sx_language_named(names[i], &language))
            break;
    return language;
}
