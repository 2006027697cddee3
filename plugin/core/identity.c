/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Takes sent-by and branch off Via. Every message passes here.
 */
#include "identity.h"

#include <string.h>

static const SxText empty = { "", 0 };

/* 5060 is the port where none is named, but for TLS, whose own is 5061 (RFC 3261
 * section 18.2.2); there the two forms are told apart, which does no harm. */
static SxText
without_default_port(SxText sent_by)
{
    static const SxText port = { ":5060", 5 };

    if (sent_by.length > port.length &&
        memcmp(sent_by.data + sent_by.length - port.length, port.data, port.length) == 0)
        sent_by.length -= port.length;
    return sent_by;
}

/* Gives the offset of a byte, or the length of the text. */
static inline size_t
offset_of(SxText text, char byte)
{
    const char *hit = text.length > 0 ? memchr(text.data, byte, text.length) : NULL;

    return hit ? (size_t)(hit - text.data) : text.length;
}

static inline SxText
behind(SxText text, size_t offset)
{
    return offset < text.length ? (SxText){ text.data + offset + 1, text.length - offset - 1 } : empty;
}

/* Finds the branch among parameters that hold no quotes and no brackets. */
static SxText
plain_branch(SxText parameters)
{
    while (parameters.length > 0) {
        size_t end = offset_of(parameters, ';'), equals;
        SxText piece = sx_text_trim((SxText){ parameters.data, end });

        parameters = behind(parameters, end);
        if (piece.length < strlen("branch") || (piece.data[0] | 0x20) != 'b')
            continue;
        equals = offset_of(piece, '=');
        if (sx_text_is(sx_text_trim((SxText){ piece.data, equals }), "branch"))
            return sx_text_trim(behind(piece, equals));
    }
    return empty;
}

/* Takes off the protocol of a Via, as nearly all write it: with UDP, TCP or TLS. */
static inline bool
take_usual_protocol(SxText *via)
{
    static const char protocol[] = "SIP/2.0/UDP ";
    const size_t length = sizeof protocol - 1;

    if (via->length <= length || memcmp(via->data, protocol, 8) != 0 || via->data[8] <= ' ' || via->data[9] <= ' ' ||
        via->data[10] <= ' ' || via->data[11] != ' ' || via->data[length] <= ' ')
        return false;
    *via = (SxText){ via->data + length, via->length - length };
    return true;
}

/* Splits a value of Via into sent-by and branch, as nearly all are written: no
 * white space, and no quotes up to the branch. Gives false for any other. */
static inline bool
split_usual(SxText via, SxText *sent_by, SxText *branch)
{
    static const SxText name = { "branch=", 7 };
    SxText rest;

    if (!take_usual_protocol(&via))
        return false;
    *sent_by = (SxText){ via.data, offset_of(via, ';') };
    rest = behind(via, sent_by->length);
    while (rest.length <= name.length || memcmp(rest.data, name.data, name.length) != 0) {
        if (rest.length == 0 || rest.data[0] <= ' ' || (rest.data[0] | 0x20) == 'b')
            return false;
        rest = behind(rest, offset_of(rest, ';'));
        via.length = (size_t)(rest.data - via.data);
        if (rest.length == 0 || offset_of(via, '"') < via.length)
            return false;
    }
    rest = (SxText){ rest.data + name.length, rest.length - name.length };
    rest.length = offset_of(rest, ';');
    via.length = (size_t)(rest.data + rest.length - via.data);
    *branch = rest;
    return rest.length > 0 && rest.data[0] > ' ' && rest.data[0] != '"' && rest.data[rest.length - 1] > ' ' &&
           sent_by->length > 0 && sent_by->data[sent_by->length - 1] > ' ' && offset_of(via, ',') == via.length;
}

/* Gives protocol and sent-by, and the branch, of a value of Via. */
static bool
split_head(SxText via, SxText *head, SxText *branch)
{
    size_t end;

    *branch = empty;
    if (offset_of(via, '"') < via.length || offset_of(via, '<') < via.length) {
        if (!sx_text_next(&via, ',', &via))
            return false;
        *head = via;
        sx_text_parameter(via, "branch", branch);
        return sx_text_next(head, ';', head);
    }
    do {
        end = offset_of(via, ',');
        *head = sx_text_trim((SxText){ via.data, end });
        via = behind(via, end);
    } while (head->length == 0 && via.length > 0);
    end = offset_of(*head, ';');
    *branch = plain_branch(behind(*head, end));
    *head = sx_text_trim((SxText){ head->data, end });
    return true;
}

/* Does for any value of Via what split_usual() does. */
static bool
split(SxText via, SxText *sent_by, SxText *branch)
{
    SxText head;
    size_t space;

    if (!split_head(via, &head, branch) || (space = offset_of(head, ' ')) == head.length)
        return false;
    *sent_by = sx_text_trim(behind(head, space));
    return true;
}

bool
sx_identity_make(SxIdentity *identity, SxText via, SxText call_id, SxText cseq)
{
    SxText sent_by, branch;

    if ((!split_usual(via, &sent_by, &branch) && !split(via, &sent_by, &branch)) ||
        !sx_text_cseq(cseq, &identity->cseq, &identity->method))
        return false;
    identity->call = sx_fingerprint(call_id);
    identity->exchange = sx_fingerprint_add(identity->call, branch);
    identity->exchange = sx_fingerprint_add(identity->exchange, without_default_port(sent_by));
    identity->exchange ^= identity->cseq;
    return true;
}

bool
sx_identity_of(SxIdentity *identity, const SxMessage *message)
{
    const SxText *via = sx_message_header(message, SX_HEADER_VIA, 0);
    const SxText *call_id = sx_message_header(message, SX_HEADER_CALL_ID, 0);
    const SxText *cseq = sx_message_header(message, SX_HEADER_CSEQ, 0);

    return via && call_id && cseq && call_id->length > 0 && sx_identity_make(identity, *via, *call_id, *cseq);
}

SxFingerprint
sx_identity_transaction(const SxIdentity *identity, SxText method)
{
    return sx_fingerprint_add(identity->exchange, method);
}
