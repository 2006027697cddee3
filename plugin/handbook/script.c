/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * JSON values. The less-than sign is escaped too, so that no text can end the
 * script element around it, and the two characters that end a line in older
 * JavaScript but not in JSON.
 */
#include "script.h"

#include <string.h>

static void
append_quoted(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);

        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", (char)c);
        else if (c < 0x20 || c == '<' || c == 0x2028 || c == 0x2029)
            g_string_append_printf(out, "\\u%04x", c);
        else
            g_string_append_unichar(out, c);
    }
    g_string_append_c(out, '"');
}

/* Whatever ends in a bracket that opens, or in the sign of an assignment, needs
 * no comma. */
static void
begin_value(GString *out, const char *key)
{
    char last = out->len > 0 ? out->str[out->len - 1] : '[';

    if (!strchr("[{= ", last))
        g_string_append(out, ",\n");
    if (key) {
        append_quoted(out, key);
        g_string_append_c(out, ':');
    }
}

void
sx_script_string(GString *out, const char *key, const char *text)
{
    if (!text)
        return;
    begin_value(out, key);
    append_quoted(out, text);
}

void
sx_script_number(GString *out, const char *key, unsigned number)
{
    begin_value(out, key);
    g_string_append_printf(out, "%u", number);
}

void
sx_script_open(GString *out, const char *key, char bracket)
{
    begin_value(out, key);
    g_string_append_c(out, bracket);
}

void
sx_script_close(GString *out, char bracket)
{
    g_string_append_c(out, bracket);
}
