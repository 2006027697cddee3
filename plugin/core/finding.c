/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Lists of findings and their values.
 */
#include "finding.h"

#include "display.h"

struct SxFindings {
    GArray *list; /* of SxFinding */
};

static void
clear_finding(gpointer data)
{
    SxFinding *finding = data;

    for (size_t i = 0; i < finding->value_count; i++)
        if (finding->values[i].kind == SX_VALUE_SHOWN)
            g_free(finding->values[i].as.shown);
    g_free(finding->values);
}

SxFindings *
sx_findings_new(void)
{
    SxFindings *findings = g_new(SxFindings, 1);

    findings->list = g_array_new(FALSE, FALSE, sizeof(SxFinding));
    g_array_set_clear_func(findings->list, clear_finding);
    return findings;
}

void
sx_findings_free(SxFindings *findings)
{
    if (!findings)
        return;
    g_array_unref(findings->list);
    g_free(findings);
}

const SxFinding *
sx_findings_at(const SxFindings *findings, size_t n)
{
    return n < findings->list->len ? &g_array_index(findings->list, SxFinding, n) : NULL;
}

size_t
sx_findings_count(const SxFindings *findings)
{
    return findings->list->len;
}

void
sx_findings_quieten(SxFindings *findings, size_t n)
{
    g_array_index(findings->list, SxFinding, n).quiet = true;
}

void
sx_findings_remove(SxFindings *findings, size_t n)
{
    g_array_remove_index(findings->list, (guint)n);
}

bool
sx_findings_tell(const SxFindings *findings)
{
    for (guint i = 0; findings && i < findings->list->len; i++)
        if (sx_statement(g_array_index(findings->list, SxFinding, i).statement)->kind != SX_KIND_READING)
            return true;
    return false;
}

SxFinding *
sx_findings_add(SxFindings *findings, SxStatementId statement)
{
    SxFinding finding = { statement, sx_statement(statement)->reference, NULL, 0, false };

    g_array_append_val(findings->list, finding);
    return &g_array_index(findings->list, SxFinding, findings->list->len - 1);
}

static SxValue *
add_value(SxFinding *finding, SxPlace place, SxValueKind kind)
{
    SxValue *value;

    finding->values = g_renew(SxValue, finding->values, finding->value_count + 1);
    value = &finding->values[finding->value_count++];
    value->place = place;
    value->kind = kind;
    return value;
}

void
sx_finding_text(SxFinding *finding, SxPlace place, SxText text)
{
    add_value(finding, place, SX_VALUE_SHOWN)->as.shown = sx_display(text);
}

void
sx_finding_number(SxFinding *finding, SxPlace place, uint32_t number)
{
    add_value(finding, place, SX_VALUE_NUMBER)->as.number = number;
}

void
sx_finding_frame(SxFinding *finding, SxPlace place, uint32_t frame)
{
    add_value(finding, place, SX_VALUE_FRAME)->as.number = frame;
}

void
sx_finding_seconds(SxFinding *finding, SxPlace place, int64_t microseconds)
{
    char seconds[32];
    int64_t milliseconds = MAX(microseconds, 0) / 1000;

    g_snprintf(seconds, sizeof seconds, "%" G_GINT64_FORMAT ".%03u", milliseconds / 1000,
               (unsigned)(milliseconds % 1000));
    sx_finding_text(finding, place, sx_text(seconds));
}

void
sx_finding_words(SxFinding *finding, SxPlace place, const char *words)
{
    add_value(finding, place, SX_VALUE_WORDS)->as.words = words;
}

void
sx_finding_texts(SxFinding *finding, SxPlace place, const SxTexts *texts)
{
    add_value(finding, place, SX_VALUE_TEXTS)->as.texts = texts;
}

const SxValue *
sx_finding_value(const SxFinding *finding, SxPlace place)
{
    for (size_t i = 0; i < finding->value_count; i++)
        if (finding->values[i].place == place)
            return &finding->values[i];
    return NULL;
}
