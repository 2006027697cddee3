/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Parts that several pages have.
 */
#include "page_parts.h"

#include "phrase.h"
#include "sentence.h"
#include "wording.h"

#include <string.h>

char *
code_title(unsigned code)
{
    return g_strdup_printf("%u %s", code, sx_code_find(code)->phrase);
}

void
add_references(Document *document, const char *reference)
{
    char **parts = g_strsplit(reference, "; ", -1);

    for (size_t i = 0; parts[i]; i++) {
        char *address = sx_wording_web_address(parts[i]);

        if (address)
            document_link(document, parts[i], address);
        else
            document_paragraph(document, parts[i]);
        g_free(address);
    }
    g_strfreev(parts);
}

void
add_comparisons(Document *document, unsigned code, const unsigned *others, size_t count, SxLanguage language)
{
    for (size_t i = 0; i < count; i++) {
        char *command = g_strdup_printf("sipexplain %u %u", code, others[i]);
        char *first = g_strdup_printf("%u", code), *second = g_strdup_printf("%u", others[i]);
        char *text = sx_phrase(SX_LABEL_COMMAND_COMPARISON, language, "first", first, "second", second, "phrase",
                               sx_code_find(others[i])->phrase, NULL);

        document_entry(document, command, text, NULL);
        g_free(command);
        g_free(first);
        g_free(second);
        g_free(text);
    }
}

void
add_causes(Document *document, const SxCode *entry, size_t most, SxLanguage language)
{
    for (size_t i = 0; i < entry->cause_count && i < most; i++)
        document_item(document, entry->causes[i][language], entry->fixes[i][language]);
}

char *
show_placeholders(const char *sentence, SxLanguage language)
{
    GString *shown = g_string_new(NULL);
    SxPiece piece;

    if (!sentence)
        return g_string_free(shown, TRUE);
    while (sx_sentence_next(&sentence, &piece)) {
        if (piece.is_place)
            g_string_append_printf(shown, "<%s>", sx_place_title(piece.place, language));
        else
            g_string_append_len(shown, piece.text.data, (gssize)piece.text.length);
    }
    return g_string_free(shown, FALSE);
}
