/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Puts findings into words: fills the values into the sentences of a language.
 */
#ifndef SX_WORDING_H
#define SX_WORDING_H

#include "finding.h"

/* Gives what in the message shows the finding; free it with g_free(). */
char *sx_wording_evidence(const SxFinding *finding, SxLanguage language);

/* Gives what to do about it, or NULL where there is nothing to do or another
 * finding says it; free it with g_free(). */
char *sx_wording_advice(const SxFinding *finding, SxLanguage language);

/* Gives the web address of the section that a reference such as
 * "RFC 4028 section 6; ..." names first, or NULL when it names no RFC; free it
 * with g_free(). */
char *sx_wording_web_address(const char *reference);

#endif
