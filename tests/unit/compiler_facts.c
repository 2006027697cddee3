/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Files of facts and of pairs, and what the codes name of them.
 */
#include "compiler_test.h"

#include <string.h>

static const EntryCase facts[] = {
    { "good", "facts.ini", BYTES("[then.go]\nText=G\nText[ja]=G\nOutlook=good\n"), { NULL } },
    { "then-without-outlook",
      "facts.ini",
      BYTES("[then.go]\nText=G\nText[ja]=G\n"),
      { "facts.ini: [then.go] Outlook: is missing" } },
    { "language-missing", "facts.ini", BYTES("[by.me]\nText=G\n"), { "facts.ini: [by.me] Text[ja]: is missing" } },
    { "unknown-key",
      "facts.ini",
      BYTES("[by.me]\nText=G\nText[ja]=G\nHint=H\n"),
      { "facts.ini: [by.me] Hint: is no key of this file" } },
};

static const EntryCase pairs[] = {
    { "good", "401-407.ini", BYTES("[401-407]\nHint1=H.\nHint1[ja]=H.\n"), { NULL } },
    { "no-hint", "401-407.ini", BYTES("[401-407]\n"), { "401-407.ini: Hint1: is missing" } },
    { "language-missing",
      "401-407.ini",
      BYTES("[401-407]\nHint1=H.\n"),
      { "401-407.ini: Hint1[ja]: is missing" } },
    { "other-group",
      "401-407.ini",
      BYTES("[401-408]\nHint1=H.\nHint1[ja]=H.\n"),
      { "401-407.ini: must hold the group [401-407] and no other" } },
    { "higher-first",
      "407-401.ini",
      BYTES("[407-401]\nHint1=H.\nHint1[ja]=H.\n"),
      { "407-401.ini: is not named after two codes, the lower first" } },
    { "same-twice",
      "401-401.ini",
      BYTES("[401-401]\nHint1=H.\nHint1[ja]=H.\n"),
      { "401-401.ini: is not named after two codes, the lower first" } },
    { "more-behind",
      "401-407x.ini",
      BYTES("[401-407x]\nHint1=H.\nHint1[ja]=H.\n"),
      { "401-407x.ini: is not named after two codes, the lower first" } },
};

static void
test_facts(gconstpointer data)
{
    const EntryCase *test = data;

    check_entry(sd_read_facts, test->file, test->content.data, test->content.length, test->problems);
}

static void
test_pairs(gconstpointer data)
{
    const EntryCase *test = data;

    check_entry(sd_read_pair, test->file, test->content.data, test->content.length, test->problems);
}

/* Ways to spoil the data of the repository between reading and checking. */
static void
with_unknown_fact(SdKnowledge *knowledge)
{
    SdCode *code = knowledge->codes->pdata[knowledge->codes->len - 1];

    g_free(code->then);
    code->then = g_strdup("then.dance");
}

static void
with_unused_fact(SdKnowledge *knowledge)
{
    SdFact *fact = g_new0(SdFact, 1);

    fact->id = g_strdup("by.nobody");
    g_ptr_array_add(knowledge->facts, fact);
}

static void
with_pair_of_no_code(SdKnowledge *knowledge)
{
    ((SdPair *)knowledge->pairs->pdata[0])->codes[1] = 698;
}

static const struct {
    void (*spoil)(SdKnowledge *);
    const char *problem;
} spoilt[] = {
    { with_unknown_fact, "codes/608.ini: Then: facts.ini has no [then.dance]" },
    { with_unused_fact, "facts.ini: by.nobody: no code uses it" },
    { with_pair_of_no_code, "pairs: there is no code 698" },
};

static void
test_checked(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(spoilt); i++) {
        const char *expected[PROBLEMS] = { spoilt[i].problem };
        SdProblems *problems = sd_problems_new();
        SdKnowledge *knowledge = sd_knowledge_read(SX_DATA, problems);

        spoilt[i].spoil(knowledge);
        sd_check_facts(knowledge, SX_DATA, problems);
        check_problems(problems, SX_DATA, expected);
        sd_knowledge_free(knowledge);
        g_ptr_array_unref(problems);
    }
}

void
add_fact_tests(void)
{
    add_cases("facts", facts, G_N_ELEMENTS(facts), test_facts);
    add_cases("pairs", pairs, G_N_ELEMENTS(pairs), test_pairs);
    g_test_add_func("/compiler/facts/checked", test_checked);
}
