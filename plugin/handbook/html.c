/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes HTML into a string.
 */
#include "html.h"

#include <stdarg.h>

struct SxHtml {
    GString *out;
    GPtrArray *open; /* names of the open elements, the innermost last */
};

SxHtml *
sx_html_new(void)
{
    SxHtml *html = g_new(SxHtml, 1);

    html->out = g_string_new("<!DOCTYPE html>\n");
    html->open = g_ptr_array_new();
    return html;
}

char *
sx_html_finish(SxHtml *html)
{
    char *text;

    sx_html_close_all(html, html->open->len);
    g_string_append_c(html->out, '\n');
    text = g_string_free(html->out, FALSE);
    g_ptr_array_unref(html->open);
    g_free(html);
    return text;
}

static void
append_escaped(GString *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&':
            g_string_append(out, "&amp;");
            break;
        case '<':
            g_string_append(out, "&lt;");
            break;
        case '>':
            g_string_append(out, "&gt;");
            break;
        case '"':
            g_string_append(out, "&quot;");
            break;
        default:
            g_string_append_c(out, *text);
        }
    }
}

static void
append_tag(SxHtml *html, const char *element, const char *end, va_list attributes)
{
    const char *name;

    g_string_append_printf(html->out, "<%s", element);
    while ((name = va_arg(attributes, const char *)) != NULL) {
        const char *value = va_arg(attributes, const char *);

        if (!value)
            continue;
        g_string_append_printf(html->out, " %s=\"", name);
        append_escaped(html->out, value);
        g_string_append_c(html->out, '"');
    }
    g_string_append(html->out, end);
}

void
sx_html_open(SxHtml *html, const char *element, ...)
{
    va_list attributes;

    va_start(attributes, element);
    append_tag(html, element, ">", attributes);
    va_end(attributes);
    g_ptr_array_add(html->open, (gpointer)element);
}

void
sx_html_close(SxHtml *html)
{
    const char *element = g_ptr_array_index(html->open, html->open->len - 1);

    g_string_append_printf(html->out, "</%s>", element);
    g_ptr_array_remove_index(html->open, html->open->len - 1);
    /* No blank may come between the words of a line. */
    if (g_str_equal(element, "p") || g_str_equal(element, "li") || g_str_equal(element, "section") ||
        g_str_equal(element, "tr") || g_str_equal(element, "script") || g_str_equal(element, "title"))
        g_string_append_c(html->out, '\n');
}

void
sx_html_close_all(SxHtml *html, unsigned count)
{
    while (count-- > 0)
        sx_html_close(html);
}

void
sx_html_text(SxHtml *html, const char *text)
{
    append_escaped(html->out, text);
}

void
sx_html_printf(SxHtml *html, const char *format, ...)
{
    va_list values;
    char *text;

    va_start(values, format);
    text = g_strdup_vprintf(format, values);
    va_end(values);
    append_escaped(html->out, text);
    g_free(text);
}

void
sx_html_element(SxHtml *html, const char *element, const char *text, ...)
{
    va_list attributes;

    va_start(attributes, text);
    append_tag(html, element, ">", attributes);
    va_end(attributes);
    g_ptr_array_add(html->open, (gpointer)element);
    append_escaped(html->out, text);
    sx_html_close(html);
}

void
sx_html_void(SxHtml *html, const char *element, ...)
{
    va_list attributes;

    va_start(attributes, element);
    append_tag(html, element, " />", attributes);
    va_end(attributes);
}
