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

/* The headers whose values are noted, whether they are kept or not. */
typedef enum {
    SX_NOTED_NOT,
    SX_NOTED_CALL_ID,
    SX_NOTED_CSEQ,
    SX_NOTED_TO,
    SX_NOTED_RSEQ,
    SX_NOTED_TYPE,
    SX_NOTED_LENGTH,
    SX_NOTED_ENCODING,
    SX_NOTED_DISPOSITION,
    SX_NOTED_VIA, /* the topmost Via header field */
    SX_NOTED_COUNT,
    SX_NOTED_NOTHING = SX_NOTED_COUNT, /* the header is passed over */
} SxNoted;

/* A header that is kept. */
typedef struct {
    SxHeaderId id;
    SxText value;
} SxKeptHeader;

typedef struct {
    bool is_response;
    bool whole; /* all headers are kept that rules may want, and the last was seen */
    bool ended; /* the empty line behind the headers was seen */
    bool cut;   /* not all of the message was captured */
    unsigned status;
    unsigned vias;                /* values of all Via header fields */
    SxText start;                 /* the start line */
    SxText body;                  /* what was captured behind the headers */
    SxText noted[SX_NOTED_COUNT]; /* by SxNoted; data is NULL where there is none, SX_NOTED_NOT means nothing */
    size_t header_count;
    SxKeptHeader headers[SX_EXCERPT_HEADERS];
} SxExcerpt;

/* Looks at the message in a text of which, where cut, not all was captured.
 * Gives false when it has no Via, Call-ID or CSeq. The excerpt points into the
 * text. */
bool sx_excerpt(SxExcerpt *excerpt, SxText message, bool cut);

/* Gives what an excerpt says about the body of its message. */
SxContent sx_excerpt_content(const SxExcerpt *excerpt);

#endif
