/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is said of a code along each dimension by which codes are compared.
 */
#ifndef SX_FACTS_H
#define SX_FACTS_H

#include "knowledge.h"

typedef enum {
    SX_DIMENSION_RESULT,
    SX_DIMENSION_THEN,
    SX_DIMENSION_DECIDES,
    SX_DIMENSION_EFFECT,
    SX_DIMENSION_PROXY,
    SX_DIMENSION_METHODS,
    SX_DIMENSION_HEADERS,
    SX_DIMENSION_STANDARD,
    SX_DIMENSION_COUNT,
} SxDimension;

/* The dimensions as words, the same in every language: "result", "then",
 * "decides", "effect", "proxy", "methods", "headers", "standard"; NULL-ended. */
extern const char *const sx_dimensions[SX_DIMENSION_COUNT + 1];

/* Gives the label of a dimension. */
const char *sx_dimension_label(SxDimension dimension, SxLanguage language);

/* Gives what is said of a code along a dimension, a short text that ends in a
 * full stop; free it with g_free(). Of the headers only those that a response
 * of the other code, which may be NULL, need not carry (Must), or is not known
 * to carry (the first three others of Read, but for Reason, Warning, Error-Info
 * and Server, which any failure may carry). */
char *sx_fact_text(const SxCode *code, const SxCode *other, SxDimension dimension, SxLanguage language);

/* Gives the text of the headers alone, as above. */
char *sx_fact_headers(const SxCode *code, const SxCode *other, SxLanguage language);

/* Tells whether sx_fact_text() names any header of a code. */
bool sx_fact_has_headers(const SxCode *code, const SxCode *other);

/* Tells whether a code answers requests of that method. */
bool sx_fact_answers(const SxCode *code, const char *method);

/* Tells whether a header must stand in a response of that code, or is worth
 * reading there. */
bool sx_fact_carries(const SxCode *code, SxHeaderId header);

#endif
