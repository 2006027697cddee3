/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Valid but wild messages (the kinds of RFC 4475 sections 3.1.1, 3.3 and 3.4).
 */
#include "torture_messages.h"

#define TEN(x) x x x x x x x x x x

/* clang-format off */
#define LONG_VALUES \
    "INVITE sip:b@example.com SIP/2.0\r\n" \
    "To: \"I am " TEN("extreme") "\" <sip:b@example.com:6000;very" TEN(TEN("long")) "=x>\r\n" \
    "F: sip:" TEN("amazing") "@example.net;tag=12" TEN(TEN("982")) "\r\n" \
    "Call-ID: one" TEN(TEN("really")) "\r\n" \
    "CSeq: 3882340 INVITE\r\n" \
    "Unknown-" TEN(TEN("Long")) ": x\r\n" \
    TEN("v: SIP/2.0/TCP x.example.com\r\nVIA : SIP/2.0/TCP y.example.com\r\n") \
    "\r\n"
/* clang-format on */

const TortureMessage valid_torture[] = {
    { "3.1.1.1-folding-everywhere",
      BYTES("INVITE sip:bob@gw.example.com;strange SIP/2.0\r\n"
            "TO :\r\n sip:bob@gw.example.com ;   tag    = 42x\r\n"
            "from   : \"A \\\\\\\"\"       <sip:a@example.com>\r\n  ;\r\n  tag = 98a\r\n"
            "MaX-fOrWaRdS: 0068\r\nCall-ID: wild.1@192.0.2.1\r\nContent-Length   : 4\r\n"
            "cseq: 0009\r\n  INVITE\r\n"
            "Via  : SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch=390\r\ns :\r\n"
            "OddHeader: ;;,,;;,;\r\n"
            "v:  SIP  / 2.0  / TCP     s.example.com   ;\r\n  branch  =   z9hG4bK9  ,\r\n"
            " SIP  /    2.0   / UDP  192.0.2.111   ; branch=\r\n z9hG4bK3\r\n"
            "m:\"Quoted \\\"\\\"\" <sip:a@example.com> ; new =\r\n    value ;\r\n  second ; q = 0.33\r\n\r\nbody"),
      REQUEST("INVITE", 9, "INVITE", "98a", "42x"),
      { { SX_HEADER_VIA, 3, "SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch=390" },
        { SX_HEADER_CONTENT_LENGTH, 1, "4" },
        { SX_HEADER_CONTACT, 1,
          "\"Quoted \\\"\\\"\" <sip:a@example.com> ; new =\r\n    value ;\r\n  second ; q = 0.33" } },
      NULL },
    { "3.1.1.2-all-characters",
      BYTES("!Method09_*+`.%x'~ sip:1_odd~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1@example.com SIP/2.0\r\n"
            "Via: SIP/2.0/TCP h.example.com;branch=z9hG4bK-.!%66*_+`'~\r\n"
            "To: \"BEL:\\\x07 NUL:\\\0 DEL:\\\x7f\" <sip:1_odd?,/;;*@example.com>\r\n"
            "From: one~` two'+_ three*%!.- <sip:m@example.com>;p''~+*_!.-%=\"\xd1\x80\xd0\xb0\";tag=_t~1'+`*%!-.\r\n"
            "Call-ID: w%ZK-!.*_+'@w`~)(><:\\/\"][?}{\r\nCSeq: 139122385 !Method09_*+`.%x'~\r\n"
            "ext-!.%*+_`'~: \xef\xbb\xbf\xe5\xa4\xa7\r\nContent-Length: 0\r\n\r\n"),
      REQUEST("!Method09_*+`.%x'~", 139122385, "!Method09_*+`.%x'~", "_t~1'+`*%!-.", NULL),
      { { SX_HEADER_CALL_ID, 1, "w%ZK-!.*_+'@w`~)(><:\\/\"][?}{" }, { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.1.1.3-escapes-in-uris",
      BYTES("INVITE sip:sips%3Abob%40example.com@example.net SIP/2.0\r\nTo: sip:%75se%72@example.com\r\n"
            "From: <sip:I%20have%20spaces@example.net>;tag=938\r\ni: esc1\r\nCSeq: 234234 INVITE\r\n" VIA
            "Contact:\r\n  <sip:cal%6Cer@h.example.net;%6C%72;n%61me=v%61lue%25%34%31>\r\n\r\n"),
      REQUEST("INVITE", 234234, "INVITE", "938", NULL),
      { { SX_HEADER_CONTACT, 1, "<sip:cal%6Cer@h.example.net;%6C%72;n%61me=v%61lue%25%34%31>" } },
      NULL },
    { "3.1.1.4-escaped-nuls",
      BYTES("REGISTER sip:example.com SIP/2.0\r\nTo: sip:n-%00-n@example.com\r\n"
            "From: sip:n-%00-n@example.com;tag=8\r\nCall-ID: n1\r\nCSeq: 14398234 REGISTER\r\n" VIA
            "Contact: <sip:%00@h.example.com>\r\nContact: <sip:%00%00@h.example.com>\r\nL:0\r\n\r\n"),
      REQUEST("REGISTER", 14398234, "REGISTER", "8", NULL),
      { { SX_HEADER_CONTACT, 2, "<sip:%00@h.example.com>" }, { SX_HEADER_CONTENT_LENGTH, 1, "0" } },
      NULL },
    { "3.1.1.5-percent-is-no-escape-in-names",
      BYTES("RE%47IST%45R sip:r.example.com SIP/2.0\r\nTo: \"%Z%45\" <sip:b@example.com>\r\n"
            "From: \"%Z%45\" <sip:b@example.com>;tag=f\r\n" CALL_ID VIA "CSeq: 29344 RE%47IST%45R\r\n"
            "Contact: <sip:one@h.example.com>\r\nC%6Fntact: <sip:two@h.example.com>\r\n"
            "Contact: <sip:three@h.example.com>\r\nl: 0\r\n\r\n"),
      REQUEST("RE%47IST%45R", 29344, "RE%47IST%45R", "f", NULL),
      { { SX_HEADER_CONTACT, 2, "<sip:one@h.example.com>" } },
      NULL },
    { "3.1.1.6-no-space-before-bracket",
      BYTES("OPTIONS sip:b@example.com SIP/2.0\r\nTo: sip:b@example.com\r\nFrom: "
            "caller<sip:a@example.com>;tag=323\r\n" CALL_ID "CSeq: 60 OPTIONS\r\n" VIA "l: 0\r\n\r\n"),
      REQUEST("OPTIONS", 60, "OPTIONS", "323", NULL),
      { { SX_HEADER_FROM, 1, "caller<sip:a@example.com>;tag=323" } },
      NULL },
    { "3.1.1.7-long-values",
      BYTES(LONG_VALUES),
      REQUEST("INVITE", 3882340, "INVITE", "12" TEN(TEN("982")), NULL),
      { { SX_HEADER_VIA, 20, "SIP/2.0/TCP x.example.com" }, { SX_HEADER_CALL_ID, 1, "one" TEN(TEN("really")) } },
      NULL },
    { "3.1.1.8-another-message-behind-the-end",
      BYTES("REGISTER sip:example.com SIP/2.0\r\n" COMMON "CSeq: 8 REGISTER\r\nContent-Length: 0\r\n\r\n"
            "INVITE sip:joe@example.com SIP/2.0\r\nt: sip:joe@example.com;tag=no\r\nCSeq: 9 INVITE\r\n\r\n"),
      REQUEST("REGISTER", 8, "REGISTER", "a", NULL),
      { { SX_HEADER_TO, 1, "<sip:b@example.com>" } },
      NULL },
    { "3.1.1.9-semicolon-in-user",
      BYTES("OPTIONS sip:user;par=u%40example.net@example.com SIP/2.0\r\n" COMMON "CSeq: 8 OPTIONS\r\n"
            "Accept: application/sdp, application/pkcs7-mime,\r\n        multipart/mixed\r\n\r\n"),
      REQUEST("OPTIONS", 8, "OPTIONS", "a", NULL),
      { { SX_HEADER_ACCEPT, 3, NULL } },
      NULL },
    { "3.1.1.10-transports",
      BYTES("OPTIONS sip:b@example.com SIP/2.0\r\n" COMMON "CSeq: 60 OPTIONS\r\n"
            "Via: SIP/2.0/SCTP t2.example.com\r\nVia: SIP/2.0/UNKNOWN t4.example.com\r\n\r\n"),
      REQUEST("OPTIONS", 60, "OPTIONS", "a", NULL),
      { { SX_HEADER_VIA, 3, NULL } },
      NULL },
    { "3.1.1.11-binary-body",
      BYTES("MESSAGE sip:k@example.org SIP/2.0\r\n" COMMON "CSeq: 1 MESSAGE\r\nContent-Length: 24\r\n\r\n"
            "--7\r\nTo: x\r\n\r\n\0\x30\x82\r\n\r\n--7--"),
      REQUEST("MESSAGE", 1, "MESSAGE", "a", NULL),
      { { SX_HEADER_TO, 1, "<sip:b@example.com>" } },
      NULL },
    { "3.1.1.12-unusual-phrase",
      BYTES("SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\xd0\xbe \xd1\x81\r\n" VIA "From: sip:a@example.com;tag=1\r\n"
            "To: sip:b@example.com;tag=2229\r\n" CALL_ID "CSeq: 35 INVITE\r\nContact: <sip:b@h.example.com>\r\n\r\n"),
      RESPONSE(200, 35, "INVITE", "1", "2229"),
      { { SX_HEADER_CONTACT, 1, "<sip:b@h.example.com>" } },
      "reading.remote-target reading.phrase " },
    { "3.1.1.13-empty-phrase",
      BYTES("SIP/2.0 100 \r\n" VIA "From: <sip:a@example.com>;tag=39\r\nTo: <sip:b@example.com>;tag=9\r\n" CALL_ID
            "CSeq: 35 INVITE\r\nContent-Length: 0\r\n\r\n"),
      RESPONSE(100, 35, "INVITE", "39", "9"),
      { { SX_HEADER_CONTENT_LENGTH, 1, "0" } },
      "" },
    { "3.3.3-atypical-scheme",
      BYTES("OPTIONS soap.beep://h.example.net:3002 SIP/2.0\r\n" COMMON "CSeq: 3 OPTIONS\r\n\r\n"),
      REQUEST("OPTIONS", 3, "OPTIONS", "a", NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.3.4-unknown-schemes-in-headers",
      BYTES(
          "REGISTER sip:example.com SIP/2.0\r\nTo: isbn:2983792873\r\nFrom: <http://www.example.com>;tag=32\r\n" CALL_ID
          "CSeq: 234902 REGISTER\r\n" VIA "Contact: <name:John_Smith>\r\n\r\n"),
      REQUEST("REGISTER", 234902, "REGISTER", "32", NULL),
      { { SX_HEADER_CONTACT, 1, "<name:John_Smith>" }, { SX_HEADER_TO, 1, "isbn:2983792873" } },
      NULL },
    { "3.3.5-unknown-extensions",
      BYTES("SIP/2.0 420 Bad Extension\r\n" VIA
            "From: <sip:a@example.com>;tag=a\r\nTo: <sip:b@example.com>;tag=b\r\n" CALL_ID
            "CSeq: 8 OPTIONS\r\nUnsupported: nobodySupportsThis, norThis\r\n\r\n"),
      RESPONSE(420, 8, "OPTIONS", "a", "b"),
      { { SX_HEADER_UNSUPPORTED, 2, NULL } },
      "reading.unsupported " },
    { "3.3.7-unknown-scheme-of-credentials",
      BYTES("SIP/2.0 401 Unauthorized\r\n" VIA
            "From: <sip:a@example.com>;tag=a\r\nTo: <sip:b@example.com>;tag=b\r\n" CALL_ID
            "CSeq: 9338 REGISTER\r\nWWW-Authenticate: NoOneKnowsThis opaque-data=here\r\n\r\n"),
      RESPONSE(401, 9338, "REGISTER", "a", "b"),
      { { SX_HEADER_WWW_AUTHENTICATE, 1, NULL } },
      "reading.challenge-scheme " },
    { "3.3.10-broadcast-via",
      BYTES("SIP/2.0 200 OK\r\n" VIA
            "Via: SIP/2.0/UDP 255.255.255.255;branch=z9hG4bK2\r\nFrom: sip:a@example.com;tag=1\r\n"
            "To: sip:b@example.com;tag=2\r\n" CALL_ID "CSeq: 35 INVITE\r\nContact: <sip:b@h.example.com>\r\n\r\n"),
      RESPONSE(200, 35, "INVITE", "1", "2"),
      { { SX_HEADER_VIA, 2, NULL } },
      "reading.remote-target " },
    { "3.3.12-parameter-of-contact",
      BYTES("SIP/2.0 200 OK\r\n" VIA "From: sip:a@example.com;tag=1\r\nTo: sip:a@example.com;tag=2\r\n" CALL_ID
            "CSeq: 2 REGISTER\r\nContact: sip:+12015550123@g.example.net;unknownparam\r\n\r\n"),
      RESPONSE(200, 2, "REGISTER", "1", "2"),
      { { SX_HEADER_CONTACT, 1, NULL } },
      "reading.binding " },
    { "3.3.14-escaped-header-in-contact",
      BYTES("SIP/2.0 302 Moved Temporarily\r\n" VIA
            "From: sip:a@example.com;tag=1\r\nTo: sip:b@example.com;tag=2\r\n" CALL_ID
            "CSeq: 2 INVITE\r\nM: <sip:b@example.com?Route=%3Csip:s.example.com%3E>\r\nL:0\r\n\r\n"),
      RESPONSE(302, 2, "INVITE", "1", "2"),
      { { SX_HEADER_CONTACT, 1, "<sip:b@example.com?Route=%3Csip:s.example.com%3E>" } },
      "reading.redirect-contact " },
    { "3.4.1-rfc-2543",
      BYTES("INVITE sip:B@example.com SIP/2.0\r\nVia: SIP/2.0/UDP gw.example.com\r\n"
            "From: <sip:+12015550123@gw.example.net;user=phone>\r\nTo: "
            "sip:+12015550124@h.example.net;user=phone\r\n" CALL_ID "CSeq: 56 INVITE\r\n\r\nv=0\r\n"),
      REQUEST("INVITE", 56, "INVITE", NULL, NULL),
      { { SX_HEADER_VIA, 1, "SIP/2.0/UDP gw.example.com" } },
      NULL },
};

const size_t valid_torture_count = G_N_ELEMENTS(valid_torture);
