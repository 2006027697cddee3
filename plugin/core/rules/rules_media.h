/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the media family, and what they share.
 */
#ifndef SX_RULES_MEDIA_H
#define SX_RULES_MEDIA_H

#include "codecs.h"
#include "diagnosis.h"

/* Each looks at a response; the request was seen. */
void sx_media_refused(const SxCase *one, SxFindings *findings);
void sx_media_precondition(const SxCase *one, SxFindings *findings);
void sx_media_retried(const SxCase *one, SxFindings *findings);

/* Each looks at any message that may carry an offer or an answer. */
void sx_media_exchange(const SxCase *one, SxFindings *findings);
void sx_media_acknowledged(const SxCase *one, SxFindings *findings);
void sx_media_prack(const SxCase *one, SxFindings *findings);
void sx_media_changed(const SxCase *one, SxFindings *findings);
void sx_media_address(const SxCase *one, SxFindings *findings);

/* Adds where the SDP of a response differs from the offer in what it wants. Gives
 * false where both fit, or cannot be told apart. */
bool sx_media_mismatch(const SxCase *one, const SxSdp *offer, const SxSdp *listed, SxFindings *findings);

/* Holds Warning of a response against the offer. Gives false where it says
 * nothing. */
bool sx_media_warnings(const SxCase *one, const SxSdp *offer, SxFindings *findings);

/* Adds what the callee of an INVITE outside a dialog, who refuses an offer,
 * accepted in another call. */
void sx_media_accepted(const SxCase *one, const SxSdp *offer, SxFindings *findings);

/* What carries an answer (RFC 3261 section 13.2.1). */
typedef enum {
    SX_ANSWER_EARLY, /* a provisional response or PRACK: another may follow */
    SX_ANSWER_FINAL,
    SX_ANSWER_ACK,
} SxAnswerKind;

/* Holds an answer against the offer in another frame (RFC 3264 section 6). */
void sx_media_agreement(const SxSdp *offer, uint32_t frame, const SxSdp *answer, SxAnswerKind kind,
                        SxFindings *findings);

/* Adds a finding with the frame of the request. */
SxFinding *sx_media_add(const SxCase *one, SxFindings *findings, SxStatementId statement);

/* Tells whether a message was kept with a session description, read or not. */
bool sx_media_carries(const SxRecord *record);

/* Gives the first response with a session description that was seen before that
 * one and of the same To tag, from 101 to 199; where reliable is set, only one
 * sent reliably (RFC 3262 section 3). NULL where there is none. */
const SxRecord *sx_media_before(const SxTransaction *transaction, const SxRecord *record, bool reliable);

/* Some values behind each other, as far as they are shown. */
#define SX_MEDIA_LIST 110
typedef struct {
    char text[SX_MEDIA_LIST + sizeof ", ..."];
    size_t length;
    bool full;
} SxMediaList;

/* Appends a value unless it is there already; dots stand for what has no room. */
void sx_media_append(SxMediaList *list, SxText value);

/* Sets a placeholder to a list. */
void sx_media_set(SxFinding *finding, SxPlace place, const SxMediaList *list);

/* Sets a placeholder to the codecs of a stream, without those that only go along
 * with others where there are more. */
void sx_media_set_codecs(SxFinding *finding, SxPlace place, const SxSdpStream *stream);

/* Appends what one stream is, such as `audio RTP/AVP (PCMU, PCMA)`. */
void sx_media_append_stream(SxMediaList *list, const SxSdpStream *stream);

/* Sets a placeholder to all that is offered, stream by stream. */
void sx_media_set_offer(SxFinding *finding, SxPlace place, const SxSdp *offer);

/* Tells whether two texts are the same, in any case. */
bool sx_media_same(SxText a, SxText b);

#endif
