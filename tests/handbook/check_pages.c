/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * check-pages HANDBOOK
 *
 * Reads all pages of the handbook: each is well-formed, all links lead
 * somewhere, nothing is left to fill in or to translate, and no page is missing
 * in any language.
 */
#include "knowledge.h"
#include "language.h"
#include "page_reader.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const char *folder;
    GHashTable *pages; /* by path */
    unsigned faults;
    unsigned links;
} Check;

static void G_GNUC_PRINTF(3, 4) complain(Check *check, const char *path, const char *format, ...)
{
    va_list values;

    fprintf(stderr, "%s: ", path);
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    check->faults++;
}

static void
read_folder(Check *check, const char *path)
{
    char *full = g_build_filename(check->folder, path, NULL);
    GDir *dir = g_dir_open(full, 0, NULL);
    const char *name;

    while (dir && (name = g_dir_read_name(dir)) != NULL) {
        char *inside = *path ? g_build_filename(path, name, NULL) : g_strdup(name);

        if (g_str_has_suffix(name, ".html"))
            g_hash_table_insert(check->pages, g_strdup(inside), page_read(check->folder, inside));
        else if (!strchr(name, '.'))
            read_folder(check, inside);
        g_free(inside);
    }
    g_clear_pointer(&dir, g_dir_close);
    g_free(full);
}

/* Gives the path in the handbook that a link of a page leads to. */
static char *
resolve(const char *page, const char *link)
{
    char *bare = g_strndup(link, strcspn(link, "?#"));
    char *base = g_path_get_dirname(page), *joined, *whole;

    if (!*bare) {
        g_free(bare);
        g_free(base);
        return g_strdup(page);
    }
    joined = g_build_filename("/", base, bare, NULL);
    whole = g_canonicalize_filename(joined, "/");
    g_free(bare);
    g_free(base);
    g_free(joined);
    memmove(whole, whole + 1, strlen(whole));
    return whole;
}

/* The web addresses of RFCs are the only ones that lead out. */
static void
check_link(Check *check, const Page *page, const char *link)
{
    const char *anchor = strchr(link, '#');
    char *path, *file;
    const Page *target;

    check->links++;
    if (g_str_has_prefix(link, "https://www.rfc-editor.org/rfc/rfc"))
        return;
    path = resolve(page->path, link);
    file = g_build_filename(check->folder, path, NULL);
    target = g_hash_table_lookup(check->pages, path);
    if (!g_file_test(file, G_FILE_TEST_IS_REGULAR))
        complain(check, page->path, "leads to %s, which is not there", link);
    else if (anchor && !(target && g_hash_table_contains(target->ids, anchor + 1)))
        complain(check, page->path, "leads to %s, whose anchor is not there", link);
    g_free(file);
    g_free(path);
}

/* Tells whether a text is nothing but ASCII, and words as English writes them:
 * names of headers begin with a capital letter. */
static bool
is_english(const char *text)
{
    unsigned words = 0;

    while (*text) {
        size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");

        if ((guchar)*text >= 0x80)
            return false;
        words += length >= 3 && strchr(" ,.;:", text[length]) != NULL;
        for (text += length; *text && *text != ' '; text++)
            if ((guchar)*text >= 0x80)
                return false;
        text += *text == ' ';
    }
    return words >= 3;
}

/* A text of another language than English has letters of its own. */
static void
check_translated(Check *check, const Page *page)
{
    if (strcmp(page->language, "en") == 0)
        return;
    for (guint i = 0; i < page->paragraphs->len; i++) {
        const char *text = page->paragraphs->pdata[i];

        if (is_english(text))
            complain(check, page->path, "not in [%s]: %s", page->language, text);
    }
}

/* Each page of one language has its like in all the others. */
static void
check_counterparts(Check *check, const Page *page)
{
    const char *rest = strchr(page->path, '/');

    for (int i = 0; rest && i < SX_LANGUAGE_COUNT; i++) {
        char *other = g_strconcat(sx_language_code((SxLanguage)i), rest, NULL);

        if (!g_hash_table_contains(check->pages, other))
            complain(check, other, "is missing");
        g_free(other);
    }
    if (rest && strncmp(page->path, page->language, strlen(page->language)) != 0)
        complain(check, page->path, "says that its language is %s", page->language);
}

static void
check_page(Check *check, const Page *page)
{
    for (guint i = 0; i < page->faults->len; i++)
        complain(check, page->path, "%s", (char *)page->faults->pdata[i]);
    for (guint i = 0; i < page->links->len; i++)
        check_link(check, page, page->links->pdata[i]);
    check_translated(check, page);
    check_counterparts(check, page);
}

static void
check_complete(Check *check)
{
    const SxCode *code;

    for (size_t n = 0; (code = sx_code_at(n)) != NULL; n++) {
        char *path = g_strdup_printf(code->code < 10 ? "en/%uxx.html" : "en/%u.html", code->code);

        if (!g_hash_table_contains(check->pages, path))
            complain(check, path, "is missing");
        g_free(path);
    }
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        char *path = g_strdup_printf("en/findings/%s.html", sx_statement((SxStatementId)id)->id);

        if (g_hash_table_contains(check->pages, path) != (sx_statement((SxStatementId)id)->kind == SX_KIND_FINDING))
            complain(check, path, "is missing, or no finding");
        g_free(path);
    }
}

int
main(int argc, char **argv)
{
    Check check = { argc > 1 ? argv[1] : ".", NULL, 0, 0 };
    GHashTableIter iterator;
    gpointer page;

    check.pages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)page_free);
    read_folder(&check, "");
    g_hash_table_iter_init(&iterator, check.pages);
    while (g_hash_table_iter_next(&iterator, NULL, &page))
        check_page(&check, page);
    check_complete(&check);
    printf("%u pages, %u links, %u faults\n", g_hash_table_size(check.pages), check.links, check.faults);
    g_hash_table_unref(check.pages);
    return check.faults > 0;
}
