/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Files of codes: a good one, and one for each way to spoil it.
 */
#include "compiler_test.h"

#include <string.h>

static const char good[] = "[422]\n"
                           "Phrase=Session Interval Too Small\n"
                           "Outcome=failure\n"
                           "Severity=warn\n"
                           "Reference=RFC 4028 section 6\n"
                           "Meaning=M.\n"
                           "Meaning[ja]=M.\n"
                           "When=W.\n"
                           "When[ja]=W.\n"
                           "Cause1=C1.\n"
                           "Cause1[ja]=C1.\n"
                           "Fix1=F1.\n"
                           "Fix1[ja]=F1.\n"
                           "Cause2=C2.\n"
                           "Cause2[ja]=C2.\n"
                           "Fix2=F2.\n"
                           "Fix2[ja]=F2.\n"
                           "Brief=B\n"
                           "Brief[ja]=B\n"
                           "Decides=server\n"
                           "Then=change\n"
                           "Effect=transaction\n"
                           "AtProxy=collects\n"
                           "Methods=INVITE\n";

#define FORTY "abcdefghijabcdefghijabcdefghijabcdefghij"
#define FIFTY FORTY "abcdefghij"
#define BYTES_190 FIFTY FIFTY FIFTY FORTY

typedef struct {
    const char *name;
    const char *drop; /* lines of the good file that start so, `|` between them */
    const char *add;
    const char *problems[PROBLEMS]; /* behind "codes/422.ini: " */
} ChangedCase;

static const ChangedCase cases[] = {
    { "good", NULL, NULL, { NULL } },
    { "comments", NULL, "# Meaning=x\n# Meaning=x\n\n#[422]\n#[422]\n", { NULL } },
    { "unknown-key", NULL, "Colour=red\n", { "Colour: is no key of this file" } },
    { "key-in-other-case", NULL, "next=N.\n", { "next: is no key of this file" } },
    { "number-missing", NULL, "Cause=C.\n", { "Cause: is no key of this file" } },
    { "number-too-much", NULL, "Phrase2=P\n", { "Phrase2: is no key of this file" } },
    { "number-zero", NULL, "Cause0=C.\n", { "Cause0: is no key of this file" } },
    { "number-gap",
      NULL,
      "Cause4=C.\nCause4[ja]=C.\n",
      { "Cause4: leaves a gap in the numbering", "Cause4[ja]: leaves a gap in the numbering" } },
    { "unknown-locale",
      NULL,
      "Meaning[fr]=M.\n",
      { "Meaning[fr]: is in a language that languages.ini does not name" } },
    { "locale-of-a-country",
      NULL,
      "Meaning[ja_JP]=M.\n",
      { "Meaning[ja_JP]: is in a language that languages.ini does not name" } },
    { "locale-of-the-first",
      NULL,
      "Meaning[en]=M.\n",
      { "Meaning[en]: is in a language that languages.ini does not name" } },
    { "locale-of-no-text", NULL, "Phrase[ja]=P\n", { "Phrase[ja]: is the same in every language" } },
    { "language-missing", "Meaning[ja]", NULL, { "Meaning[ja]: is missing" } },
    { "language-of-a-cause-missing", "Cause2[ja]", NULL, { "Cause2[ja]: is missing" } },
    { "language-of-next-missing", NULL, "Next=N.\n", { "Next[ja]: is missing" } },
    { "first-language-missing", "Meaning=", NULL, { "Meaning: is missing" } },
    { "first-language-of-next-missing", NULL, "Next[ja]=N.\n", { "Next: is missing" } },
    { "phrase-missing", "Phrase", NULL, { "Phrase: is missing" } },
    { "outcome-missing", "Outcome", NULL, { "Outcome: is missing", "Next: is missing: what happens next?" } },
    { "severity-missing", "Severity", NULL, { "Severity: is missing" } },
    { "reference-missing", "Reference", NULL, { "Reference: is missing" } },
    { "when-missing", "When", NULL, { "When: is missing", "When[ja]: is missing" } },
    { "outcome-unknown",
      "Outcome",
      "Outcome=failed\nNext=N.\nNext[ja]=N.\n",
      { "Outcome: is none of the words allowed here" } },
    { "severity-error", "Severity", "Severity=error\n", { "Severity: is none of the words allowed here" } },
    { "status-unknown", NULL, "Status=new\n", { "Status: is none of the words allowed here" } },
    { "status-good", NULL, "Status=deprecated\n", { NULL } },
    { "fix-missing", "Fix2", NULL, { "Fix: 2 causes but 1 fixes; they are pairs" } },
    { "cause-missing", NULL, "Fix3=F.\nFix3[ja]=F.\n", { "Fix: 2 causes but 3 fixes; they are pairs" } },
    { "one-cause", "Cause2|Fix2", NULL, { "Cause: a failing code needs two causes at least" } },
    { "no-next", "Outcome", "Outcome=success\n", { "Next: is missing: what happens next?" } },
    { "next", "Outcome|Cause|Fix", "Outcome=success\nNext=N.\nNext[ja]=N.\n", { NULL } },
    { "empty-text", "Meaning=", "Meaning=\n", { "Meaning: is empty" } },
    { "empty-phrase", "Phrase", "Phrase=\n", { "Phrase: is empty" } },
    { "190-bytes", "When=", "When=" BYTES_190 "\n", { NULL } },
    { "191-bytes", "When=", "When=" BYTES_190 "x\n", { "When: is 191 bytes long; at most 190 are shown whole" } },
    { "300-bytes-of-a-translation", "When[ja]", "When[ja]=" FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY "\n", { NULL } },
    { "301-bytes-in-fewer-characters",
      "When[ja]",
      "When[ja]=" FIFTY FIFTY FIFTY FIFTY FIFTY FORTY "abcde\xe3\x80\x82\xe3\x80\x82\n",
      { "When[ja]: is 301 bytes long; at most 300 are shown whole" } },
    { "numbers", "When", "When=1800 s, not 90.\nWhen[ja]=90, 1800.\n", { NULL } },
    { "number-lost", "When", "When=1800 s, not 90.\nWhen[ja]=1800.\n", { "When[ja]: lacks the number 90" } },
    { "number-inside-another",
      "When",
      "When=At 180 s.\nWhen[ja]=1800.\n",
      { "When[ja]: lacks the number 180" } },
    { "not-composed",
      "Meaning[ja]",
      "Meaning[ja]=\xe3\x81\x8b\xe3\x82\x99\n",
      { "Meaning[ja]: is not in Unicode's composed form (NFC)" } },
    { "composed", "Meaning[ja]", "Meaning[ja]=\xe3\x81\x8c\n", { NULL } },
    { "tab", "Meaning=", "Meaning=a\tb\n", { "Meaning: holds a control character" } },
    { "escaped-line-end", "Cause2=", "Cause2=a\\nb\n", { "Cause2: holds a control character" } },
    { "c1-control",
      "Fix1=",
      "Fix1=a\xc2\x9b"
      "b\n",
      { "Fix1: holds a control character" } },
    { "no-utf-8", NULL, "# caf\xe9\n", { "is not UTF-8" } },
    { "key-twice", NULL, "Meaning=N.\n", { "[422] Meaning: stands twice" } },
    { "key-twice-apart", NULL, "  Cause1[ja] = C.\n", { "[422] Cause1[ja]: stands twice" } },
    { "group-twice", NULL, "[422]\n", { "[422]: stands twice" } },
    { "other-group-too", NULL, "[423]\n", { "must hold the group [422] and no other" } },
    { "no-key-file", NULL, "words\n", { "Key file contains line *words* not a key-value pair*" } },
    { "must", NULL, "Must1=Min-SE\nMustReference1=RFC 4028 section 6\n", { NULL } },
    { "must-alternatives", NULL, "Must1=Accept|Allow|Date\nMustReference1=R\nMustMethods1=A;B;C;D\n", { NULL } },
    { "must-of-unknown-header",
      NULL,
      "Must1=Min-SEE\nMustReference1=R\n",
      { "Must1: Min-SEE is no header that header_names.def knows" } },
    { "must-in-other-case",
      NULL,
      "Must1=Accept|min-se\nMustReference1=R\n",
      { "Must1: min-se is no header that header_names.def knows" } },
    { "must-in-compact-form",
      NULL,
      "Must1=x\nMustReference1=R\n",
      { "Must1: x is no header that header_names.def knows" } },
    { "must-without-reference", NULL, "Must1=Min-SE\n", { "MustReference1: is missing" } },
    { "must-of-four-headers",
      NULL,
      "Must1=Accept|Allow|Date|To\nMustReference1=R\n",
      { "Must1: names more than 3 headers or 4 methods" } },
    { "must-of-five-methods",
      NULL,
      "Must1=Allow\nMustReference1=R\nMustMethods1=A;B;C;D;E\n",
      { "Must1: names more than 3 headers or 4 methods" } },
    { "must-gap",
      NULL,
      "Must2=Allow\nMustReference2=R\n",
      { "Must2: leaves a gap in the numbering", "MustReference2: leaves a gap in the numbering" } },
    { "read", NULL, "Read=Min-SE;Warning\n", { NULL } },
    { "read-unknown-header",
      NULL,
      "Read=Min-SE;Colour\n",
      { "Read: Colour is no header that header_names.def knows" } },
    { "facts-missing",
      "Decides|Then|Effect|AtProxy|Methods",
      NULL,
      { "Decides: is missing", "Then: is missing", "Effect: is missing", "AtProxy: is missing",
        "Methods: is missing" } },
    { "brief-in-one-language", "Brief[ja]", NULL, { "Brief[ja]: is missing" } },
    { "guides", NULL, "Guide=Accept;Accept-Encoding\n", { NULL } },
    { "guide-unknown-header", NULL, "Guide=Colour\n", { "Guide: Colour is no header that header_names.def knows" } },
};

static void
test_changed(gconstpointer data)
{
    const ChangedCase *test = data;
    char *text = change_lines(good, test->drop, test->add);
    const char *problems[PROBLEMS] = { NULL };

    for (size_t i = 0; i < PROBLEMS && test->problems[i]; i++)
        problems[i] = g_strconcat("codes/422.ini: ", test->problems[i], NULL);
    check_entry(sd_read_code, "codes/422.ini", text, strlen(text), problems);
    for (size_t i = 0; i < PROBLEMS; i++)
        g_free((char *)problems[i]);
    g_free(text);
}

/* The name of the file says the code, and the group repeats it. */
static const struct {
    const char *file;
    const char *group;
    const char *problem;
} names[] = {
    { "100.ini", "100", NULL },
    { "699.ini", "699", NULL },
    { "4xx.ini", "4xx", NULL },
    { "422.ini", "423", "must hold the group [422] and no other" },
    { "422.ini", "4xx", "must hold the group [422] and no other" },
    { "099.ini", "099", "is named after no code from 100 to 699 and no class" },
    { "700.ini", "700", "is named after no code from 100 to 699 and no class" },
    { "42.ini", "42", "is named after no code from 100 to 699 and no class" },
    { "4220.ini", "4220", "is named after no code from 100 to 699 and no class" },
    { "4x2.ini", "4x2", "is named after no code from 100 to 699 and no class" },
    { "4XX.ini", "4XX", "is named after no code from 100 to 699 and no class" },
    { "7xx.ini", "7xx", "is named after no code from 100 to 699 and no class" },
    { "busy.ini", "busy", "is named after no code from 100 to 699 and no class" },
};

static void
test_names(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        char *file = g_strconcat("codes/", names[i].file, NULL);
        char *text = g_strdup_printf("[%s]\n%s", names[i].group, strchr(good, '\n') + 1);
        char *problem = g_strconcat(file, ": ", names[i].problem, NULL);
        const char *problems[PROBLEMS] = { names[i].problem ? problem : NULL };

        check_entry(sd_read_code, file, text, strlen(text), problems);
        g_free(problem);
        g_free(text);
        g_free(file);
    }
}

void
add_code_tests(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *path = g_strdup_printf("/compiler/code/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], test_changed);
        g_free(path);
    }
    g_test_add_func("/compiler/code/names", test_names);
}
