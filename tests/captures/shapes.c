/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Responses laid out by hand: as RFC 3261 section 7 allows, as deployed stacks
 * write them, with codes of no class, with headers missing, and cut short.
 */
#include "captures.h"
#include "layers.h"
#include "messages.h"

#include <string.h>

static void
add_texts(CaptureFile *capture, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        capture_add(capture, frame_udp(message_text(texts[i]), FROM_SERVER), 0);
}

#define LF_HEADERS                                                                                                     \
    "Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1\nFrom: <sip:alice@example.com>;tag=a1\n"                             \
    "To: <sip:bob@example.com>;tag=b1\nCall-ID: call-1@192.0.2.10\nCSeq: 1 INVITE\n"

void
make_shapes(CaptureFile *capture)
{
    static const char *const texts[] = {
        /* compact names (section 7.3.3) */
        "SIP/2.0 420 Compact\r\nv: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1\r\n"
        "f: <sip:alice@example.com>;tag=a1\r\nt: <sip:bob@example.com>;tag=b1\r\ni: call-1@192.0.2.10\r\n"
        "CSeq: 1 INVITE\r\nUnsupported: 100rel\r\nl: 0\r\n\r\n",
        /* any case, and white space before the colon (section 7.3.1) */
        "SIP/2.0 420 Case\r\nVIA : SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1\r\n"
        "fROM\t: <sip:alice@example.com>;TAG=a1\r\nto:<sip:bob@example.com>;Tag=b1\r\n"
        "CALL-id: call-1@192.0.2.10\r\ncseq: 1 INVITE\r\n"
        "UNSUPPORTED:100rel\r\ncontent-length: 0\r\n\r\n",
        /* folded lines (section 7.3.1) */
        "SIP/2.0 420 Folded\r\nVia: SIP/2.0/UDP 192.0.2.10:5060\r\n ;branch=z9hG4bK-1\r\n"
        "From: <sip:alice@example.com>\r\n\t;tag=a1\r\n"
        "To: \"Bob\"\r\n <sip:bob@example.com>\r\n  ;tag=b1\r\n" CALL_ID CSEQ
        "Unsupported: 100rel,\r\n timer,\r\n\tpath\r\n" NO_BODY,
        "SIP/2.0 420 Bare LF\n" LF_HEADERS "Unsupported: 100rel\nContent-Length: 0\n\n",
        "SIP/2.0 420 Last CRLF Missing\r\n" MANDATORY "Unsupported: 100rel\r\nContent-Length: 0\r\n",
        "SIP/2.0 420 Last Line Unended\r\n" MANDATORY "Unsupported: 100rel",
        "SIP/2.0 420 Last CRLF And Unsupported Missing\r\n" MANDATORY "Content-Length: 0\r\n",
        /* no phrase, which the grammar allows (section 25.1) */
        "SIP/2.0 420 \r\n" MANDATORY "Unsupported: 100rel\r\n" NO_BODY,
        /* no space behind the code either, which it does not allow */
        "SIP/2.0 420\r\n" MANDATORY "Unsupported: 100rel\r\n" NO_BODY,
        "sip/2.0 420 Version In Lower Case\r\n" MANDATORY "Unsupported: 100rel\r\n" NO_BODY,
        /* no body and no Content-Length, which is fine over UDP (section 18.3) */
        "SIP/2.0 420 No Content-Length\r\n" MANDATORY "Unsupported: 100rel\r\n\r\n",
        "SIP/2.0 420 Empty Value\r\n" MANDATORY "Unsupported:\r\n" NO_BODY,
        "SIP/2.0 420 Said Twice\r\n" MANDATORY "Unsupported: 100rel\r\nUnsupported: timer, path\r\n" NO_BODY,
        "SIP/2.0 420 Line Without Colon\r\n" MANDATORY "no header at all\r\nUnsupported: 100rel\r\n" NO_BODY,
        "\r\nSIP/2.0 420 Behind An Empty Line\r\n" MANDATORY "Unsupported: 100rel\r\n" NO_BODY,
    };

    add_texts(capture, texts, G_N_ELEMENTS(texts));
}

void
make_odd_codes(CaptureFile *capture)
{
    static const char *const texts[] = {
        "SIP/2.0 000 Nothing\r\n" MANDATORY NO_BODY,
        "SIP/2.0 099 Below All\r\n" MANDATORY NO_BODY,
        "SIP/2.0 700 Above All\r\n" MANDATORY NO_BODY,
        "SIP/2.0 999 Far Above All\r\n" MANDATORY NO_BODY,
        "SIP/2.0 4220 Four Digits\r\n" MANDATORY NO_BODY,
        "SIP/2.0 42 Two Digits\r\n" MANDATORY NO_BODY,
        "SIP/2.0 4x2 No Number\r\n" MANDATORY NO_BODY,
        "SIP/2.0 -42 Negative\r\n" MANDATORY NO_BODY,
        "SIP/3.0 420 Version Of The Future\r\n" MANDATORY NO_BODY,
    };

    add_texts(capture, texts, G_N_ELEMENTS(texts));
}

void
make_missing_headers(CaptureFile *capture)
{
    static const char *const texts[] = {
        "SIP/2.0 420 No Via\r\n" FROM TO CALL_ID CSEQ "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 420 No From\r\n" VIA TO CALL_ID CSEQ "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 420 No To\r\n" VIA FROM CALL_ID CSEQ "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 420 No Call-ID\r\n" VIA FROM TO CSEQ "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 420 No CSeq\r\n" VIA FROM TO CALL_ID "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 420 Nothing At All\r\n\r\n",
        "SIP/2.0 420 No Tag\r\n" VIA FROM "To: <sip:bob@example.com;tag=inside>\r\n" CALL_ID CSEQ
        "Unsupported: 100rel\r\n" NO_BODY,
        "SIP/2.0 100 No Tag Needed\r\n" VIA FROM "To: <sip:bob@example.com>\r\n" CALL_ID CSEQ NO_BODY,
        "SIP/2.0 401 No Challenge\r\n" MANDATORY NO_BODY,
        "SIP/2.0 401 Challenge Of A Proxy\r\n" MANDATORY
        "Proxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n" NO_BODY,
        "SIP/2.0 415 None Of Three\r\n" MANDATORY NO_BODY,
        "SIP/2.0 415 One Of Three\r\n" MANDATORY "Accept-Encoding: identity\r\n" NO_BODY,
        "SIP/2.0 422 No Min-SE\r\n" MANDATORY "Session-Expires: 1800\r\n" NO_BODY,
        "SIP/2.0 423 No Min-Expires\r\n" VIA FROM TO CALL_ID "CSeq: 1 REGISTER\r\n" NO_BODY,
        "SIP/2.0 423 Not To A Method That Needs It\r\n" MANDATORY NO_BODY,
        "SIP/2.0 200 No Contact\r\n" MANDATORY NO_BODY,
        "SIP/2.0 200 No Contact Needed\r\n" VIA FROM TO CALL_ID "CSeq: 1 BYE\r\n" NO_BODY,
    };

    add_texts(capture, texts, G_N_ELEMENTS(texts));
}

/* Everything in front of the SIP message: Ethernet, IPv4 and UDP. */
#define HEADERS_BEFORE (14 + 20 + 8)

/* The response lacks Unsupported; only where its headers were captured whole
 * may that be said. */
void
make_truncated(CaptureFile *capture)
{
    static const char text[] = "SIP/2.0 420 Bad Extension\r\n" MANDATORY
                               "Content-Type: text/plain\r\nContent-Length: 21\r\n\r\nUnsupported: 100rel\r\n";
    static const char *const cut_behind[] = {
        "SIP/2.0 4",
        "SIP/2.0 420",
        "SIP/2.0 420 ",
        "SIP/2.0 420 Bad",
        "SIP/2.0 420 Bad Extension",
        "SIP/2.0 420 Bad Extension\r",
        "SIP/2.0 420 Bad Extension\r\n",
        "z9hG4bK",
        "tag=b1\r\n",
        "Call-ID: call-1",
        "CSeq: 1 INV",
        "Content-Length: 21",
        "Content-Length: 21\r\n",
        "Content-Length: 21\r\n\r",
        "Content-Length: 21\r\n\r\n",
        "Unsupported: 100rel",
        "Unsupported: 100rel\r\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cut_behind); i++) {
        const char *end = strstr(text, cut_behind[i]) + strlen(cut_behind[i]);

        capture_add(capture, frame_udp(message_text(text), FROM_SERVER), HEADERS_BEFORE + (size_t)(end - text));
    }
}
