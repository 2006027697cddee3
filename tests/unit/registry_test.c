/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Addresses as registrars compare them, and a registry of very many: what it
 * finds, how long that takes, and how much memory it takes.
 */
#include "support.h"

#include "registry.h"

#include <string.h>

typedef struct {
    const char *a, *b;
    bool same;
} Pair;

static const Pair pairs[] = {
    { "sip:bob@example.com", "sip:bob@EXAMPLE.com:5060;transport=tcp", true },
    { "sip:b%6fb@example.com", "sip:%62ob@example.com", true },
    { "sips:bob@example.com", "sips:bob@example.com:5061", true },
    { "sip:bob@[2001:db8::1]", "sip:bob@[2001:DB8::1]", true },
    { "sip:bob@example.com", "sips:bob@example.com", false },
    { "sip:bob@example.com", "sip:Bob@example.com", false },
    { "sip:bob@example.com", "sip:bob@example.com:5070", false },
    { "sip:bob@example.com", "sip:bob@example.co", false },
    { "sip:bobe@xample.com", "sip:bob@example.com", false },
    { "sip:bob%4@example.com", "sip:bob@example.com", false },
    { "sip:example.com", "sip:bob@example.com", false },
};

static void
compares_addresses(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        SxUri a, b;

        g_test_message("%s %s", pairs[i].a, pairs[i].b);
        g_assert_true(sx_uri_read(sx_text(pairs[i].a), &a));
        g_assert_true(sx_uri_read(sx_text(pairs[i].b), &b));
        g_assert_true(sx_address_same(&a, &b) == pairs[i].same);
        g_assert_true((sx_address_digest(&a) == sx_address_digest(&b)) == pairs[i].same);
    }
}

static void
knows_private_hosts(void)
{
    static const char *const private_hosts[] = { "10.0.0.1",   "172.16.0.1", "172.31.255.255", "192.168.1.1",
                                                 "100.64.0.1", "[fd12::1]",  "[FE80::1]",      "[fc00::]" };
    static const char *const others[] = {
        "11.0.0.1",       "172.32.0.1",    "192.169.1.1", "100.128.0.1", "10.0.0", "10.0.0.256", "10.0.0.1.example",
        "10.example.com", "[2001:db8::1]", "[::1]",       "[fec0::1]",   "",       "[",          "192.0.2.1"
    };

    for (size_t i = 0; i < G_N_ELEMENTS(private_hosts); i++)
        g_assert_true(sx_host_is_private(sx_text(private_hosts[i])));
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        g_test_message("%s", others[i]);
        g_assert_false(sx_host_is_private(sx_text(others[i])));
    }
}

static void
knows_local_addresses(void)
{
    static const uint8_t mapped[16] = { [10] = 0xff, [11] = 0xff, [12] = 10 }, loopback[16] = { [15] = 1 },
                         global[16] = { 0x20, 1, 0xd, 0xb8 };

    g_assert_true(sx_address_is_local((const uint8_t *)"\x7f\0\0\1", 4));
    g_assert_true(sx_address_is_local((const uint8_t *)"\xa9\xfe\0\1", 4));
    g_assert_true(sx_address_is_local((const uint8_t *)"\xc0\xa8\0\1", 4));
    g_assert_false(sx_address_is_local((const uint8_t *)"\xc0\0\2\1", 4));
    g_assert_true(sx_address_is_local(mapped, 16));
    g_assert_true(sx_address_is_local(loopback, 16));
    g_assert_false(sx_address_is_local(global, 16));
    g_assert_true(sx_address_is_local(NULL, 0));
}

#define USERS 100000
#define REFRESHES 20000

static void
note(SxJournal *journal, unsigned user, unsigned number, uint32_t frame)
{
    const SxFlow flow = { .from = 1, .to = 2, .from_host = 1 };
    const SxMoment moment = { frame, sx_journal_flow(journal, &flow), frame };
    char text[512];

    g_snprintf(text, sizeof text,
               "REGISTER sip:example.com SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK%u-%u\r\n"
               "From: <sip:%u@example.com>;tag=1\r\nTo: <sip:%u@example.com>\r\nCall-ID: %u\r\nCSeq: %u REGISTER\r\n"
               "Contact: <sip:%u@192.0.2.1>\r\n\r\n",
               user, number, user, user, user, number, user);
    sx_journal_note(journal, sx_text(text), false, &moment);
}

static uint32_t
latest_before(const SxJournal *journal, unsigned user, uint32_t frame)
{
    char text[64];
    SxRegisters registers;
    SxRegister found;
    SxUri uri;

    g_snprintf(text, sizeof text, "sip:%u@example.com", user);
    g_assert_true(sx_uri_read(sx_text(text), &uri));
    registers = sx_registers_of_address(sx_journal_registry(journal), &uri, frame);
    return sx_registers_next(&registers, &found) ? found.transaction->request.first.frame : 0;
}

/* Were look-ups not hashed, this would take minutes. */
static void
finds_one_of_many(void)
{
    SxJournal *journal = sx_journal_new();
    gint64 begin = g_get_monotonic_time();

    for (unsigned user = 1; user <= USERS; user++)
        note(journal, user, 1, user);
    for (unsigned user = 1; user <= USERS; user++)
        g_assert_cmpuint(latest_before(journal, user, USERS + 1), ==, user);
    g_assert_cmpuint(latest_before(journal, 7, 7), ==, 0);
    g_assert_cmpuint(latest_before(journal, USERS + 1, USERS + 1), ==, 0);
    g_test_message("%u users: %d ms, %zu bytes each", USERS, (int)((g_get_monotonic_time() - begin) / 1000),
                   sx_journal_bytes(journal) / USERS);
    g_assert_cmpint(g_get_monotonic_time() - begin, <, 60 * G_USEC_PER_SEC);
    sx_journal_free(journal);
}

static void
finds_one_of_many_renewals(void)
{
    SxJournal *journal = sx_journal_new();
    gint64 begin = g_get_monotonic_time();

    for (unsigned number = 1; number <= REFRESHES; number++)
        note(journal, 1, number, number);
    for (unsigned number = 1; number <= REFRESHES; number++)
        g_assert_cmpuint(latest_before(journal, 1, number + 1), ==, number);
    g_assert_cmpint(g_get_monotonic_time() - begin, <, 60 * G_USEC_PER_SEC);
    sx_journal_free(journal);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/registry/compares-addresses", compares_addresses);
    g_test_add_func("/registry/knows-private-hosts", knows_private_hosts);
    g_test_add_func("/registry/knows-local-addresses", knows_local_addresses);
    g_test_add_func("/registry/finds-one-of-many", finds_one_of_many);
    g_test_add_func("/registry/finds-one-of-many-renewals", finds_one_of_many_renewals);
    return g_test_run();
}
