/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes out by what codes are compared.
 */
#include "model.h"

#include <string.h>

static void
write_fact_id(GString *out, const char *id)
{
    char *name = id ? sd_identifier(id) : g_strdup("COUNT");

    g_string_append_printf(out, "SX_FACT_%s", name);
    g_free(name);
}

void
sd_write_facts(const SdKnowledge *knowledge, GString *out)
{
    g_string_append(out, "\nconst SxFact sx_facts[SX_FACT_COUNT] = {\n");
    for (guint i = 0; i < knowledge->facts->len; i++) {
        const SdFact *fact = knowledge->facts->pdata[i];

        g_string_append(out, "    { ");
        sd_write_string(out, fact->id);
        g_string_append(out, ", ");
        write_fact_id(out, fact->outlook);
        g_string_append(out, ", ");
        sd_write_texts(out, knowledge, fact->text);
        g_string_append(out, " },\n");
    }
    g_string_append(out, "};\n");
}

void
sd_write_pairs(const SdKnowledge *knowledge, GString *out)
{
    for (guint i = 0; i < knowledge->pairs->len; i++) {
        const SdPair *pair = knowledge->pairs->pdata[i];
        char *what = g_strdup_printf("hints_%u", pair->codes[0]);

        g_string_append_c(out, '\n');
        sd_write_text_list(out, knowledge, what, pair->codes[1], pair->hints);
        g_free(what);
    }
    g_string_append(out, "\nconst SxPair sx_pairs[] = {\n");
    for (guint i = 0; i < knowledge->pairs->len; i++) {
        const SdPair *pair = knowledge->pairs->pdata[i];

        g_string_append_printf(out, "    { { %u, %u }, hints_%u_%u, %u },\n", pair->codes[0], pair->codes[1],
                               pair->codes[0], pair->codes[1], pair->hints->len);
    }
    g_string_append_printf(out, "    { { 0, 0 }, NULL, 0 },\n};\n\nconst size_t sx_pair_count = %u;\n",
                           knowledge->pairs->len);
}

static void
write_list(GString *out, const char *type, const char *name, unsigned code, char *const *entries,
           void (*write_entry)(GString *, const char *))
{
    if (!entries[0])
        return;
    g_string_append_printf(out, "static const %s %s_%u[] = { ", type, name, code);
    for (size_t i = 0; entries[i]; i++) {
        write_entry(out, entries[i]);
        g_string_append(out, ", ");
    }
    g_string_append(out, "};\n");
}

static void
write_header_id(GString *out, const char *header)
{
    char *name = sd_identifier(header);

    g_string_append_printf(out, "SX_HEADER_%s", name);
    g_free(name);
}

/* A method is a name on the wire, or a fact about several. */
static void
write_method(GString *out, const char *method)
{
    bool name = g_ascii_isupper(method[0]);

    g_string_append(out, "{ ");
    sd_write_string(out, name ? method : NULL);
    g_string_append(out, ", ");
    write_fact_id(out, name ? NULL : method);
    g_string_append(out, " }");
}

void
sd_write_code_lists(const SdCode *code, GString *out)
{
    write_list(out, "SxFactId", "decides", code->code, code->decides, write_fact_id);
    write_list(out, "SxMethod", "methods", code->code, code->methods, write_method);
    write_list(out, "SxHeaderId", "guides", code->code, code->guides, write_header_id);
}

static void
write_list_name(GString *out, const char *name, unsigned code, char *const *entries)
{
    if (entries[0])
        g_string_append_printf(out, ", %s_%u, %u", name, code, g_strv_length((char **)entries));
    else
        g_string_append(out, ", NULL, 0");
}

void
sd_write_code_facts(const SdKnowledge *knowledge, const SdCode *code, GString *out)
{
    const char *facts[] = { code->class_name, code->result, code->then, code->effect, code->at_proxy };

    sd_write_texts(out, knowledge, code->brief);
    for (size_t i = 0; i < G_N_ELEMENTS(facts); i++) {
        g_string_append(out, ", ");
        write_fact_id(out, facts[i]);
    }
    write_list_name(out, "decides", code->code, code->decides);
    write_list_name(out, "methods", code->code, code->methods);
    write_list_name(out, "guides", code->code, code->guides);
}
