/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * 481: what the capture shows of the dialog, response, subscription or call
 * that a request names.
 */
#include "scene.h"

#define CALL                                                                                                           \
    "0.00 A>B INVITE sip:bob@example.com 1", "1.00 B>A 200 INVITE 1",                                                  \
        "1.10 A>B ACK sip:bob@example.com 1 branch=a to=callee"
#define FROM_CALLEE "from=callee to=caller"
#define RELIABLE "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 183 INVITE 1 | Require: 100rel | RSeq: 7"
#define SUBSCRIPTION                                                                                                   \
    "0.00 A>B SUBSCRIBE sip:bob@example.com 1 | Event: presence | Expires: 600", "0.01 B>A 200 SUBSCRIBE 1"
#define NOTIFY(time, cseq, headers) time " B>A NOTIFY sip:alice@example.com " cseq " " FROM_CALLEE " | " headers

static const char *const prefixes[] = { "dialog.", NULL };

static const Scene dialog_scenes[] = {
    { "ended-by-bye",
      { CALL, "5.00 B>A BYE sip:alice@example.com 7 " FROM_CALLEE, "5.01 A>B 200 BYE 7 " FROM_CALLEE,
        "6.00 A>B INFO sip:bob@example.com 2 to=callee", "6.01 B>A 481 INFO 2" },
      { { 7, "dialog.ended", "BYE in frame 4, accepted in frame 5, had ended this dialog before the INFO in frame 6",
          "frame 4" } } },
    { "crossing-bye",
      { CALL, "5.00 A>B INVITE sip:bob@example.com 2 to=callee", "5.01 B>A BYE sip:alice@example.com 7 " FROM_CALLEE,
        "5.02 B>A 481 INVITE 2", "5.03 A>B 200 BYE 7 " FROM_CALLEE },
      { { 6, "dialog.crossing-bye", "BYE in frame 5 in this dialog; it was not answered yet when the INVITE in frame 4",
          NULL } } },
    { "bye-seen-on-two-hops",
      { CALL, "5.00 A>B BYE sip:bob@example.com 2 to=callee",
        "5.01 B>C BYE sip:bob@example.com 2 to=callee branch=z9hG4bKhop", "5.02 C>B 481 BYE 2 branch=z9hG4bKhop",
        "5.03 B>A 481 BYE 2" },
      { { 6, "dialog.forgotten", NULL, NULL },
        { 7, "dialog.forgotten", "The BYE in frame 4 has Call-ID and tags of the call set up with 200 in frame 2",
          NULL } } },
    { "bye-was-challenged",
      { CALL, "5.00 A>B BYE sip:bob@example.com 2 to=callee", "5.01 B>A 401 BYE 2",
        "5.02 A>B BYE sip:bob@example.com 3 to=callee", "5.03 B>A 481 BYE 3" },
      { { 0 } } },
    { "bye-of-another-call",
      { CALL, "5.00 A>B BYE sip:bob@example.com 2 to=callee call=other", "5.01 B>A 200 BYE 2 call=other",
        "6.00 A>B INFO sip:bob@example.com 2 to=callee", "6.01 B>A 481 INFO 2" },
      { { 7, "dialog.forgotten", NULL, "frame 1" } } },
    { "start-not-seen", { "6.00 A>B INFO sip:bob@example.com 2 to=callee", "6.01 B>A 481 INFO 2" }, { { 0 } } },
    { "request-not-seen", { CALL, "6.01 B>A 481 INFO 2" }, { { 0 } } },
    { "setup-failed",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 180 INVITE 1", "3.00 B>A 486 INVITE 1",
        "3.10 A>B BYE sip:bob@example.com 2 to=callee", "3.11 B>A 481 BYE 2" },
      { { 5, "dialog.setup-failed",
          "BYE in frame 4 belongs to the INVITE in frame 1, which ended with 486 Busy Here in frame 3", NULL } } },
    { "setup-still-open",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 180 INVITE 1",
        "3.10 A>B UPDATE sip:bob@example.com 2 to=callee", "3.11 B>A 481 UPDATE 2" },
      { { 0 } } },
    { "to-tag-differs",
      { CALL, "6.00 A>B BYE sip:bob@example.com 2 to=wrong", "6.01 B>A 481 BYE 2 to=wrong" },
      { { 5, "dialog.tag-differs",
          "The To tag of the BYE in frame 4 is wrong; in the call set up by the INVITE in frame 1 it is callee",
          "To needs the tag callee" } } },
    { "from-tag-differs",
      { CALL, "6.00 A>B BYE sip:bob@example.com 2 from=wrong to=callee", "6.01 B>A 481 BYE 2 from=wrong" },
      { { 5, "dialog.tag-differs", "The From tag of the BYE in frame 4 is wrong", "tag caller" } } },
    { "callee-uses-wrong-to-tag",
      { CALL, "6.00 B>A BYE sip:alice@example.com 7 from=callee to=wrong", "6.01 A>B 481 BYE 7 from=callee to=wrong" },
      { { 5, "dialog.tag-differs", "The To tag of the BYE in frame 4 is wrong", "tag caller" } } },
    { "tag-of-a-fork",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.10 B>A 180 INVITE 1 to=fork", "1.00 B>A 200 INVITE 1",
        "6.00 A>B BYE sip:bob@example.com 2 to=fork", "6.01 B>A 481 BYE 2 to=fork" },
      { { 0 } } },
    { "tags-in-other-case",
      { CALL, "6.00 A>B BYE sip:bob@example.com 2 to=CALLEE", "6.01 B>A 481 BYE 2" },
      { { 5, "dialog.forgotten", NULL, NULL } } },
    { "no-to-tag",
      { CALL, "6.00 A>B BYE sip:bob@example.com 2", "6.01 B>A 481 BYE 2" },
      { { 5, "dialog.no-to-tag", "To of the BYE in frame 4 has no tag", NULL } } },
    { "options-needs-no-tag", { "6.00 A>B OPTIONS sip:bob@example.com 2", "6.01 B>A 481 OPTIONS 2" }, { { 0 } } },
    { "replaces",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Replaces: other;to-tag=x;from-tag=y", "0.01 B>A 481 INVITE 1" },
      { { 2, "dialog.replaces-no-match", "Replaces: other;to-tag=x;from-tag=y", NULL } } },
    { "join",
      { "0.00 A>B INVITE sip:bob@example.com 1 | Join: other;to-tag=x;from-tag=y", "0.01 B>A 481 INVITE 1" },
      { { 2, "dialog.join-no-match", "Join: other;to-tag=x;from-tag=y", NULL } } },
};

static const Scene usage_scenes[] = {
    { "rack-no-match",
      { RELIABLE, "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 8 1 INVITE", "0.21 B>A 481 PRACK 2" },
      { { 4, "dialog.rack-no-match",
          "frame 3 is 8 1 INVITE; the last reliable response before it, frame 2, asks for 7 1 INVITE",
          "RAck: 7 1 INVITE" } } },
    { "rack-of-another-method",
      { RELIABLE, "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 7 1 PRACK", "0.21 B>A 481 PRACK 2" },
      { { 4, "dialog.rack-no-match", "7 1 PRACK", NULL } } },
    { "rack-fits",
      { RELIABLE, "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 7 1 INVITE", "0.21 B>A 481 PRACK 2" },
      { { 0 } } },
    { "rack-to-a-response-not-seen",
      { "0.00 A>B INVITE sip:bob@example.com 1", "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 8 1 INVITE",
        "0.21 B>A 481 PRACK 2" },
      { { 0 } } },
    { "rack-overflows",
      { RELIABLE, "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 4294967303 1 INVITE",
        "0.21 B>A 481 PRACK 2" },
      { { 0 } } },
    { "prack-repeated",
      { RELIABLE, "0.20 A>B PRACK sip:bob@example.com 2 to=callee | RAck: 7 1 INVITE", "0.21 B>A 200 PRACK 2",
        "0.70 A>B PRACK sip:bob@example.com 3 to=callee | RAck: 7 1 INVITE", "0.71 B>A 481 PRACK 3" },
      { { 6, "dialog.prack-repeated",
          "PRACK in frame 3 with the same RAck, 7 1 INVITE, was already accepted before the one in frame 5", NULL } } },
    { "subscription-ended",
      { SUBSCRIPTION, NOTIFY("0.02", "7", "Event: presence | Subscription-State: terminated;reason=timeout"),
        "0.03 A>B 200 NOTIFY 7 " FROM_CALLEE, NOTIFY("0.04", "8", "o: presence | Subscription-State: active"),
        "0.05 A>B 481 NOTIFY 8 " FROM_CALLEE, "9.00 A>B SUBSCRIBE sip:bob@example.com 2 to=callee | Event: presence",
        "9.01 B>A 481 SUBSCRIBE 2" },
      { { 6, "dialog.subscription-ended", "NOTIFY in frame 3 said Subscription-State: terminated", NULL } } },
    { "refresh-after-the-end",
      { SUBSCRIPTION, NOTIFY("0.02", "7", "Event: presence | Subscription-State: terminated;reason=timeout"),
        "0.03 A>B 200 NOTIFY 7 " FROM_CALLEE, "9.00 A>B SUBSCRIBE sip:bob@example.com 2 to=callee | Event: presence",
        "9.01 B>A 481 SUBSCRIBE 2" },
      { { 6, "dialog.subscription-ended", "before the request in frame 5", "new Call-ID" } } },
    { "other-subscription-ended",
      { SUBSCRIPTION, NOTIFY("0.02", "7", "Event: presence;id=2 | Subscription-State: terminated"),
        "0.03 A>B 200 NOTIFY 7 " FROM_CALLEE, NOTIFY("0.04", "8", "Event: presence | Subscription-State: active"),
        "0.05 A>B 481 NOTIFY 8 " FROM_CALLEE },
      { { 0 } } },
    { "unsubscribed",
      { SUBSCRIPTION, "5.00 A>B SUBSCRIBE sip:bob@example.com 2 to=callee | Event: presence | Expires: 0",
        "5.01 B>A 200 SUBSCRIBE 2", NOTIFY("5.02", "9", "Event: presence | Subscription-State: terminated"),
        "5.03 A>B 481 NOTIFY 9 " FROM_CALLEE },
      { { 6, "dialog.unsubscribed",
          "SUBSCRIBE in frame 3 ended the subscription with Expires: 0; the NOTIFY in frame 5", NULL } } },
    { "event-differs",
      { SUBSCRIPTION, NOTIFY("0.02", "7", "Event: dialog | Subscription-State: active"),
        "0.03 A>B 481 NOTIFY 7 " FROM_CALLEE },
      { { 4, "dialog.notify-event-differs", "frame 3 is dialog; that of the SUBSCRIBE in frame 1 is presence",
          "id: presence" } } },
    { "notify-late",
      { SUBSCRIPTION, NOTIFY("32.50", "7", "Event: presence | Subscription-State: active"),
        "32.52 A>B 481 NOTIFY 7 " FROM_CALLEE },
      { { 4, "dialog.notify-late", "frame 3, came 32.500 s after the SUBSCRIBE in frame 1", NULL } } },
    { "notify-in-time",
      { SUBSCRIPTION, NOTIFY("32.00", "7", "Event: presence | Subscription-State: active"),
        "32.52 A>B 481 NOTIFY 7 " FROM_CALLEE },
      { { 0 } } },
    { "subscribe-not-seen",
      { NOTIFY("0.02", "7", "Event: dialog | Subscription-State: active"), "0.03 A>B 481 NOTIFY 7 " FROM_CALLEE },
      { { 0 } } },
    { "bye-leaves-a-subscription-alone",
      { CALL, "5.00 A>B BYE sip:bob@example.com 2 to=callee", "5.01 B>A 200 BYE 2",
        NOTIFY("6.00", "7", "Event: refer | Subscription-State: active"), "6.01 A>B 481 NOTIFY 7 " FROM_CALLEE },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("dialog/unknown", prefixes, dialog_scenes, G_N_ELEMENTS(dialog_scenes));
    add_scenes("dialog/usage", prefixes, usage_scenes, G_N_ELEMENTS(usage_scenes));
    return g_test_run();
}
