/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Tools > SIP Explain.
 */
#ifndef SX_MENU_H
#define SX_MENU_H

/* Registers the entries, which open the handbook. Where Wireshark's header for
 * that is broken (CMake finds out) there is no such function. */
void sx_menu_register(int protocol);

#endif
