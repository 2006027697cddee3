/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What rules of several families ask about the messages around one: which
 * record it is, what came later in its call, which dialog it belongs to.
 */
#ifndef SX_AROUND_H
#define SX_AROUND_H

#include "diagnosis.h"

/* Copies closer together than this, in microseconds, were not sent again: the
 * first repetition comes after T1, 0.5 s (RFC 3261 section 17.1.1.1). */
#define SX_AROUND_REPEATED 400000

/* So long after an answer a copy shows that the answer did not arrive: sooner,
 * it may still have been on its way when the copy left (RFC 3261 section
 * 17.1.1.1: T1 is 500 ms). */
#define SX_AROUND_LOST 1200000

/* No way there and back takes longer than this, in microseconds. */
#define SX_AROUND_SLOWEST 5000000

/* Gives the record of a case's message. Unlike SxCase.record it tells responses
 * of several callees apart, by To tag and RSeq. NULL where none is known. */
const SxRecord *sx_around_record(const SxCase *one);

/* Tells whether a message was sent again, as far as times show. */
bool sx_around_is_repeated(const SxRecord *record);

/* Tells whether the request was sent again after that record of its response,
 * so that the response does not seem to have arrived. */
bool sx_around_asked_again(const SxTransaction *transaction, const SxRecord *response);

/* Tells whether a timer sent a message again so long after a moment, at least
 * SX_AROUND_LOST. It had sent two copies by then (RFC 3261 sections 17.1 and
 * 13.3.1.4); a single one comes from a second capture point whose clock
 * differs. */
bool sx_around_is_resent(const SxRecord *record, int64_t since, int64_t span);

/* Tells whether the capture shows what came back to a request, as far as it can
 * tell: a response, an ICMP error, or that the request was sent again, since
 * over UDP it is not once a response has come (RFC 3261 section 17.1). */
bool sx_around_shows_answer(const SxTransaction *transaction);

/* Gives how long after an acknowledgement was seen a copy of what it
 * acknowledges shows that it did not arrive, in microseconds: SX_AROUND_LOST,
 * or more on a slow way, as long as the first answer to the request took. */
int64_t sx_around_crossing(const SxTransaction *transaction);

/* Gives the nth transaction behind that one in its call, from 0, or NULL. Looks
 * no further than SX_JOURNAL_REACH; sx_around_sees_all() tells whether that was
 * all there is. */
const SxTransaction *sx_around_later(const SxTransaction *transaction, guint n);
bool sx_around_sees_all(const SxTransaction *transaction);

/* Tells whether an INVITE was acknowledged, so that a final response has arrived,
 * or may have been where later transactions cannot be seen. */
bool sx_around_is_acknowledged(const SxTransaction *transaction);

/* Gives the tag of From or To, empty where there is none. */
SxText sx_around_tag(const SxMessage *message, SxHeaderId header);

/* Tells whether a message has the From and To tags of that one, none of them
 * empty. */
bool sx_around_same_dialog(const SxMessage *message, const SxMessage *other);

/* Gives the nth request (from 0) by which the server that sent a response
 * passed on the request it answers: of the same call, method, CSeq number and
 * From tag, sent before the response. NULL behind the last. */
const SxTransaction *sx_around_passed_on(const SxCase *one, const SxRecord *response, guint n);

/* Tells whether a message of the transaction was captured only in part, or some
 * message between its hosts so short that it was not noted at all. Then messages
 * may be missing here though they were sent. */
bool sx_around_is_cut(const SxCase *one, const SxTransaction *transaction);

/* Tells whether a request may have been passed on that was not captured, or not
 * whole: responses to it were seen before that response. */
bool sx_around_unseen_branch(const SxTransaction *transaction, const SxRecord *response);

/* Sets a placeholder to a span of time in seconds, such as 31.5. */
void sx_around_set_span(SxFinding *finding, SxPlace place, int64_t microseconds);

/* Sets how often a message was seen, over how many seconds, and its last frame. */
void sx_around_set_copies(SxFinding *finding, const SxRecord *record);

#endif
