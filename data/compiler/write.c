/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes the knowledge out as C: identifiers, and constant tables.
 */
#include "knowledge_limits.h"
#include "model.h"

#include <string.h>

static const char *const outcome_ids[] = { "PROVISIONAL", "SUCCESS", "REDIRECT", "CHALLENGE",
                                           "CANCELLED", "DECLINED", "FAILURE" };
static const char *const severity_ids[] = { "CHAT", "NOTE", "WARN" };
static const char *const confidence_ids[] = { "CERTAIN", "LIKELY", "POSSIBLE" };
static const char *const status_ids[] = { "REGISTERED", "DEPRECATED", "RESERVED", "UNREGISTERED" };
static const char *const kind_ids[] = { "FINDING", "READING", "FOLLOWED" };
static const char *const group_ids[] = { "RESPONSE", "PROTOCOL", "SEQUENCE" };

char *
sd_identifier(const char *id)
{
    char *upper = g_ascii_strup(id, -1);

    for (char *at = upper; *at; at++)
        if (!g_ascii_isalnum(*at))
            *at = '_';
    return upper;
}

static void
write_enum_entry(GString *out, const char *prefix, const char *id)
{
    char *name = sd_identifier(id);

    g_string_append_printf(out, "    %s%s,\n", prefix, name);
    g_free(name);
}

void
sd_write_ids(const SdKnowledge *knowledge, GString *out)
{
    g_string_append(out, "/* Written by the data compiler; do not edit. */\n"
                         "#ifndef SX_KNOWLEDGE_IDS_H\n#define SX_KNOWLEDGE_IDS_H\n\ntypedef enum {\n");
    for (guint i = 0; knowledge->languages[i]; i++)
        write_enum_entry(out, "SX_LANGUAGE_", knowledge->languages[i]);
    g_string_append(out, "    SX_LANGUAGE_COUNT,\n} SxLanguage;\n\ntypedef enum {\n");
    for (guint i = 0; i < knowledge->tables->len; i++)
        write_enum_entry(out, "SX_VALUES_", ((SdValueTable *)knowledge->tables->pdata[i])->name);
    g_string_append(out, "    SX_VALUE_TABLE_COUNT,\n} SxValueTable;\n\ntypedef enum {\n");
    for (guint i = 0; i < knowledge->statements->len; i++)
        write_enum_entry(out, "SX_STATEMENT_", ((SdStatement *)knowledge->statements->pdata[i])->id);
    g_string_append(out, "    SX_STATEMENT_COUNT,\n} SxStatementId;\n\ntypedef enum {\n");
    for (guint i = 0; i < knowledge->labels->len; i++)
        write_enum_entry(out, "SX_LABEL_", ((SdLabel *)knowledge->labels->pdata[i])->id);
    g_string_append(out, "    SX_LABEL_COUNT,\n} SxLabelId;\n\ntypedef enum {\n");
    for (guint i = 0; i < knowledge->facts->len; i++)
        write_enum_entry(out, "SX_FACT_", ((SdFact *)knowledge->facts->pdata[i])->id);
    g_string_append(out, "    SX_FACT_COUNT,\n} SxFactId;\n\n"
                         "/* The placeholders of statements: SX_PLACE(identifier, name) */\n"
                         "#define SX_PLACES \\\n");
    for (guint i = 0; i < knowledge->places->len; i++) {
        char *name = sd_identifier(knowledge->places->pdata[i]);

        g_string_append_printf(out, "    SX_PLACE(%s, \"%s\") \\\n", name, (char *)knowledge->places->pdata[i]);
        g_free(name);
    }
    g_string_append(out, "\n#endif\n");
}

void
sd_write_string(GString *out, const char *string)
{
    char *escaped;

    if (!string) {
        g_string_append(out, "NULL");
        return;
    }
    escaped = g_strescape(string, NULL);
    g_string_append_printf(out, "\"%s\"", escaped);
    g_free(escaped);
}

void
sd_write_texts(GString *out, const SdKnowledge *knowledge, SdTexts texts)
{
    g_string_append(out, "{ ");
    for (guint i = 0; knowledge->languages[i]; i++) {
        sd_write_string(out, texts ? texts[i] : NULL);
        g_string_append(out, ", ");
    }
    g_string_append(out, "}");
}

void
sd_write_text_list(GString *out, const SdKnowledge *knowledge, const char *what, unsigned number,
                   const GPtrArray *list)
{
    if (list->len == 0)
        return;
    g_string_append_printf(out, "static const SxTexts %s_%u[] = {\n", what, number);
    for (guint i = 0; i < list->len; i++) {
        g_string_append(out, "    ");
        sd_write_texts(out, knowledge, list->pdata[i]);
        g_string_append(out, ",\n");
    }
    g_string_append(out, "};\n");
}

static void
write_header_ids(GString *out, char *const *names)
{
    for (size_t i = 0; names[i]; i++) {
        char *id = sd_identifier(names[i]);

        g_string_append_printf(out, "SX_HEADER_%s, ", id);
        g_free(id);
    }
}

static void
write_musts(GString *out, const SdCode *code)
{
    if (code->musts->len == 0)
        return;
    g_string_append_printf(out, "static const SxRequirement musts_%u[] = {\n", code->code);
    for (guint i = 0; i < code->musts->len; i++) {
        const SdRequirement *must = code->musts->pdata[i];

        g_string_append(out, "    { { ");
        write_header_ids(out, must->headers);
        for (guint n = g_strv_length(must->headers); n < SX_ALTERNATIVES; n++)
            g_string_append(out, "SX_HEADER_OTHER, ");
        g_string_append(out, "}, { ");
        for (guint n = 0; n < MAX(1, g_strv_length(must->methods)); n++) {
            sd_write_string(out, must->methods[n]);
            g_string_append(out, ", ");
        }
        g_string_append(out, "}, ");
        sd_write_string(out, must->reference);
        g_string_append(out, " },\n");
    }
    g_string_append(out, "};\n");
}

static void
write_reads(GString *out, const SdCode *code)
{
    if (!code->reads[0])
        return;
    g_string_append_printf(out, "static const SxHeaderId reads_%u[] = { ", code->code);
    write_header_ids(out, code->reads);
    g_string_append(out, "};\n");
}

static void
write_list_name(GString *out, const char *what, unsigned code, guint count)
{
    if (count > 0)
        g_string_append_printf(out, "%s_%u, ", what, code);
    else
        g_string_append(out, "NULL, ");
}

static void
write_code(GString *out, const SdKnowledge *knowledge, const SdCode *code)
{
    g_string_append_printf(out, "    { %u, SX_STATUS_%s, SX_OUTCOME_%s, SX_SEVERITY_%s,\n      ", code->code,
                           status_ids[code->status], outcome_ids[code->outcome], severity_ids[code->severity]);
    sd_write_string(out, code->phrase);
    g_string_append(out, ", ");
    sd_write_string(out, code->reference);
    for (size_t i = 0; i < 3; i++) {
        SdTexts texts[] = { code->meaning, code->when, code->next };

        g_string_append(out, ",\n      ");
        sd_write_texts(out, knowledge, texts[i]);
    }
    g_string_append(out, ",\n      ");
    write_list_name(out, "causes", code->code, code->causes->len);
    write_list_name(out, "fixes", code->code, code->fixes->len);
    g_string_append_printf(out, "%u, ", code->causes->len);
    write_list_name(out, "musts", code->code, code->musts->len);
    g_string_append_printf(out, "%u, ", code->musts->len);
    write_list_name(out, "reads", code->code, g_strv_length(code->reads));
    g_string_append_printf(out, "%u,\n      ", g_strv_length(code->reads));
    sd_write_code_facts(knowledge, code, out);
    g_string_append(out, " },\n");
}

static void
write_codes(GString *out, const SdKnowledge *knowledge)
{
    for (guint i = 0; i < knowledge->codes->len; i++) {
        const SdCode *code = knowledge->codes->pdata[i];

        sd_write_text_list(out, knowledge, "causes", code->code, code->causes);
        sd_write_text_list(out, knowledge, "fixes", code->code, code->fixes);
        write_musts(out, code);
        write_reads(out, code);
        sd_write_code_lists(code, out);
    }
    g_string_append(out, "\nconst SxCode sx_codes[] = {\n");
    for (guint i = 0; i < knowledge->codes->len; i++)
        write_code(out, knowledge, knowledge->codes->pdata[i]);
    g_string_append(out, "};\n\nconst size_t sx_code_count = sizeof sx_codes / sizeof sx_codes[0];\n\n");
}

static void
write_values(GString *out, const SdKnowledge *knowledge, const SdValueTable *table, guint index)
{
    g_string_append_printf(out, "static const SxValueMeaning values_%u[] = {\n", index);
    for (guint i = 0; i < table->values->len; i++) {
        const SdValue *value = table->values->pdata[i];

        g_string_append(out, "    { ");
        sd_write_string(out, value->key);
        g_string_append(out, ", ");
        sd_write_string(out, value->name);
        g_string_append(out, ", ");
        sd_write_string(out, value->reference);
        g_string_append(out, ", ");
        sd_write_texts(out, knowledge, value->meaning);
        g_string_append(out, ", ");
        sd_write_texts(out, knowledge, value->look);
        g_string_append(out, " },\n");
    }
    g_string_append(out, "};\n\n");
}

static void
write_tables(GString *out, const SdKnowledge *knowledge)
{
    for (guint i = 0; i < knowledge->tables->len; i++)
        write_values(out, knowledge, knowledge->tables->pdata[i], i);
    g_string_append(out, "const SxValueMeaning *const sx_value_tables[SX_VALUE_TABLE_COUNT] = {\n");
    for (guint i = 0; i < knowledge->tables->len; i++)
        g_string_append_printf(out, "    values_%u,\n", i);
    g_string_append(out, "};\n\nconst size_t sx_value_counts[SX_VALUE_TABLE_COUNT] = {\n");
    for (guint i = 0; i < knowledge->tables->len; i++)
        g_string_append_printf(out, "    %u,\n", ((SdValueTable *)knowledge->tables->pdata[i])->values->len);
    g_string_append(out, "};\n\n");
}

static void
write_statements(GString *out, const SdKnowledge *knowledge)
{
    g_string_append(out, "const SxStatement sx_statements[SX_STATEMENT_COUNT] = {\n");
    for (guint i = 0; i < knowledge->statements->len; i++) {
        const SdStatement *statement = knowledge->statements->pdata[i];

        g_string_append(out, "    { ");
        sd_write_string(out, statement->id);
        g_string_append_printf(out, ", SX_KIND_%s, SX_SEVERITY_%s, SX_CONFIDENCE_%s, SX_GROUP_%s, ",
                               kind_ids[statement->kind], severity_ids[statement->severity],
                               confidence_ids[statement->confidence], group_ids[statement->group]);
        sd_write_string(out, statement->reference);
        g_string_append(out, ", ");
        sd_write_texts(out, knowledge, statement->summary);
        g_string_append(out, ",\n      ");
        sd_write_texts(out, knowledge, statement->evidence);
        g_string_append(out, ",\n      ");
        sd_write_texts(out, knowledge, statement->advice);
        g_string_append(out, " },\n");
    }
    g_string_append(out, "};\n\n");
}

static void
write_labels(GString *out, const SdKnowledge *knowledge, const char *table, const GPtrArray *labels)
{
    g_string_append_printf(out, "const SxTexts %s = {\n", table);
    for (guint i = 0; i < labels->len; i++) {
        g_string_append(out, "    ");
        sd_write_texts(out, knowledge, ((SdLabel *)labels->pdata[i])->text);
        g_string_append(out, ",\n");
    }
    g_string_append(out, "};\n\n");
}

static void
write_languages(GString *out, const char *what, char *const *words)
{
    g_string_append_printf(out, "const char *const sx_language_%s[SX_LANGUAGE_COUNT] = { ", what);
    for (guint i = 0; words[i]; i++) {
        sd_write_string(out, words[i]);
        g_string_append(out, ", ");
    }
    g_string_append(out, "};\n\n");
}

void
sd_write_tables(const SdKnowledge *knowledge, GString *out)
{
    g_string_append(out, "/* Written by the data compiler; do not edit. */\n#include \"knowledge.h\"\n\n");
    write_languages(out, "codes", knowledge->languages);
    write_languages(out, "names", knowledge->language_names);
    write_codes(out, knowledge);
    write_tables(out, knowledge);
    write_statements(out, knowledge);
    write_labels(out, knowledge, "sx_labels[SX_LABEL_COUNT]", knowledge->labels);
    write_labels(out, knowledge, "sx_place_titles[]", knowledge->place_titles);
    sd_write_facts(knowledge, out);
    sd_write_pairs(knowledge, out);
}
