/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * One line of a scene, and the message that it stands for.
 */
#ifndef SCENE_LINE_H
#define SCENE_LINE_H

#include "scene.h"

/* One line of a scene, taken apart. */
typedef struct {
    double time;
    char from, to;
    char **words; /* behind the hosts */
    char **headers;
    bool tcp, cut, stub, multipart, private_source;
    unsigned of, bytes; /* of an ICMP error: the line quoted, and how much of it */
    const char *branch, *call, *from_tag, *to_tag, *version, *phrase;
    const char *sdp, *body, *ip;
} SceneLine;

/* Takes a line apart; clear_scene_line() frees what it holds. */
void take_scene_line(const char *text, SceneLine *line);
void clear_scene_line(SceneLine *line);

/* Gives the message of a line; free it with g_free(). */
char *write_scene_message(const SceneLine *line);

#endif
