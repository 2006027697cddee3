/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts a message together again from the lines that were kept of it.
 */
#include "journal.h"
#include "lines.h"

bool
sx_record_read(const SxRecord *record, SxMessage *message)
{
    const SxLine *line;

    if (!record->lines)
        return false;
    line = record->lines[0];
    if (!sx_message_read(message, (const uint8_t *)line->value, line->length, line->length, SX_FRAMING_DATAGRAM))
        return false;
    message->headers_whole = record->whole;
    for (size_t i = 1; i < record->line_count; i++) {
        line = record->lines[i];
        message->headers[message->header_count++] =
            (SxHeader){ (SxHeaderId)line->header, sx_text_trim((SxText){ line->value, line->shown }) };
        message->headers_whole = message->headers_whole && line->shown == line->length;
    }
    return true;
}

SxBodyKind
sx_record_body(const SxRecord *record)
{
    return record->body ? sx_body_kind(record->body) : SX_BODY_UNKNOWN;
}

bool
sx_record_sdp(const SxRecord *record, SxSdp *sdp)
{
    return record->body && record->body->kind == SX_BODY_SDP && sx_sdp_read(sdp, record->body->text);
}
