/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The data as a whole: the folder, the registry, what sources use, what is
 * written out, and the program that stops the build.
 */
#include "compiler_test.h"

#include <string.h>

/* The data of this repository have no problem, and are whole. */
static void
test_own_data(void)
{
    static const char *const none[PROBLEMS] = { NULL };
    SdProblems *problems = sd_problems_new();
    SdKnowledge *knowledge = sd_knowledge_read(SX_DATA, problems);

    sd_check_registry(knowledge, SX_DATA, problems);
    check_problems(problems, SX_DATA, none);
    g_assert_cmpuint(knowledge->codes->len, >=, 75 + 6);
    for (guint i = 1; i < knowledge->codes->len; i++)
        g_assert_cmpuint(((SdCode *)knowledge->codes->pdata[i - 1])->code, <,
                         ((SdCode *)knowledge->codes->pdata[i])->code);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(problems);
}

static SdCode *
code_of(const SdKnowledge *knowledge, unsigned number)
{
    for (guint i = 0; i < knowledge->codes->len; i++)
        if (((SdCode *)knowledge->codes->pdata[i])->code == number)
            return knowledge->codes->pdata[i];
    return NULL;
}

static void
take_away(SdKnowledge *knowledge, unsigned number)
{
    g_assert_true(g_ptr_array_remove(knowledge->codes, code_of(knowledge, number)));
}

static void
without_code(SdKnowledge *knowledge)
{
    take_away(knowledge, 422);
}

static void
without_class(SdKnowledge *knowledge)
{
    take_away(knowledge, 4);
}

static void
with_other_phrase(SdKnowledge *knowledge)
{
    g_free(code_of(knowledge, 486)->phrase);
    code_of(knowledge, 486)->phrase = g_strdup("Busy here");
}

static void
with_other_status(SdKnowledge *knowledge)
{
    code_of(knowledge, 202)->status = SX_STATUS_REGISTERED;
}

static void
with_unregistered_code(SdKnowledge *knowledge)
{
    code_of(knowledge, 477)->status = SX_STATUS_REGISTERED;
}

static const struct {
    void (*spoil)(SdKnowledge *);
    const char *problem;
} spoilt[] = {
    { without_code, "codes/422.ini: is missing: the code is registered" },
    { without_class, "codes/4xx.ini is missing" },
    { with_other_phrase, "codes/486.ini: Phrase: the registered one is \"Busy Here\"" },
    { with_other_status, "codes/202.ini: Status: the registry says deprecated" },
    { with_unregistered_code, "codes/477.ini: Status: the code is not in the registry" },
};

static void
test_registry(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(spoilt); i++) {
        const char *expected[PROBLEMS] = { spoilt[i].problem };
        SdProblems *problems = sd_problems_new();
        SdKnowledge *knowledge = sd_knowledge_read(SX_DATA, problems);

        spoilt[i].spoil(knowledge);
        sd_check_registry(knowledge, SX_DATA, problems);
        check_problems(problems, SX_DATA, expected);
        sd_knowledge_free(knowledge);
        g_ptr_array_unref(problems);
    }
}

#define STATEMENT "Kind=reading\nEvidence=E {value}.\n"

#define CODE(number)                                                                                                   \
    "[" number "]\nPhrase=P\nStatus=unregistered\nOutcome=failure\nSeverity=warn\nReference=R\nMeaning=M.\n"            \
    "When=W.\nCause1=C.\nCause2=C.\nFix1=F.\nFix2=F.\nRead=To\nBrief=B\nDecides=me\nThen=go\nEffect=none\n"              \
    "AtProxy=none\nMethods=INVITE;any\n"

#define FACTS                                                                                                          \
    "[class.4]\nText=C\n[result.failure-4]\nText=R\n[by.me]\nText=me\n[then.go]\nText=Go.\nOutlook=good\n"             \
    "[outlook.good]\nText=G\n[effect.none]\nText=E.\n[proxy.none]\nText=P.\n[method.any]\nText=any\n"

/* Fills a folder with the least that can be read. */
static char *
small_folder(void)
{
    static const char *const files[][2] = {
        { "languages.ini", "[en]\nName=English\n" },
        { "labels.ini", "[fix]\nText=How to \"fix\"\n" },
        { "values/w.ini", "[300]\nName=N\nReference=R\nMeaning=caf\xc3\xa9"
                          "9.\n" },
        { "statements/a.ini", "[a.b]\n" STATEMENT "[a.b-c]\n" STATEMENT },
        { "codes/498.ini", CODE("498") },
        { "codes/499.ini", CODE("499") },
        { "pairs/498-499.ini", "[498-499]\nHint1=H.\n" },
        { "comparison.ini", "[or]\nText={a} or {b}\n" },
        { "command.ini", "[none]\nText=Nothing.\n" },
        { "handbook.ini", "# nothing\n" },
        { "places.ini", "[value]\nText=what it holds\n" },
        { "facts.ini", FACTS },
    };
    char *folder = make_folder();

    for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
        g_free(write_file(folder, files[i][0], files[i][1], strlen(files[i][1])));
    return folder;
}

static void
check_folder(const char *folder, const char *const *expected)
{
    SdProblems *problems = sd_problems_new();
    SdKnowledge *knowledge = sd_knowledge_read(folder, problems);

    check_problems(problems, folder, expected);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(problems);
}

static void
test_stray_file(void)
{
    static const char *const none[PROBLEMS] = { NULL };
    static const char *const expected[PROBLEMS] = { "codes: 499.ini~: is no .ini file" };
    char *folder = small_folder();

    check_folder(folder, none);
    g_free(write_file(folder, "codes/499.ini~", "x", 1));
    check_folder(folder, expected);
    remove_folder(folder);
}

static void
test_empty_folder(void)
{
    static const char *const no_languages[PROBLEMS] = { "languages.ini: Failed to open file *" };
    static const char *const nothing_else[PROBLEMS] = {
        "codes: cannot be opened",
        "values: cannot be opened",
        "statements: cannot be opened",
        "pairs: cannot be opened",
        "labels.ini: Failed to open file *",
        "comparison.ini: Failed to open file *",
        "command.ini: Failed to open file *",
        "handbook.ini: Failed to open file *",
        "places.ini: Failed to open file *",
        "facts.ini: Failed to open file *",
    };
    char *folder = make_folder();

    check_folder(folder, no_languages);
    g_free(write_file(folder, "languages.ini", "[en]\nName=English\n", strlen("[en]\nName=English\n")));
    check_folder(folder, nothing_else);
    remove_folder(folder);
}

/* Placeholders and their titles belong together, both ways. */
static void
test_place_titles(void)
{
    static const char *const missing[PROBLEMS] = { "places.ini: value: is missing: statements hold this placeholder" };
    static const char *const stray[PROBLEMS] = { "places.ini: other: is no placeholder of a statement" };
    static const char *const both[] = { "[value]\nText=V\n[other]\nText=O\n", "# nothing\n" };
    char *folder = small_folder();

    g_free(write_file(folder, "places.ini", both[0], strlen(both[0])));
    check_folder(folder, stray);
    g_free(write_file(folder, "places.ini", both[1], strlen(both[1])));
    check_folder(folder, missing);
    remove_folder(folder);
}

/* A statement counts as used where its whole identifier stands. */
static const struct {
    const char *source;
    const char *problems[PROBLEMS];
} uses[] = {
    { "f(SX_STATEMENT_A_B, SX_STATEMENT_A_B_C);\nSX_LABEL_FIX SX_LABEL_COMPARISON_OR SX_LABEL_COMMAND_NONE", { NULL } },
    { "SX_STATEMENT_A_B_C SX_LABEL_FIX SX_LABEL_COMPARISON_OR SX_LABEL_COMMAND_NONE", { "a.b: no source uses SX_STATEMENT_A_B" } },
    { "SX_STATEMENT_A_BX MY_SX_STATEMENT_A_B SX_STATEMENT_A_B_C SX_LABEL_FIX SX_LABEL_COMPARISON_OR SX_LABEL_COMMAND_NONE",
      { "a.b: no source uses SX_STATEMENT_A_B" } },
    { "SX_STATEMENT_A_B SX_STATEMENT_A_B_C SX_LABEL_COMPARISON_OR SX_LABEL_COMMAND_NONE", { "fix: no source uses SX_LABEL_FIX" } },
    { "",
      { "a.b: no source uses SX_STATEMENT_A_B", "a.b-c: no source uses SX_STATEMENT_A_B_C",
        "fix: no source uses SX_LABEL_FIX", "comparison.or: no source uses SX_LABEL_COMPARISON_OR",
        "command.none: no source uses SX_LABEL_COMMAND_NONE" } },
};

static void
test_uses(void)
{
    static const char *const unreadable[PROBLEMS] = {
        "missing.c: cannot be read",
        "a.b: no source uses SX_STATEMENT_A_B",
        "a.b-c: no source uses SX_STATEMENT_A_B_C",
        "fix: no source uses SX_LABEL_FIX",
        "comparison.or: no source uses SX_LABEL_COMPARISON_OR",
        "command.none: no source uses SX_LABEL_COMMAND_NONE",
    };
    char *folder = small_folder(), *missing = g_build_filename(folder, "missing.c", NULL);
    SdProblems *problems = sd_problems_new();
    SdKnowledge *knowledge = sd_knowledge_read(folder, problems);

    for (size_t i = 0; i < G_N_ELEMENTS(uses); i++) {
        char *sources[] = { write_file(folder, "source.c", uses[i].source, strlen(uses[i].source)), NULL };

        sd_check_used(knowledge, folder, sources, problems);
        for (guint n = 0; n < problems->len; n++)
            g_assert_true(g_str_has_prefix(problems->pdata[n], folder));
        check_problems(problems, folder, uses[i].problems);
        g_ptr_array_set_size(problems, 0);
        g_free(sources[0]);
    }
    sd_check_used(knowledge, folder, (char *[]){ missing, NULL }, problems);
    check_problems(problems, folder, unreadable);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(problems);
    g_free(missing);
    remove_folder(folder);
}

static void
test_written(void)
{
    static const char *const in_ids[] = { "SX_LANGUAGE_EN,\n",     "SX_VALUES_W,\n",  "SX_STATEMENT_A_B,\n",
                                          "SX_STATEMENT_A_B_C,\n", "SX_LABEL_FIX,\n", "SX_FACT_THEN_GO,\n",
                                          "SX_LABEL_COMPARISON_OR,\n", "SX_PLACE(VALUE, \"value\")" };
    static const char *const in_tables[] = { "\"How to \\\"fix\\\"\"", "\"caf\\303\\2519.\"",
                                             "{ 499, SX_STATUS_UNREGISTERED", "reads_499[] = { SX_HEADER_TO, }",
                                             "\"a.b-c\", SX_KIND_READING",
                                             "{ \"then.go\", SX_FACT_OUTLOOK_GOOD, { \"Go.\", } }",
                                             "{ NULL, SX_FACT_METHOD_ANY }", "{ { 498, 499 }, hints_498_499, 1 }",
                                             "sx_place_titles[] = {\n    { \"what it holds\", }" };
    char *folder = small_folder(), *identifier = sd_identifier("reading.min-se");
    SdProblems *problems = sd_problems_new();
    SdKnowledge *knowledge = sd_knowledge_read(folder, problems);
    GString *ids = g_string_new(NULL), *tables = g_string_new(NULL);

    sd_write_ids(knowledge, ids);
    sd_write_tables(knowledge, tables);
    for (size_t i = 0; i < G_N_ELEMENTS(in_ids); i++)
        check_holds(ids->str, in_ids[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(in_tables); i++)
        check_holds(tables->str, in_tables[i]);
    g_assert_cmpstr(identifier, ==, "READING_MIN_SE");
    g_string_free(ids, TRUE);
    g_string_free(tables, TRUE);
    sd_knowledge_free(knowledge);
    g_ptr_array_unref(problems);
    g_free(identifier);
    remove_folder(folder);
}

/* The program writes nothing, and fails, when there is a problem. */
static void
test_program(void)
{
    char *folder = small_folder(), *ids = g_build_filename(folder, "ids.h", NULL);
    char *tables = g_build_filename(folder, "tables.c", NULL), *said;
    char *good[] = { COMPILE_KNOWLEDGE, SX_DATA, ids, tables, NULL },
         *bad[] = { COMPILE_KNOWLEDGE, folder, ids, tables, NULL };
    char *nothing[] = { COMPILE_KNOWLEDGE, NULL };
    int status;

    g_assert_true(g_spawn_sync(NULL, bad, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status, NULL));
    g_assert_false(g_spawn_check_wait_status(status, NULL));
    check_holds(said, "codes/422.ini: is missing: the code is registered\n");
    g_assert_false(g_file_test(ids, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(tables, G_FILE_TEST_EXISTS));
    g_free(said);
    g_assert_true(g_spawn_sync(NULL, good, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status, NULL));
    g_assert_true(g_spawn_check_wait_status(status, NULL));
    g_assert_cmpstr(said, ==, "");
    g_assert_true(g_file_test(tables, G_FILE_TEST_EXISTS));
    g_free(said);
    g_assert_true(g_spawn_sync(NULL, nothing, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status, NULL));
    g_assert_false(g_spawn_check_wait_status(status, NULL));
    check_holds(said, "usage: ");
    g_free(said);
    g_free(ids);
    g_free(tables);
    remove_folder(folder);
}

void
add_folder_tests(void)
{
    g_test_add_func("/compiler/folder/own-data", test_own_data);
    g_test_add_func("/compiler/folder/registry", test_registry);
    g_test_add_func("/compiler/folder/stray-file", test_stray_file);
    g_test_add_func("/compiler/folder/empty", test_empty_folder);
    g_test_add_func("/compiler/folder/place-titles", test_place_titles);
    g_test_add_func("/compiler/folder/uses", test_uses);
    g_test_add_func("/compiler/folder/written", test_written);
    g_test_add_func("/compiler/folder/program", test_program);
}
