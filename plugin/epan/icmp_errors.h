/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * ICMP errors that quote a UDP datagram. Wireshark decodes the quotation as if
 * it were sent; here it is read for what it is.
 */
#ifndef SX_ICMP_ERRORS_H
#define SX_ICMP_ERRORS_H

#include "journal.h"

#include <epan/packet.h>

/* Reads the packet as an ICMP error that quotes a UDP datagram; the text quoted
 * belongs to the packet. Gives false when it is none. Cheap where it is none. */
bool sx_icmp_error_read(packet_info *pinfo, SxIcmpError *error);

#endif
