/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Builds the text of responses.
 */
#include "messages.h"

#include <string.h>

#define OR(text, usual) ((text) ? (text) : (usual))

GByteArray *
message_text(const char *text)
{
    return g_byte_array_append(g_byte_array_new(), (const guint8 *)text, (guint)strlen(text));
}

GByteArray *
message_response(Response response)
{
    const char *body = OR(response.body, "");
    GString *text = g_string_new(NULL);
    GByteArray *bytes;

    g_string_printf(text,
                    "SIP/2.0 %s\r\n"
                    "Via: SIP/2.0/%s 192.0.2.10:5060;branch=z9hG4bK-%u\r\n"
                    "From: \"Alice\" <sip:alice@example.com>;tag=a%u\r\n"
                    "To: \"Bob\" <sip:bob@example.com>;tag=b%u\r\n"
                    "Call-ID: call-%u@192.0.2.10\r\n"
                    "CSeq: 1 %s\r\n%s",
                    response.status, OR(response.transport, "UDP"), response.number, response.number, response.number,
                    response.number, OR(response.method, "INVITE"), OR(response.more, ""));
    if (response.type)
        g_string_append_printf(text, "Content-Type: %s\r\n", response.type);
    g_string_append_printf(text, "Content-Length: %zu\r\n\r\n%s", strlen(body), body);
    bytes = message_text(text->str);
    g_string_free(text, TRUE);
    return bytes;
}
