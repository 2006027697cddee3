/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The protocol "SIP Explain", a post-dissector.
 */
#ifndef SX_DISSECTOR_H
#define SX_DISSECTOR_H

/* Registers the protocol, its fields, preferences and dissectors. */
void sx_dissector_register(void);

/* Starts listening to the SIP dissector, once all are registered. */
void sx_dissector_handoff(void);

#endif
