/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Refused bodies: 406 and 415.
 */
#include "scene.h"

static const char *const prefixes[] = { "extension.", NULL };

#define INVITE "0.00 A>B INVITE sip:bob@example.com 1"
#define MESSAGE "0.00 A>B MESSAGE sip:bob@example.com 1"
#define SUBSCRIBE "0.00 A>B SUBSCRIBE sip:bob@example.com 1 | Event: presence"

static const Scene not_acceptable[] = {
    { "accept-of-subscribe",
      { SUBSCRIBE " | Accept: text/plain | Accept: text/html", "0.01 B>A 406 SUBSCRIBE 1" },
      { { 2, "extension.accept-limited-event",
          "event presence that fits Accept of the SUBSCRIBE in frame 1: text/plain, text/html",
          "event presence to Accept, which holds: text/plain, text/html" } } },
    { "accept-of-options",
      { "0.00 A>B OPTIONS sip:bob@example.com 1 | Accept: text/plain", "0.01 B>A 406 OPTIONS 1" },
      { { 2, "extension.accept-limited", "frame 1, which lists: text/plain", NULL } } },
    { "accept-without-sdp",
      { INVITE " | Accept: text/plain", "0.01 B>A 406 INVITE 1" },
      { { 2, "extension.accept-limited", "text/plain", "application/sdp" } } },
    { "accept-with-sdp",
      { INVITE " | Accept: text/plain, application/*", "0.01 B>A 406 INVITE 1" },
      { { 2, "extension.accept-sdp", "INVITE in frame 1 includes application/sdp", "offered codecs" } } },
    { "accept-everything",
      { SUBSCRIBE " | Accept: text/plain, */*", "0.01 B>A 406 SUBSCRIBE 1" },
      { { 2, "extension.accept-everything", "frame 1 lists */*", NULL } } },
    { "accept-everything-with-a-weight",
      { SUBSCRIBE " | Accept: text/plain, */*;q=0", "0.01 B>A 406 SUBSCRIBE 1" },
      { { 0 } } },
    { "accept-empty",
      { INVITE " | Accept:", "0.01 B>A 406 INVITE 1" },
      { { 2, "extension.accept-empty", "frame 1 is empty", NULL } } },
    { "no-accept-in-invite",
      { INVITE, "0.01 B>A 406 INVITE 1" },
      { { 2, "extension.accept-absent", "INVITE in frame 1 has no Accept", NULL } } },
    { "no-accept-in-subscribe", { SUBSCRIBE, "0.01 B>A 406 SUBSCRIBE 1" }, { { 0 } } },
    { "cut-request", { INVITE " cut | Accept: text/plain", "0.01 B>A 406 INVITE 1" }, { { 0 } } },
    { "request-not-seen", { "0.01 B>A 406 INVITE 1" }, { { 0 } } },
};

static const Scene unsupported[] = {
    { "type-not-accepted",
      { MESSAGE " | c: text/html;charset=utf-8", "0.01 B>A 415 MESSAGE 1 | Accept: text/plain, application/*" },
      { { 2, "extension.body-type", "frame 1 is text/html; Accept of this response lists: text/plain, application/*",
          "instead of text/html" } } },
    { "type-accepted-by-range",
      { MESSAGE " | Content-Type: Text/HTML", "0.01 B>A 415 MESSAGE 1 | Accept: text/*;q=0.5" },
      { { 2, "extension.body-type-listed", "frame 1 is Text/HTML, which Accept", NULL } } },
    { "accept-cut-off",
      { MESSAGE " | Content-Type: text/html", "0.01 B>A 415 MESSAGE 1 cut | Accept: text/plain" },
      { { 0 } } },
    { "accept-missing", { MESSAGE " | Content-Type: text/html", "0.01 B>A 415 MESSAGE 1" }, { { 0 } } },
    { "accept-empty",
      { MESSAGE " | Content-Type: text/html", "0.01 B>A 415 MESSAGE 1 | Accept:" },
      { { 2, "extension.body-none", "frame 1 has Content-Type text/html", "without text/html" } } },
    { "multipart-not-accepted",
      { INVITE " | Content-Type: multipart/mixed;boundary=x", "0.01 B>A 415 INVITE 1 | Accept: application/sdp" },
      { { 2, "extension.body-multipart", "frame 1 is multipart/mixed", "application/sdp" } } },
    { "part-of-multipart-unknown",
      { INVITE " | Content-Type: multipart/mixed;boundary=x",
        "0.01 B>A 415 INVITE 1 | Accept: application/sdp, multipart/mixed" },
      { { 0 } } },
    { "smime",
      { MESSAGE " | Content-Type: application/pkcs7-mime;smime-type=enveloped-data",
        "0.01 B>A 415 MESSAGE 1 | Accept: text/plain" },
      { { 2, "extension.body-secured", "frame 1 is application/pkcs7-mime", "lacks S/MIME" } } },
    { "smime-accepted",
      { MESSAGE " | Content-Type: application/pkcs7-mime", "0.01 B>A 415 MESSAGE 1 | Accept: application/pkcs7-mime" },
      { { 2, "extension.body-type-listed", NULL, NULL } } },
    { "encoding-not-accepted",
      { MESSAGE " | Content-Type: text/plain | e: gzip",
        "0.01 B>A 415 MESSAGE 1 | Accept-Encoding: identity, deflate" },
      { { 2, "extension.body-encoding", "frame 1 is gzip; Accept-Encoding of this response lists: identity, deflate",
          "without the encoding gzip" } } },
    { "encoding-accepted",
      { MESSAGE " | Content-Type: text/plain | e: gzip", "0.01 B>A 415 MESSAGE 1 | Accept-Encoding: GZIP;q=1" },
      { { 0 } } },
    { "language-not-accepted",
      { MESSAGE " | Content-Type: text/plain | Content-Language: fr",
        "0.01 B>A 415 MESSAGE 1 | Accept-Language: en, de" },
      { { 2, "extension.body-language", "frame 1 is fr; Accept-Language of this response lists: en, de",
          "instead of fr" } } },
    { "language-of-a-region",
      { MESSAGE " | Content-Type: text/plain | Content-Language: en-GB",
        "0.01 B>A 415 MESSAGE 1 | Accept-Language: en" },
      { { 0 } } },
    { "no-content-type",
      { MESSAGE, "0.01 B>A 415 MESSAGE 1 | Accept: text/plain" },
      { { 2, "extension.body-untyped", "frame 1 has no Content-Type", NULL } } },
    { "content-type-cut-off", { MESSAGE " cut", "0.01 B>A 415 MESSAGE 1 | Accept: text/plain" }, { { 0 } } },
    { "body-of-an-info-package",
      { "0.00 A>B INFO sip:bob@example.com 2 to=b | Info-Package: foo | Content-Type: text/plain",
        "0.01 B>A 415 INFO 2 to=b | Accept: text/plain" },
      { { 2, "extension.info-body", "INFO in frame 1 carries text/plain for Info Package foo", "Info Package foo" } } },
    { "other-hop",
      { MESSAGE " branch=z9hG4bKup | Content-Type: text/html", "0.01 B>A 415 MESSAGE 1 | Accept: text/plain" },
      { { 0 } } },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_scenes("extension/406", prefixes, not_acceptable, G_N_ELEMENTS(not_acceptable));
    add_scenes("extension/415", prefixes, unsupported, G_N_ELEMENTS(unsupported));
    return g_test_run();
}
