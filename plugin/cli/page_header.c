/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the value of a header says.
 */
#include "answer.h"
#include "display.h"
#include "facts.h"
#include "page_parts.h"
#include "phrase.h"
#include "wording.h"

static void
add_readings(Document *document, const HeaderRead *read, SxLanguage language)
{
    const SxFinding *finding;

    for (size_t i = 0; (finding = sx_findings_at(read->findings, i)) != NULL; i++) {
        char *evidence = sx_wording_evidence(finding, language), *advice = sx_wording_advice(finding, language);

        document_item(document, evidence, advice);
        g_free(evidence);
        g_free(advice);
    }
}

/* Most codes named that carry the header. */
#define CODES 12

static void
add_codes(Document *document, SxHeaderId header, SxLanguage language)
{
    char *heading = sx_phrase(SX_LABEL_COMMAND_CARRIED_BY, language, "header", sx_header_name(header), NULL);
    unsigned codes[CODES];
    size_t count = 0;

    document_heading(document, heading);
    for (size_t i = 0; i < sx_code_count; i++)
        if (sx_codes[i].code >= 100 && sx_fact_carries(&sx_codes[i], header) && count++ < CODES)
            codes[count - 1] = sx_codes[i].code;
    for (size_t i = 0; i < count && count <= CODES; i++) {
        char *code = g_strdup_printf("%u", codes[i]);

        document_entry(document, code, sx_code_find(codes[i])->phrase, NULL);
        g_free(code);
    }
    if (count > CODES) {
        char *command = g_strdup_printf("sipexplain --list --header %s", sx_header_name(header));

        document_paragraph(document, command);
        g_free(command);
    }
    g_free(heading);
}

Document *
header_page(const HeaderRead *read, SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));
    char *value = sx_display(sx_text(read->value));
    char *title = g_strdup_printf("%s: %s", sx_header_name(read->header), value);

    document_title(document, title);
    add_readings(document, read, language);
    document_heading(document, sx_label(SX_LABEL_LEARN_MORE, language));
    add_references(document, sx_header_reference(read->header));
    add_codes(document, read->header, language);
    g_free(value);
    g_free(title);
    return document;
}
