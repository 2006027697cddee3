/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Holds Warning of a refusal (RFC 3261 section 20.43, RFC 8373 section 5.2)
 * against the offer: which of its lines the warn-code is about.
 */
#include "rules_media.h"

#include <string.h>

typedef void (*Lister)(SxMediaList *, const SxSdp *);

static void
append_words(SxMediaList *list, SxText first, SxText second)
{
    char text[SX_MEDIA_LIST];
    int length = g_snprintf(text, sizeof text, "%.*s %.*s", (int)MIN(first.length, 20), first.data,
                            (int)MIN(second.length, 60), second.data);

    sx_media_append(list, (SxText){ text, (size_t)length });
}

static void
list_networks(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        sx_media_append(list, offer->streams[i].network);
}

static void
list_addresses(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        if (offer->streams[i].address.length > 0)
            append_words(list, offer->streams[i].family, offer->streams[i].address);
}

static void
list_multicast(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        if (sx_sdp_is_multicast(&offer->streams[i]))
            append_words(list, offer->streams[i].family, offer->streams[i].address);
}

static void
list_transports(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        append_words(list, offer->streams[i].type, offer->streams[i].protocol);
}

static void
list_types(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        sx_media_append(list, offer->streams[i].type);
}

static void
list_streams(SxMediaList *list, const SxSdp *offer)
{
    for (size_t i = 0; i < offer->stream_count; i++)
        if (offer->streams[i].port != 0)
            sx_media_append_stream(list, &offer->streams[i]);
}

/* Lists the values of b= lines, such as AS:64. */
static void
list_limits(SxMediaList *list, SxText lines)
{
    SxText line;

    while (sx_sdp_line(&lines, &line))
        if (line.length > 2 && line.data[0] == 'b')
            sx_media_append(list, (SxText){ line.data + 2, line.length - 2 });
}

static void
list_bandwidths(SxMediaList *list, const SxSdp *offer)
{
    list_limits(list, offer->session);
    for (size_t i = 0; i < offer->stream_count; i++)
        list_limits(list, offer->streams[i].lines);
}

static void
list_loads(SxMediaList *list, const SxSdp *offer)
{
    list_bandwidths(list, offer);
    if (list->length == 0)
        list_streams(list, offer);
}

static void
list_languages(SxMediaList *list, const SxSdp *offer)
{
    static const char *const names[] = { "hlang-send", "hlang-recv" };
    SxText value;

    for (size_t i = 0; i < offer->stream_count; i++)
        for (size_t name = 0; name < G_N_ELEMENTS(names); name++)
            for (size_t n = 0; sx_sdp_attribute(offer->streams[i].lines, names[name], n, &value); n++)
                append_words(list, sx_text(names[name]), value);
}

static const struct {
    const char *code;
    SxStatementId statement;
    Lister lister; /* NULL: the text of the warning tells */
} warnings[] = {
    { "300", SX_STATEMENT_MEDIA_WARNING_NETWORK, list_networks },
    { "301", SX_STATEMENT_MEDIA_WARNING_ADDRESS, list_addresses },
    { "302", SX_STATEMENT_MEDIA_WARNING_TRANSPORT, list_transports },
    { "303", SX_STATEMENT_MEDIA_WARNING_BANDWIDTH_UNITS, list_bandwidths },
    { "304", SX_STATEMENT_MEDIA_WARNING_TYPE, list_types },
    { "305", SX_STATEMENT_MEDIA_WARNING_FORMAT, list_streams },
    { "306", SX_STATEMENT_MEDIA_WARNING_ATTRIBUTE, NULL },
    { "307", SX_STATEMENT_MEDIA_WARNING_PARAMETER, NULL },
    { "308", SX_STATEMENT_MEDIA_WARNING_LANGUAGE, list_languages },
    { "330", SX_STATEMENT_MEDIA_WARNING_MULTICAST, list_multicast },
    { "331", SX_STATEMENT_MEDIA_WARNING_UNICAST, list_addresses },
    { "370", SX_STATEMENT_MEDIA_WARNING_BANDWIDTH, list_loads },
};

/* Gives the warn-text, without its quotes. */
static SxText
text_of(SxText warning)
{
    const char *quote = memchr(warning.data, '"', warning.length);

    if (!quote)
        return (SxText){ "", 0 };
    return sx_text_unquote(sx_text_trim((SxText){ quote, warning.length - (size_t)(quote - warning.data) }));
}

static bool
explain(const SxCase *one, const SxSdp *offer, SxText warning, SxFindings *findings)
{
    SxMediaList list = { .length = 0 };
    SxText rest = warning, code, text = text_of(warning);

    if (!sx_sdp_word(&rest, &code))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(warnings); i++) {
        SxFinding *finding;

        if (!sx_text_equal(code, sx_text(warnings[i].code)))
            continue;
        if (warnings[i].lister)
            warnings[i].lister(&list, offer);
        if (warnings[i].lister ? list.length == 0 : text.length == 0)
            return false;
        finding = sx_media_add(one, findings, warnings[i].statement);
        if (warnings[i].lister)
            sx_media_set(finding, SX_PLACE_OFFERED, &list);
        else
            sx_finding_text(finding, SX_PLACE_TEXT, text);
        return true;
    }
    return false;
}

/* A response says no more than a few reasons. */
#define WARNINGS 4

bool
sx_media_warnings(const SxCase *one, const SxSdp *offer, SxFindings *findings)
{
    SxValues values = sx_values(one->message, SX_HEADER_WARNING);
    bool told = false;
    SxText value;

    for (int n = 0; n < WARNINGS && sx_values_next(&values, &value); n++)
        told = explain(one, offer, value, findings) || told;
    return told;
}
