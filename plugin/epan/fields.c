/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The fields and the expert infos.
 */
#include "fields.h"

SxFields sx_fields = { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
int sx_tree_item = -1, sx_tree_reference = -1, sx_tree_finding = -1, sx_tree_more = -1;

#define TEXT_FIELD(member, title, abbreviation, blurb) \
    { &sx_fields.member, { title, "sipexplain." abbreviation, FT_STRING, BASE_NONE, NULL, 0, blurb, HFILL } }

static hf_register_info fields[] = {
    { &sx_fields.code,
      { "Status code", "sipexplain.code", FT_UINT16, BASE_DEC, NULL, 0, "The status code on the wire", HFILL } },
    TEXT_FIELD(phrase, "Phrase", "phrase", "The registered phrase of the code"),
    TEXT_FIELD(outcome, "Outcome", "outcome",
               "provisional, success, redirect, challenge, cancelled, declined or failure"),
    TEXT_FIELD(meaning, "Meaning", "meaning", "What the code means"),
    TEXT_FIELD(when, "When you see it", "when", "When the code is seen"),
    TEXT_FIELD(cause, "Possible cause", "cause", "General causes, most likely first"),
    TEXT_FIELD(fix, "How to fix", "fix", "General remedies, in the order of the causes"),
    TEXT_FIELD(next, "What happens next", "next", "What follows this response"),
    TEXT_FIELD(reference, "Reference", "reference", "The RFC sections that say so"),
    TEXT_FIELD(web_address, "Web address", "reference.url", "Where the first section can be read"),
    TEXT_FIELD(finding, "Finding", "finding", "Stable id of what was found, family.name"),
    TEXT_FIELD(evidence, "In this capture", "evidence", "What in this capture shows it, with its values"),
    TEXT_FIELD(advice, "Do this", "advice", "What to do, with the values of this capture"),
    { &sx_fields.request_frame,
      { "Request", "sipexplain.request_frame", FT_FRAMENUM, BASE_NONE, FRAMENUM_TYPE(FT_FRAMENUM_REQUEST), 0,
        "The request that this response answers", HFILL } },
    { &sx_fields.related_frame,
      { "Related frame", "sipexplain.related_frame", FT_FRAMENUM, BASE_NONE, FRAMENUM_TYPE(FT_FRAMENUM_NONE), 0,
        "A frame that the evidence speaks of", HFILL } },
    TEXT_FIELD(followed, "What followed", "followed", "What came after this response"),
    TEXT_FIELD(confidence, "Confidence", "confidence", "certain, likely or possible"),
};

static int *const trees[] = { &sx_tree_item, &sx_tree_reference, &sx_tree_finding, &sx_tree_more };

static expert_field experts[SX_GROUP_COUNT][SX_SEVERITY_COUNT];

#define EXPERT(group, group_word, group_name, group_code, severity, word, code)                \
    {                                                                                           \
        &experts[SX_GROUP_##group][SX_SEVERITY_##severity],                                     \
        {                                                                                       \
            "sipexplain.expert." group_word "." word, group_code, code, group_name, EXPFILL     \
        }                                                                                       \
    }

#define EXPERT_GROUP(group, word, name, code)                      \
    EXPERT(group, word, name, code, CHAT, "chat", PI_CHAT),        \
        EXPERT(group, word, name, code, NOTE, "note", PI_NOTE),    \
        EXPERT(group, word, name, code, WARN, "warn", PI_WARN)

static ei_register_info expert_infos[] = {
    EXPERT_GROUP(RESPONSE, "response", "SIP response code", PI_RESPONSE_CODE),
    EXPERT_GROUP(PROTOCOL, "protocol", "SIP message that breaks an RFC", PI_PROTOCOL),
    EXPERT_GROUP(SEQUENCE, "sequence", "SIP messages that go wrong over time", PI_SEQUENCE),
};

expert_field *
sx_expert(SxGroup group, SxSeverity severity)
{
    return &experts[group][severity];
}

void
sx_fields_register(int protocol)
{
    static const expert_field unset = EI_INIT;

    for (size_t group = 0; group < SX_GROUP_COUNT; group++)
        for (size_t severity = 0; severity < SX_SEVERITY_COUNT; severity++)
            experts[group][severity] = unset;
    sx_fields.protocol = protocol;
    proto_register_field_array(protocol, fields, array_length(fields));
    proto_register_subtree_array(trees, array_length(trees));
    expert_register_field_array(expert_register_protocol(protocol), expert_infos, array_length(expert_infos));
}
