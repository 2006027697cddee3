/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The numbers of a pcap file are in the byte order of the machine that writes
 * it, which its first four bytes tell.
 */
#include "capture_file.h"

#define FIRST_SECOND 1767225600 /* 2026-01-01 00:00:00 UTC */
#define FRAMES_PER_SECOND 50
#define LINK_TYPE_ETHERNET 1

static void
write_numbers(CaptureFile *capture, const guint32 *numbers, size_t count)
{
    fwrite(numbers, sizeof *numbers, count, capture->file);
}

gboolean
capture_open(CaptureFile *capture, const char *folder, const char *name)
{
    const guint16 version[] = { 2, 4 };
    const guint32 magic = 0xa1b2c3d4;
    const guint32 rest[] = { 0, 0, 262144, LINK_TYPE_ETHERNET };
    char *path = g_strdup_printf("%s/%s.pcap", folder, name);

    capture->frames = 0;
    capture->file = fopen(path, "wb");
    g_free(path);
    if (!capture->file)
        return FALSE;
    write_numbers(capture, &magic, 1);
    fwrite(version, sizeof version, 1, capture->file);
    write_numbers(capture, rest, G_N_ELEMENTS(rest));
    return TRUE;
}

void
capture_add(CaptureFile *capture, GByteArray *frame, size_t captured)
{
    unsigned second = capture->frames / FRAMES_PER_SECOND;
    unsigned part = capture->frames % FRAMES_PER_SECOND;
    size_t kept = captured ? MIN(captured, frame->len) : frame->len;
    const guint32 header[] = { FIRST_SECOND + second, part * (1000000 / FRAMES_PER_SECOND), (guint32)kept, frame->len };

    write_numbers(capture, header, G_N_ELEMENTS(header));
    fwrite(frame->data, 1, kept, capture->file);
    capture->frames++;
    g_byte_array_unref(frame);
}

gboolean
capture_close(CaptureFile *capture)
{
    gboolean good = !ferror(capture->file);

    return fclose(capture->file) == 0 && good;
}
