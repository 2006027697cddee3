/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Parts that several answers have in JSON.
 */
#ifndef JSON_PARTS_H
#define JSON_PARTS_H

#include "json.h"
#include "language.h"

/* Starts an answer: its format, which is 1, its kind and its language; and ends
 * it, as json_end(). */
Json json_document(const char *kind, SxLanguage language);
char *json_finish(Json *json);

/* Writes "references": an array of sections with their web addresses. reference
 * may be NULL. */
void json_references(Json *json, const char *reference);

#endif
