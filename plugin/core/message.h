/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One SIP message, read in place (RFC 3261 section 7): its start line, its
 * header fields, where it ends, and how much of it can be trusted to be there.
 */
#ifndef SX_MESSAGE_H
#define SX_MESSAGE_H

#include "header_names.h"

/* More header fields of known names than this are not kept; no message is then
 * said to lack one. */
#define SX_MESSAGE_HEADERS 128

typedef enum {
    SX_FRAMING_DATAGRAM, /* the message ends where its carrier ends (RFC 3261 section 18.3) */
    SX_FRAMING_STREAM,   /* it ends after Content-Length bytes of body (section 20.14) */
} SxFraming;

typedef struct {
    SxHeaderId id;
    SxText value; /* trimmed; may hold folded lines */
} SxHeader;

typedef struct {
    bool is_response;
    unsigned status;  /* of a response: 0 to 999 */
    SxText reason;    /* of a response: the phrase on the wire, may be empty */
    SxText method;    /* of a request */
    SxText uri;       /* of a request */
    SxText version;   /* of a request: SIP/2.0, or what stands there instead */
    SxHeader headers[SX_MESSAGE_HEADERS];
    size_t header_count;
    bool headers_whole; /* the empty line that ends the headers was seen, and all were kept */
    SxText body;        /* as far as it was captured */
    SxText whole;       /* all of the message that was captured */
} SxMessage;

/* Reads the message that starts at bytes: captured bytes are there, of sent
 * bytes that were on the wire. The message points into them, so they must
 * outlive it. Gives false when no SIP start line stands there; anything after
 * a good start line is read as far as it goes (sections 7.1 to 7.3). */
bool sx_message_read(SxMessage *message, const uint8_t *bytes, size_t captured, size_t sent,
                     SxFraming framing);

/* Reads only the status of a response that starts at bytes. Gives false when no
 * status line starts there. */
bool sx_message_peek_status(const uint8_t *bytes, size_t captured, unsigned *status);

/* Gives the value of the nth (from 0) header field of that name, or NULL. */
const SxText *sx_message_header(const SxMessage *message, SxHeaderId id, size_t nth);

/* Gives the first value of a header that holds a single number, parameters and
 * comments behind it left off; false when there is none or it is no number of
 * 32 bits. */
bool sx_message_number(const SxMessage *message, SxHeaderId id, uint32_t *number);

/* Splits the value of a CSeq header. Gives false when it is no number and
 * method. */
bool sx_text_cseq(SxText value, uint32_t *number, SxText *method);

/* Splits CSeq (RFC 3261 section 20.16). Gives false when it is absent or no
 * number and method. */
bool sx_message_cseq(const SxMessage *message, uint32_t *number, SxText *method);

/* Tells whether a message carries a header at all. */
bool sx_message_has(const SxMessage *message, SxHeaderId id);

/* Tells whether one of the comma-separated values of a header is that token, in
 * any case. */
bool sx_message_lists(const SxMessage *message, SxHeaderId id, const char *token);

/* Tells whether the message belongs to a request of that method: by its start
 * line, or, for a response, by CSeq. Methods are case-sensitive. */
bool sx_message_is_about(const SxMessage *message, const char *method);

/* Walks the comma-separated values of all header fields of one name, in the
 * order of the message (RFC 3261 section 7.3.1). */
typedef struct {
    const SxMessage *message;
    SxHeaderId id;
    size_t next;
    SxText rest;
} SxValues;

/* Starts at the first value. Not for headers whose single value may hold
 * commas: Date and the challenges. */
SxValues sx_values(const SxMessage *message, SxHeaderId id);

/* Stores the next value, trimmed and not empty; false at the end. */
bool sx_values_next(SxValues *values, SxText *value);

#endif
