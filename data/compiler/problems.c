/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The list of problems.
 */
#include "problems.h"

SdProblems *
sd_problems_new(void)
{
    return g_ptr_array_new_with_free_func(g_free);
}

void
sd_problem(SdProblems *problems, const char *file, const char *key, const char *format, ...)
{
    va_list arguments;
    char *what;

    va_start(arguments, format);
    what = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(problems, key ? g_strdup_printf("%s: %s: %s", file, key, what)
                                  : g_strdup_printf("%s: %s", file, what));
    g_free(what);
}
