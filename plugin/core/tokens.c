/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The words of the public interface.
 */
#include "tokens.h"

const char *const sx_outcomes[SX_OUTCOME_COUNT + 1] = {
    "provisional", "success", "redirect", "challenge", "cancelled", "declined", "failure", NULL,
};

const char *const sx_severities[SX_SEVERITY_COUNT + 1] = { "chat", "note", "warn", NULL };

const char *const sx_confidences[SX_CONFIDENCE_COUNT + 1] = { "certain", "likely", "possible", NULL };

const char *const sx_status_words[SX_STATUS_COUNT + 1] = {
    "registered", "deprecated", "reserved", "unregistered", NULL,
};

const char *const sx_kinds[SX_KIND_COUNT + 1] = { "finding", "reading", "followed", NULL };

const char *const sx_groups[SX_GROUP_COUNT + 1] = { "response", "protocol", "sequence", NULL };
