/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Which languages the texts exist in, and which of them the user reads.
 */
#ifndef SX_LANGUAGE_H
#define SX_LANGUAGE_H

#include "knowledge.h"

/* Gives the code of a language as in locales, such as "ja", and its name in
 * itself; constants. */
const char *sx_language_code(SxLanguage language);
const char *sx_language_name(SxLanguage language);

/* Finds a language by its code, or by a locale of it such as "ja_JP.UTF-8" or
 * "zh-Hans", in any case. Gives false, and leaves *language alone, when no text
 * is in that language. */
bool sx_language_named(const char *locale, SxLanguage *language);

/* Gives the first language of the user's locale (LANGUAGE, LC_ALL, LC_MESSAGES,
 * LANG) that texts exist in, English where there is none. */
SxLanguage sx_language_of_user(void);

#endif
