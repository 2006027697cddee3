/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which finding says more than which other. Families look at a message each for
 * themselves, so several may come to the same: what is known exactly makes the
 * guess beside it noise.
 */
#include "overlap.h"

#define GROUP(...)                                                                                                     \
    {                                                                                                                  \
        __VA_ARGS__, SX_STATEMENT_COUNT                                                                                \
    }

/* Statements, SX_STATEMENT_COUNT behind the last. */
typedef SxStatementId Group[12];

typedef struct {
    Group better, weaker;
    bool remove; /* else only the advice of the weaker is left out */
} Overlap;

#define UNANSWERED GROUP(SX_STATEMENT_SILENCE_NO_ANSWER, SX_STATEMENT_SILENCE_TIMED_OUT)
#define NEXT_HOP_SILENT GROUP(SX_STATEMENT_SILENCE_NEXT_HOP_SILENT)
#define MADE_BY                                                                                                        \
    GROUP(SX_STATEMENT_ORIGIN_FIRST_SERVER, SX_STATEMENT_ORIGIN_WITHOUT_ANSWER, SX_STATEMENT_ORIGIN_CHANGED,           \
          SX_STATEMENT_ORIGIN_MARKED_PHRASE, SX_STATEMENT_ORIGIN_FEEDBACK, SX_STATEMENT_ORIGIN_MARKED_TAG)

static const Overlap overlaps[] = {
    /* Why nobody answers, beside that nobody does. */
    { GROUP(SX_STATEMENT_UNREACHABLE_BEHIND, SX_STATEMENT_REACHABILITY_OTHER_ADDRESS,
            SX_STATEMENT_REACHABILITY_OTHER_PORT),
      NEXT_HOP_SILENT, true },
    { GROUP(SX_STATEMENT_REACHABILITY_SILENT_BINDING), NEXT_HOP_SILENT, false },
    { GROUP(SX_STATEMENT_UNREACHABLE_PORT, SX_STATEMENT_UNREACHABLE_HOST, SX_STATEMENT_UNREACHABLE_NETWORK,
            SX_STATEMENT_UNREACHABLE_PROHIBITED),
      UNANSWERED, false },
    { GROUP(SX_STATEMENT_REACHABILITY_OTHER_ADDRESS, SX_STATEMENT_REACHABILITY_OTHER_PORT,
            SX_STATEMENT_REACHABILITY_OLD_CONTACT, SX_STATEMENT_REACHABILITY_PRIVATE_TARGET),
      UNANSWERED, false },

    /* Why an answer is lost, or an offer refused, beside that it is. */
    { GROUP(SX_STATEMENT_DELIVERY_WITHOUT_RPORT), GROUP(SX_STATEMENT_SILENCE_ANSWER_NOT_RECEIVED), false },
    { GROUP(SX_STATEMENT_MEDIA_ACCEPTED_OTHERWISE), GROUP(SX_STATEMENT_MEDIA_UNEXPLAINED), false },

    { GROUP(SX_STATEMENT_DIALOG_CIRCLE),
      GROUP(SX_STATEMENT_ROUTING_PASSED_ON, SX_STATEMENT_DIALOG_NO_HOPS_LEFT, SX_STATEMENT_DIALOG_FEW_HOPS,
            SX_STATEMENT_DIALOG_MANY_HOPS),
      false },

    { GROUP(SX_STATEMENT_RESPONSE_TIMEOUT_CANCEL, SX_STATEMENT_RESPONSE_TIMEOUT_METHOD),
      GROUP(SX_STATEMENT_SILENCE_ANSWERED_LATE), false },

    /* Why an INVITE was cancelled, beside how late it was. */
    { GROUP(SX_STATEMENT_CANCELLING_ANSWERED_ELSEWHERE, SX_STATEMENT_CANCELLING_REASON,
            SX_STATEMENT_CANCELLING_OTHER_BRANCH),
      GROUP(SX_STATEMENT_CANCELLING_CANCELLED), false },

    /* What may be followed, beside that it was tried already. */
    { GROUP(SX_STATEMENT_ROUTING_REDIRECT_LOOP), GROUP(SX_STATEMENT_ROUTING_REDIRECT_ONCE), true },

    /* Where a failure comes from, beside who made it. */
    { GROUP(SX_STATEMENT_SILENCE_NEXT_HOP_SILENT, SX_STATEMENT_SILENCE_NEXT_HOP_UNFINISHED,
            SX_STATEMENT_UNREACHABLE_BEHIND, SX_STATEMENT_ROUTING_UNAVAILABLE_BEHIND, SX_STATEMENT_DIALOG_NO_HOPS_LEFT),
      MADE_BY, true },
    { GROUP(SX_STATEMENT_REACHABILITY_NEVER_REGISTERED, SX_STATEMENT_REACHABILITY_REFUSED_SINCE,
            SX_STATEMENT_REACHABILITY_EXPIRED, SX_STATEMENT_REACHABILITY_UNREGISTERED,
            SX_STATEMENT_REACHABILITY_REGISTERED, SX_STATEMENT_REACHABILITY_SILENT_BINDING,
            SX_STATEMENT_REACHABILITY_OTHER_ADDRESS, SX_STATEMENT_REACHABILITY_OTHER_PORT),
      MADE_BY, true },
};

static bool
holds(const SxStatementId *group, SxStatementId statement)
{
    while (*group != SX_STATEMENT_COUNT && *group != statement)
        group++;
    return *group == statement;
}

static bool
has_better(const SxFindings *findings, const Overlap *overlap)
{
    for (size_t n = 0; n < sx_findings_count(findings); n++)
        if (holds(overlap->better, sx_findings_at(findings, n)->statement))
            return true;
    return false;
}

/* What is taken off may itself be better than others, so that comes last. */
static void
settle(SxFindings *findings, bool remove)
{
    bool leaves[G_N_ELEMENTS(overlaps)];

    for (size_t i = 0; i < G_N_ELEMENTS(overlaps); i++)
        leaves[i] = overlaps[i].remove == remove && has_better(findings, &overlaps[i]);
    for (size_t n = sx_findings_count(findings); n-- > 0;) {
        SxStatementId statement = sx_findings_at(findings, n)->statement;

        for (size_t i = 0; i < G_N_ELEMENTS(overlaps); i++) {
            if (!leaves[i] || !holds(overlaps[i].weaker, statement))
                continue;
            if (remove)
                sx_findings_remove(findings, n);
            else
                sx_findings_quieten(findings, n);
            break;
        }
    }
}

void
sx_overlap_settle(SxFindings *findings)
{
    if (sx_findings_count(findings) < 2)
        return;
    settle(findings, false);
    settle(findings, true);
}

static bool
advises(const SxFinding *finding, SxSeverity severity)
{
    const SxStatement *statement = sx_statement(finding->statement);

    return statement->advice[0] && !finding->quiet && statement->severity >= severity;
}

/* No finding repeats how long to wait. */
static bool
stands_alone(const SxFinding *reading)
{
    return reading->statement == SX_STATEMENT_READING_RETRY_AFTER ||
           reading->statement == SX_STATEMENT_READING_RETRY_AFTER_UNAVAILABLE ||
           reading->statement == SX_STATEMENT_READING_RETRY_AFTER_NOW;
}

void
sx_overlap_readings(SxFindings *findings, size_t known, size_t first, SxSeverity severity)
{
    bool advised = false;

    for (size_t n = 0; n < known; n++)
        advised = advised || advises(sx_findings_at(findings, n), severity);
    for (size_t n = first; advised && n < sx_findings_count(findings); n++)
        if (!stands_alone(sx_findings_at(findings, n)))
            sx_findings_quieten(findings, n);
}
