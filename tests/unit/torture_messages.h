/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Messages with the traits that RFC 4475 collects, in words of our own, and
 * what must be read from each.
 */
#ifndef TORTURE_MESSAGES_H
#define TORTURE_MESSAGES_H

#include "support.h"

typedef struct {
    const char *name;
    Bytes bytes;
    const char *method; /* of a request; both NULL and 0 when this is no SIP message */
    unsigned status;
    uint32_t cseq;
    const char *cseq_method; /* NULL where CSeq cannot be read */
    const char *from_tag;    /* NULL where there is none */
    const char *to_tag;
    struct {
        SxHeaderId id;
        size_t count;      /* of values, between commas and in all header fields */
        const char *first; /* value of the first header field */
    } values[4];
    const char *findings; /* of a response: the ids, each followed by a space */
} TortureMessage;

extern const TortureMessage valid_torture[];
extern const size_t valid_torture_count;
extern const TortureMessage invalid_torture[];
extern const size_t invalid_torture_count;

/* Header lines of a message in which something else is odd. */
#define VIA "Via: SIP/2.0/UDP h.example.com;branch=z9hG4bK1\r\n"
#define FROM_TO "From: <sip:a@example.com>;tag=a\r\nTo: <sip:b@example.com>\r\n"
#define CALL_ID "Call-ID: 1@h.example.com\r\n"
#define COMMON VIA FROM_TO CALL_ID

/* What is read: method or status, number and method of CSeq (NULL where it
 * cannot be read), From tag, To tag (NULL where there is none). */
#define REQUEST(method, number, cseq_method, from, to) method, 0, number, cseq_method, from, to
#define RESPONSE(status, number, cseq_method, from, to) NULL, status, number, cseq_method, from, to
#define NO_MESSAGE NULL, 0, 0, NULL, NULL, NULL

#endif
