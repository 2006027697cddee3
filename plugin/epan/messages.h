/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The SIP messages of the packet being dissected, as the SIP dissector saw
 * them: each message once, those inside the body of another left out, none of
 * those that an ICMP error quotes.
 */
#ifndef SX_MESSAGES_H
#define SX_MESSAGES_H

#include "compat.h"
#include "message.h"

#include <epan/packet.h>

typedef struct {
    SxMessage message; /* the current one */
    uint32_t start;    /* its offset in its data source */
    /* The rest is for the functions below. */
    packet_info *pinfo;
    bool tapped;       /* the messages come from the tap */
    int next;          /* of those tapped or noted; negative when there is none */
    tvbuff_t *carrier; /* of the tapped message before */
    int offset;        /* behind that message */
    SxText outer;      /* the last message that was not inside another */
} SxPacketMessages;

/* Registers what the SIP dissector calls at each status line. */
void sx_messages_register(int protocol);

/* Starts listening to the tap of the SIP dissector. */
void sx_messages_listen(void);

/* Starts before the first message of this packet. Cheap where it has none. */
void sx_messages_begin(SxPacketMessages *messages, packet_info *pinfo);

/* Goes to the next message; false behind the last. */
bool sx_messages_next(SxPacketMessages *messages);

/* Ends, and forgets what was noted at the status lines of this packet. */
void sx_messages_end(SxPacketMessages *messages);
void sx_messages_forget(void);

#endif
