/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What would be slow if anything were searched through that can grow.
 */
#include "traffic_kinds.h"

#define VIA "SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK"
#define URI "sip:bob@example.com"
#define CONTACT "Contact: <sip:bob@10.0.0.3>\r\n"

static const Dialog one_dialog = { "alice", "bob", "one-call@10.0.0.2", "caller" };

static Message
invite(void)
{
    return (Message){ .from = 2,
                      .to = 3,
                      .dialog = &one_dialog,
                      .method = "INVITE",
                      .cseq = 1,
                      .uri = URI,
                      .vias = { VIA "same", NULL },
                      .extra = CONTACT };
}

static Message
answer_to(const Message *request)
{
    Message answer = *request;

    answer.from = request->to;
    answer.to = request->from;
    answer.to_tag = "callee";
    return answer;
}

/* One INVITE, again and again. */
void
make_repeated(Traffic *traffic, guint size)
{
    Message request = invite();

    request.pause = 500000;
    for (guint n = 0; n < size; n++)
        traffic_request(traffic, &request);
}

/* One response, again and again. */
void
make_answered(Traffic *traffic, guint size)
{
    Message request = invite(), answer = answer_to(&request);

    answer.pause = 500000;
    traffic_request(traffic, &request);
    for (guint n = 1; n < size; n++)
        traffic_response(traffic, &answer, "486 Busy Here");
}

/* A response of another callee each time. */
void
make_forked(Traffic *traffic, guint size)
{
    Message request = invite(), answer = answer_to(&request);
    char tag[16];

    answer.to_tag = tag;
    traffic_request(traffic, &request);
    for (guint n = 1; n < size; n++) {
        g_snprintf(tag, sizeof tag, "fork%u", n);
        traffic_response(traffic, &answer, n % 3 == 0 ? "200 OK" : n % 3 == 1 ? "180 Ringing" : "603 Decline");
    }
}

/* REGISTERs of one user and Contact, each with a Call-ID of its own, then a
 * call to the user that finds nobody. */
void
make_one_user(Traffic *traffic, guint size)
{
    char call_id[32], via[64];
    Dialog dialog = { "bob", "bob", call_id, "tag" };
    Message request = { .from = 3,
                        .to = 1,
                        .dialog = &dialog,
                        .method = "REGISTER",
                        .cseq = 1,
                        .uri = "sip:example.com",
                        .vias = { via, NULL },
                        .extra = CONTACT "Expires: 60\r\n" };
    Message call = invite(), answer, refusal;

    for (guint n = 0; n + 4 <= size; n += 4) {
        g_snprintf(call_id, sizeof call_id, "reg-%u", n);
        g_snprintf(via, sizeof via, VIA "reg%u", n);
        request.extra = CONTACT "Expires: 60\r\n";
        traffic_request(traffic, &request);
        answer = answer_to(&request);
        answer.extra = "Contact: <sip:bob@10.0.0.3>;expires=60\r\n";
        traffic_response(traffic, &answer, "200 OK");
        g_snprintf(call_id, sizeof call_id, "call-%u", n);
        call.dialog = &dialog;
        call.to = 1;
        traffic_request(traffic, &call);
        refusal = answer_to(&call);
        traffic_response(traffic, &refusal, n % 8 ? "404 Not Found" : "480 Temporarily Unavailable");
    }
}

/* Transactions of one call that only CSeq tells apart; each is refused. */
void
make_one_branch(Traffic *traffic, guint size)
{
    static const char *const methods[] = { "INVITE", "ACK", "OPTIONS", "CANCEL", "PRACK", "NOTIFY" };
    Message request = invite(), answer;

    for (guint n = 0; n + 2 <= size; n += 2) {
        request.cseq = n / 12 + 1;
        request.method = methods[n / 2 % G_N_ELEMENTS(methods)];
        traffic_request(traffic, &request);
        answer = answer_to(&request);
        traffic_response(traffic, &answer, n % 4 ? "481 Call/Transaction Does Not Exist" : "500 Server Internal Error");
    }
}

/* Calls of one client to a server that asks it to wait, each too early, and
 * challenged ones. */
void
make_refused(Traffic *traffic, guint size)
{
    char call_id[32], via[64];
    Dialog dialog = { "alice", "bob", call_id, "tag" };
    Message request = invite(), answer;

    request.dialog = &dialog;
    request.vias[0] = via;
    for (guint n = 0; n + 4 <= size; n += 4) {
        g_snprintf(call_id, sizeof call_id, "call-%u", n / 400);
        g_snprintf(via, sizeof via, VIA "refused%u", n);
        request.cseq = n + 1;
        traffic_request(traffic, &request);
        answer = answer_to(&request);
        answer.extra = "Retry-After: 3600\r\n";
        traffic_response(traffic, &answer, "503 Service Unavailable");
        g_snprintf(via, sizeof via, VIA "again%u", n);
        request.cseq = n + 2;
        traffic_request(traffic, &request);
        answer.cseq = n + 2;
        answer.extra = "Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"abc\"\r\n";
        traffic_response(traffic, &answer, "407 Proxy Authentication Required");
    }
}

/* Responses to requests that were never seen, in one call. */
void
make_strays(Traffic *traffic, guint size)
{
    char via[64];
    Message request = invite(), answer = answer_to(&request);

    answer.vias[0] = via;
    for (guint n = 0; n < size; n++) {
        g_snprintf(via, sizeof via, VIA "stray%u", n);
        answer.cseq = n % 7 + 1;
        traffic_response(traffic, &answer, n % 2 ? "408 Request Timeout" : "200 OK");
    }
}

/* The smallest messages that are kept, each a call and a sender of its own. */
void
make_tiny(Traffic *traffic, guint size)
{
    for (guint n = 0; n < size; n++) {
        g_string_printf(traffic->out, "A s:a SIP/2.0\r\nv:S %x\r\ni:%x\r\nCSeq:%u A\r\n\r\n", n, n, n);
        traffic->take(&(TrafficMessage){ traffic->out->str, traffic->out->len, n + 2, 1, ++traffic->time },
                      traffic->data);
    }
}
