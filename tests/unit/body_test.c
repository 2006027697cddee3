/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is kept of a body, and what a body is.
 */
#include "body.h"
#include "support.h"

#include <string.h>

void add_body_tests(void);

#define SDP "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n"
#define PART(type, body) "--edge\r\nContent-Type: " type "\r\n\r\n" body

typedef struct {
    const char *name;
    const char *type, *disposition, *encoding, *length; /* NULL where the header is not there */
    const char *bytes;
    bool cut;
    SxBodyKind kind;
} Body;

static const Body bodies[] = {
    { "sdp", "application/sdp", NULL, NULL, NULL, SDP, false, SX_BODY_SDP },
    { "sdp-in-other-letters", "Application/SDP;charset=utf-8", NULL, NULL, NULL, SDP, false, SX_BODY_SDP },
    { "session", "application/sdp", "session;handling=required", NULL, NULL, SDP, false, SX_BODY_SDP },
    { "early-session", "application/sdp", "early-session", NULL, NULL, SDP, false, SX_BODY_OTHER },
    { "encoded", "application/sdp", NULL, "gzip", NULL, SDP, false, SX_BODY_UNKNOWN },
    { "bytes-behind-the-body", "application/sdp", NULL, NULL, "67", SDP "m=nonsense", false, SX_BODY_SDP },
    { "shorter-than-stated", "application/sdp", NULL, NULL, "68", SDP, false, SX_BODY_SDP_LOST },
    { "cut", "application/sdp", NULL, NULL, NULL, SDP, true, SX_BODY_SDP_LOST },
    { "cut-behind-the-body", "application/sdp", NULL, NULL, "67", SDP, true, SX_BODY_SDP },
    { "length-no-number", "application/sdp", NULL, NULL, "7x", SDP, false, SX_BODY_UNKNOWN },
    { "no-version", "application/sdp", NULL, NULL, NULL, "m=audio 4000 RTP/AVP 0\r\n", false, SX_BODY_SDP_LOST },
    { "two-descriptions", "application/sdp", NULL, NULL, NULL, SDP SDP, false, SX_BODY_SDP_LOST },
    { "malformed", "application/sdp", NULL, NULL, NULL, "v=0\r\nm=audio\r\n", false, SX_BODY_SDP_LOST },
    { "none", NULL, NULL, NULL, NULL, "", false, SX_BODY_NONE },
    { "none-with-a-type", "application/sdp", NULL, NULL, "0", "", false, SX_BODY_NONE },
    { "taken-off", "application/sdp", NULL, NULL, NULL, "", false, SX_BODY_UNKNOWN },
    { "none-captured", "application/sdp", NULL, NULL, "67", "", true, SX_BODY_SDP_LOST },
    { "none-captured-of-unknown-length", NULL, NULL, NULL, NULL, "", true, SX_BODY_UNKNOWN },
    { "no-type", NULL, NULL, NULL, NULL, SDP, false, SX_BODY_UNKNOWN },
    { "other", "text/plain", NULL, NULL, NULL, "words", false, SX_BODY_OTHER },
    { "encrypted", "application/pkcs7-mime", NULL, NULL, NULL, "x", false, SX_BODY_UNKNOWN },
    { "by-reference", "message/external-body", NULL, NULL, NULL, "x", false, SX_BODY_UNKNOWN },
    { "part", "multipart/mixed;boundary=edge", NULL, NULL, NULL,
      PART("application/isup", "x\r\n") PART("application/sdp", SDP) "--edge--\r\n", false, SX_BODY_SDP },
    { "part-by-a-quoted-boundary", "multipart/related; boundary=\"edge\"", NULL, NULL, NULL,
      "preamble\r\n" PART("application/sdp", SDP) "--edge--", false, SX_BODY_SDP },
    { "part-before-the-cut", "multipart/mixed;boundary=edge", NULL, NULL, NULL,
      PART("application/sdp", SDP) PART("text/plain", "x"), true, SX_BODY_SDP },
    { "part-cut", "multipart/mixed;boundary=edge", NULL, NULL, NULL, PART("application/sdp", SDP), true,
      SX_BODY_UNKNOWN },
    { "part-in-base64", "multipart/mixed;boundary=edge", NULL, NULL, NULL,
      PART("application/sdp\r\nContent-Transfer-Encoding: base64", "djow\r\n") "--edge--", false, SX_BODY_UNKNOWN },
    { "part-of-a-part", "multipart/mixed;boundary=edge", NULL, NULL, NULL,
      PART("multipart/mixed;boundary=x", "--x--\r\n") "--edge--", false, SX_BODY_UNKNOWN },
    { "no-part", "multipart/mixed;boundary=edge", NULL, NULL, NULL, PART("text/plain", "x\r\n") "--edge--", false,
      SX_BODY_OTHER },
    { "no-boundary", "multipart/mixed", NULL, NULL, NULL, PART("application/sdp", SDP) "--edge--", false,
      SX_BODY_UNKNOWN },
    { "alternatives", "multipart/alternative;boundary=edge", NULL, NULL, NULL, PART("application/sdp", SDP) "--edge--",
      false, SX_BODY_UNKNOWN },
};

static SxText
or_empty(const char *text)
{
    return sx_text(text ? text : "");
}

static void
take(const Body *body, SxBodyExcerpt *excerpt)
{
    const SxContent content = { or_empty(body->type),
                                or_empty(body->disposition),
                                or_empty(body->encoding),
                                or_empty(body->length),
                                sx_text(body->bytes),
                                true,
                                body->cut };

    sx_body_excerpt(excerpt, &content);
}

static void
test_body(gconstpointer data)
{
    const Body *body = data;
    SxSet *set = sx_set_new();
    SxArena *arena = sx_arena_new();
    SxBodyExcerpt excerpt;
    const SxBody *kept;

    take(body, &excerpt);
    kept = sx_bodies_keep(set, arena, &excerpt);
    g_assert_cmpint(sx_body_kind(kept), ==, body->kind);
    if (body->kind == SX_BODY_SDP)
        check_text(kept->text, "m=audio 4000 RTP/AVP 0\n");
    g_assert_true(excerpt.kind == SX_BODY_SDP || excerpt.length == 0);
    sx_set_free(set);
    sx_arena_free(arena);
}

/* No key leaves the capture, and nothing is kept that goes without saying. */
static void
test_lines(void)
{
    const Body body = { .type = "application/sdp",
                        .bytes = SDP "a=rtpmap:0 PCMU/8000\r\n"
                                     "a=rtpmap:101 telephone-event/8000\r\n"
                                     "a=fmtp:101 0-16\r\n"
                                     "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:secret\r\n"
                                     "a=fingerprint:sha-256 AB:CD\r\n"
                                     "a=ice-ufrag:secret\r\n"
                                     "a=sendonly\r\n" };
    SxBodyExcerpt excerpt;

    take(&body, &excerpt);
    check_text((SxText){ excerpt.text, excerpt.length }, "m=audio 4000 RTP/AVP 0\n"
                                                         "a=rtpmap:101 telephone-event/8000\n"
                                                         "a=crypto:1 AES_CM_128_HMAC_SHA1_80\n"
                                                         "a=fingerprint:sha-256\n"
                                                         "a=ice-ufrag\n"
                                                         "a=sendonly\n");
}

static void
test_too_long(void)
{
    GString *text = g_string_new(SDP);
    Body body = { .type = "application/sdp" };
    SxBodyExcerpt excerpt;

    while (text->len < SX_BODY_LIMIT)
        g_string_append(text, "a=des:qos mandatory e2e sendrecv\r\n");
    body.bytes = text->str;
    take(&body, &excerpt);
    g_assert_cmpint(excerpt.kind, ==, SX_BODY_SDP);
    g_string_append(text, text->str + strlen(SDP));
    body.bytes = text->str;
    take(&body, &excerpt);
    g_assert_cmpint(excerpt.kind, ==, SX_BODY_SDP_LOST);
    g_string_free(text, TRUE);
}

static void
test_kept_once(void)
{
    const Body one = { .type = "application/sdp", .bytes = SDP },
               other = { .type = "application/sdp", .bytes = SDP "a=sendonly\r\n" };
    SxSet *set = sx_set_new();
    SxArena *arena = sx_arena_new();
    SxBodyExcerpt excerpt;
    const SxBody *first;

    take(&one, &excerpt);
    first = sx_bodies_keep(set, arena, &excerpt);
    g_assert_true(sx_bodies_keep(set, arena, &excerpt) == first);
    take(&other, &excerpt);
    g_assert_true(sx_bodies_keep(set, arena, &excerpt) != first);
    check_text(first->text, "m=audio 4000 RTP/AVP 0\n");
    sx_set_free(set);
    sx_arena_free(arena);
}

void
add_body_tests(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
        char *path = g_strdup_printf("/body/%s", bodies[i].name);

        g_test_add_data_func(path, &bodies[i], test_body);
        g_free(path);
    }
    g_test_add_func("/body/lines", test_lines);
    g_test_add_func("/body/too-long", test_too_long);
    g_test_add_func("/body/kept-once", test_kept_once);
}
