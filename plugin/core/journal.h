/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What was seen so far: the transactions of each call, with the messages that
 * made them up, as far as rules need them. Each hop of a proxied call is a
 * transaction of its own (RFC 3261 section 17).
 */
#ifndef SX_JOURNAL_H
#define SX_JOURNAL_H

#include "body.h"
#include "endpoint.h"
#include "fingerprint.h"
#include "message.h"
#include "sdp.h"

#include <glib.h>

typedef struct SxJournal SxJournal;
typedef struct SxCall SxCall;
typedef struct SxTransaction SxTransaction;

/* Between whom messages pass, and how. Numbers are 0 where they are not known. */
typedef struct {
    uint64_t from, to;           /* digests of address and port of the sender and the receiver */
    uint64_t from_host, to_host; /* the same of the addresses alone */
    uint32_t from_ip4, to_ip4;   /* IPv4 addresses as numbers */
    SxEndpoint receiver;         /* to be shown; bytes is 0 where it is not known */
    bool reliable;               /* carried by a transport that repeats by itself (TCP, SCTP, TLS) */
    bool from_private;           /* the sender's address is not a public one, as far as is known: private (RFC 1918, RFC
                                  * 6598), IPv6 unique or link local, loopback, or none at all */
    uint16_t unused;             /* 0, so that all of it can be compared at once */
} SxFlow;

/* When and how a message passed. */
typedef struct {
    int64_t time;       /* microseconds, from any fixed point */
    const SxFlow *flow; /* see sx_journal_flow() */
    uint32_t frame;
} SxMoment;

/* What an ICMP error says about a datagram (RFC 792, RFC 1812 section 5.2.7, RFC
 * 4443 section 3). */
typedef enum {
    SX_ICMP_PORT, /* nothing receives at its port */
    SX_ICMP_HOST,
    SX_ICMP_NETWORK,    /* no route, or protocol not known */
    SX_ICMP_PROHIBITED, /* refused by an administrator */
    SX_ICMP_TOO_BIG,
    SX_ICMP_EXPIRED, /* travelled too far, or waited too long for its fragments */
    SX_ICMP_OTHER,
} SxIcmpKind;

/* An ICMP error that quotes a datagram. */
typedef struct {
    uint32_t frame;
    int64_t time;
    SxIcmpKind kind;
    SxEndpoint reporter; /* who sent the error; its port is 0 */
    uint64_t from, to;   /* of the datagram, as in SxFlow */
    SxText quoted;       /* its payload, as far as it is quoted */
} SxIcmpError;

/* What the journal keeps of ICMP errors about one message. */
typedef struct {
    uint32_t frame; /* of the first */
    uint32_t last_frame;
    uint32_t count; /* of those of the same kind */
    SxIcmpKind kind;
    SxEndpoint reporter;
    int64_t time;
    bool by_address; /* too little was quoted: the nearest request with those addresses and ports */
} SxIcmpNote;

/* A message that was seen, once or several times over. */
typedef struct SxRecord SxRecord;

struct SxRecord {
    SxMoment first;
    uint32_t copies;     /* how often it was seen again */
    uint32_t last_frame; /* of its last copy, or its own */
    int64_t last_time;
    uint16_t code;                     /* its status; 0 for a request */
    uint8_t vias;                      /* how many Via values it holds; 0 where not all were captured */
    uint8_t line_count;                /* its start line and the headers that rules read; see sx_record_read() */
    bool whole;                        /* no header is missing that rules read */
    uint32_t to_tag;                   /* stands for its To tag */
    uint32_t rseq;                     /* of a reliable provisional response (RFC 3262 section 3), or 0 */
    const struct SxLine *const *lines; /* NULL where the message was not seen */
    const SxBody *body;                /* NULL where the message was not seen */
    const SxIcmpNote *icmp;            /* errors that quote it, or NULL */
    SxRecord *next;                    /* response of the same transaction that was first seen later */
};

/* Transactions in the order in which they were first seen. */
typedef struct {
    SxTransaction **list;
    guint count;
} SxTransactions;

/* The one call or dialog-less exchange that messages of a Call-ID make up. */
struct SxCall {
    SxFingerprint fingerprint; /* stands for the Call-ID */
    SxTransactions transactions;
    const SxRecord *latest[2]; /* request and response that were kept last, or NULL */
};

struct SxTransaction {
    SxFingerprint fingerprint; /* stands for what tells it from others: see SxIdentity */
    SxCall *call;
    const char *method; /* of the request, from CSeq */
    uint32_t cseq;
    guint place;      /* in the call's transactions */
    bool has_request; /* the request was seen */
    SxRecord request;
    SxRecord *responses;         /* in the order in which they were first seen */
    SxTransaction *acknowledged; /* of an ACK to a non-2xx or a CANCEL: the INVITE it belongs to, or NULL */
    SxTransaction *ack;          /* of an INVITE: the ACK to its non-2xx response, or NULL */
    SxTransaction *cancel;       /* of an INVITE: the CANCEL, or NULL */
};

/* Gives an empty journal; free it with sx_journal_free(). */
SxJournal *sx_journal_new(void);
void sx_journal_free(SxJournal *journal);

/* Gives how many bytes of memory the journal takes, its tables and all else
 * included. */
size_t sx_journal_bytes(const SxJournal *journal);

/* Keeps a flow once; gives what is kept, which lives as long as the journal. */
const SxFlow *sx_journal_flow(SxJournal *journal, const SxFlow *flow);

/* Notes the message in a text of which, where cut, not all was captured, and
 * which passed on a flow of this journal. Messages are to be noted once each, in
 * the order of the capture. Those without Call-ID, CSeq or Via are left out.
 * Gives the transaction that it belongs to (RFC 3261 sections 17.1.3 and
 * 17.2.3), or NULL. */
SxTransaction *sx_journal_note(SxJournal *journal, SxText message, bool cut, const SxMoment *moment);

/* Tells whether one of the hosts of a flow sent a message that was captured too
 * short to be read, so that nothing can be said to be missing between them. */
bool sx_journal_has_stub(const SxJournal *journal, const SxFlow *flow);

/* Give what was noted across calls: registrations, and who asked whom to wait. */
const struct SxRegistry *sx_journal_registry(const SxJournal *journal);
const struct SxServers *sx_journal_servers(const SxJournal *journal);

/* Gives when the latest message passed, in the time of SxMoment. */
int64_t sx_journal_end(const SxJournal *journal);

/* Ties an ICMP error to the message that it quotes: by Via, Call-ID and CSeq,
 * else to the latest request of the same addresses and ports. Gives whether there is one. */
bool sx_journal_note_icmp(SxJournal *journal, const SxIcmpError *error);

/* Finds the transaction of a message that was noted, or NULL. */
SxTransaction *sx_journal_find(const SxJournal *journal, const SxMessage *message);

/* Gives the record of the message in a frame among a transaction's, or NULL. A
 * copy is found by the frame of the first or the last one only. */
const SxRecord *sx_transaction_record(const SxTransaction *transaction, uint32_t frame, unsigned code);

/* Gives response n of a transaction from 0, or NULL behind the last. */
const SxRecord *sx_transaction_response(const SxTransaction *transaction, size_t n);

/* Gives the first response from 200 to 699, or NULL while there is none. */
const SxRecord *sx_transaction_final(const SxTransaction *transaction);

/* Gives the next transaction of the same call, method and sender, seen later,
 * or NULL; and the one before. Looks at no more than SX_JOURNAL_REACH others. */
#define SX_JOURNAL_REACH 64
SxTransaction *sx_transaction_next(const SxTransaction *transaction);
SxTransaction *sx_transaction_before(const SxTransaction *transaction);

/* Reads what was kept of a message: start line and headers, no body. It points
 * into the record. Gives false when nothing was kept. */
bool sx_record_read(const SxRecord *record, SxMessage *message);

/* Gives what the body of a message is. */
SxBodyKind sx_record_body(const SxRecord *record);

/* Reads what was kept of the session description of a message; it points into
 * the record. Gives false where there is none, or not all of it was kept. */
bool sx_record_sdp(const SxRecord *record, SxSdp *sdp);

#endif
