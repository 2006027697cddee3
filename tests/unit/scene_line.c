/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Takes lines of scenes apart.
 */
#include "scene_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Options of the form name=value, and where each is kept. */
static const struct {
    const char *name;
    size_t place;
} options[] = {
    { "branch=", offsetof(SceneLine, branch) },   { "call=", offsetof(SceneLine, call) },
    { "from=", offsetof(SceneLine, from_tag) },   { "to=", offsetof(SceneLine, to_tag) },
    { "sdp=", offsetof(SceneLine, sdp) },         { "body=", offsetof(SceneLine, body) },
    { "version=", offsetof(SceneLine, version) }, { "ip=", offsetof(SceneLine, ip) },
};

static void
take_options(SceneLine *line)
{
    for (size_t i = 0; line->words[i]; i++) {
        const char *word = line->words[i];

        for (size_t n = 0; n < G_N_ELEMENTS(options); n++)
            if (g_str_has_prefix(word, options[n].name))
                *(const char **)((char *)line + options[n].place) = word + strlen(options[n].name);
        if (g_str_has_prefix(word, "of="))
            line->of = (unsigned)atoi(word + strlen("of="));
        else if (g_str_has_prefix(word, "bytes="))
            line->bytes = (unsigned)atoi(word + strlen("bytes="));
        else if (g_str_has_prefix(word, "phrase="))
            line->phrase = g_strdelimit(line->words[i] + strlen("phrase="), "_", ' ');
        line->tcp = line->tcp || strcmp(word, "tcp") == 0;
        line->stub = line->stub || strcmp(word, "stub") == 0;
        line->cut = line->cut || line->stub || strcmp(word, "cut") == 0;
        line->multipart = line->multipart || strcmp(word, "multipart") == 0;
        line->private_source = line->private_source || strcmp(word, "private") == 0;
    }
}

void
take_scene_line(const char *text, SceneLine *line)
{
    char **parts = g_strsplit(text, "|", -1);
    int used = 0;

    *line = (SceneLine){ 0 };
    if (sscanf(parts[0], "%lf %c>%c %n", &line->time, &line->from, &line->to, &used) != 3)
        g_error("scene: not understood: %s", text);
    line->words = g_strsplit(g_strstrip(parts[0] + used), " ", -1);
    line->headers = g_new0(char *, g_strv_length(parts));
    for (size_t i = 1; parts[i]; i++)
        line->headers[i - 1] = g_strdup(g_strstrip(parts[i]));
    g_strfreev(parts);
    take_options(line);
}

void
clear_scene_line(SceneLine *line)
{
    g_strfreev(line->words);
    g_strfreev(line->headers);
}
