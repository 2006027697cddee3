/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes JSON (RFC 8259), indented, in the order in which it is told.
 */
#ifndef JSON_H
#define JSON_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    GString *out;
    size_t depth;
    bool first; /* nothing stands in the innermost object or array yet */
} Json;

/* Starts with an empty text; json_end() gives it, to be freed with g_free(). */
Json json_start(void);
char *json_end(Json *json);

/* Each writes a member of that name, or an element where name is NULL. */
void json_object(Json *json, const char *name);
void json_array(Json *json, const char *name);
void json_string(Json *json, const char *name, const char *value); /* null for NULL */
void json_number(Json *json, const char *name, unsigned value);
void json_bool(Json *json, const char *name, bool value);

/* Each closes the innermost object or array. */
void json_close_object(Json *json);
void json_close_array(Json *json);

#endif
