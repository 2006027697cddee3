/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads the command line. Its own words are English in every language, as those
 * of the options are.
 */
#include "options.h"

#include "display.h"
#include "header_names.h"

#include <stdio.h>
#include <string.h>

static const char *const formats[] = { "text", "markdown", "html", "json", NULL };
static const char *const colours[] = { "auto", "always", "never", NULL };

static const char summary[] =
    "Explains SIP response codes, compares them, and reads header values.\n\n"
    "  sipexplain 422                         explains a code\n"
    "  sipexplain 204 422                     compares two codes\n"
    "  sipexplain 401 407 403                 shows several side by side\n"
    "  sipexplain 'Reason: Q.850;cause=34'    reads a header of a response\n"
    "  sipexplain --list --header Min-SE      lists codes\n"
    "  sipexplain --findings                  lists what the Wireshark plugin finds\n"
    "  sipexplain --finding session-timer.below-minimum\n"
    "  sipexplain --handbook FOLDER           writes all of it as web pages";

static const char description[] = "Exit status: 0 for an explanation, 1 if there is none for what was asked,\n"
                                  "2 for a command line that cannot be followed, 3 if the output cannot be written.";

static bool say(const char *format, ...) G_GNUC_PRINTF(1, 2);

static bool
say(const char *format, ...)
{
    va_list arguments;
    char *text, *shown;

    va_start(arguments, format);
    text = g_strdup_vprintf(format, arguments);
    shown = sx_display(sx_text(text));
    fprintf(stderr, "sipexplain: %s\nTry: sipexplain --help\n", shown);
    va_end(arguments);
    g_free(text);
    g_free(shown);
    return false;
}

static bool
is_one_of(const char *const *words, const char *word, const char *option, int *place)
{
    char *choices;

    for (int i = 0; words[i]; i++) {
        if (strcmp(words[i], word) == 0) {
            *place = i;
            return true;
        }
    }
    choices = g_strjoinv(", ", (char **)words);
    fprintf(stderr, "sipexplain: --%s takes one of: %s\n", option, choices);
    g_free(choices);
    return false;
}

static bool
read_class(Options *options)
{
    const char *class = options->class;

    if (!class)
        return true;
    if (class[0] < '1' || class[0] > '6' || (class[1] && g_ascii_strcasecmp(class + 1, "xx") != 0))
        return say("--class takes a digit from 1 to 6, not \"%s\"", class);
    options->filter.class = (unsigned)(class[0] - '0');
    return true;
}

static bool
read_language(Options *options)
{
    options->language = sx_language_of_user();
    if (!options->lang || sx_language_named(options->lang, &options->language))
        return true;
    fputs("sipexplain: --lang takes one of:", stderr);
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++)
        fprintf(stderr, " %s", sx_language_code((SxLanguage)i));
    fputs("\n", stderr);
    return false;
}

static bool
check_filter(const Options *options)
{
    int place;

    if (options->filter.outcome && !is_one_of(sx_outcomes, options->filter.outcome, "outcome", &place))
        return false;
    if (options->filter.header && sx_header_find(sx_text(options->filter.header)) == SX_HEADER_OTHER)
        return say("--header: \"%s\" is no header that is known here", options->filter.header);
    return true;
}

/* One thing at a time: codes or a header, a list, findings. */
static bool
check_task(Options *options)
{
    bool filters = options->class || options->filter.outcome || options->filter.method || options->filter.header;
    int tasks;

    options->list = options->list || filters;
    tasks = (options->words != NULL) + options->list + options->findings + (options->finding != NULL) +
            (options->handbook != NULL);
    if (tasks == 0 && !options->version)
        return say("which code?");
    if (tasks > 1)
        return say("codes, --list, --findings, --finding and --handbook go one at a time");
    return true;
}

bool
options_read(Options *options, int *argc, char ***argv)
{
    const GOptionEntry entries[] = {
        { "list", 'l', 0, G_OPTION_ARG_NONE, &options->list, "List codes: all, or those that fit", NULL },
        { "class", 'c', 0, G_OPTION_ARG_STRING, &options->class, "Only codes of that class", "1-6" },
        { "outcome", 'o', 0, G_OPTION_ARG_STRING, &options->filter.outcome, "Only codes that end a request so", "WORD" },
        { "method", 'm', 0, G_OPTION_ARG_STRING, &options->filter.method, "Only codes that answer that method", "METHOD" },
        { "header", 'H', 0, G_OPTION_ARG_STRING, &options->filter.header, "Only codes that have that header to read", "NAME" },
        { "findings", 0, 0, G_OPTION_ARG_NONE, &options->findings, "List what the plugin can find", NULL },
        { "finding", 'f', 0, G_OPTION_ARG_STRING, &options->finding, "Explain a finding", "ID" },
        { "handbook", 0, 0, G_OPTION_ARG_FILENAME, &options->handbook, "Write all of it as web pages", "FOLDER" },
        { "lang", 'L', 0, G_OPTION_ARG_STRING, &options->lang, "Language, else that of the locale", "CODE" },
        { "format", 'F', 0, G_OPTION_ARG_STRING, &options->format, "text (default), markdown, html or json", "FORMAT" },
        { "color", 0, 0, G_OPTION_ARG_STRING, &options->colour, "auto (default), always or never", "WHEN" },
        { "version", 'V', 0, G_OPTION_ARG_NONE, &options->version, "Show the version", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->words, NULL, "CODE... | 'HEADER: VALUE'" },
        { NULL },
    };
    GOptionContext *context = g_option_context_new(NULL);
    GError *error = NULL;
    int format = 0, colour = 0;
    bool good;

    *options = (Options){ 0 };
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_set_summary(context, summary);
    g_option_context_set_description(context, description);
    good = g_option_context_parse(context, argc, argv, &error);
    if (!good)
        say("%s", error->message);
    g_clear_error(&error);
    g_option_context_free(context);
    good = good && (!options->format || is_one_of(formats, options->format, "format", &format)) &&
           (!options->colour || is_one_of(colours, options->colour, "color", &colour)) && read_class(options) &&
           read_language(options) && check_filter(options) && check_task(options);
    options->format_read = (Format)format;
    return good;
}

void
options_clear(Options *options)
{
    g_strfreev(options->words);
    g_free(options->finding);
    g_free(options->handbook);
    g_free(options->filter.outcome);
    g_free(options->filter.method);
    g_free(options->filter.header);
    g_free(options->class);
    g_free(options->lang);
    g_free(options->format);
    g_free(options->colour);
}
