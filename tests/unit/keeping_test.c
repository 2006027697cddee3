/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What a journal is made of: fingerprints, sets, and lines that are kept once.
 */
#include "fingerprint.h"
#include "journal.h"
#include "lines.h"
#include "set.h"
#include "support.h"

#include <string.h>

static SxFingerprint
of(SxText first, SxText second)
{
    return sx_fingerprint_add(sx_fingerprint(first), second);
}

/* Every text up to a length that takes several steps differs from its
 * neighbours, and so does each way to part it. */
static void
tells_texts_apart(void)
{
    char bytes[80];
    SxSet *set = sx_set_new();
    SxFingerprint *all = g_new(SxFingerprint, sizeof bytes * sizeof bytes);
    size_t count = 0;

    memset(bytes, 'a', sizeof bytes);
    for (size_t length = 0; length < sizeof bytes; length++)
        for (size_t first = 0; first <= length; first++) {
            all[count] = of((SxText){ bytes, first }, (SxText){ bytes + first, length - first });
            g_assert_null(sx_set_find(set, &all[count]));
            sx_set_add(set, &all[count++]);
        }
    for (size_t i = 0; i < count; i++)
        g_assert_true(sx_set_find(set, &all[i]) == &all[i]);
    sx_set_free(set);
    g_free(all);
}

static void
sees_each_byte(void)
{
    char bytes[50] = { 0 };

    for (size_t length = 1; length <= sizeof bytes; length++) {
        SxText text = { bytes, length };
        SxFingerprint before = sx_fingerprint(text), twice = of(text, text);

        for (size_t i = 0; i < length; i++) {
            bytes[i] ^= (char)0x80;
            g_assert_true(before != sx_fingerprint(text));
            g_assert_true(twice != of(text, text));
            bytes[i] ^= (char)0x80;
        }
    }
}

static void
keeps_lines_once(void)
{
    SxArena *arena = sx_arena_new();
    SxLines *lines = sx_lines_new(arena);
    const SxLine *from = sx_lines_keep(lines, SX_HEADER_FROM, sx_text("<sip:a@b>;tag=1"));
    /* Asked at once: any line kept in between may have taken the slot. */
    const SxLine *again = sx_lines_keep(lines, SX_HEADER_FROM, sx_text("<sip:a@b>;tag=1"));
    const SxLine *folded = sx_lines_keep(lines, SX_HEADER_TO, sx_text("<sip:a@b>\r\n ;tag=1"));
    const SxLine *cut = sx_lines_keep(lines, SX_HEADER_TO, sx_text("<sip:a@b>\rVia: x"));

    g_assert_true(again == from);
    g_assert_true(sx_lines_keep(lines, SX_HEADER_TO, sx_text("<sip:a@b>;tag=1")) != from);
    g_assert_true(sx_lines_keep(lines, SX_HEADER_FROM, sx_text("<sip:a@b>;tag=2")) != from);
    check_text((SxText){ from->value, from->shown }, "<sip:a@b>;tag=1");
    g_assert_cmpuint(folded->shown, ==, folded->length);
    check_text((SxText){ cut->value, cut->shown }, "<sip:a@b>");
    sx_lines_free(lines);
    sx_arena_free(arena);
}

#define HEAD "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"

typedef struct {
    const char *name, *text;
    const char *to; /* NULL where none is kept */
    bool whole;
} Kept;

static const Kept kept[] = {
    { "usual", HEAD "To: <sip:b@h>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n", "<sip:b@h>", true },
    { "compact", HEAD "t: <sip:b@h>\r\ni: 1\r\nCSeq: 1 OPTIONS\r\n\r\n", "<sip:b@h>", true },
    { "other-case", HEAD "TO: <sip:b@h>\r\ncall-id: 1\r\nCSEQ: 1 OPTIONS\r\n\r\n", "<sip:b@h>", true },
    { "white-space", HEAD "To \t: <sip:b@h> \r\nCall-ID :1\r\nCSeq:1 OPTIONS\r\n\r\n", "<sip:b@h>", true },
    { "folded", HEAD "To: <sip:b@h>\r\n ;x\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n", "<sip:b@h>\r\n ;x", true },
    { "bare-cr", HEAD "To: <sip:b@h>\rX: 1\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n", "<sip:b@h>", false },
    { "bare-lf", "OPTIONS sip:b@h SIP/2.0\nv:SIP/2.0/UDP a\nt:b\ni:1\nCSeq:1 OPTIONS\n\n", "b", true },
    { "no-end", HEAD "To: <sip:b@h>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n", "<sip:b@h>", false },
    { "no-to", HEAD "Call-ID: 1\r\nCSeq: 1 OPTIONS\r\nTo-x: <sip:b@h>\r\nTox: 1\r\n\r\n", NULL, true },
};

static void
keeps_what_readers_see(gconstpointer data)
{
    const Kept *one = data;
    const SxFlow flow = { 0 };
    SxJournal *journal = sx_journal_new();
    const SxMoment moment = { 0, sx_journal_flow(journal, &flow), 1 };
    SxTransaction *transaction = sx_journal_note(journal, sx_text(one->text), false, &moment);
    const SxText *to;
    SxMessage message, original;

    g_assert_nonnull(transaction);
    g_assert_true(sx_record_read(&transaction->request, &message));
    g_assert_true(message.headers_whole == one->whole);
    check_text(message.method, "OPTIONS");
    to = sx_message_header(&message, SX_HEADER_TO, 0);
    g_assert_true((to != NULL) == (one->to != NULL));
    if (to)
        check_text(*to, one->to);
    g_assert_true(sx_message_read(&original, (const uint8_t *)one->text, strlen(one->text), strlen(one->text),
                                  SX_FRAMING_DATAGRAM));
    g_assert_true(sx_journal_find(journal, &original) == transaction);
    sx_journal_free(journal);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/keeping/tells-texts-apart", tells_texts_apart);
    g_test_add_func("/keeping/sees-each-byte", sees_each_byte);
    g_test_add_func("/keeping/keeps-lines-once", keeps_lines_once);
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++) {
        char *path = g_strdup_printf("/keeping/keeps-what-readers-see/%s", kept[i].name);

        g_test_add_data_func(path, &kept[i], keeps_what_readers_see);
        g_free(path);
    }
    return g_test_run();
}
