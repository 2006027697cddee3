/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Loads data files. GKeyFile merges groups of the same name and keeps the last
 * of two keys of the same name, both silently: so the lines are scanned first.
 */
#include "entry.h"

#include <string.h>

static void
scan_for_duplicates(const char *path, const char *content, SdProblems *problems)
{
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    char **lines = g_strsplit(content, "\n", -1);
    char *group = g_strdup("");

    for (size_t i = 0; lines[i]; i++) {
        char *line = g_strstrip(lines[i]), *equals = strchr(line, '='), *name;

        if (line[0] == '[') {
            g_free(group);
            group = g_strdup(line);
            name = g_strdup(line);
        } else if (line[0] != '#' && equals) {
            *equals = '\0';
            name = g_strconcat(group, " ", g_strchomp(line), NULL);
        } else {
            continue;
        }
        if (g_hash_table_contains(seen, name))
            sd_problem(problems, path, name, "stands twice");
        g_hash_table_add(seen, name);
    }
    g_free(group);
    g_strfreev(lines);
    g_hash_table_unref(seen);
}

static char *
label_of(const char *path)
{
    char *name = g_path_get_basename(path);

    if (g_str_has_suffix(name, ".ini"))
        name[strlen(name) - 4] = '\0';
    return name;
}

SdFile *
sd_file_load(const char *path, char *const *languages, SdProblems *problems)
{
    GError *error = NULL;
    char *content;
    gsize length;
    GKeyFile *keys;
    SdFile *file;
    guint before = problems->len;

    if (!g_file_get_contents(path, &content, &length, &error)) {
        sd_problem(problems, path, NULL, "%s", error->message);
        g_error_free(error);
        return NULL;
    }
    keys = g_key_file_new();
    if (!g_utf8_validate(content, (gssize)length, NULL))
        sd_problem(problems, path, NULL, "is not UTF-8");
    else if (!g_key_file_load_from_data(keys, content, length, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
        sd_problem(problems, path, NULL, "%s", error->message);
    else
        scan_for_duplicates(path, content, problems);
    g_clear_error(&error);
    g_free(content);
    if (problems->len > before) {
        g_key_file_unref(keys);
        return NULL;
    }
    file = g_new0(SdFile, 1);
    *file = (SdFile){ g_strdup(path), label_of(path), keys, languages, problems };
    return file;
}

void
sd_file_free(SdFile *file)
{
    if (!file)
        return;
    g_key_file_unref(file->keys);
    g_free(file->path);
    g_free(file->label);
    g_free(file);
}

/* Names a key in a problem; the group is left out where it repeats the file. */
static char *
full_key(const SdFile *file, const char *group, const char *key)
{
    return strcmp(group, file->label) == 0 ? g_strdup(key) : g_strdup_printf("[%s] %s", group, key);
}

static void
say(const SdFile *file, const char *group, const char *key, const char *what)
{
    char *name = full_key(file, group, key);

    sd_problem(file->problems, file->path, name, "%s", what);
    g_free(name);
}

static const SdKey *
find_key(const SdKey *known, const char *stem, bool numbered)
{
    for (; known->name; known++)
        if (strcmp(known->name, stem) == 0 && known->numbered == numbered)
            return known;
    return NULL;
}

/* Splits "Cause2[ja]" into "Cause", 2 and "ja". */
static void
split_key(const char *key, char **stem, guint64 *number, char **locale)
{
    const char *bracket = strchr(key, '[');
    size_t length = bracket ? (size_t)(bracket - key) : strlen(key), end = length;

    while (length > 0 && g_ascii_isdigit(key[length - 1]))
        length--;
    *stem = g_strndup(key, length);
    *number = length < end ? g_ascii_strtoull(key + length, NULL, 10) : 0;
    *locale = bracket ? g_strndup(bracket + 1, strcspn(bracket + 1, "]")) : NULL;
}

static void
check_key(const SdFile *file, const char *group, const char *key, const SdKey *known)
{
    char *stem, *locale;
    guint64 number;
    const SdKey *match;

    split_key(key, &stem, &number, &locale);
    match = key[strlen(stem)] == '0' ? NULL : find_key(known, stem, number > 0);
    if (!match)
        say(file, group, key, "is no key of this file");
    else if (locale && !match->localised)
        say(file, group, key, "is the same in every language");
    else if (locale && (!g_strv_contains((const char *const *)file->languages, locale) ||
                        strcmp(locale, file->languages[0]) == 0))
        say(file, group, key, "is in a language that languages.ini does not name");
    if (match && number > 1) {
        char *before = g_strdup_printf("%s%" G_GUINT64_FORMAT, stem, number - 1);

        if (!g_key_file_has_key(file->keys, group, before, NULL))
            say(file, group, key, "leaves a gap in the numbering");
        g_free(before);
    }
    g_free(stem);
    g_free(locale);
}

void
sd_file_check_keys(const SdFile *file, const char *group, const SdKey *known)
{
    char **keys = g_key_file_get_keys(file->keys, group, NULL, NULL);

    for (size_t i = 0; keys && keys[i]; i++)
        check_key(file, group, keys[i], known);
    g_strfreev(keys);
}

/* Gives the unescaped value, or NULL. */
static char *
value_of(const SdFile *file, const char *group, const char *key)
{
    return g_key_file_get_string(file->keys, group, key, NULL);
}

char *
sd_file_word(const SdFile *file, const char *group, const char *key, bool required)
{
    char *value = value_of(file, group, key);

    if (value) {
        char *name = full_key(file, group, key);

        sd_check_text(file->problems, file->path, name, value, SD_TEXT_LIMIT);
        g_free(name);
    } else if (required) {
        say(file, group, key, "is missing");
    }
    return value;
}

int
sd_file_choice(const SdFile *file, const char *group, const char *key, const char *const *words,
               int fallback)
{
    char *value = value_of(file, group, key);

    if (!value && fallback < 0)
        say(file, group, key, "is missing");
    for (int i = 0; value && words[i]; i++) {
        if (strcmp(words[i], value) == 0) {
            g_free(value);
            return i;
        }
    }
    if (value)
        say(file, group, key, "is none of the words allowed here");
    g_free(value);
    return MAX(fallback, 0);
}

char **
sd_file_list(const SdFile *file, const char *group, const char *key)
{
    char **list = g_key_file_get_string_list(file->keys, group, key, NULL, NULL);

    return list ? list : g_new0(char *, 1);
}

/* Gives one language's text of a key, "" where it is missing. */
static char *
text_in(const SdFile *file, const char *group, const char *key, guint language)
{
    char *name = language == 0 ? g_strdup(key)
                               : g_strdup_printf("%s[%s]", key, file->languages[language]);
    char *text = value_of(file, group, name), *shown = full_key(file, group, name);

    if (text)
        sd_check_text(file->problems, file->path, shown, text, language == 0 ? SD_TEXT_LIMIT : SD_TRANSLATION_LIMIT);
    else
        sd_problem(file->problems, file->path, shown, "is missing");
    g_free(name);
    g_free(shown);
    return text ? text : g_strdup("");
}

static bool
stands_in_any_language(const SdFile *file, const char *group, const char *key)
{
    bool stands = g_key_file_has_key(file->keys, group, key, NULL);

    for (guint i = 1; !stands && file->languages[i]; i++) {
        char *name = g_strdup_printf("%s[%s]", key, file->languages[i]);

        stands = g_key_file_has_key(file->keys, group, name, NULL);
        g_free(name);
    }
    return stands;
}

SdTexts
sd_file_texts(const SdFile *file, const char *group, const char *key, bool required)
{
    guint count = g_strv_length((char **)file->languages);
    SdTexts texts;

    if (!required && !stands_in_any_language(file, group, key))
        return NULL;
    texts = g_new0(char *, count + 1);
    for (guint i = 0; i < count; i++)
        texts[i] = text_in(file, group, key, i);
    for (guint i = 1; i < count; i++) {
        char *name = g_strdup_printf("%s[%s]", key, file->languages[i]), *shown = full_key(file, group, name);

        if (texts[i][0])
            sd_check_numbers(file->problems, file->path, shown, texts[0], texts[i]);
        g_free(name);
        g_free(shown);
    }
    return texts;
}

GPtrArray *
sd_read_numbered_texts(const SdFile *file, const char *group, const char *stem)
{
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);

    for (unsigned n = 1;; n++) {
        char *key = g_strdup_printf("%s%u", stem, n);
        SdTexts texts = sd_file_texts(file, group, key, false);

        g_free(key);
        if (!texts)
            return all;
        g_ptr_array_add(all, texts);
    }
}
