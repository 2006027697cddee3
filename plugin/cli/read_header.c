/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads the value of a header: in a response that is made around it.
 */
#include "read_header.h"

#include "diagnosis.h"
#include "facts.h"

#include <string.h>

/* Headers that mean different things in different responses, and the response
 * in which they are read here. */
static const struct {
    SxHeaderId header;
    unsigned status;
    const char *method;
    const char *lines;
} responses[] = {
    { SX_HEADER_CONTACT, 302, "INVITE", "" },
    { SX_HEADER_EXPIRES, 200, "SUBSCRIBE", "" },
    { SX_HEADER_SESSION_EXPIRES, 200, "INVITE", "" },
    { SX_HEADER_SIP_ETAG, 200, "PUBLISH", "" },
    { SX_HEADER_RSEQ, 183, "INVITE", "Require: 100rel\r\n" },
    { SX_HEADER_MIN_EXPIRES, 423, "SUBSCRIBE", "" },
    { SX_HEADER_RETRY_AFTER, 480, "INVITE", "" },
};

/* Gives the first failure that carries a header, else any code, else 0. */
static unsigned
status_with(SxHeaderId header)
{
    unsigned status = 0;

    for (size_t i = 0; i < sx_code_count; i++) {
        const SxCode *code = &sx_codes[i];

        if (code->code < 100 || !sx_fact_carries(code, header))
            continue;
        if (code->code >= 400)
            return code->code;
        if (status == 0)
            status = code->code;
    }
    return status;
}

static char *
make_response(SxHeaderId header, const char *value, unsigned *status)
{
    const char *method = "INVITE", *lines = "";

    *status = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(responses); i++) {
        if (responses[i].header != header)
            continue;
        *status = responses[i].status;
        method = responses[i].method;
        lines = responses[i].lines;
    }
    if (*status == 0)
        *status = status_with(header);
    if (*status == 0)
        return NULL;
    return g_strdup_printf("SIP/2.0 %u %s\r\nCSeq: 1 %s\r\n%s%s: %s\r\n\r\n", *status, sx_code_find(*status)->phrase,
                           method, lines, sx_header_name(header), value);
}

static SxFindings *
read_value(SxHeaderId header, const char *value)
{
    unsigned status;
    char *response = make_response(header, value, &status);
    SxFindings *findings;
    SxMessage message;
    SxCode code;

    if (!response)
        return NULL;
    findings = sx_findings_new();
    code = *sx_code_find(status);
    code.reads = &header;
    code.read_count = 1;
    if (sx_message_read(&message, (const uint8_t *)response, strlen(response), strlen(response), SX_FRAMING_DATAGRAM))
        sx_rules_readings(&message, &code, findings);
    g_free(response);
    return findings;
}

bool
header_read(HeaderRead *read, const char *line)
{
    const char *colon = strchr(line, ':');

    if (!colon)
        return false;
    read->name = g_strchomp(g_strndup(line, (gsize)(colon - line)));
    read->value = g_strstrip(g_strdup(colon + 1));
    g_strdelimit(read->value, "\r\n", ' ');
    read->header = sx_header_find(sx_text(read->name));
    read->findings = read->header == SX_HEADER_OTHER ? NULL : read_value(read->header, read->value);
    return true;
}

void
header_read_clear(HeaderRead *read)
{
    g_free(read->name);
    g_free(read->value);
    if (read->findings)
        sx_findings_free(read->findings);
}
