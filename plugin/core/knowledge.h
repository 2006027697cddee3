/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is known, as the compiler in data/ lays it out: constant tables of
 * codes, of values that headers carry, of statements and of labels. Every
 * pointer here is to constant data.
 */
#ifndef SX_KNOWLEDGE_H
#define SX_KNOWLEDGE_H

#include "header_names.h"
#include "knowledge_ids.h"
#include "knowledge_limits.h"
#include "tokens.h"

/* One text in each language, SX_LANGUAGE_COUNT of them. */
typedef const char *SxTexts[SX_LANGUAGE_COUNT];

/* A header that a response must carry. */
typedef struct {
    SxHeaderId headers[SX_ALTERNATIVES]; /* one of them is enough; SX_HEADER_OTHER fills up */
    const char *methods[SX_METHODS];     /* only in answers to these; none means to all */
    const char *reference;
} SxRequirement;

/* A phrase by which codes are compared. */
typedef struct {
    const char *id;   /* kind.word */
    SxFactId outlook; /* what can still become of the request; SX_FACT_COUNT where that is not said */
    SxTexts text;
} SxFact;

/* Requests that a code answers: a method by its name on the wire, or else a
 * fact about several. */
typedef struct {
    const char *name;
    SxFactId fact;
} SxMethod;

/* Two codes that people confuse, the lower one first. */
typedef struct {
    unsigned codes[2];
    const SxTexts *hints;
    size_t hint_count;
} SxPair;

typedef struct {
    unsigned code; /* 100 to 699; 1 to 6 for the entry of a class */
    SxStatus status;
    SxOutcome outcome;
    SxSeverity severity;
    const char *phrase;
    const char *reference;
    SxTexts meaning;
    SxTexts when;
    SxTexts next; /* NULLs where nothing follows by itself */
    const SxTexts *causes;
    const SxTexts *fixes;
    size_t cause_count; /* of causes and of fixes */
    const SxRequirement *musts;
    size_t must_count;
    const SxHeaderId *reads;
    size_t read_count;
    SxTexts brief;       /* what it says in a few words, without a full stop */
    SxFactId class_name; /* by what it is compared with others; see data/facts.ini */
    SxFactId result;
    SxFactId then;
    SxFactId effect;
    SxFactId at_proxy;
    const SxFactId *decides; /* the most usual first */
    size_t decide_count;
    const SxMethod *methods;
    size_t method_count;
    const SxHeaderId *guides; /* headers that tell the client what to do; alternatives */
    size_t guide_count;
} SxCode;

/* What a number in a header says, e.g. warn-code 305. */
typedef struct {
    const char *key; /* the number or token on the wire */
    const char *name;
    const char *reference;
    SxTexts meaning;
    SxTexts look; /* where to look; NULLs where there is no such hint */
} SxValueMeaning;

/* A sentence about one capture; see data/statements. */
typedef struct {
    const char *id; /* family.name */
    SxKind kind;
    SxSeverity severity;
    SxConfidence confidence;
    SxGroup group;
    const char *reference; /* NULL: the finding brings its own */
    SxTexts summary;       /* of the expert info; the same for every packet; NULLs for readings */
    SxTexts evidence;
    SxTexts advice; /* NULLs where there is nothing to do */
} SxStatement;

/* Gives the entry of a code from 100 to 699: its own where there is one, that
 * of its class otherwise (RFC 3261 section 8.1.3.2). NULL for other numbers. */
const SxCode *sx_code_find(unsigned code);

/* Gives entry n of all codes and classes, in ascending order, or NULL behind
 * the last. */
const SxCode *sx_code_at(size_t n);

/* Gives the hints for two codes in any order, or NULL where there are none; and
 * pair n of all, in ascending order, or NULL behind the last. */
const SxPair *sx_pair_find(unsigned one, unsigned other);
const SxPair *sx_pair_at(size_t n);

/* Gives a fact. */
const SxFact *sx_fact(SxFactId id);

/* Gives what a value means, or NULL when it is not in that table. */
const SxValueMeaning *sx_value_find(SxValueTable table, SxText key);

/* Gives a statement. */
const SxStatement *sx_statement(SxStatementId id);

/* Gives a label in a language, or in all. */
const char *sx_label(SxLabelId id, SxLanguage language);
const SxTexts *sx_label_texts(SxLabelId id);

/* The tables themselves, written by the compiler in data/. */
extern const SxCode sx_codes[];
extern const size_t sx_code_count;
extern const SxValueMeaning *const sx_value_tables[SX_VALUE_TABLE_COUNT];
extern const size_t sx_value_counts[SX_VALUE_TABLE_COUNT];
extern const SxStatement sx_statements[SX_STATEMENT_COUNT];
extern const SxTexts sx_labels[SX_LABEL_COUNT];
extern const SxTexts sx_place_titles[]; /* in the order of SX_PLACES */
extern const char *const sx_language_codes[SX_LANGUAGE_COUNT];
extern const char *const sx_language_names[SX_LANGUAGE_COUNT];
extern const SxFact sx_facts[SX_FACT_COUNT];
extern const SxPair sx_pairs[]; /* and one more, all zero */
extern const size_t sx_pair_count;

#endif
