/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One response of every code, with what RFCs make mandatory in it. The phrase
 * is none that is registered, so that the one shown cannot come from the wire.
 */
#include "captures.h"
#include "layers.h"
#include "messages.h"

#define CONTACT "Contact: <sip:bob@198.51.100.20:5060>\r\n"
#define DIGEST "Digest realm=\"example.com\", nonce=\"84a4cc6f3082121f\", algorithm=SHA-256, qop=\"auth\"\r\n"

static const struct {
    unsigned code;
    const char *method; /* NULL: INVITE */
    const char *more;
} special[] = {
    { 199, NULL, "Reason: SIP;cause=408;text=\"Request Timeout\"\r\n" },
    { 202, "SUBSCRIBE", CONTACT "Expires: 3600\r\n" },
    { 204, "SUBSCRIBE", CONTACT "Expires: 3600\r\n" },
    { 300, NULL, CONTACT },
    { 301, NULL, CONTACT },
    { 302, NULL, CONTACT },
    { 305, NULL, CONTACT },
    { 401, "REGISTER", "WWW-Authenticate: " DIGEST },
    { 405, "INFO", "Allow: INVITE, ACK, CANCEL, OPTIONS, BYE\r\n" },
    { 407, NULL, "Proxy-Authenticate: " DIGEST },
    { 412, "PUBLISH", NULL },
    { 415, NULL, "Accept: application/sdp\r\n" },
    { 420, NULL, "Unsupported: 100rel\r\n" },
    { 421, NULL, "Require: timer\r\n" },
    { 422, NULL, "Min-SE: 1800\r\n" },
    { 423, "REGISTER", "Min-Expires: 600\r\n" },
    { 424, NULL, "Geolocation-Error: 100 ; code=\"Cannot Process Location\"\r\n" },
    { 425, "MESSAGE", "AlertMsg-Error: 100 ; code=\"Cannot Process the Alert Payload\"\r\n" },
    { 469, "INFO", "Recv-Info: foo\r\n" },
    { 489, "SUBSCRIBE", "Allow-Events: presence\r\n" },
    { 494, NULL, "Require: sec-agree\r\nSecurity-Server: tls;q=0.2\r\n" },
};

static Response
response_of(unsigned code, const char *status)
{
    Response response = { .status = status, .number = code, .more = code / 100 == 2 ? CONTACT : NULL };

    for (size_t i = 0; i < G_N_ELEMENTS(special); i++)
        if (special[i].code == code) {
            response.method = special[i].method;
            response.more = special[i].more;
        }
    return response;
}

void
make_all_codes(CaptureFile *capture)
{
    for (unsigned code = 100; code < 700; code++) {
        char *status = g_strdup_printf("%u Sent So", code);

        capture_add(capture, frame_udp(message_response(response_of(code, status)), FROM_SERVER), 0);
        g_free(status);
    }
}
