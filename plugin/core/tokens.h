/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The closed sets of words of the public interface. They are the same in every
 * language.
 */
#ifndef SX_TOKENS_H
#define SX_TOKENS_H

#include <stddef.h>

typedef enum {
    SX_OUTCOME_PROVISIONAL,
    SX_OUTCOME_SUCCESS,
    SX_OUTCOME_REDIRECT,
    SX_OUTCOME_CHALLENGE,
    SX_OUTCOME_CANCELLED,
    SX_OUTCOME_DECLINED,
    SX_OUTCOME_FAILURE,
    SX_OUTCOME_COUNT,
} SxOutcome;

typedef enum {
    SX_SEVERITY_CHAT,
    SX_SEVERITY_NOTE,
    SX_SEVERITY_WARN,
    SX_SEVERITY_COUNT,
} SxSeverity;

typedef enum {
    SX_CONFIDENCE_CERTAIN,
    SX_CONFIDENCE_LIKELY,
    SX_CONFIDENCE_POSSIBLE,
    SX_CONFIDENCE_COUNT,
} SxConfidence;

/* How a code stands in the registry of response codes. */
typedef enum {
    SX_STATUS_REGISTERED,
    SX_STATUS_DEPRECATED,
    SX_STATUS_RESERVED,
    SX_STATUS_UNREGISTERED,
    SX_STATUS_COUNT,
} SxStatus;

/* What a statement is: a finding, the value of a header read out, or what came
 * next. */
typedef enum {
    SX_KIND_FINDING,
    SX_KIND_READING,
    SX_KIND_FOLLOWED,
    SX_KIND_COUNT,
} SxKind;

/* The groups of expert information that are used. */
typedef enum {
    SX_GROUP_RESPONSE,
    SX_GROUP_PROTOCOL,
    SX_GROUP_SEQUENCE,
    SX_GROUP_COUNT,
} SxGroup;

/* The sets as NULL-ended lists of words, in the order of the enums. */
extern const char *const sx_outcomes[SX_OUTCOME_COUNT + 1];
extern const char *const sx_severities[SX_SEVERITY_COUNT + 1];
extern const char *const sx_confidences[SX_CONFIDENCE_COUNT + 1];
extern const char *const sx_status_words[SX_STATUS_COUNT + 1];
extern const char *const sx_kinds[SX_KIND_COUNT + 1];
extern const char *const sx_groups[SX_GROUP_COUNT + 1];

#endif
