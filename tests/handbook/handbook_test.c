/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writing: what is escaped, what is left alone, what happens where nothing may
 * be written, and how long it takes.
 */
#include "handbook.h"

#include "html.h"
#include "script.h"

#include <string.h>

#include <glib/gstdio.h>

/* Four languages are to be written in 5 s. */
#define SECONDS 5

static void
test_html(void)
{
    SxHtml *html = sx_html_new();
    char *text;

    sx_html_open(html, "p", "title", "a \"b\" & <c>", "class", NULL, "id", "x", NULL);
    sx_html_text(html, "1 < 2 & \"3\" > 2 </p><script>");
    sx_html_element(html, "b", "\xe5\xbf\x99", NULL);
    sx_html_void(html, "meta", "charset", "utf-8", NULL);
    text = sx_html_finish(html);
    g_assert_cmpstr(
        text, ==,
        "<!DOCTYPE html>\n<p title=\"a &quot;b&quot; &amp; &lt;c&gt;\" id=\"x\">1 &lt; 2 &amp; &quot;3&quot; "
        "&gt; 2 &lt;/p&gt;&lt;script&gt;<b>\xe5\xbf\x99</b><meta charset=\"utf-8\" /></p>\n\n");
    g_free(text);
}

static void
test_script(void)
{
    GString *out = g_string_new("x = ");

    sx_script_open(out, NULL, '{');
    sx_script_string(out, "a", "\"\\\n</script>\xe2\x80\xa8\xe5\xbf\x99");
    sx_script_string(out, "none", NULL);
    sx_script_open(out, "list", '[');
    sx_script_number(out, NULL, 1);
    sx_script_number(out, NULL, 4294967295u);
    sx_script_close(out, ']');
    sx_script_close(out, '}');
    g_assert_cmpstr(out->str, ==,
                    "x = {\"a\":\"\\\"\\\\\\u000a\\u003c/script>\\u2028\xe5\xbf\x99\",\n\"list\":[1,\n4294967295]}");
    g_string_free(out, TRUE);
}

static void
remove_all(const char *path)
{
    GDir *dir = g_dir_open(path, 0, NULL);
    const char *name;

    while (dir && (name = g_dir_read_name(dir)) != NULL) {
        char *inside = g_build_filename(path, name, NULL);

        remove_all(inside);
        g_free(inside);
    }
    g_clear_pointer(&dir, g_dir_close);
    g_remove(path);
}

static char *
read_page(const char *folder, const char *path)
{
    char *file = g_build_filename(folder, path, NULL), *content;

    g_assert_true(g_file_get_contents(file, &content, NULL, NULL));
    g_free(file);
    return content;
}

/* Written twice, the second time over the first, it is the same; files of
 * others stay. */
static void
test_written_twice(void)
{
    char *folder = g_dir_make_tmp("sipexplain.XXXXXX", NULL), *deep = g_build_filename(folder, "a", "b", NULL);
    char *other = g_build_filename(folder, "own.txt", NULL), *once, *twice;
    GError *error = NULL;
    gint64 start = g_get_monotonic_time();

    g_assert_true(g_file_set_contents(other, "x", 1, NULL));
    g_assert_true(sx_handbook_write(folder, &error));
    g_assert_cmpint(g_get_monotonic_time() - start, <, SECONDS * G_USEC_PER_SEC);
    once = read_page(folder, "en/422.html");
    g_assert_true(sx_handbook_write(folder, &error));
    twice = read_page(folder, "en/422.html");
    g_assert_cmpstr(once, ==, twice);
    g_assert_true(g_file_test(other, G_FILE_TEST_EXISTS));
    g_assert_true(sx_handbook_write(deep, &error));
    g_assert_no_error(error);
    remove_all(folder);
    g_free(once);
    g_free(twice);
    g_free(other);
    g_free(deep);
    g_free(folder);
}

/* A file stands where the folder should be. */
static void
test_not_writable(void)
{
    char *folder = g_dir_make_tmp("sipexplain.XXXXXX", NULL), *file = g_build_filename(folder, "file", NULL);
    char *inside = g_build_filename(file, "handbook", NULL);
    GError *error = NULL;

    g_assert_true(g_file_set_contents(file, "x", 1, NULL));
    g_assert_false(sx_handbook_write(inside, &error));
    g_assert_nonnull(error);
    g_assert_nonnull(strstr(error->message, inside));
    g_error_free(error);
    remove_all(folder);
    g_free(inside);
    g_free(file);
    g_free(folder);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/handbook/html", test_html);
    g_test_add_func("/handbook/script", test_script);
    g_test_add_func("/handbook/written-twice", test_written_twice);
    g_test_add_func("/handbook/not-writable", test_not_writable);
    return g_test_run();
}
