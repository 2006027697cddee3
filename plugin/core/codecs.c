/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names the formats of RTP streams.
 */
#include "codecs.h"

#include <string.h>

#include <glib.h>

/* RFC 3551 section 6, tables 4 and 5: by payload type. */
static const SxText of_profile[] = {
#define CODEC(number, name) [number] = { name, sizeof name - 1 }
    CODEC(0, "PCMU/8000"),    CODEC(3, "GSM/8000"),    CODEC(4, "G723/8000"),   CODEC(5, "DVI4/8000"),
    CODEC(6, "DVI4/16000"),   CODEC(7, "LPC/8000"),    CODEC(8, "PCMA/8000"),   CODEC(9, "G722/8000"),
    CODEC(10, "L16/44100/2"), CODEC(11, "L16/44100"),  CODEC(12, "QCELP/8000"), CODEC(13, "CN/8000"),
    CODEC(14, "MPA/90000"),   CODEC(15, "G728/8000"),  CODEC(16, "DVI4/11025"), CODEC(17, "DVI4/22050"),
    CODEC(18, "G729/8000"),   CODEC(25, "CelB/90000"), CODEC(26, "JPEG/90000"), CODEC(28, "nv/90000"),
    CODEC(31, "H261/90000"),  CODEC(32, "MPV/90000"),  CODEC(33, "MP2T/90000"), CODEC(34, "H263/90000"),
#undef CODEC
};

SxText
sx_codec_of_profile(SxText format)
{
    uint32_t number;

    if (format.length > 2 || !sx_text_number(format, &number) || number >= G_N_ELEMENTS(of_profile) ||
        !of_profile[number].data)
        return (SxText){ "", 0 };
    return of_profile[number];
}

static bool
ends_with(SxText text, const char *end)
{
    size_t length = strlen(end);

    return text.length > length && memcmp(text.data + text.length - length, end, length) == 0;
}

static size_t
slashes(SxText text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.length; i++)
        count += text.data[i] == '/';
    return count;
}

SxText
sx_codec_name(SxText rtpmap, SxText *format)
{
    SxText name;

    if (!sx_sdp_word(&rtpmap, format) || !sx_sdp_word(&rtpmap, &name))
        return (SxText){ "", 0 };
    if (slashes(name) == 2 && ends_with(name, "/1"))
        name.length -= 2;
    return name;
}

static SxText
name_of(const SxSdpStream *stream, SxText format)
{
    SxText rtpmap, mapped, name;

    for (size_t n = 0; sx_sdp_attribute(stream->lines, "rtpmap", n, &rtpmap); n++) {
        name = sx_codec_name(rtpmap, &mapped);
        if (name.length > 0 && sx_text_equal(mapped, format))
            return name;
    }
    return sx_codec_of_profile(format);
}

void
sx_codecs_read(SxCodecs *codecs, const SxSdpStream *stream)
{
    SxText rest = stream->formats, format;
    bool is_rtp = sx_sdp_is_rtp(stream);

    codecs->count = 0;
    codecs->whole = true;
    while (sx_sdp_word(&rest, &format)) {
        if (codecs->count == SX_SDP_FORMATS) {
            codecs->whole = false;
            return;
        }
        codecs->list[codecs->count++] = (SxCodec){ format, is_rtp ? name_of(stream, format) : (SxText){ "", 0 } };
        codecs->whole = codecs->whole && (!is_rtp || codecs->list[codecs->count - 1].name.length > 0);
    }
}

bool
sx_codec_is_auxiliary(const SxCodec *codec)
{
    static const char *const names[] = { "telephone-event/", "tone/", "CN/", "red/", "rtx/", "ulpfec/", "flexfec" };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (codec->name.length > strlen(names[i]) &&
            g_ascii_strncasecmp(codec->name.data, names[i], strlen(names[i])) == 0)
            return true;
    return false;
}

static bool
same_letters(SxText a, SxText b)
{
    return a.length == b.length && g_ascii_strncasecmp(a.data, b.data, a.length) == 0;
}

static SxText
without_channels(SxText name)
{
    if (slashes(name) == 2)
        while (name.data[--name.length] != '/')
            continue;
    return name;
}

/* RFC 3551 section 6: numbers from 96 on are dynamic. */
static bool
is_static(SxText format)
{
    uint32_t number;

    return sx_text_number(format, &number) && number < 96;
}

bool
sx_codec_same(const SxCodec *a, const SxCodec *b)
{
    if (sx_text_equal(a->format, b->format) && (a->name.length == 0 || b->name.length == 0 || is_static(a->format)))
        return true;
    return a->name.length > 0 && same_letters(without_channels(a->name), without_channels(b->name));
}

const SxCodec *
sx_codecs_common(const SxCodecs *a, const SxCodecs *b, bool telling)
{
    for (size_t i = 0; i < a->count; i++) {
        if (telling && sx_codec_is_auxiliary(&a->list[i]))
            continue;
        for (size_t j = 0; j < b->count; j++)
            if (sx_codec_same(&a->list[i], &b->list[j]))
                return &a->list[i];
    }
    return NULL;
}

SxText
sx_codec_shown(const SxCodec *codec)
{
    SxText name = codec->name;

    if (name.length == 0)
        return codec->format;
    if (ends_with(name, "/8000"))
        name.length -= strlen("/8000");
    else if (ends_with(name, "/90000"))
        name.length -= strlen("/90000");
    return name;
}
