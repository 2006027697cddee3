/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Items are added to faked nodes and on every pass alike: filters, columns and
 * `-T fields` would come out empty otherwise.
 */
#include "draw.h"

#include "display.h"
#include "fields.h"
#include "wording.h"

#include <epan/column-info.h>
#include <epan/tap.h>

/* Longest line of the tree, in bytes, with room for its brackets. */
#define LINE_BYTES 236
#define CONTINUED "\xe2\x80\xa6 "

/* Finds the item of the SIP message that starts at an offset of its data
 * source, looking on behind the one before. */
static proto_node *
find_sip_item(SxCanvas *canvas, uint32_t start)
{
    static int sip = -1;
    proto_node *node = canvas->sip ? canvas->sip->next : canvas->tree->first_child;

    if (sip < 0)
        sip = proto_get_id_by_filter_name("sip");
    for (; node; node = node->next) {
        field_info *info = PNODE_FINFO(node);

        if (info && info->hfinfo->id == sip && info->start == (int)start) {
            canvas->sip = node;
            return node;
        }
    }
    return NULL;
}

/* Adds what did not fit the first line, as many lines as it takes. */
static void
add_more_lines(const SxCanvas *canvas, proto_tree *tree, const char *rest)
{
    while (*rest) {
        size_t length = sx_display_first_line(rest, LINE_BYTES - strlen(CONTINUED));
        char *line = g_strdup_printf(CONTINUED "%.*s", (int)length, rest);
        proto_item *item;

        proto_tree_add_subtree(tree, canvas->tvb, 0, 0, sx_tree_more, &item, line);
        proto_item_set_generated(item);
        g_free(line);
        rest += length;
        rest += strspn(rest, " ");
    }
}

/* Adds a line "label: value"; the field keeps the whole value, a long one goes
 * on in lines of text below. */
static proto_item *
add_line(const SxCanvas *canvas, proto_tree *tree, int field, SxLabelId label, const char *value)
{
    char *line = g_strdup_printf("%s: %s", sx_label(label, canvas->language), value);
    size_t length = sx_display_first_line(line, LINE_BYTES);
    proto_item *item = proto_tree_add_string_format(tree, field, canvas->tvb, 0, 0, value, "%.*s", (int)length, line);

    proto_item_set_generated(item);
    add_more_lines(canvas, tree, line + length + strspn(line + length, " "));
    g_free(line);
    return item;
}

static void
add_word(const SxCanvas *canvas, proto_tree *tree, int field, const char *word)
{
    proto_item_set_generated(proto_tree_add_string(tree, field, canvas->tvb, 0, 0, word));
}

static void
add_reference(const SxCanvas *canvas, proto_tree *tree, const char *reference)
{
    proto_item *item = add_line(canvas, tree, sx_fields.reference, SX_LABEL_REFERENCE, reference);
    char *address = sx_wording_web_address(reference);

    if (address) {
        proto_tree *below = proto_item_add_subtree(item, sx_tree_reference);
        proto_item *url = proto_tree_add_string(below, sx_fields.web_address, canvas->tvb, 0, 0, address);

        proto_item_set_generated(url);
        proto_item_set_url(url);
    }
    g_free(address);
}

/* Gives the severity as Wireshark numbers it. */
static int
severity_number(SxSeverity severity)
{
    static const int numbers[SX_SEVERITY_COUNT] = { PI_CHAT, PI_NOTE, PI_WARN };

    return numbers[severity];
}

/* Unheard, an expert info only counts where it raises the highest severity. */
static void
add_expert(const SxCanvas *canvas, proto_item *item, SxGroup group, SxSeverity severity, const char *summary)
{
    if (!sx_preferences_wants(severity))
        return;
    if (canvas->tree || canvas->reports || expert_get_highest_severity() < severity_number(severity))
        expert_add_info_format(canvas->pinfo, item, sx_expert(group, severity), "%s", summary);
}

static void
draw_advice(const SxCanvas *canvas, proto_tree *tree, const SxFinding *finding)
{
    char *advice = sx_wording_advice(finding, canvas->language);

    if (advice && canvas->reveal == SX_REVEAL_EVERYTHING)
        add_line(canvas, tree, sx_fields.advice, SX_LABEL_ADVICE, advice);
    g_free(advice);
}

static void
add_frame(const SxCanvas *canvas, proto_tree *tree, int field, uint32_t frame)
{
    proto_item_set_generated(proto_tree_add_uint(tree, field, canvas->tvb, 0, 0, frame));
}

static void
add_related_frames(const SxCanvas *canvas, proto_item *item, const SxFinding *finding)
{
    proto_tree *below = NULL;

    for (size_t i = 0; i < finding->value_count; i++) {
        if (finding->values[i].kind != SX_VALUE_FRAME)
            continue;
        if (!below)
            below = proto_item_add_subtree(item, sx_tree_finding);
        add_frame(canvas, below, sx_fields.related_frame, finding->values[i].as.number);
    }
}

static void
draw_fault(const SxCanvas *canvas, proto_item *item, const SxFinding *finding, const SxStatement *statement)
{
    proto_tree *below = proto_item_add_subtree(item, sx_tree_finding);

    add_word(canvas, below, sx_fields.finding, statement->id);
    add_word(canvas, below, sx_fields.confidence, sx_confidences[statement->confidence]);
    if (finding->reference)
        add_reference(canvas, below, finding->reference);
    add_expert(canvas, item, statement->group, statement->severity, statement->summary[canvas->language]);
}

static void
draw_finding(const SxCanvas *canvas, proto_tree *tree, const SxFinding *finding)
{
    const SxStatement *statement = sx_statement(finding->statement);
    bool followed = statement->kind == SX_KIND_FOLLOWED;
    char *evidence = sx_wording_evidence(finding, canvas->language);
    proto_item *item = add_line(canvas, tree, followed ? sx_fields.followed : sx_fields.evidence,
                                followed ? SX_LABEL_FOLLOWED : SX_LABEL_EVIDENCE, evidence);

    g_free(evidence);
    if (statement->kind == SX_KIND_FINDING)
        draw_fault(canvas, item, finding, statement);
    add_related_frames(canvas, item, finding);
    draw_advice(canvas, tree, finding);
}

static void
draw_findings(const SxCanvas *canvas, proto_tree *tree, const SxFindings *findings)
{
    const SxFinding *finding;

    for (size_t n = 0; findings && (finding = sx_findings_at(findings, n)) != NULL; n++)
        draw_finding(canvas, tree, finding);
}

static void
draw_meaning(const SxCanvas *canvas, proto_tree *tree, const SxExplanation *explanation)
{
    add_word(canvas, tree, sx_fields.phrase, explanation->phrase);
    add_word(canvas, tree, sx_fields.outcome, sx_outcomes[explanation->outcome]);
    add_line(canvas, tree, sx_fields.meaning, SX_LABEL_MEANING, explanation->meaning);
    add_line(canvas, tree, sx_fields.when, SX_LABEL_WHEN, explanation->when);
}

/* Each cause is followed by its fix. */
static void
draw_remedies(const SxCanvas *canvas, proto_tree *tree, const SxExplanation *explanation)
{
    size_t fixes = canvas->reveal == SX_REVEAL_EVERYTHING ? explanation->fix_count : 0;

    if (explanation->next)
        add_line(canvas, tree, sx_fields.next, SX_LABEL_NEXT, explanation->next);
    for (size_t i = 0; i < MAX(explanation->cause_count, fixes); i++) {
        if (i < explanation->cause_count)
            add_line(canvas, tree, sx_fields.cause, SX_LABEL_CAUSE, explanation->causes[i]);
        if (i < fixes)
            add_line(canvas, tree, sx_fields.fix, SX_LABEL_FIX, explanation->fixes[i]);
    }
}

/* Adds the item of a message, behind the status line where its SIP item is
 * there. */
static proto_item *
add_item(const SxCanvas *canvas, proto_tree *tree, proto_node *sip, const char *title)
{
    proto_tree *parent = sip ? proto_item_get_subtree(sip) : tree;
    proto_item *item;

    item = proto_tree_add_protocol_format(parent ? parent : tree, sx_fields.protocol, canvas->tvb, 0, 0,
                                          "SIP Explain: %s", title);
    proto_item_set_generated(item);
    if (parent && parent->first_child && parent->first_child != item && sip)
        proto_tree_move_item(parent, parent->first_child, item);
    return item;
}

static void
draw_message(const SxCanvas *canvas, proto_item *item, const SxDrawn *drawn, const SxDiagnosis *diagnosis,
             const SxExplanation *explanation)
{
    proto_tree *tree = proto_item_add_subtree(item, sx_tree_item);

    if (drawn->is_response)
        proto_item_set_generated(proto_tree_add_uint(tree, sx_fields.code, canvas->tvb, 0, 0, drawn->code));
    if (explanation)
        draw_meaning(canvas, tree, explanation);
    if (diagnosis->request_frame > 0)
        add_frame(canvas, tree, sx_fields.request_frame, diagnosis->request_frame);
    if (canvas->reveal != SX_REVEAL_MEANING)
        draw_findings(canvas, tree, diagnosis->findings);
    if (explanation && canvas->reveal != SX_REVEAL_MEANING)
        draw_remedies(canvas, tree, explanation);
    if (explanation)
        add_reference(canvas, tree, explanation->reference);
}

/* Adds the expert infos of findings where no tree is built. */
static void
report_findings(const SxCanvas *canvas, const SxFindings *findings)
{
    const SxFinding *finding;

    for (size_t n = 0; findings && (finding = sx_findings_at(findings, n)) != NULL; n++) {
        const SxStatement *statement = sx_statement(finding->statement);

        if (statement->kind == SX_KIND_FINDING && canvas->reveal != SX_REVEAL_MEANING)
            add_expert(canvas, NULL, statement->group, statement->severity, statement->summary[canvas->language]);
    }
}

/* Tells whether anything that is drawn can be seen, filtered or printed. */
static bool
is_wanted(proto_tree *tree)
{
    static int expert = -1;

    if (!tree)
        return false;
    if (expert < 0)
        expert = proto_get_id_by_filter_name("_ws.expert");
    return proto_field_is_referenced(tree, sx_fields.protocol) || proto_field_is_referenced(tree, expert);
}

/* Tells whether a tap or a column takes each expert info. */
static bool
is_heard(packet_info *pinfo)
{
    static int tap = 0;

    if (tap == 0)
        tap = find_tap_id("expert");
    return have_tap_listener(tap) || (pinfo->cinfo && pinfo->cinfo->col_first[COL_EXPERT] >= 0);
}

void
sx_canvas_begin(SxCanvas *canvas, tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree)
{
    *canvas = (SxCanvas){
        .tvb = tvb,
        .pinfo = pinfo,
        .tree = is_wanted(tree) ? tree : NULL,
        .reports = is_heard(pinfo),
    };
}

bool
sx_canvas_wants_all(const SxCanvas *canvas)
{
    return canvas->tree || canvas->reports;
}

bool
sx_canvas_is_idle(const SxCanvas *canvas, unsigned code)
{
    const SxCode *known;

    if (sx_canvas_wants_all(canvas))
        return false;
    known = sx_code_find(code);
    return !known || expert_get_highest_severity() >= severity_number(known->severity);
}

void
sx_draw(SxCanvas *canvas, const SxDrawn *drawn, const SxDiagnosis *diagnosis)
{
    SxExplanation explanation;
    proto_item *item = NULL;
    char title[LINE_BYTES];
    bool known;

    canvas->language = sx_preferences_language();
    canvas->reveal = sx_preferences_reveal();
    known = drawn->is_response &&
            sx_explain(&explanation, drawn->code, sx_preferences_own_text(drawn->code), canvas->language);
    if (drawn->is_response)
        g_snprintf(title, sizeof title, known ? "%03u %s" : "%03u", drawn->code, explanation.phrase);
    else
        g_strlcpy(title, sx_label(SX_LABEL_REQUEST, canvas->language), sizeof title);
    if (canvas->tree) {
        item = add_item(canvas, canvas->tree, find_sip_item(canvas, drawn->start), title);
        draw_message(canvas, item, drawn, diagnosis, known ? &explanation : NULL);
    } else {
        report_findings(canvas, diagnosis->findings);
    }
    if (known)
        add_expert(canvas, item, SX_GROUP_RESPONSE, explanation.severity, title);
}
