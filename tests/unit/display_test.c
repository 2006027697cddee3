/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What came from the network, made safe to show: escaping, and cutting at the
 * limit to the byte.
 */
#include "display.h"
#include "support.h"

#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

static const struct {
    const char *name;
    Bytes from;
    const char *to;
} escapes[] = {
    { "plain", BYTES("Busy Here"), "Busy Here" },
    { "empty", BYTES(""), "" },
    { "white-space-at-the-ends", BYTES(" \t x \r\n"), "x" },
    { "inner-spaces-stay", BYTES("a  b"), "a  b" },
    { "backslash-and-quotes-stay", BYTES("\"a\\b\" <c>"), "\"a\\b\" <c>" },
    { "braces-and-percent-stay", BYTES("{value} %s %n"), "{value} %s %n" },
    { "tab", BYTES("a\tb"), "a b" },
    { "folding", BYTES("a\r\n b"), "a b" },
    { "folding-by-tab-and-bare-lf", BYTES("a\n\t\tb"), "a b" },
    { "folding-twice", BYTES("a\r\n \r\n b"), "a b" },
    { "nul", BYTES("a\0b"), "a\\x00b" },
    { "nul-alone", BYTES("\0"), "\\x00" },
    { "nul-behind-folding", BYTES("a\r\n\0b"), "a \\x00b" },
    { "escape-sequence", BYTES("\x1b[31mred"), "\\x1b[31mred" },
    { "bell-backspace-delete", BYTES("\a\b\x7f"), "\\x07\\x08\\x7f" },
    { "c1-control",
      BYTES("a\xc2\x85"
            "b\xc2\x9b"
            "c"),
      "a\\u{85}b\\u{9b}c" },
    { "two-bytes", BYTES("\xc3\xa9"), "\xc3\xa9" },
    { "three-bytes", BYTES("\xe6\x97\xa5\xe6\x9c\xac"), "\xe6\x97\xa5\xe6\x9c\xac" },
    { "four-bytes", BYTES("\xf0\x9f\x93\x9e"), "\xf0\x9f\x93\x9e" },
    { "combining-mark", BYTES("e\xcc\x81"), "e\xcc\x81" },
    { "right-to-left-override",
      BYTES("a\xe2\x80\xae"
            "b"),
      "a\\u{202e}b" },
    { "embedding",
      BYTES("\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad"
            "x"),
      "\\u{202a}\\u{202b}\\u{202c}\\u{202d}x" },
    { "isolates",
      BYTES("\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9"
            "x"),
      "\\u{2066}\\u{2067}\\u{2068}\\u{2069}x" },
    { "marks-of-direction",
      BYTES("\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c"
            "x"),
      "\\u{200e}\\u{200f}\\u{61c}x" },
    { "zero-width",
      BYTES("a\xe2\x80\x8b\xe2\x80\x8c\xe2\x80\x8d"
            "b"),
      "a\\u{200b}\\u{200c}\\u{200d}b" },
    { "byte-order-mark",
      BYTES("\xef\xbb\xbf"
            "a"),
      "\\u{feff}a" },
    { "soft-hyphen",
      BYTES("a\xc2\xad"
            "b"),
      "a\\u{ad}b" },
    { "line-and-paragraph-separator",
      BYTES("a\xe2\x80\xa8"
            "b\xe2\x80\xa9"
            "c"),
      "a\\u{2028}b\\u{2029}c" },
    { "tag-character",
      BYTES("a\xf3\xa0\x81\x81"
            "b"),
      "a\\u{e0041}b" },
    { "right-to-left-letters-stay", BYTES("\xd7\x90\xd7\x91"), "\xd7\x90\xd7\x91" },
    { "lone-continuation",
      BYTES("a\x80"
            "b"),
      "a\\x80b" },
    { "cut-character", BYTES("a\xe6\x97"), "a\\xe6\\x97" },
    { "cut-character-inside",
      BYTES("\xe6\x97"
            "a"),
      "\\xe6\\x97a" },
    { "overlong", BYTES("\xc0\xaf\xe0\x80\xaf"), "\\xc0\\xaf\\xe0\\x80\\xaf" },
    { "overlong-nul", BYTES("\xc0\x80"), "\\xc0\\x80" },
    { "surrogate", BYTES("\xed\xa0\x80"), "\\xed\\xa0\\x80" },
    { "beyond-unicode", BYTES("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80" },
    { "never-in-utf-8", BYTES("\xfe\xff"), "\\xfe\\xff" },
    { "latin-1", BYTES("caf\xe9"), "caf\\xe9" },
};

static void
test_escapes(gconstpointer data)
{
    size_t i = GPOINTER_TO_SIZE(data);
    char *copy = g_memdup2(escapes[i].from.data, MAX(escapes[i].from.length, 1));
    char *shown = sx_display((SxText){ copy, escapes[i].from.length });

    g_assert_cmpstr(shown, ==, escapes[i].to);
    g_free(shown);
    g_free(copy);
}

/* Fills n bytes with a character of that many bytes. */
static char *
repeat(const char *character, size_t times)
{
    GString *all = g_string_new(NULL);

    for (size_t i = 0; i < times; i++)
        g_string_append(all, character);
    return g_string_free(all, FALSE);
}

static const char *const characters[] = { "x", "\xc3\xa9", "\xe6\x97\xa5", "\xf0\x9f\x93\x9e" };

/* Each number of characters of one to four bytes, at limits around it: the
 * result is whole where it fits, else the longest that fits with the ellipsis. */
static void
test_limit(void)
{
    for (size_t width = 1; width <= 4; width++) {
        for (size_t times = 1; times <= 12; times++) {
            char *text = repeat(characters[width - 1], times);

            for (size_t limit = 4; limit <= 52; limit++) {
                size_t kept = (limit - strlen(ELLIPSIS)) / width;
                char *begun = repeat(characters[width - 1], kept), *cut = g_strconcat(begun, ELLIPSIS, NULL);
                GString *appended = g_string_new("before ");

                sx_display_append(appended, sx_text(text), limit);
                g_assert_cmpstr(appended->str + 7, ==, times * width <= limit ? text : cut);
                g_assert_true(g_str_has_prefix(appended->str, "before "));
                g_string_free(appended, TRUE);
                g_free(begun);
                g_free(cut);
            }
            g_free(text);
        }
    }
}

static void
test_display_limit(void)
{
    static const struct {
        const char *character;
        size_t times;
        size_t shown_bytes;
    } cases[] = {
        { "x", SX_DISPLAY_LIMIT, 200 },
        { "x", SX_DISPLAY_LIMIT + 1, 200 },
        { "\xc3\xa9", 100, 200 },
        { "\xc3\xa9", 101, 199 },
        { "\xe6\x97\xa5", 66, 198 },
        { "\xe6\x97\xa5", 67, 198 },
        { "\xf0\x9f\x93\x9e", 50, 200 },
        { "\xf0\x9f\x93\x9e", 51, 199 },
        { "\x01", 50, 200 },
        { "\x01", 51, 199 },
        { "\xe2\x80\xae", 25, 200 },
        { "\xe2\x80\xae", 26, 195 },
        { "x", 100000, 200 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *text = repeat(cases[i].character, cases[i].times), *shown = sx_display(sx_text(text));

        g_assert_cmpuint(strlen(shown), ==, cases[i].shown_bytes);
        g_assert_true(g_utf8_validate(shown, -1, NULL));
        g_free(shown);
        g_free(text);
    }
}

/* Where a text of two lines is cut: `|` stands there. */
static void
test_first_line(void)
{
    static const struct {
        const char *text;
        size_t limit;
    } cases[] = {
        { "abcdefgh|", 8 },
        { "abcdefgh|i", 8 },
        { "abcde| fghi", 8 },
        { "abcdefgh|ij kl", 8 },
        { "a bcdefg|hij", 8 }, /* a line of one letter would be worse */
        { "abc defg| hij", 8 },
        { "\xe6\x97\xa5\xe6\x9c\xac|\xe8\xaa\x9e", 8 },
        { "\xe6\x97\xa5\xe6\x9c\xac|\xe8\xaa\x9e\xe3\x80\x82", 11 }, /* no line starts with a full stop */
        { "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e\xe3\x80\x82|\xe6\x97\xa5", 12 },
        { "\xe6\x97\xa5\xe6\x9c\xac\xe3\x80\x81|\xe6\x97\xa5\xe6\x9c\xac", 14 },
        { "\xe6\x97\xa5\xe3\x80\x81\xe6\x97\xa5\xe6\x97\xa5\xe6\x97\xa5|\xe6\x9c\xac", 15 }, /* too short a line */
        { "INVITE|\xe3\x81\xab\xe5\xaf\xbe", 8 },
        { "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9|\xc3\xa9", 9 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        size_t cut = strcspn(cases[i].text, "|");
        char *whole = g_strdup_printf("%.*s%s", (int)cut, cases[i].text, cases[i].text + cut + 1);

        g_assert_cmpuint(sx_display_first_line(whole, cases[i].limit), ==, cut);
        g_free(whole);
    }
}

/* Every pair of bytes, whatever it is, is shown as valid UTF-8 without control
 * characters. */
static void
test_any_bytes(void)
{
    for (unsigned pair = 0; pair <= 0xffff; pair++) {
        char bytes[] = { (char)(pair >> 8), (char)(pair & 0xff) };
        char *shown = sx_display((SxText){ bytes, sizeof bytes });

        g_assert_true(g_utf8_validate(shown, -1, NULL));
        for (const char *at = shown; *at; at = g_utf8_next_char(at))
            g_assert_false(g_unichar_iscntrl(g_utf8_get_char(at)));
        g_free(shown);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(escapes); i++) {
        char *path = g_strdup_printf("/display/escapes/%s", escapes[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_escapes);
        g_free(path);
    }
    g_test_add_func("/display/limit", test_limit);
    g_test_add_func("/display/limit-of-values", test_display_limit);
    g_test_add_func("/display/first-line", test_first_line);
    g_test_add_func("/display/any-bytes", test_any_bytes);
    return g_test_run();
}
