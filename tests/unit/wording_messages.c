/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One line per statement at least; a statement that is new in data/ needs a
 * message here.
 */
#include "wording_messages.h"

#include <glib.h>

const WordingMessage wording_messages[] = {
    { "422 Session Interval Too Small", "INVITE", "", false },
    { "422 Session Interval Too Small", "INVITE", "Min-SE: many\r\n", false },
    { "422 Timer", "INVITE", "Min-SE: 1800\r\n", true },
    { "700 Beyond", "INVITE", "", false },
    { "503 Service Unavailable", "INVITE", "Server: s\r\nRetry-After: 7\r\n", false },
    { "480 Temporarily Unavailable", "INVITE", "Retry-After: 7\r\n", false },
    { "480 Temporarily Unavailable", "INVITE", "Retry-After: 0\r\n", false },
    { "501 Not Implemented", "NEW", "Allow: INVITE\r\n", false },
    { "423 Interval Too Brief", "REGISTER", "Min-Expires: 60\r\n", false },
    { "423 Interval Too Brief", "SUBSCRIBE", "Min-Expires: 60\r\n", false },
    { "200 OK", "SUBSCRIBE", "Expires: 60\r\nSIP-ETag: t\r\n", false },
    { "200 OK", "PUBLISH", "Expires: 60\r\nSIP-ETag: t\r\n", false },
    { "200 OK", "INVITE", "Contact: <sip:b@h>\r\nSession-Expires: 1800\r\n", false },
    { "200 OK", "INVITE", "Contact: <sip:b@h>\r\nSession-Expires: 1800;refresher=uac\r\n", false },
    { "200 OK", "REGISTER", "Contact: <sip:b@h>, <sip:c@h>;expires=0\r\n", false },
    { "405 Method Not Allowed", "INFO", "Allow: INVITE\r\n", false },
    { "469 Bad Info Package", "INFO", "Recv-Info:\r\n", false },
    { "415 Unsupported Media Type", "INVITE", "Accept: application/sdp\r\n", false },
    { "420 Bad Extension", "INVITE", "Unsupported: x\r\n", false },
    { "421 Extension Required", "INVITE", "Require: x\r\n", false },
    { "421 Extension Required", "INVITE", "Require: sec-agree\r\nSecurity-Server: tls\r\n", false },
    { "489 Bad Event", "SUBSCRIBE", "Allow-Events: dialog\r\n", false },
    { "469 Bad Info Package", "INFO", "Recv-Info: x\r\n", false },
    { "470 Consent Needed", "MESSAGE", "Permission-Missing: <sip:c@h>\r\n", false },
    { "417 Unknown Resource-Priority", "INVITE", "Accept-Resource-Priority: x.1\r\n", false },
    { "302 Moved Temporarily", "INVITE", "Contact: <sip:b@h>\r\n", false },
    { "305 Use Proxy", "INVITE", "Contact: <sip:p.example.com;lr>\r\n", false },
    { "485 Ambiguous", "INVITE", "Contact: <sip:b@h>\r\n", false },
    { "401 Unauthorized", "REGISTER", "WWW-Authenticate: Digest realm=\"r\"\r\n", false },
    { "401 Unauthorized", "REGISTER", "WWW-Authenticate: Digest realm=\"r\", stale=true\r\n", false },
    { "401 Unauthorized", "REGISTER", "WWW-Authenticate: Bearer scope=\"s\"\r\n", false },
    { "488 Not Acceptable Here", "INVITE", "Warning: 305 h \"x\", 399 h \"y\", 398 h \"z\"\r\n", false },
    { "480 Temporarily Unavailable", "INVITE", "Reason: Q.850;cause=16;location=U;text=\"t\", SIP;cause=408, X;y\r\n",
      false },
    { "424 Bad Location Information", "INVITE", "Geolocation-Error: 300\r\n", false },
    { "183 Session Progress", "INVITE", "Require: 100rel\r\nRSeq: 1\r\n", false },
};

const size_t wording_message_count = G_N_ELEMENTS(wording_messages);
