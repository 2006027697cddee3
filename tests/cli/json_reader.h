/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Tells whether a text is JSON (RFC 8259), strictly: one value, no name twice in
 * an object, no comma too much, no bare control character, UTF-8.
 */
#ifndef JSON_READER_H
#define JSON_READER_H

#include <stdbool.h>

bool is_json(const char *text);

#endif
