/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Files of statements, values, labels and languages.
 */
#include "compiler_test.h"

#include <string.h>

#define FINDING "[a.one]\nSeverity=warn\nConfidence=certain\nGroup=protocol\nSummary=S\nSummary[ja]=S\n"
#define READING "[a.one]\nKind=reading\n"
#define SENTENCE "Evidence=E {value}.\nEvidence[ja]=E {value}.\n"

static const EntryCase statements[] = {
    { "finding", "a.ini", BYTES(FINDING SENTENCE "Advice=A {number}.\nAdvice[ja]=A {number}.\n"), { NULL } },
    { "reading", "a.ini", BYTES(READING SENTENCE), { NULL } },
    { "order-of-placeholders-is-free",
      "a.ini",
      BYTES(READING "Evidence={x} {y_z} {x}\nEvidence[ja]={y_z} {x}\n"),
      { NULL } },
    { "two", "a.ini", BYTES(READING SENTENCE "[a.two]\nKind=reading\n" SENTENCE), { NULL } },
    { "placeholder-missing",
      "a.ini",
      BYTES(READING "Evidence=E {value}\nEvidence[ja]=E\n"),
      { "a.ini: [a.one] Evidence: placeholders of [ja] differ" } },
    { "placeholder-misspelt",
      "a.ini",
      BYTES(READING "Evidence=E {value}\nEvidence[ja]=E {valve}\n"),
      { "a.ini: [a.one] Evidence: placeholders of [ja] differ" } },
    { "placeholder-too-much",
      "a.ini",
      BYTES(READING SENTENCE "Advice=A {x}\nAdvice[ja]=A {x} {y}\n"),
      { "a.ini: [a.one] Advice: placeholders of [ja] differ" } },
    { "brace-not-closed",
      "a.ini",
      BYTES(READING "Evidence=E {value\nEvidence[ja]=E\n"),
      { "a.ini: [a.one] Evidence: braces do not hold a placeholder's name" } },
    { "brace-not-opened",
      "a.ini",
      BYTES(READING "Evidence=E value}\nEvidence[ja]=E\n"),
      { "a.ini: [a.one] Evidence: braces do not hold a placeholder's name" } },
    { "brace-of-nothing",
      "a.ini",
      BYTES(READING "Evidence=E {}\nEvidence[ja]=E {}\n"),
      { "a.ini: [a.one] Evidence: braces do not hold a placeholder's name",
        "a.ini: [a.one] Evidence: braces do not hold a placeholder's name" } },
    { "brace-in-brace",
      "a.ini",
      BYTES(READING "Evidence=E {{x}}\nEvidence[ja]=E\n"),
      { "a.ini: [a.one] Evidence: braces do not hold a placeholder's name" } },
    { "placeholder-in-capitals",
      "a.ini",
      BYTES(READING SENTENCE "Advice=A {Value}\nAdvice[ja]=A {Value}\n"),
      { "a.ini: [a.one] Advice: braces do not hold a placeholder's name",
        "a.ini: [a.one] Advice: braces do not hold a placeholder's name" } },
    { "no-evidence",
      "a.ini",
      BYTES(READING),
      { "a.ini: [a.one] Evidence: is missing", "a.ini: [a.one] Evidence[ja]: is missing" } },
    { "advice-in-one-language",
      "a.ini",
      BYTES(READING SENTENCE "Advice[ja]=A.\n"),
      { "a.ini: [a.one] Advice: is missing" } },
    { "summary-missing",
      "a.ini",
      BYTES("[a.one]\nSeverity=warn\nConfidence=certain\nGroup=protocol\n" SENTENCE),
      { "a.ini: [a.one] Summary: is missing", "a.ini: [a.one] Summary[ja]: is missing" } },
    { "words-missing",
      "a.ini",
      BYTES("[a.one]\nSummary=S\nSummary[ja]=S\n" SENTENCE),
      { "a.ini: [a.one] Severity: is missing", "a.ini: [a.one] Confidence: is missing",
        "a.ini: [a.one] Group: is missing" } },
    { "words-unknown",
      "a.ini",
      BYTES("[a.one]\nKind=guess\nSeverity=error\nConfidence=sure\nGroup=security\nSummary=S\nSummary[ja]=S\n" SENTENCE),
      { "a.ini: [a.one] Kind: is none of the words allowed here",
        "a.ini: [a.one] Severity: is none of the words allowed here",
        "a.ini: [a.one] Confidence: is none of the words allowed here",
        "a.ini: [a.one] Group: is none of the words allowed here" } },
    { "id-of-other-family",
      "a.ini",
      BYTES("[b.one]\nKind=reading\n" SENTENCE),
      { "a.ini: b.one: is not of the form a.name-in-small-letters" } },
    { "id-in-capitals",
      "a.ini",
      BYTES("[a.One]\nKind=reading\n" SENTENCE),
      { "a.ini: a.One: is not of the form a.name-in-small-letters" } },
    { "unknown-key",
      "a.ini",
      BYTES(READING SENTENCE "Cause=C.\n"),
      { "a.ini: [a.one] Cause: is no key of this file" } },
    { "unknown-locale",
      "a.ini",
      BYTES(READING SENTENCE "Evidence[vi]=E {value}\n"),
      { "a.ini: [a.one] Evidence[vi]: is in a language that languages.ini does not name" } },
    { "key-twice", "a.ini", BYTES(READING SENTENCE "Evidence=F\n"), { "a.ini: [a.one] Evidence: stands twice" } },
    { "same-key-in-two-groups",
      "a.ini",
      BYTES(READING SENTENCE "[a.two]\nKind=reading\n" SENTENCE "[a.one]\n"),
      { "a.ini: [a.one]: stands twice" } },
    { "no-utf-8", "a.ini", BYTES(READING "Evidence=\xff\n"), { "a.ini: is not UTF-8" } },
    { "nul", "a.ini", BYTES(READING "Evidence=a\0b\n"), { "a.ini: is not UTF-8" } },
};

static const EntryCase values[] = {
    { "good", "w.ini", BYTES("[300]\nName=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\n"), { NULL } },
    { "look",
      "w.ini",
      BYTES("[300]\nName=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\nLook=L.\nLook[ja]=L.\n"),
      { NULL } },
    { "look-in-one-language",
      "w.ini",
      BYTES("[300]\nName=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\nLook=L.\n"),
      { "w.ini: [300] Look[ja]: is missing" } },
    { "name-missing",
      "w.ini",
      BYTES("[300]\nReference=R\nMeaning=M.\nMeaning[ja]=M.\n"),
      { "w.ini: [300] Name: is missing" } },
    { "reference-and-meaning-missing",
      "w.ini",
      BYTES("[300]\nName=N\n"),
      { "w.ini: [300] Reference: is missing", "w.ini: [300] Meaning: is missing",
        "w.ini: [300] Meaning[ja]: is missing" } },
    { "twice",
      "w.ini",
      BYTES("[300]\nName=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\n[300]\n"),
      { "w.ini: [300]: stands twice" } },
    { "unknown-key",
      "w.ini",
      BYTES("[300]\nName=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\nFix=F.\n"),
      { "w.ini: [300] Fix: is no key of this file" } },
    { "name-in-a-language",
      "w.ini",
      BYTES("[300]\nName=N\nName[ja]=N\nReference=R\nMeaning=M.\nMeaning[ja]=M.\n"),
      { "w.ini: [300] Name[ja]: is the same in every language" } },
};

static const EntryCase labels[] = {
    { "good", "labels.ini", BYTES("[fix]\nText=How to fix\nText[ja]=F\n"), { NULL } },
    { "language-missing", "labels.ini", BYTES("[fix]\nText=F\n"), { "labels.ini: [fix] Text[ja]: is missing" } },
    { "empty", "labels.ini", BYTES("[fix]\nText=F\nText[ja]=\n"), { "labels.ini: [fix] Text[ja]: is empty" } },
    { "no-text",
      "labels.ini",
      BYTES("[fix]\n"),
      { "labels.ini: [fix] Text: is missing", "labels.ini: [fix] Text[ja]: is missing" } },
    { "unknown-key",
      "labels.ini",
      BYTES("[fix]\nText=F\nText[ja]=F\nMeaning=M\n"),
      { "labels.ini: [fix] Meaning: is no key of this file" } },
    { "sentence", "comparison.ini", BYTES("[or]\nText={a} or {b}\nText[ja]={b} {a}\n"), { NULL } },
    { "sentence-without-a-placeholder",
      "comparison.ini",
      BYTES("[or]\nText={a} or {b}\nText[ja]={a}\n"),
      { "comparison.ini: [or] Text: placeholders of [ja] differ" } },
};

static const EntryCase languages[] = {
    { "good", "l.ini", BYTES("[en]\nName=English\n[zh]\nName=\xe4\xb8\xad\xe6\x96\x87\n"), { NULL } },
    { "none", "l.ini", BYTES("# nothing\n"), { "l.ini: names no language" } },
    { "empty-file", "l.ini", BYTES(""), { "l.ini: names no language" } },
    { "no-name", "l.ini", BYTES("[en]\n"), { "l.ini: [en] Name: is missing" } },
    { "twice",
      "l.ini",
      BYTES("[en]\nName=English\n[en]\nName=English\n"),
      { "l.ini: [en]: stands twice", "l.ini: [en] Name: stands twice" } },
    { "unknown-key", "l.ini", BYTES("[en]\nName=English\nCode=en\n"), { "l.ini: [en] Code: is no key of this file" } },
    { "localised",
      "l.ini",
      BYTES("[en]\nName=English\nName[ja]=E\n"),
      { "l.ini: [en] Name[ja]: is the same in every language" } },
};

static void
read_languages(SdKnowledge *knowledge, const char *path, SdProblems *problems)
{
    g_clear_pointer(&knowledge->languages, g_strfreev);
    g_clear_pointer(&knowledge->language_names, g_strfreev);
    sd_read_languages(knowledge, path, problems);
}

static void
run(const EntryCase *test, ReadEntry read)
{
    check_entry(read, test->file, test->content.data, test->content.length, test->problems);
}

static void
test_statement(gconstpointer data)
{
    run(data, sd_read_statements);
}

static void
test_value(gconstpointer data)
{
    run(data, sd_read_values);
}

static void
test_label(gconstpointer data)
{
    run(data, sd_read_labels);
}

static void
test_language(gconstpointer data)
{
    run(data, read_languages);
}

void
add_entry_tests(void)
{
    add_cases("statement", statements, G_N_ELEMENTS(statements), test_statement);
    add_cases("value", values, G_N_ELEMENTS(values), test_value);
    add_cases("label", labels, G_N_ELEMENTS(labels), test_label);
    add_cases("language", languages, G_N_ELEMENTS(languages), test_language);
}
