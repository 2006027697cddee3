/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Edit > Preferences > Protocols > SIP Explain.
 */
#ifndef SX_PREFERENCES_H
#define SX_PREFERENCES_H

#include "explanation.h"
#include "language.h"

typedef enum {
    SX_REVEAL_EVERYTHING,
    SX_REVEAL_WITHOUT_FIX,
    SX_REVEAL_MEANING,
} SxReveal;

/* Registers the preferences of the protocol. */
void sx_preferences_register(int protocol);

/* Gives the language of the texts: the one chosen, or that of the user's locale. */
SxLanguage sx_preferences_language(void);

/* Gives how much to reveal. */
SxReveal sx_preferences_reveal(void);

/* Tells whether expert infos of that severity are wanted. */
bool sx_preferences_wants(SxSeverity severity);

/* Tells whether messages are correlated with each other. */
bool sx_preferences_correlate(void);

/* Gives the user's own texts for a code, or NULL; valid until the next call. */
const SxOwnText *sx_preferences_own_text(unsigned code);

#endif
