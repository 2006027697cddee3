/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Option tags: 420 (RFC 3261 sections 8.2.2.3 and 21.4.15), 421 (section
 * 21.4.16), and a 421 where 494 is due (RFC 3329 section 2.3).
 */
#include "rules_extension.h"

#include <string.h>

/* More tags of one response are not gone into. */
#define TAGS 4

/* Names what of a request requires a tag; NULL for nothing. */
static const char *
required_in(const SxMessage *request, SxText tag)
{
    bool require = sx_extension_lists(request, SX_HEADER_REQUIRE, tag);
    bool proxy = sx_extension_lists(request, SX_HEADER_PROXY_REQUIRE, tag);

    if (require && proxy)
        return "Require and Proxy-Require";
    return require ? "Require" : proxy ? "Proxy-Require" : NULL;
}

static void
add_required(const SxCase *one, SxText tag, const char *header, SxFindings *findings)
{
    SxStatementId statement =
        sx_text_is(tag, "100rel") ? SX_STATEMENT_EXTENSION_RELIABLE_REQUIRED : SX_STATEMENT_EXTENSION_TAG_REQUIRED;
    SxFinding *finding = sx_extension_add(one, findings, statement);

    sx_finding_words(finding, SX_PLACE_HEADER, header);
    sx_finding_text(finding, SX_PLACE_TAG, tag);
}

/* A registrar may refuse a Path that the client did not offer to carry (RFC
 * 3327 section 5.3). */
static bool
explain_path(const SxCase *one, SxText tag, SxFindings *findings)
{
    if (strcmp(one->transaction->method, "REGISTER") != 0 || !sx_text_is(tag, "path"))
        return false;
    if (sx_message_lists(one->request, SX_HEADER_SUPPORTED, "path"))
        return true;
    sx_extension_add(one, findings,
                     sx_message_has(one->request, SX_HEADER_PATH) ? SX_STATEMENT_EXTENSION_PATH_ADDED
                                                                  : SX_STATEMENT_EXTENSION_PATH_SUSPECTED);
    return true;
}

static void
explain_unsupported(const SxCase *one, SxText tag, SxFindings *findings)
{
    const char *header = required_in(one->request, tag);

    if (header) {
        add_required(one, tag, header, findings);
        return;
    }
    if (!one->request->headers_whole || explain_path(one, tag, findings))
        return;
    sx_finding_text(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_TAG_NOT_REQUIRED), SX_PLACE_TAG, tag);
}

static void
explain_unnamed(const SxCase *one, SxFindings *findings)
{
    bool require = sx_extension_has_values(one->request, SX_HEADER_REQUIRE);
    bool proxy = sx_extension_has_values(one->request, SX_HEADER_PROXY_REQUIRE);
    SxJoined joined = { .length = 0 };
    SxFinding *finding;

    if (!one->message->headers_whole || !one->request->headers_whole)
        return;
    if (!require && !proxy) {
        if (strcmp(one->transaction->method, "REGISTER") != 0)
            sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_NOTHING_REQUIRED);
        return;
    }
    finding = sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_UNSUPPORTED_UNNAMED);
    sx_finding_words(finding, SX_PLACE_HEADER,
                     require && proxy ? "Require and Proxy-Require"
                     : require        ? "Require"
                                      : "Proxy-Require");
    sx_extension_join(&joined, one->request, SX_HEADER_REQUIRE);
    sx_extension_join(&joined, one->request, SX_HEADER_PROXY_REQUIRE);
    sx_finding_text(finding, SX_PLACE_LIST, (SxText){ joined.text, joined.length });
}

static void
explain_420(const SxCase *one, SxFindings *findings)
{
    SxValues tags = sx_values(one->message, SX_HEADER_UNSUPPORTED);
    SxText tag;
    size_t count = 0;

    while (count < TAGS && sx_values_next(&tags, &tag)) {
        explain_unsupported(one, tag, findings);
        count++;
    }
    if (count == 0)
        explain_unnamed(one, findings);
}

/* Names what of a request lists sec-agree; NULL for nothing. */
static const char *
sec_agree_in(const SxMessage *request)
{
    const char *header = required_in(request, sx_text("sec-agree"));

    if (!header && sx_message_lists(request, SX_HEADER_SUPPORTED, "sec-agree"))
        header = "Supported";
    return header;
}

static void
explain_sec_agree(const SxCase *one, SxFindings *findings)
{
    const char *header = sec_agree_in(one->request);

    if (header)
        sx_finding_words(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_SEC_AGREE_NAMED), SX_PLACE_HEADER,
                         header);
    else if (one->request->headers_whole)
        sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_SEC_AGREE_WANTED);
}

static void
explain_wanted(const SxCase *one, SxText tag, SxFindings *findings)
{
    bool path = sx_text_is(tag, "path") && strcmp(one->transaction->method, "REGISTER") == 0;
    SxStatementId statement = path ? SX_STATEMENT_EXTENSION_PATH_WANTED : SX_STATEMENT_EXTENSION_TAG_WANTED;

    if (one->request->headers_whole)
        sx_finding_text(sx_extension_add(one, findings, statement), SX_PLACE_TAG, tag);
}

/* A server may list again what the client supports beside what it lacks, but
 * not that alone. */
static void
explain_421(const SxCase *one, SxFindings *findings)
{
    SxValues tags = sx_values(one->message, SX_HEADER_REQUIRE);
    size_t count = 0, supported = 0;
    SxText tag;

    while (sx_values_next(&tags, &tag)) {
        count++;
        if (sx_text_is(tag, "sec-agree"))
            explain_sec_agree(one, findings);
        else if (sx_extension_lists(one->request, SX_HEADER_SUPPORTED, tag))
            supported++;
        else if (count <= TAGS)
            explain_wanted(one, tag, findings);
    }
    if (count > 0 && count == supported && one->message->headers_whole)
        sx_extension_list(sx_extension_add(one, findings, SX_STATEMENT_EXTENSION_TAGS_SUPPORTED), one->message,
                          SX_HEADER_REQUIRE);
}

void
sx_extension_tags(const SxCase *one, SxFindings *findings)
{
    if (one->message->status == 420)
        explain_420(one, findings);
    else
        explain_421(one, findings);
}
