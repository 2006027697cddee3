/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Asks the terminal and the locale.
 */
#include "look.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define DEFAULT_WIDTH 80
#define LEAST_WIDTH 12
#define MOST_WIDTH 100

static size_t
width_of_output(void)
{
    const char *columns = g_getenv("COLUMNS");
    guint64 width = 0;
    struct winsize size;

    if (columns && g_ascii_string_to_unsigned(columns, 10, 1, G_MAXUINT16, &width, NULL))
        return width;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return DEFAULT_WIDTH;
}

static bool
wants_colour(const char *when)
{
    const char *no_colour = g_getenv("NO_COLOR"), *term = g_getenv("TERM");

    if (strcmp(when, "always") == 0)
        return true;
    if (strcmp(when, "never") == 0 || (no_colour && *no_colour))
        return false;
    return isatty(STDOUT_FILENO) && term && strcmp(term, "dumb") != 0;
}

static bool
charset_has(const char *text)
{
    const char *charset;
    char *converted;

    if (g_get_charset(&charset))
        return true;
    converted = g_convert(text, -1, charset, "UTF-8", NULL, NULL, NULL);
    g_free(converted);
    return converted != NULL;
}

/* Gives a sign if the charset has it, or else letters in its place. */
static const char *
sign(const char *wanted, const char *otherwise)
{
    return charset_has(wanted) ? wanted : otherwise;
}

Look
look_at_output(const char *when)
{
    return (Look){
        .width = CLAMP(width_of_output(), LEAST_WIDTH, MOST_WIDTH),
        .colour = wants_colour(when),
        .bullet = sign("•", "*"),
        .arrow = sign("→", "->"),
        .versus = sign("↔", "<->"),
        .rule = sign("─", "-"),
        .strong_rule = sign("═", "="),
    };
}
