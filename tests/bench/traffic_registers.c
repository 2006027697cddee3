/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Phones that renew their registrations, challenged each time.
 */
#include "traffic_kinds.h"

#define REGISTRAR "Server: Registrar (5.7)\r\n"

/* One renewal: what its four messages hold. */
typedef struct {
    guint number, host, cseq;
    char name[16], call_id[32], tag[16], to_tag[32], address[32], contact[128], nonce[40];
} Renewal;

/* Each phone keeps a Call-ID. */
static void
prepare(Renewal *renewal, guint number, guint phones)
{
    guint phone = number % phones, host = 2 + phone % 60000;

    renewal->number = number;
    renewal->host = host;
    renewal->cseq = number / phones * 2 + 1;
    g_snprintf(renewal->name, sizeof renewal->name, "%u", 100000 + phone);
    g_snprintf(renewal->call_id, sizeof renewal->call_id, "%08x-reg@%u", phone * 2654435761u, phone);
    g_snprintf(renewal->tag, sizeof renewal->tag, "%08x", (phone + renewal->cseq) * 2246822519u);
    g_snprintf(renewal->to_tag, sizeof renewal->to_tag, "%08x.%04x", number * 3266489917u, number % 65521);
    g_snprintf(renewal->address, sizeof renewal->address, "10.%u.%u.%u:5060", host >> 16, host >> 8 & 255, host & 255);
    g_snprintf(renewal->contact, sizeof renewal->contact, "Contact: <sip:%s@%s;line=%08x>;expires=3600\r\n",
               renewal->name, renewal->address, phone * 374761393u);
    g_snprintf(renewal->nonce, sizeof renewal->nonce, "%08x%08x%08x%08x", number * 2654435761u, number * 2246822519u,
               number * 3266489917u, number);
}

/* A REGISTER with what it says and its response, the first or the second. */
static void
ask(Traffic *traffic, const Renewal *renewal, guint step, const char *said, const char *status, const char *answer)
{
    Dialog dialog = { renewal->name, renewal->name, renewal->call_id, renewal->tag };
    char via[96];
    Message message = { .from = renewal->host,
                        .to = 1,
                        .dialog = &dialog,
                        .method = "REGISTER",
                        .cseq = renewal->cseq + step,
                        .uri = "sip:example.com",
                        .vias = { via, NULL },
                        .extra = said };

    g_snprintf(via, sizeof via, "SIP/2.0/UDP %s;branch=z9hG4bK-%08x-%u;rport", renewal->address,
               renewal->number * 374761393u, step);
    traffic_request(traffic, &message);
    message.from = 1;
    message.to = renewal->host;
    message.to_tag = renewal->to_tag;
    message.extra = answer;
    traffic_response(traffic, &message, status);
}

/* size renewals, of four messages each; each phone sends ten of them. */
void
make_registers(Traffic *traffic, guint size)
{
    Renewal renewal;
    char text[1024], answer[256];

    for (guint n = 0; n < size; n++) {
        prepare(&renewal, n, MAX(size / 10, 1));
        g_snprintf(text, sizeof text, "%sExpires: 3600\r\n" PHONE_HEADERS, renewal.contact);
        g_snprintf(answer, sizeof answer,
                   "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"%s\", qop=\"auth\"\r\n" REGISTRAR,
                   renewal.nonce);
        ask(traffic, &renewal, 0, text, "401 Unauthorized", answer);
        g_snprintf(text, sizeof text,
                   "%sAuthorization: Digest username=\"%s\", realm=\"example.com\", nonce=\"%s\", "
                   "uri=\"sip:example.com\", response=\"%s\", algorithm=MD5, cnonce=\"%08x\", qop=auth, "
                   "nc=00000001\r\nExpires: 3600\r\n" PHONE_HEADERS,
                   renewal.contact, renewal.name, renewal.nonce, renewal.nonce, n * 668265263u);
        g_snprintf(answer, sizeof answer, "%s" REGISTRAR, renewal.contact);
        ask(traffic, &renewal, 1, text, "200 OK", answer);
    }
}
