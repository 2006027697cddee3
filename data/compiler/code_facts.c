/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads by what facts a code is compared with others: who decides, what comes
 * next, what becomes of a dialog, at a proxy, and to which requests.
 */
#include "model.h"

#include <string.h>

void
sd_check_headers(const SdFile *file, const char *key, char *const *names)
{
    for (size_t i = 0; names[i]; i++) {
        SxHeaderId id = sx_header_find(sx_text(names[i]));

        if (id == SX_HEADER_OTHER || strcmp(sx_header_name(id), names[i]) != 0)
            sd_problem(file->problems, file->path, key, "%s is no header that header_names.def knows",
                       names[i]);
    }
}

static char *
fact_id(const char *kind, const char *word)
{
    return g_strconcat(kind, ".", word ? word : "", NULL);
}

static char *
read_fact(const SdFile *file, const char *key, const char *kind)
{
    char *word = sd_file_word(file, file->label, key, true), *id = fact_id(kind, word);

    g_free(word);
    return id;
}

static char **
read_facts(const SdFile *file, const char *key, const char *kind)
{
    char **words = sd_file_list(file, file->label, key);

    if (!words[0])
        sd_problem(file->problems, file->path, key, "is missing");
    for (size_t i = 0; words[i]; i++) {
        char *word = words[i];

        if (g_ascii_isupper(word[0]))
            continue;
        words[i] = fact_id(kind, word);
        g_free(word);
    }
    return words;
}

/* A 4xx and a 6xx refuse to a different extent (RFC 3261 section 21.6). */
static char *
result_of(const SdCode *code, unsigned class)
{
    const char *outcome = sx_outcomes[code->outcome];

    if (code->outcome == SX_OUTCOME_DECLINED || code->outcome == SX_OUTCOME_FAILURE)
        return g_strdup_printf("result.%s-%u", outcome, class);
    return fact_id("result", outcome);
}

void
sd_read_code_facts(const SdFile *file, SdCode *code)
{
    unsigned class = code->code < 10 ? code->code : code->code / 100;

    code->brief = sd_file_texts(file, file->label, "Brief", true);
    code->result = result_of(code, class);
    code->class_name = g_strdup_printf("class.%u", class);
    code->decides = read_facts(file, "Decides", "by");
    code->then = read_fact(file, "Then", "then");
    code->effect = read_fact(file, "Effect", "effect");
    code->at_proxy = read_fact(file, "AtProxy", "proxy");
    code->methods = read_facts(file, "Methods", "method");
    code->guides = sd_file_list(file, file->label, "Guide");
    sd_check_headers(file, "Guide", code->guides);
}

void
sd_free_code_facts(SdCode *code)
{
    g_strfreev(code->brief);
    g_free(code->result);
    g_free(code->class_name);
    g_free(code->then);
    g_free(code->effect);
    g_free(code->at_proxy);
    g_strfreev(code->decides);
    g_strfreev(code->methods);
    g_strfreev(code->guides);
}
