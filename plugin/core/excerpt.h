/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A quick look at a message that passes: what its transaction depends on, and
 * the header fields that rules may want to read later (kept_headers.def). It is
 * all that is done to each message of a capture.
 */
#ifndef SX_EXCERPT_H
#define SX_EXCERPT_H

#include "body.h"
#include "header_names.h"

/* Longest header line kept, in bytes; a longer one is left out whole, so that
 * nothing is concluded from half of it. */
#define SX_EXCERPT_LINE 400

/* The same for Identity, which holds a signed token (RFC 8224 section 4). */
#define SX_EXCERPT_IDENTITY 2000

/* Longest start line kept; of a request with a longer one nothing is kept. */
#define SX_EXCERPT_START 2000

#define SX_EXCERPT_HEADERS 48

typedef struct {
    bool is_response;
    unsigned status;
    SxText via; /* of the topmost Via header field: its value; so for the others */
    SxText call_id;
    SxText cseq;
    SxText to;
    SxText rseq;
    unsigned vias; /* values of all Via header fields */
    bool whole;    /* all headers are kept that rules may want, and the last was seen */
    SxText start;  /* the start line */
    struct {
        SxHeaderId id;
        SxText value;
    } headers[SX_EXCERPT_HEADERS];
    size_t header_count;
    SxContent content;
} SxExcerpt;

/* Looks at the message in a text of which, where cut, not all was captured.
 * Gives false when it has no Via, Call-ID or CSeq. The excerpt points into the
 * text. */
bool sx_excerpt(SxExcerpt *excerpt, SxText message, bool cut);

#endif
