/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Findings and headers as JSON.
 */
#include "answer.h"
#include "facts.h"
#include "json_parts.h"
#include "page_parts.h"
#include "wording.h"

void
json_references(Json *json, const char *reference)
{
    char **parts = g_strsplit(reference ? reference : "", "; ", -1);

    json_array(json, "references");
    for (size_t i = 0; parts[i]; i++) {
        char *address = sx_wording_web_address(parts[i]);

        json_object(json, NULL);
        json_string(json, "reference", parts[i]);
        json_string(json, "url", address);
        json_close_object(json);
        g_free(address);
    }
    json_close_array(json);
    g_strfreev(parts);
}

static void
add_sentence(Json *json, const char *name, const SxTexts *sentence, SxLanguage language)
{
    char *shown = show_placeholders((*sentence)[language], language);

    json_string(json, name, shown);
    g_free(shown);
}

static void
add_finding(Json *json, const SxStatement *statement, SxLanguage language)
{
    bool finding = statement->kind == SX_KIND_FINDING;

    json_string(json, "id", statement->id);
    json_string(json, "type", sx_kinds[statement->kind]);
    json_string(json, "severity", finding ? sx_severities[statement->severity] : NULL);
    json_string(json, "confidence", finding ? sx_confidences[statement->confidence] : NULL);
    json_string(json, "group", finding ? sx_groups[statement->group] : NULL);
    json_string(json, "summary", finding ? statement->summary[language] : NULL);
    add_sentence(json, "evidence", &statement->evidence, language);
    add_sentence(json, "advice", &statement->advice, language);
    json_references(json, statement->reference);
}

char *
finding_json(const SxStatement *statement, SxLanguage language)
{
    Json json = json_document("finding", language);

    add_finding(&json, statement, language);
    return json_finish(&json);
}

char *
findings_json(SxLanguage language)
{
    Json json = json_document("findings", language);

    json_array(&json, "findings");
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        if (sx_statement((SxStatementId)id)->kind == SX_KIND_READING)
            continue;
        json_object(&json, NULL);
        add_finding(&json, sx_statement((SxStatementId)id), language);
        json_close_object(&json);
    }
    json_close_array(&json);
    return json_finish(&json);
}

static void
add_reading(Json *json, const SxFinding *finding, SxLanguage language)
{
    char *evidence = sx_wording_evidence(finding, language), *advice = sx_wording_advice(finding, language);

    json_object(json, NULL);
    json_string(json, "id", sx_statement(finding->statement)->id);
    json_string(json, "evidence", evidence);
    json_string(json, "advice", advice);
    json_close_object(json);
    g_free(evidence);
    g_free(advice);
}

char *
header_json(const HeaderRead *read, SxLanguage language)
{
    Json json = json_document("header", language);
    const SxFinding *finding;

    json_string(&json, "header", sx_header_name(read->header));
    json_string(&json, "value", read->value);
    json_array(&json, "readings");
    for (size_t i = 0; (finding = sx_findings_at(read->findings, i)) != NULL; i++)
        add_reading(&json, finding, language);
    json_close_array(&json);
    json_references(&json, sx_header_reference(read->header));
    json_array(&json, "codes");
    for (size_t i = 0; i < sx_code_count; i++)
        if (sx_codes[i].code >= 100 && sx_fact_carries(&sx_codes[i], read->header))
            json_number(&json, NULL, sx_codes[i].code);
    json_close_array(&json);
    return json_finish(&json);
}
