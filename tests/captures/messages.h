/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * SIP messages to put into captures.
 */
#ifndef SX_TEST_MESSAGES_H
#define SX_TEST_MESSAGES_H

#include <glib.h>

/* A response of a transaction of its own; what is left NULL or 0 gets a usual
 * value. */
typedef struct {
    const char *status;    /* "486 Busy Here" */
    unsigned number;       /* of the transaction */
    const char *method;    /* INVITE */
    const char *transport; /* UDP */
    const char *more;      /* header lines, each with its CRLF */
    const char *type;      /* of the body */
    const char *body;
} Response;

/* Gives the response with every header that RFC 3261 section 8.2.6.2 wants. */
GByteArray *message_response(Response response);

/* Gives a text as it is, without its NUL. */
GByteArray *message_text(const char *text);

/* The lines of message_response(), for those that are laid out by hand. */
#define VIA "Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1\r\n"
#define FROM "From: \"Alice\" <sip:alice@example.com>;tag=a1\r\n"
#define TO "To: \"Bob\" <sip:bob@example.com>;tag=b1\r\n"
#define CALL_ID "Call-ID: call-1@192.0.2.10\r\n"
#define CSEQ "CSeq: 1 INVITE\r\n"
#define NO_BODY "Content-Length: 0\r\n\r\n"
#define MANDATORY VIA FROM TO CALL_ID CSEQ

/* A response to put into a body. It lacks Unsupported. */
#define INNER                                                                                                          \
    "SIP/2.0 420 Bad Extension\r\nVia: SIP/2.0/TCP 203.0.113.7;branch=z9hG4bK-9\r\n"                                   \
    "From: <sip:carol@example.com>;tag=c\r\nTo: <sip:dave@example.com>\r\nCall-ID: other@203.0.113.7\r\n"              \
    "CSeq: 7 INVITE\r\nContent-Length: 0\r\n\r\n"

#endif
