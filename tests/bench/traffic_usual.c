/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What most captures hold: calls of nine messages, direct and through a proxy,
 * and one dialog that goes on and on.
 */
#include "traffic_kinds.h"

#define PHONES 200

static char *
new_sdp(guint host, guint number)
{
    guint port = 10000 + number * 2 % 40000;

    return g_strdup_printf("v=0\r\no=- %u %u IN IP4 10.0.%u.%u\r\ns=call\r\nc=IN IP4 10.0.%u.%u\r\nt=0 0\r\n"
                           "m=audio %u RTP/AVP 8 0 9 18 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\n"
                           "a=rtpmap:9 G722/8000\r\na=rtpmap:18 G729/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
                           "a=fmtp:101 0-15\r\na=rtcp:%u\r\na=ptime:20\r\na=sendrecv\r\n",
                           number, number, host / 250, host % 250 + 1, host / 250, host % 250 + 1, port, port + 1);
}

/* A call between two phones, whose hosts are the last of a hop each. */
typedef struct {
    Traffic *traffic;
    guint number, caller, callee;
    gboolean proxied;
    char *caller_name, *callee_name, *call_id, *from_tag, *to_tag, *caller_contact, *callee_contact;
    Dialog dialog;
} Call;

static Call
new_call(Traffic *traffic, guint number, gboolean proxied)
{
    Call call = { .traffic = traffic, .number = number, .proxied = proxied };

    call.caller = 2 + number % PHONES;
    call.callee = 2 + (number * 7 + 3) % PHONES;
    call.caller_name = g_strdup_printf("%u", 1000 + call.caller);
    call.callee_name = g_strdup_printf("%u", 1000 + call.callee);
    call.call_id =
        g_strdup_printf("%08x-%08x-%04x@10.0.0.%u", number * 2654435761u, number, number % 65521, call.caller);
    call.from_tag = g_strdup_printf("as%08x", number * 2246822519u);
    call.to_tag = g_strdup_printf("%08x-%u", number * 3266489917u, call.callee);
    call.caller_contact =
        g_strdup_printf("Contact: <sip:%s@10.0.0.%u:5060>\r\n" PHONE_HEADERS, call.caller_name, call.caller);
    call.callee_contact =
        g_strdup_printf("Contact: <sip:%s@10.0.0.%u:5060>\r\n" PHONE_HEADERS, call.callee_name, call.callee);
    call.dialog = (Dialog){ call.caller_name, call.callee_name, call.call_id, call.from_tag };
    return call;
}

static void
free_call(Call *call)
{
    g_free(call->caller_name);
    g_free(call->callee_name);
    g_free(call->call_id);
    g_free(call->from_tag);
    g_free(call->to_tag);
    g_free(call->caller_contact);
    g_free(call->callee_contact);
}

/* A transaction, on both hops where the call is proxied: the request, and its
 * responses, ended by NULL. */
static void
exchange(Call *call, const char *method, guint cseq, gboolean in_dialog, const char *body, const char *const *statuses,
         const char *answer)
{
    char *uri = g_strdup_printf("sip:%s@10.0.0.%u:5060", call->callee_name, call->callee);
    char *via = g_strdup_printf("SIP/2.0/UDP 10.0.0.%u:5060;branch=z9hG4bK-%08x-%u-%s;rport", call->caller,
                                call->number * 668265263u, cseq, method);
    char *proxy = g_strdup_printf("SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK%04x.%08x%08x.%u", call->number % 65521,
                                  call->number * 374761393u, call->number, cseq + method[0]);
    char *outer = g_strdup_printf("sip:%s@example.com", call->callee_name);
    Message request = { call->caller,
                        call->proxied ? 1 : call->callee,
                        &call->dialog,
                        method,
                        cseq,
                        call->proxied ? outer : uri,
                        { via, NULL },
                        in_dialog ? call->to_tag : NULL,
                        call->caller_contact,
                        body,
                        0 };
    Message inner = request;

    traffic_request(call->traffic, &request);
    inner.from = 1;
    inner.to = call->callee;
    inner.uri = uri;
    inner.vias[0] = proxy;
    inner.vias[1] = via;
    if (call->proxied)
        traffic_request(call->traffic, &inner);
    for (; *statuses; statuses++) {
        Message response = call->proxied ? inner : request;

        response.from = response.to;
        response.to = call->proxied ? 1 : call->caller;
        response.to_tag = (*statuses)[1] == '0' && (*statuses)[0] == '1' ? NULL : call->to_tag;
        response.extra = response.to_tag ? call->callee_contact : NULL;
        response.body = (*statuses)[0] == '2' ? answer : NULL;
        traffic_response(call->traffic, &response, *statuses);
        response.from = 1;
        response.to = call->caller;
        response.vias[0] = via;
        response.vias[1] = NULL;
        if (call->proxied)
            traffic_response(call->traffic, &response, *statuses);
    }
    g_free(uri);
    g_free(via);
    g_free(proxy);
    g_free(outer);
}

static void
make_call(Traffic *traffic, guint number, gboolean proxied)
{
    static const char *const answered[] = { "100 Trying", "180 Ringing", "200 OK", NULL };
    static const char *const ok[] = { "200 OK", NULL }, *const nothing[] = { NULL };
    Call call = new_call(traffic, number, proxied);
    char *offer = new_sdp(call.caller, number), *answer = new_sdp(call.callee, number + 7);

    exchange(&call, "INVITE", 1, FALSE, offer, answered, answer);
    exchange(&call, "ACK", 1, TRUE, NULL, nothing, NULL);
    exchange(&call, "UPDATE", 2, TRUE, NULL, ok, NULL);
    exchange(&call, "BYE", 3, TRUE, NULL, ok, NULL);
    g_free(offer);
    g_free(answer);
    free_call(&call);
}

void
make_calls(Traffic *traffic, guint size)
{
    for (guint n = 1; n <= size; n++)
        make_call(traffic, n, FALSE);
}

void
make_proxied(Traffic *traffic, guint size)
{
    for (guint n = 1; n <= size; n++)
        make_call(traffic, n, TRUE);
}

/* A dialog of size messages: re-INVITE, 200, ACK, OPTIONS, 200, and so on. */
void
make_dialog(Traffic *traffic, guint size)
{
    static const char *const ok[] = { "200 OK", NULL }, *const nothing[] = { NULL };
    Call call = new_call(traffic, 1, FALSE);
    char *offer = new_sdp(call.caller, 1), *answer = new_sdp(call.callee, 2);
    guint cseq = 1;

    for (guint n = 0; n + 5 <= size; n += 5) {
        exchange(&call, "INVITE", cseq, n > 0, offer, ok, answer);
        exchange(&call, "ACK", cseq++, TRUE, NULL, nothing, NULL);
        exchange(&call, "OPTIONS", cseq++, TRUE, NULL, ok, NULL);
    }
    g_free(offer);
    g_free(answer);
    free_call(&call);
}
