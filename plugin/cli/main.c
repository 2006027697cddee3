/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * sipexplain: the knowledge of SIP Explain on the command line.
 */
#include "answer.h"
#include "display.h"
#include "facts.h"
#include "handbook.h"
#include "output.h"
#include "phrase.h"
#include "render.h"
#include "suggest.h"

#include <locale.h>
#include <string.h>

enum {
    EXIT_GOOD,
    EXIT_NOT_FOUND,
    EXIT_USAGE,
    EXIT_NOT_WRITTEN,
};

/* Most codes side by side. */
#define CODES 10

/* Writes a text and frees it: JSON, Markdown and HTML in UTF-8, whatever the
 * locale. */
static int
write_out(const Options *options, char *text)
{
    bool good = (options->format_read == FORMAT_TEXT ? output_write : output_write_utf8)(stdout, text);

    g_free(text);
    return good ? EXIT_GOOD : EXIT_NOT_WRITTEN;
}

static int
show_page(const Options *options, Document *page)
{
    Look look = look_at_output(options->colour ? options->colour : "auto");
    char *text;

    if (options->format_read == FORMAT_MARKDOWN)
        text = render_markdown(page);
    else if (options->format_read == FORMAT_HTML)
        text = render_html(page);
    else
        text = render_text(page, &look);
    document_free(page);
    return write_out(options, text);
}

/* Says that there is none, and what may have been meant. Takes both. */
static int
say_none(char *what, GPtrArray *suggestions, SxLanguage language)
{
    GString *out = g_string_new("sipexplain: ");

    g_string_append_printf(out, "%s\n", what);
    if (suggestions && suggestions->len > 0) {
        char *list, *question;

        g_ptr_array_add(suggestions, NULL);
        list = sx_phrase_list((const char *const *)suggestions->pdata, true, language);
        question = sx_phrase(SX_LABEL_COMMAND_DID_YOU_MEAN, language, "list", list, NULL);
        g_string_append_printf(out, "%s\n", question);
        g_free(list);
        g_free(question);
    }
    output_write(stderr, out->str);
    g_string_free(out, TRUE);
    g_free(what);
    g_clear_pointer(&suggestions, g_ptr_array_unref);
    return EXIT_NOT_FOUND;
}

/* Fills what was asked for, made safe to show, into a sentence. */
static char *
say_input(SxLabelId label, const char *input, SxLanguage language)
{
    char *shown = sx_display(sx_text(input)), *text = sx_phrase(label, language, "input", shown, NULL);

    g_free(shown);
    return text;
}

/* Reads "422", "422 Session Interval Too Small" or a whole status line. */
static bool
read_code(const char *word, unsigned *code)
{
    if (g_ascii_strncasecmp(word, "SIP/2.0 ", 8) == 0)
        word += 8;
    if (!g_ascii_isdigit(word[0]) || !g_ascii_isdigit(word[1]) || !g_ascii_isdigit(word[2]) ||
        (word[3] != '\0' && word[3] != ' '))
        return false;
    *code = (unsigned)g_ascii_strtoull(word, NULL, 10);
    return sx_code_find(*code) != NULL;
}

static int
show_codes(const Options *options)
{
    SxLanguage language = options->language;
    bool json = options->format_read == FORMAT_JSON;
    unsigned codes[CODES];
    size_t count = 0;

    for (; options->words[count] && count < CODES; count++)
        if (!read_code(options->words[count], &codes[count]))
            return say_none(say_input(SX_LABEL_COMMAND_NO_CODE, options->words[count], language),
                            suggest_codes(options->words[count]), language);
    if (options->words[count]) {
        fprintf(stderr, "sipexplain: at most %d codes go side by side\n", CODES);
        return EXIT_USAGE;
    }
    if (count == 1)
        return json ? write_out(options, code_json(codes[0], language))
                    : show_page(options, code_page(codes[0], language));
    if (count == 2)
        return json ? write_out(options, comparison_json(codes[0], codes[1], language))
                    : show_page(options, comparison_page(codes[0], codes[1], language));
    return json ? write_out(options, table_json(codes, count, language))
                : show_page(options, table_page(codes, count, language));
}

static int
show_header(const Options *options, const HeaderRead *read)
{
    if (!read->findings)
        return say_none(say_input(SX_LABEL_COMMAND_NO_HEADER, read->name, options->language),
                        read->header == SX_HEADER_OTHER ? suggest_headers(read->name) : NULL, options->language);
    if (sx_findings_count(read->findings) == 0)
        return say_none(sx_phrase(SX_LABEL_COMMAND_NO_VALUE, options->language, "header",
                                  sx_header_name(read->header), NULL),
                        NULL, options->language);
    if (options->format_read == FORMAT_JSON)
        return write_out(options, header_json(read, options->language));
    return show_page(options, header_page(read, options->language));
}

static int
show_words(const Options *options)
{
    HeaderRead read = { 0 };
    int status;

    if (options->words[1] || !header_read(&read, options->words[0]))
        return show_codes(options);
    status = show_header(options, &read);
    header_read_clear(&read);
    return status;
}

static bool
passes(const SxCode *code, const Filter *filter)
{
    return code->code >= 100 && (filter->class == 0 || code->code / 100 == filter->class) &&
           (!filter->outcome || strcmp(sx_outcomes[code->outcome], filter->outcome) == 0) &&
           (!filter->method || sx_fact_answers(code, filter->method)) &&
           (!filter->header || sx_fact_carries(code, sx_header_find(sx_text(filter->header))));
}

static int
show_list(const Options *options)
{
    GPtrArray *codes = g_ptr_array_new();
    const SxCode *const *list;
    int status;

    for (size_t i = 0; i < sx_code_count; i++)
        if (passes(&sx_codes[i], &options->filter))
            g_ptr_array_add(codes, (gpointer)&sx_codes[i]);
    list = (const SxCode *const *)codes->pdata;
    if (codes->len == 0)
        status = say_none(sx_phrase(SX_LABEL_COMMAND_NONE_FITS, options->language, NULL), NULL, options->language);
    else if (options->format_read == FORMAT_JSON)
        status = write_out(options, list_json(list, codes->len, options->language));
    else
        status = show_page(options, list_page(list, codes->len, options->language));
    g_ptr_array_unref(codes);
    return status;
}

static int
show_finding(const Options *options)
{
    for (int i = 0; i < SX_STATEMENT_COUNT; i++) {
        const SxStatement *statement = sx_statement((SxStatementId)i);

        if (g_ascii_strcasecmp(statement->id, options->finding) != 0)
            continue;
        if (options->format_read == FORMAT_JSON)
            return write_out(options, finding_json(statement, options->language));
        return show_page(options, finding_page(statement, options->language));
    }
    return say_none(say_input(SX_LABEL_COMMAND_NO_FINDING, options->finding, options->language),
                    suggest_findings(options->finding), options->language);
}

static int
write_handbook(const Options *options)
{
    GError *error = NULL;

    if (sx_handbook_write(options->handbook, &error))
        return write_out(options, g_strdup_printf("%s%cindex.html\n", options->handbook, G_DIR_SEPARATOR));
    fprintf(stderr, "sipexplain: %s\n", error->message);
    g_error_free(error);
    return EXIT_NOT_WRITTEN;
}

static int
answer(const Options *options)
{
    if (options->handbook)
        return write_handbook(options);
    if (options->version)
        return write_out(options, g_strdup("sipexplain " SX_VERSION "\n"));
    if (options->list)
        return show_list(options);
    if (options->finding)
        return show_finding(options);
    if (options->findings)
        return options->format_read == FORMAT_JSON ? write_out(options, findings_json(options->language))
                                                   : show_page(options, findings_page(options->language));
    return show_words(options);
}

int
main(int argc, char **argv)
{
    Options options;
    int status = EXIT_USAGE;

    setlocale(LC_ALL, "");
    if (options_read(&options, &argc, &argv))
        status = answer(&options);
    options_clear(&options);
    if (status == EXIT_NOT_WRITTEN)
        fputs("sipexplain: the output could not be written whole\n", stderr);
    return status;
}
