/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Invalid messages (the kinds of RFC 4475 sections 3.1.2, 3.2 and 3.3): none
 * may crash the reader or make it read what is not there.
 */
#include "torture_messages.h"

#define TEN(x) x x x x x x x x x x
#define ODD_REQUEST(line, more) BYTES(line "\r\n" COMMON "CSeq: 8 INVITE\r\n" more "\r\n")

const TortureMessage invalid_torture[] = {
    { "3.1.2.1-separators-without-values",
      BYTES("INVITE sip:b@example.com SIP/2.0\r\n" FROM_TO CALL_ID
            "CSeq: 8 INVITE\r\nVia: SIP/2.0/UDP 192.0.2.15;;,;,,\r\n"
            "Contact: \"Joe\" <sip:joe@example.org>;;;;\r\n\r\n"),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_VIA, 2, "SIP/2.0/UDP 192.0.2.15;;,;,," }, { SX_HEADER_CONTACT, 1, NULL } },
      NULL },
    { "3.1.2.2-length-beyond-the-end",
      ODD_REQUEST("INVITE sip:b@example.com SIP/2.0", "Content-Length: 9999\r\n"),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_CONTENT_LENGTH, 1, "9999" } },
      NULL },
    { "3.1.2.3-negative-length",
      ODD_REQUEST("INVITE sip:b@example.com SIP/2.0", "Content-Length: -999\r\n"),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_CONTENT_LENGTH, 1, "-999" } },
      NULL },
    { "3.1.2.4-overlarge-numbers",
      BYTES("REGISTER sip:example.com SIP/2.0\r\n" COMMON "CSeq: 36893488147419103232 REGISTER\r\nExpires: 1" TEN(
          TEN("0")) "\r\nContact: <sip:b@h.example.com>\r\n  ;expires=280297596632815\r\n\r\n"),
      REQUEST("REGISTER", 0, NULL, "a", NULL),
      { { SX_HEADER_EXPIRES, 1, "1" TEN(TEN("0")) } },
      NULL },
    { "3.1.2.5-overlarge-numbers-in-response",
      BYTES("SIP/2.0 503 Service Unavailable\r\n" VIA
            "From: <sip:a@example.com>;tag=a\r\nTo: <sip:b@example.com>;tag=b\r\n" CALL_ID
            "CSeq: 9292394834772304023312 OPTIONS\r\nRetry-After: 949302838503028349304023988\r\n"
            "Warning: 1812 overture \"In Progress\"\r\n\r\n"),
      RESPONSE(503, 0, NULL, "a", "b"),
      { { SX_HEADER_WARNING, 1, NULL } },
      "message.unreadable-number reading.value " },
    { "3.1.2.6-quote-never-closed",
      BYTES("INVITE sip:b@example.com SIP/2.0\r\nTo: \"Mr. B <sip:b@example.com>;tag=no\r\nFrom: "
            "sip:a@example.net;tag=93\r\n" CALL_ID "CSeq: 8 INVITE\r\n" VIA "\r\n"),
      REQUEST("INVITE", 8, "INVITE", "93", NULL),
      { { SX_HEADER_TO, 1, "\"Mr. B <sip:b@example.com>;tag=no" } },
      NULL },
    { "3.1.2.7-brackets-around-request-uri",
      ODD_REQUEST("INVITE <sip:b@example.com> SIP/2.0", ""),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.1.2.8-space-in-request-uri",
      ODD_REQUEST("INVITE sip:b@example.com; lr SIP/2.0", ""),
      NO_MESSAGE,
      { { 0 } },
      NULL },
    { "3.1.2.9-several-spaces-in-start-line",
      ODD_REQUEST("INVITE  sip:b@example.com  SIP/2.0", ""),
      NO_MESSAGE,
      { { 0 } },
      NULL },
    { "3.1.2.10-spaces-behind-start-line",
      ODD_REQUEST("OPTIONS sip:b@example.com SIP/2.0  ", ""),
      REQUEST("OPTIONS", 8, "INVITE", "a", NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.1.2.11-escaped-header-in-request-uri",
      ODD_REQUEST("INVITE sip:b@example.com?Route=%3Csip:example.com%3E SIP/2.0", ""),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_TO, 1, "<sip:b@example.com>" } },
      NULL },
    { "3.1.2.12-date-of-no-gmt",
      ODD_REQUEST("INVITE sip:b@example.com SIP/2.0", "Date: Fri, 01 Jan 2010 16:00:00 EST\r\n"),
      REQUEST("INVITE", 8, "INVITE", "a", NULL),
      { { SX_HEADER_DATE, 2, "Fri, 01 Jan 2010 16:00:00 EST" } },
      NULL },
    { "3.1.2.13-contact-needs-brackets",
      BYTES("SIP/2.0 302 Moved Temporarily\r\n" VIA
            "From: <sip:a@example.com>;tag=a\r\nTo: <sip:b@example.com>;tag=b\r\n" CALL_ID
            "CSeq: 1 INVITE\r\nContact: sip:b@example.com?Route=%3Csip:s.example.com%3E\r\n\r\n"),
      RESPONSE(302, 1, "INVITE", "a", "b"),
      { { SX_HEADER_CONTACT, 1, NULL } },
      "reading.redirect-contact " },
    { "3.1.2.14-space-inside-brackets",
      BYTES("OPTIONS sip:b@example.org SIP/2.0\r\n" VIA "To: \"Watson, T\" < sip:t@example.org >\r\n"
            "From: <sip:a@example.com>;tag=76\r\n" CALL_ID "CSeq: 3 OPTIONS\r\n\r\n"),
      REQUEST("OPTIONS", 3, "OPTIONS", "76", NULL),
      { { SX_HEADER_TO, 1, "\"Watson, T\" < sip:t@example.org >" } },
      NULL },
    { "3.1.2.15-comma-in-bare-display-name",
      BYTES("OPTIONS sip:b@example.org SIP/2.0\r\n" VIA "From: Bell, Alexander <sip:a.g.bell@example.com>;tag=43\r\n"
            "To: Watson, Thomas <sip:t.watson@example.org>\r\n" CALL_ID "CSeq: 3 OPTIONS\r\n\r\n"),
      REQUEST("OPTIONS", 3, "OPTIONS", "43", NULL),
      { { SX_HEADER_FROM, 2, "Bell, Alexander <sip:a.g.bell@example.com>;tag=43" } },
      NULL },
    { "3.1.2.16-unknown-version",
      ODD_REQUEST("OPTIONS sip:b@example.com SIP/7.0", ""),
      REQUEST("OPTIONS", 8, "INVITE", "a", NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.1.2.17-method-is-not-that-of-cseq",
      ODD_REQUEST("NEWMETHOD sip:b@example.com SIP/2.0", ""),
      REQUEST("NEWMETHOD", 8, "INVITE", "a", NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      NULL },
    { "3.1.2.19-overlarge-code",
      BYTES("SIP/2.0 4294967301 better not break the receiver\r\n" COMMON "CSeq: 353494 INVITE\r\n\r\n"),
      NO_MESSAGE,
      { { 0 } },
      NULL },
    { "3.2.1-branch-of-nothing-but-the-cookie",
      BYTES("OPTIONS sip:b@example.com SIP/2.0\r\n" FROM_TO CALL_ID "CSeq: 8 OPTIONS\r\n"
            "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK\r\n\r\n"),
      REQUEST("OPTIONS", 8, "OPTIONS", "a", NULL),
      { { SX_HEADER_VIA, 1, "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK" } },
      NULL },
    { "3.3.1-mandatory-headers-missing",
      BYTES("SIP/2.0 486 Busy Here\r\nCSeq: 193942 INVITE\r\nVia: SIP/2.0/UDP 192.0.2.95\r\nContent-Length: 0\r\n\r\n"),
      RESPONSE(486, 193942, "INVITE", NULL, NULL),
      { { SX_HEADER_VIA, 1, NULL } },
      "message.missing-header message.missing-header message.missing-header " },
    { "3.3.8-several-values-where-one-may-be",
      BYTES("INVITE sip:b@example.com SIP/2.0\r\n" VIA "CSeq: 5 INVITE\r\nCall-ID: 1@192.0.2.1\r\nCSeq: 59 INVITE\r\n"
            "Call-ID: 2@192.0.2.2\r\nFrom: sip:a@example.com;tag=3413415\r\nTo: sip:b@example.com\r\n"
            "To: sip:c@example.net;tag=no\r\nFrom: sip:a@example.net;tag=29\r\n\r\n"),
      REQUEST("INVITE", 5, "INVITE", "3413415", NULL),
      { { SX_HEADER_CALL_ID, 2, "1@192.0.2.1" }, { SX_HEADER_CSEQ, 2, "5 INVITE" } },
      NULL },
    { "3.3.9-several-lengths",
      ODD_REQUEST("OPTIONS sip:b@example.com SIP/2.0", "Content-Length: 13\r\nContent-Length: 5\r\n\r\nno way to know"),
      REQUEST("OPTIONS", 8, "INVITE", "a", NULL),
      { { SX_HEADER_CONTENT_LENGTH, 2, "13" } },
      NULL },
};

const size_t invalid_torture_count = G_N_ELEMENTS(invalid_torture);
