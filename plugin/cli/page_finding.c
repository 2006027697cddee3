/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What the plugin can find: one finding, and the list of them.
 */
#include "answer.h"
#include "page_parts.h"
#include "phrase.h"

#include <string.h>

/* Gives "warn, certain; RFC 4028 section 6"; free it with g_free(). */
static char *
words_of(const SxStatement *statement, SxLanguage language)
{
    const char *severity = sx_severities[statement->severity], *confidence = sx_confidences[statement->confidence];

    if (!statement->reference)
        return sx_phrase(SX_LABEL_COMMAND_FINDING_WORDS, language, "severity", severity, "confidence", confidence, NULL);
    return sx_phrase(SX_LABEL_COMMAND_FINDING_WORDS_AND_REFERENCE, language, "severity", severity, "confidence",
                     confidence, "reference", statement->reference, NULL);
}

static const char *
summary_of(const SxStatement *statement, SxLanguage language)
{
    if (statement->kind == SX_KIND_FINDING)
        return statement->summary[language];
    return sx_label(statement->kind == SX_KIND_FOLLOWED ? SX_LABEL_FOLLOWED : SX_LABEL_COMMAND_READING, language);
}

static void
add_sentence(Document *document, SxLabelId heading, const char *sentence, SxLanguage language)
{
    char *shown = show_placeholders(sentence, language);

    if (shown) {
        document_heading(document, sx_label(heading, language));
        document_paragraph(document, shown);
    }
    g_free(shown);
}

Document *
finding_page(const SxStatement *statement, SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));

    document_title(document, statement->id);
    if (statement->kind == SX_KIND_FINDING) {
        char *words = words_of(statement, language);

        document_entry(document, sx_label(SX_LABEL_COMMAND_FINDING, language), summary_of(statement, language), words);
        g_free(words);
    } else {
        document_paragraph(document, summary_of(statement, language));
    }
    add_sentence(document, SX_LABEL_EVIDENCE, statement->evidence[language], language);
    add_sentence(document, SX_LABEL_ADVICE, statement->advice[language], language);
    if (statement->reference) {
        document_heading(document, sx_label(SX_LABEL_LEARN_MORE, language));
        add_references(document, statement->reference);
    }
    return document;
}

static bool
same_family(const char *id, const char *other)
{
    size_t length = strcspn(id, ".");

    return other && strcspn(other, ".") == length && memcmp(id, other, length) == 0;
}

Document *
findings_page(SxLanguage language)
{
    Document *document = document_new(sx_language_code(language));
    const char *before = NULL;

    document_title(document, sx_label(SX_LABEL_COMMAND_FINDINGS_TITLE, language));
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);
        char *words, *family;

        if (statement->kind == SX_KIND_READING)
            continue;
        if (!same_family(statement->id, before)) {
            family = g_strndup(statement->id, strcspn(statement->id, "."));
            document_heading(document, family);
            g_free(family);
        }
        words = statement->kind == SX_KIND_FINDING ? words_of(statement, language) : NULL;
        document_entry(document, statement->id, summary_of(statement, language), words);
        before = statement->id;
        g_free(words);
    }
    return document;
}
