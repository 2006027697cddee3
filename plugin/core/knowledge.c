/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Look-ups in the constant tables.
 */
#include "knowledge.h"

static const SxCode *
find_exactly(unsigned code)
{
    size_t low = 0, high = sx_code_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (sx_codes[middle].code == code)
            return &sx_codes[middle];
        if (sx_codes[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

#define LAST_CODE 699

/* Each response passes here, so what was found is remembered. */
const SxCode *
sx_code_find(unsigned code)
{
    static const SxCode *found[LAST_CODE + 1];

    if (code < 100 || code > LAST_CODE)
        return NULL;
    if (!found[code] && !(found[code] = find_exactly(code)))
        found[code] = find_exactly(code / 100);
    return found[code];
}

const SxCode *
sx_code_at(size_t n)
{
    return n < sx_code_count ? &sx_codes[n] : NULL;
}

const SxPair *
sx_pair_find(unsigned one, unsigned other)
{
    unsigned low = one < other ? one : other, high = one < other ? other : one;

    for (size_t i = 0; i < sx_pair_count; i++)
        if (sx_pairs[i].codes[0] == low && sx_pairs[i].codes[1] == high)
            return &sx_pairs[i];
    return NULL;
}

const SxPair *
sx_pair_at(size_t n)
{
    return n < sx_pair_count ? &sx_pairs[n] : NULL;
}

const SxFact *
sx_fact(SxFactId id)
{
    return &sx_facts[id];
}

const SxValueMeaning *
sx_value_find(SxValueTable table, SxText key)
{
    for (size_t i = 0; i < sx_value_counts[table]; i++)
        if (sx_text_is(key, sx_value_tables[table][i].key))
            return &sx_value_tables[table][i];
    return NULL;
}

const SxStatement *
sx_statement(SxStatementId id)
{
    return &sx_statements[id];
}

const char *
sx_label(SxLabelId id, SxLanguage language)
{
    return sx_labels[id][language];
}

const SxTexts *
sx_label_texts(SxLabelId id)
{
    return &sx_labels[id];
}
