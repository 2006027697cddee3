/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 481 to a request inside a dialog (RFC 3261 sections 12.2.2, 12.3, 15.1.2):
 * what the capture shows of that dialog.
 */
#include "rules_dialog.h"

/* What was seen of the dialog of a request until its 481. */
typedef struct {
    const SxTransaction *setup; /* the INVITE that was answered with 2xx */
    const SxRecord *answer;
    const SxTransaction *failed; /* the INVITE of an early dialog that was rejected */
    const SxRecord *failure;
    bool known;                    /* a response with its tags was seen */
    const SxTransaction *ended;    /* a BYE with 2xx before the request */
    const SxTransaction *crossing; /* a BYE of the other side, not answered by then */
    bool other_bye;
    const SxTransaction *near; /* the INVITE of a dialog that has one tag of the request, but not the other */
    SxText expected;           /* the other tag of that dialog */
    bool to_differs;           /* it should stand in To of the request, or else in From */
} History;

/* Tells whether a request of the dialog runs from its caller or to it. */
static bool
has_both(const SxTags *tags, SxText caller, SxText callee)
{
    SxTags dialog = { caller, callee };

    return sx_tags_of_dialog(tags, &dialog);
}

/* A dialog with one tag of the request and not the other is nearly it. */
static void
note_near(History *history, const SxTags *tags, SxText caller, SxText callee, const SxTransaction *invite)
{
    bool to_differs = sx_tag_equal(tags->from, caller) || sx_tag_equal(tags->from, callee);

    if (sx_tag_equal(tags->from, caller) || sx_tag_equal(tags->to, caller))
        history->expected = callee;
    else if (sx_tag_equal(tags->from, callee) || sx_tag_equal(tags->to, callee))
        history->expected = caller;
    else
        return;
    history->to_differs = to_differs;
    history->near = invite;
}

static void
note_response(History *history, const SxTags *tags, const SxOther *invite, const SxRecord *response)
{
    bool outside = invite->tags.to.length == 0;
    SxMessage message;
    SxText callee;

    if (!sx_record_read(response, &message))
        return;
    callee = sx_to_tag(&message);
    if (has_both(tags, invite->tags.from, callee)) {
        history->known = true;
        if (response->code >= 200 && response->code < 300) {
            history->setup = invite->transaction;
            history->answer = response;
        } else if (outside && response->code > 100 && !history->setup) {
            const SxRecord *final = sx_transaction_final(invite->transaction);

            history->failed = final && final->code >= 300 ? invite->transaction : NULL;
            history->failure = final;
        }
    } else if (response->code >= 200 && response->code < 300) {
        note_near(history, tags, invite->tags.from, callee, invite->transaction);
    }
}

static void
note_invite(History *history, const SxTags *tags, const SxOther *invite, uint32_t until)
{
    const SxRecord *response;

    for (size_t n = 0; (response = sx_transaction_response(invite->transaction, n)) != NULL; n++)
        if (response->first.frame < until)
            note_response(history, tags, invite, response);
}

static bool
is_success(const SxRecord *final)
{
    return final && final->code >= 200 && final->code < 300;
}

/* The same BYE on another hop of its path is no other BYE. */
static void
note_bye(History *history, const SxCase *one, const SxTags *tags, const SxOther *bye)
{
    const SxTransaction *own = one->transaction;
    const SxRecord *answer = sx_final_before(bye->transaction, own->request.first.frame);

    if (!sx_tags_of_dialog(tags, &bye->tags) ||
        (sx_transaction_is(own, "BYE") && own->cseq == bye->transaction->cseq && sx_tags_same(tags, &bye->tags)))
        return;
    if (is_success(answer))
        history->ended = bye->transaction;
    else if (!answer && sx_tags_opposite(tags, &bye->tags))
        history->crossing = bye->transaction;
    else
        history->other_bye = true;
}

static History
look_back(const SxCase *one, const SxTags *tags)
{
    SxOthers others = sx_others(one->transaction);
    uint32_t until = one->record->first.frame;
    History history = { 0 };
    SxOther other;

    while (sx_others_next(&others, &other)) {
        if (other.transaction->request.first.frame > until)
            continue;
        if (sx_transaction_is(other.transaction, "INVITE"))
            note_invite(&history, tags, &other, until);
        else if (sx_transaction_is(other.transaction, "BYE"))
            note_bye(&history, one, tags, &other);
    }
    return history;
}

static SxFinding *
add(const SxCase *one, SxStatementId statement, SxFindings *findings)
{
    SxFinding *finding = sx_findings_add(findings, statement);

    sx_finding_text(finding, SX_PLACE_METHOD, sx_text(one->transaction->method));
    sx_dialog_set_request(finding, one);
    return finding;
}

static bool
add_ended(const SxCase *one, const History *history, SxFindings *findings)
{
    SxFinding *finding;

    if (history->ended) {
        finding = add(one, SX_STATEMENT_DIALOG_ENDED, findings);
        sx_finding_frame(finding, SX_PLACE_BYE_FRAME, history->ended->request.first.frame);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, sx_transaction_final(history->ended)->first.frame);
    } else if (history->crossing) {
        finding = add(one, SX_STATEMENT_DIALOG_CROSSING_BYE, findings);
        sx_finding_frame(finding, SX_PLACE_BYE_FRAME, history->crossing->request.first.frame);
    }
    return history->ended || history->crossing || history->other_bye;
}

static void
add_failed(const SxCase *one, const History *history, SxFindings *findings)
{
    SxFinding *finding;

    if (history->failure->first.frame > one->record->first.frame)
        return;
    finding = add(one, SX_STATEMENT_DIALOG_SETUP_FAILED, findings);
    sx_finding_frame(finding, SX_PLACE_INVITE_FRAME, history->failed->request.first.frame);
    sx_finding_number(finding, SX_PLACE_CODE, history->failure->code);
    sx_finding_words(finding, SX_PLACE_PHRASE, sx_code_find(history->failure->code)->phrase);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, history->failure->first.frame);
}

/* Nothing is said where transactions of the call may have gone unseen. */
static void
add_near(const SxCase *one, const SxTags *tags, const History *history, SxFindings *findings)
{
    SxFinding *finding;

    if (one->transaction->place > SX_DIALOG_REACH)
        return;
    finding = add(one, SX_STATEMENT_DIALOG_TAG_DIFFERS, findings);
    sx_finding_words(finding, SX_PLACE_HEADER, history->to_differs ? "To" : "From");
    sx_finding_text(finding, SX_PLACE_VALUE, history->to_differs ? tags->to : tags->from);
    sx_finding_text(finding, SX_PLACE_OTHER, history->expected);
    sx_finding_frame(finding, SX_PLACE_INVITE_FRAME, history->near->request.first.frame);
}

/* Methods that only make sense inside a dialog (RFC 3261 section 15.1, RFC 3262
 * section 3, RFC 3311 section 5.1, RFC 6086 section 4.2, RFC 6665 section 4.2). */
static bool
needs_dialog(const SxTransaction *transaction)
{
    static const char *const methods[] = { "BYE", "PRACK", "UPDATE", "INFO", "NOTIFY" };

    for (size_t i = 0; i < G_N_ELEMENTS(methods); i++)
        if (sx_transaction_is(transaction, methods[i]))
            return true;
    return false;
}

/* A subscription outlives the call whose dialog it shares (RFC 5057 section
 * 4.2). */
static bool
is_of_subscription(const SxTransaction *transaction)
{
    return sx_transaction_is(transaction, "NOTIFY") || sx_transaction_is(transaction, "SUBSCRIBE");
}

/* A NOTIFY still tells what became of a REFER when its call has ended. */
static bool
is_of_refer(const SxCase *one, const SxTags *tags)
{
    const SxText *event = sx_message_header(one->request, SX_HEADER_EVENT, 0);
    SxOthers others = sx_others(one->transaction);
    SxText rest, name;
    SxOther other;

    if (!sx_transaction_is(one->transaction, "NOTIFY") || !event)
        return false;
    rest = *event;
    if (!sx_text_next(&rest, ';', &name) || !sx_text_equal(name, sx_text("refer")))
        return false;
    while (sx_others_next(&others, &other))
        if (sx_transaction_is(other.transaction, "REFER") && sx_tags_opposite(tags, &other.tags) &&
            is_success(sx_final_before(other.transaction, one->transaction->request.first.frame)))
            return true;
    return false;
}

static void
add_refer_dropped(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    History history;
    SxFinding *finding;

    if (!is_of_refer(one, tags))
        return;
    history = look_back(one, tags);
    if (!history.ended)
        return;
    finding = add(one, SX_STATEMENT_DIALOG_REFER_DROPPED, findings);
    sx_finding_frame(finding, SX_PLACE_BYE_FRAME, history.ended->request.first.frame);
    sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, sx_transaction_final(history.ended)->first.frame);
}

void
sx_dialog_unknown(const SxCase *one, const SxTags *tags, SxFindings *findings)
{
    SxFinding *finding;
    History history;

    if (tags->to.length == 0) {
        if (needs_dialog(one->transaction))
            add(one, SX_STATEMENT_DIALOG_NO_TO_TAG, findings);
        return;
    }
    if (is_of_subscription(one->transaction)) {
        add_refer_dropped(one, tags, findings);
        return;
    }
    if (is_success(sx_final_before(one->transaction, one->record->first.frame)))
        return; /* accepted before: a 481 to its copy (RFC 3261 section 17.2.2) */
    history = look_back(one, tags);
    if (add_ended(one, &history, findings) || sx_journal_has_stub(one->journal, one->record->first.flow))
        return;
    if (history.setup && !sx_transaction_is(one->transaction, "PRACK")) {
        finding = add(one, SX_STATEMENT_DIALOG_FORGOTTEN, findings);
        sx_finding_frame(finding, SX_PLACE_INVITE_FRAME, history.setup->request.first.frame);
        sx_finding_number(finding, SX_PLACE_CODE, history.answer->code);
        sx_finding_frame(finding, SX_PLACE_ANSWER_FRAME, history.answer->first.frame);
    } else if (history.failed) {
        add_failed(one, &history, findings);
    } else if (history.near && !history.known) {
        add_near(one, tags, &history, findings);
    }
}
