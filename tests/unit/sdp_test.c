/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Session descriptions, and the codecs in them.
 */
#include "codecs.h"
#include "support.h"

#include <string.h>

/* Example of RFC 8866 section 5, with more streams. */
static const char example[] = "v=0\r\n"
                              "o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1\r\n"
                              "s=-\r\n"
                              "c=IN IP4 198.51.100.1\r\n"
                              "t=0 0\r\n"
                              "a=recvonly\r\n"
                              "m=audio 49170/2 RTP/AVP 0 96 13\r\n"
                              "a=rtpmap:96 L16/48000/1\r\n"
                              "m=video 51372 UDP/TLS/RTP/SAVPF 99\r\n"
                              "c=IN IP6 ff15::101/3\r\n"
                              "a=rtpmap:99 h263-1998/90000\r\n"
                              "a=inactive\r\n"
                              "m=image 0 udptl t38\r\n";

static void
test_streams(void)
{
    SxSdp sdp;

    g_assert_true(sx_sdp_read(&sdp, sx_text(example)));
    g_assert_cmpuint(sdp.stream_count, ==, 3);
    check_text(sdp.streams[0].type, "audio");
    g_assert_cmpuint(sdp.streams[0].port, ==, 49170);
    check_text(sdp.streams[0].protocol, "RTP/AVP");
    check_text(sdp.streams[0].formats, "0 96 13");
    check_text(sdp.streams[0].address, "198.51.100.1");
    g_assert_cmpint(sdp.streams[0].direction, ==, SX_SDP_RECVONLY);
    check_text(sdp.streams[1].family, "IP6");
    check_text(sdp.streams[1].address, "ff15::101");
    g_assert_cmpint(sdp.streams[1].direction, ==, SX_SDP_INACTIVE);
    g_assert_true(sx_sdp_is_rtp(&sdp.streams[1]) && sx_sdp_is_secure(&sdp.streams[1]));
    g_assert_true(sx_sdp_is_multicast(&sdp.streams[1]) && !sx_sdp_is_multicast(&sdp.streams[0]));
    g_assert_true(sx_sdp_is_fax(&sdp.streams[2]) && !sx_sdp_is_rtp(&sdp.streams[2]));
    g_assert_false(sx_sdp_is_secure(&sdp.streams[0]));
}

static void
test_codecs(void)
{
    static const char *const names[] = { "PCMU/8000", "L16/48000", "CN/8000" };
    SxSdp sdp;
    SxCodecs codecs;

    g_assert_true(sx_sdp_read(&sdp, sx_text(example)));
    sx_codecs_read(&codecs, &sdp.streams[0]);
    g_assert_cmpuint(codecs.count, ==, G_N_ELEMENTS(names));
    for (size_t i = 0; i < codecs.count; i++)
        check_text(codecs.list[i].name, names[i]);
    g_assert_false(sx_codec_is_auxiliary(&codecs.list[1]));
    g_assert_true(sx_codec_is_auxiliary(&codecs.list[2]));
    check_text(sx_codec_shown(&codecs.list[0]), "PCMU");
    check_text(sx_codec_shown(&codecs.list[1]), "L16/48000");
}

/* A number of the profile may be given another meaning. */
static void
test_codec_mapped_anew(void)
{
    SxSdp sdp;
    SxCodecs codecs;

    g_assert_true(sx_sdp_read(&sdp, sx_text("m=audio 1 RTP/AVP 8 5000000000\na=rtpmap:8 GSM/8000\n")));
    sx_codecs_read(&codecs, &sdp.streams[0]);
    check_text(codecs.list[0].name, "GSM/8000");
    check_text(codecs.list[1].name, "");
    check_text(sx_codec_shown(&codecs.list[1]), "5000000000");
}

static void
test_many_formats(void)
{
    GString *text = g_string_new("m=audio 1 RTP/AVP");
    SxSdp sdp;
    SxCodecs codecs;

    for (int i = 0; i <= SX_SDP_FORMATS; i++)
        g_string_append_printf(text, " %d", i);
    g_assert_true(sx_sdp_read(&sdp, sx_text(text->str)));
    sx_codecs_read(&codecs, &sdp.streams[0]);
    g_assert_cmpuint(codecs.count, ==, SX_SDP_FORMATS);
    g_assert_false(codecs.whole);
    g_string_free(text, TRUE);
}

static void
test_many_streams(void)
{
    GString *text = g_string_new(NULL);
    SxSdp sdp;

    for (int i = 0; i < SX_SDP_STREAMS; i++)
        g_string_append(text, "m=audio 1 RTP/AVP 0\n");
    g_assert_true(sx_sdp_read(&sdp, sx_text(text->str)));
    g_string_append(text, "m=audio 1 RTP/AVP 0\n");
    g_assert_false(sx_sdp_read(&sdp, sx_text(text->str)));
    g_string_free(text, TRUE);
}

typedef struct {
    const char *name, *text;
    bool good;
} Shape;

static const Shape shapes[] = {
    { "empty", "", true },
    { "no-streams", "v=0\r\ns=-\r\n", true },
    { "line-feeds", "v=0\nm=audio 1 RTP/AVP 0\n", true },
    { "carriage-returns", "v=0\rm=audio 1 RTP/AVP 0\r", true },
    { "no-last-line-end", "m=audio 65535 RTP/AVP 0", true },
    { "lines-that-are-none", "rubbish\nm\n=\nm=audio 1 RTP/AVP 0", true },
    { "port-too-high", "m=audio 65536 RTP/AVP 0", false },
    { "port-overflows", "m=audio 4294967296 RTP/AVP 0", false },
    { "port-negative", "m=audio -1 RTP/AVP 0", false },
    { "no-format", "m=audio 1 RTP/AVP", false },
    { "no-protocol", "m=audio 1", false },
    { "no-value", "m=", false },
    { "connection-cut", "c=IN IP4\nm=audio 1 RTP/AVP 0", false },
};

static void
test_shape(gconstpointer data)
{
    const Shape *shape = data;
    SxSdp sdp;

    g_assert_cmpint(sx_sdp_read(&sdp, sx_text(shape->text)), ==, shape->good);
}

static void
test_attributes(void)
{
    const SxText lines = sx_text("a=crypto:1 ONE inline:x\na=crypto2:0 NO\na=crypto\na=crypto: 2 TWO\n");
    SxText value;

    g_assert_true(sx_sdp_attribute(lines, "crypto", 0, &value));
    check_text(value, "1 ONE inline:x");
    g_assert_true(sx_sdp_attribute(lines, "crypto", 1, &value));
    check_text(value, "");
    g_assert_true(sx_sdp_attribute(lines, "crypto", 2, &value));
    check_text(value, "2 TWO");
    g_assert_false(sx_sdp_attribute(lines, "crypto", 3, &value));
}

void add_body_tests(void);

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sdp/streams", test_streams);
    g_test_add_func("/sdp/attributes", test_attributes);
    g_test_add_func("/sdp/codecs", test_codecs);
    g_test_add_func("/sdp/codec-mapped-anew", test_codec_mapped_anew);
    g_test_add_func("/sdp/many-formats", test_many_formats);
    g_test_add_func("/sdp/many-streams", test_many_streams);
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
        char *path = g_strdup_printf("/sdp/shape/%s", shapes[i].name);

        g_test_add_data_func(path, &shapes[i], test_shape);
        g_free(path);
    }
    add_body_tests();
    return g_test_run();
}
