/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes JSON.
 */
#include "json.h"

Json
json_start(void)
{
    return (Json){ g_string_new(NULL), 0, true };
}

char *
json_end(Json *json)
{
    g_string_append_c(json->out, '\n');
    return g_string_free(json->out, FALSE);
}

static void
start_line(Json *json)
{
    if (json->depth > 0)
        g_string_append_c(json->out, '\n');
    for (size_t i = 0; i < json->depth; i++)
        g_string_append(json->out, "  ");
}

static void
append_string(GString *out, const char *value)
{
    g_string_append_c(out, '"');
    for (; *value; value++) {
        unsigned char c = (unsigned char)*value;

        if (c < 0x20)
            g_string_append_printf(out, "\\u%04x", c);
        else if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", c);
        else
            g_string_append_c(out, (char)c);
    }
    g_string_append_c(out, '"');
}

static void
start_value(Json *json, const char *name)
{
    if (!json->first)
        g_string_append_c(json->out, ',');
    json->first = false;
    start_line(json);
    if (!name)
        return;
    append_string(json->out, name);
    g_string_append(json->out, ": ");
}

static void
open(Json *json, const char *name, char bracket)
{
    start_value(json, name);
    g_string_append_c(json->out, bracket);
    json->depth++;
    json->first = true;
}

static void
close(Json *json, char bracket)
{
    json->depth--;
    if (!json->first)
        start_line(json);
    if (!json->first && json->depth == 0)
        g_string_append_c(json->out, '\n');
    g_string_append_c(json->out, bracket);
    json->first = false;
}

void
json_object(Json *json, const char *name)
{
    open(json, name, '{');
}

void
json_array(Json *json, const char *name)
{
    open(json, name, '[');
}

void
json_close_object(Json *json)
{
    close(json, '}');
}

void
json_close_array(Json *json)
{
    close(json, ']');
}

void
json_string(Json *json, const char *name, const char *value)
{
    start_value(json, name);
    if (value)
        append_string(json->out, value);
    else
        g_string_append(json->out, "null");
}

void
json_number(Json *json, const char *name, unsigned value)
{
    start_value(json, name);
    g_string_append_printf(json->out, "%u", value);
}

void
json_bool(Json *json, const char *name, bool value)
{
    start_value(json, name);
    g_string_append(json->out, value ? "true" : "false");
}
