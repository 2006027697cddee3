/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes in the charset of the user's locale.
 */
#include "output.h"

#include <string.h>

#include <glib.h>

static bool
write_bytes(FILE *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length && fflush(to) == 0;
}

bool
output_write_utf8(FILE *to, const char *text)
{
    return write_bytes(to, text, strlen(text));
}

bool
output_write(FILE *to, const char *text)
{
    const char *charset;
    char *converted = NULL;
    gsize length;
    bool good;

    if (!g_get_charset(&charset))
        converted = g_convert_with_fallback(text, -1, charset, "UTF-8", "?", NULL, &length, NULL);
    good = converted ? write_bytes(to, converted, length) : output_write_utf8(to, text);
    g_free(converted);
    return good;
}
