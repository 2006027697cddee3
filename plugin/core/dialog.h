/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Dialogs as far as a journal shows them: the tags of a request (RFC 3261
 * section 12), and the other transactions of its call with theirs.
 */
#ifndef SX_DIALOG_H
#define SX_DIALOG_H

#include "journal.h"

/* Most transactions of a call that are looked at before and after one. */
#define SX_DIALOG_REACH SX_JOURNAL_REACH

typedef struct {
    SxText from, to; /* to is empty in a request outside a dialog */
} SxTags;

/* Tells whether two tags are there and are the same; like other parameters they
 * are compared in any case (RFC 3261 section 7.3.1). */
bool sx_tag_equal(SxText a, SxText b);

/* Gives the To tag, empty where there is none. */
SxText sx_to_tag(const SxMessage *message);

/* Reads the tags of a request. Gives false where From has no tag, or either
 * header is not there or not readable. */
bool sx_tags_read(const SxMessage *request, SxTags *tags);

/* Tell whether a request is of the same dialog and sender as another, of the
 * same dialog and the other side, or of the same dialog. */
bool sx_tags_same(const SxTags *a, const SxTags *b);
bool sx_tags_opposite(const SxTags *a, const SxTags *b);
bool sx_tags_of_dialog(const SxTags *a, const SxTags *b);

/* A transaction of a call whose request was seen, with its request read. */
typedef struct {
    const SxTransaction *transaction;
    SxMessage request;
    SxTags tags;
} SxOther;

/* Walks the other transactions of a call in the order of the capture. */
typedef struct {
    const SxTransaction *around;
    guint at, end;
} SxOthers;

SxOthers sx_others(const SxTransaction *around);
bool sx_others_next(SxOthers *others, SxOther *other);

/* Tells whether a transaction is of that method. */
bool sx_transaction_is(const SxTransaction *transaction, const char *method);

/* Tells whether two requests passed the same hop in the same direction. */
bool sx_same_hop(const SxTransaction *a, const SxTransaction *b);

/* Gives the first final response that was seen before a frame, or NULL. */
const SxRecord *sx_final_before(const SxTransaction *transaction, uint32_t frame);

#endif
