/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * GMarkup checks that elements nest and attributes are quoted.
 */
#include "page_reader.h"

#include <string.h>

typedef struct {
    Page *page;
    GPtrArray *languages; /* of the open elements */
    int heading;          /* the last one's level */
    int first_headings;
    bool in_title;
    GString *paragraph; /* NULL outside of paragraphs in the page's language */
    guint paragraph_depth;
} Reading;

static void G_GNUC_PRINTF(2, 3) fault(Page *page, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    g_ptr_array_add(page->faults, g_strdup_vprintf(format, values));
    va_end(values);
}

static const char *
find(const char **names, const char **values, const char *name)
{
    for (size_t i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return values[i];
    return NULL;
}

static void
check_heading(Reading *reading, const char *element)
{
    int level = element[0] == 'h' && g_ascii_isdigit(element[1]) && element[2] == '\0' ? element[1] - '0' : 0;

    if (level == 0)
        return;
    if (level > reading->heading + 1)
        fault(reading->page, "h%d behind h%d", level, reading->heading);
    reading->heading = level;
    reading->first_headings += level == 1;
}

static void
read_attributes(Reading *reading, const char **names, const char **values)
{
    Page *page = reading->page;
    const char *id = find(names, values, "id");

    for (size_t i = 0; names[i]; i++) {
        if (strcmp(names[i], "href") == 0 || strcmp(names[i], "src") == 0)
            g_ptr_array_add(page->links, g_strdup(values[i]));
        if (strpbrk(values[i], "{}") && !g_str_has_prefix(names[i], "data-"))
            fault(page, "braces in %s=\"%s\"", names[i], values[i]);
    }
    if (id && !g_hash_table_add(page->ids, g_strdup(id)))
        fault(page, "id %s stands twice", id);
}

static void
start(GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
      GError **error)
{
    Reading *reading = data;
    guint depth = reading->languages->len;
    const char *outer = depth > 0 ? g_ptr_array_index(reading->languages, depth - 1) : NULL;
    const char *own = find(names, values, "lang");

    (void)context;
    (void)error;
    read_attributes(reading, names, values);
    check_heading(reading, element);
    if (strcmp(element, "html") == 0)
        reading->page->language = g_strdup(own ? own : "");
    reading->in_title = strcmp(element, "title") == 0;
    g_ptr_array_add(reading->languages, g_strdup(own ? own : outer));
    if (!reading->paragraph &&
        g_strv_contains((const char *const[]){ "p", "h1", "h2", "h3", "td", "dd", NULL }, element)) {
        reading->paragraph = g_string_new(NULL);
        reading->paragraph_depth = depth;
    }
}

static void
end(GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
    Reading *reading = data;

    (void)context;
    (void)element;
    (void)error;
    reading->in_title = false;
    g_ptr_array_set_size(reading->languages, (gint)reading->languages->len - 1);
    if (reading->paragraph && reading->languages->len == reading->paragraph_depth) {
        g_ptr_array_add(reading->page->paragraphs, g_string_free(reading->paragraph, FALSE));
        reading->paragraph = NULL;
    }
}

static void
text(GMarkupParseContext *context, const char *words, gsize length, gpointer data, GError **error)
{
    Reading *reading = data;
    const char *language = g_ptr_array_index(reading->languages, reading->languages->len - 1);
    char *copy = g_strndup(words, length);

    (void)context;
    (void)error;
    if (strpbrk(copy, "{}") || strstr(copy, "(null)"))
        fault(reading->page, "not filled in: %s", copy);
    if (reading->in_title)
        reading->page->title = g_strdup(copy);
    if (reading->paragraph && g_strcmp0(language, reading->page->language) == 0)
        g_string_append(reading->paragraph, copy);
    g_free(copy);
}

static void
check_whole(Reading *reading)
{
    Page *page = reading->page;

    if (!page->language || !page->title || !*page->title)
        fault(page, "no language or no title");
    if (reading->first_headings != 1)
        fault(page, "%d first headings", reading->first_headings);
}

Page *
page_read(const char *folder, const char *path)
{
    static const GMarkupParser parser = { start, end, text, NULL, NULL };
    Page *page = g_new0(Page, 1);
    Reading reading = { .page = page, .languages = g_ptr_array_new_with_free_func(g_free) };
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    char *file = g_build_filename(folder, path, NULL), *content = NULL;
    GError *error = NULL;
    gsize length;

    page->path = g_strdup(path);
    page->ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    page->links = g_ptr_array_new_with_free_func(g_free);
    page->paragraphs = g_ptr_array_new_with_free_func(g_free);
    page->faults = g_ptr_array_new_with_free_func(g_free);
    if (!g_file_get_contents(file, &content, &length, &error) ||
        !g_markup_parse_context_parse(context, content, (gssize)length, &error) ||
        !g_markup_parse_context_end_parse(context, &error)) {
        fault(page, "%s", error->message);
        g_error_free(error);
    }
    check_whole(&reading);
    g_markup_parse_context_free(context);
    g_ptr_array_unref(reading.languages);
    g_free(content);
    g_free(file);
    return page;
}

void
page_free(Page *page)
{
    g_hash_table_unref(page->ids);
    g_ptr_array_unref(page->links);
    g_ptr_array_unref(page->paragraphs);
    g_ptr_array_unref(page->faults);
    g_free(page->path);
    g_free(page->title);
    g_free(page->language);
    g_free(page);
}
