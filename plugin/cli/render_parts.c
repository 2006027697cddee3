/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Styles and lines of a terminal.
 */
#include "render_parts.h"

#include "wrap.h"

/* Select Graphic Rendition of ECMA-48: bold, cyan, faint. */
static const char *const styles[] = { "\033[1m", "\033[1;36m", "\033[1m", "\033[2m" };

void
render_styled(const Look *look, Style style, const char *text, GString *out)
{
    if (look->colour)
        g_string_append_printf(out, "%s%s\033[0m", styles[style], text);
    else
        g_string_append(out, text);
}

void
render_blanks(size_t n, GString *out)
{
    while (n-- > 0)
        g_string_append_c(out, ' ');
}

size_t
render_room(const Look *look, size_t indent)
{
    return look->width > indent + 2 ? look->width - indent : 2;
}

/* Appends lines of which the first is already indented. */
static void
append_lines(GString *out, const GPtrArray *lines, size_t indent)
{
    for (guint i = 0; i < lines->len; i++) {
        if (i > 0)
            render_blanks(indent, out);
        g_string_append_printf(out, "%s\n", (char *)lines->pdata[i]);
    }
}

void
render_wrapped(GString *out, const Look *look, size_t indent, const char *text)
{
    GPtrArray *lines = wrap_lines(text, render_room(look, indent));

    append_lines(out, lines, indent);
    g_ptr_array_unref(lines);
}

void
render_styled_lines(GString *out, const Look *look, size_t indent, Style style, const char *text)
{
    GPtrArray *lines = wrap_lines(text, render_room(look, indent));

    for (guint i = 0; i < lines->len; i++) {
        render_blanks(indent, out);
        render_styled(look, style, lines->pdata[i], out);
        g_string_append_c(out, '\n');
    }
    g_ptr_array_unref(lines);
}
