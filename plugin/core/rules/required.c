/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a response must carry and does not. Nothing is said of a message whose
 * headers were not captured whole.
 */
#include "diagnosis.h"

/* Copied from the request into every response (RFC 3261 section 8.2.6.2). */
static const SxHeaderId copied[] = {
    SX_HEADER_VIA, SX_HEADER_FROM, SX_HEADER_TO, SX_HEADER_CALL_ID, SX_HEADER_CSEQ,
};

static bool
applies(const SxRequirement *must, const SxMessage *response)
{
    uint32_t number;
    SxText method;

    if (!must->methods[0])
        return true;
    if (!sx_message_cseq(response, &number, &method))
        return false;
    for (size_t i = 0; i < SX_METHODS && must->methods[i]; i++)
        if (sx_text_equal(method, sx_text(must->methods[i])))
            return true;
    return false;
}

static void
add_missing(SxFindings *findings, const SxHeaderId *headers, size_t count, const char *reference)
{
    SxFinding *finding = sx_findings_add(findings, SX_STATEMENT_MESSAGE_MISSING_HEADER);
    GString *names = g_string_new(NULL);

    for (size_t i = 0; i < count && headers[i] != SX_HEADER_OTHER; i++)
        g_string_append_printf(names, "%s%s", i ? " / " : "", sx_header_name(headers[i]));
    sx_finding_text(finding, SX_PLACE_HEADER, (SxText){ names->str, names->len });
    finding->reference = reference;
    g_string_free(names, TRUE);
}

static void
check_copied(const SxMessage *response, SxFindings *findings)
{
    bool seen[SX_HEADER_COUNT] = { false };

    for (size_t i = 0; i < response->header_count; i++)
        seen[response->headers[i].id] = true;
    for (size_t i = 0; i < G_N_ELEMENTS(copied); i++)
        if (!seen[copied[i]])
            add_missing(findings, &copied[i], 1, "RFC 3261 section 8.2.6.2");
}

static void
check_must(const SxMessage *response, const SxRequirement *must, SxFindings *findings)
{
    for (size_t i = 0; i < SX_ALTERNATIVES && must->headers[i] != SX_HEADER_OTHER; i++)
        if (sx_message_has(response, must->headers[i]))
            return;
    if (applies(must, response))
        add_missing(findings, must->headers, SX_ALTERNATIVES, must->reference);
}

/* Where a bracket or a quote is not closed nobody can tell what is a parameter. */
static bool
is_readable(SxText to)
{
    bool quoted = false, opens = false, closes = false;

    for (size_t i = 0; i < to.length; i++) {
        if (quoted && to.data[i] == '\\')
            i++;
        else if (to.data[i] == '"')
            quoted = !quoted;
        else if (to.data[i] == '<')
            opens = true;
        else if (to.data[i] == '>')
            closes = true;
    }
    return opens == closes && !quoted;
}

/* A 100 may go without a To tag (RFC 3261 section 8.2.6.2). */
static void
check_to_tag(const SxMessage *response, SxFindings *findings)
{
    const SxText *to = sx_message_header(response, SX_HEADER_TO, 0);
    SxText tag;

    if (response->status == 100 || !to || !is_readable(*to))
        return;
    if (!sx_text_parameter(*to, "tag", &tag))
        sx_finding_text(sx_findings_add(findings, SX_STATEMENT_MESSAGE_MISSING_TO_TAG), SX_PLACE_VALUE, *to);
}

void
sx_rules_required(const SxMessage *response, const SxCode *code, SxFindings *findings)
{
    if (!response->headers_whole)
        return;
    check_copied(response, findings);
    for (size_t i = 0; i < code->must_count; i++)
        check_must(response, &code->musts[i], findings);
    check_to_tag(response, findings);
}
