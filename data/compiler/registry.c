/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The registered SIP response codes (IANA, "Response Codes" of the SIP
 * parameters), held against the data in both directions.
 */
#include "model.h"

#include <string.h>

static const struct {
    unsigned code;
    const char *phrase;
    SxStatus status;
} registry[] = {
    { 100, "Trying", SX_STATUS_REGISTERED },
    { 180, "Ringing", SX_STATUS_REGISTERED },
    { 181, "Call Is Being Forwarded", SX_STATUS_REGISTERED },
    { 182, "Queued", SX_STATUS_REGISTERED },
    { 183, "Session Progress", SX_STATUS_REGISTERED },
    { 199, "Early Dialog Terminated", SX_STATUS_REGISTERED },
    { 200, "OK", SX_STATUS_REGISTERED },
    { 202, "Accepted", SX_STATUS_DEPRECATED },
    { 204, "No Notification", SX_STATUS_REGISTERED },
    { 300, "Multiple Choices", SX_STATUS_REGISTERED },
    { 301, "Moved Permanently", SX_STATUS_REGISTERED },
    { 302, "Moved Temporarily", SX_STATUS_REGISTERED },
    { 305, "Use Proxy", SX_STATUS_REGISTERED },
    { 380, "Alternative Service", SX_STATUS_REGISTERED },
    { 400, "Bad Request", SX_STATUS_REGISTERED },
    { 401, "Unauthorized", SX_STATUS_REGISTERED },
    { 402, "Payment Required", SX_STATUS_RESERVED },
    { 403, "Forbidden", SX_STATUS_REGISTERED },
    { 404, "Not Found", SX_STATUS_REGISTERED },
    { 405, "Method Not Allowed", SX_STATUS_REGISTERED },
    { 406, "Not Acceptable", SX_STATUS_REGISTERED },
    { 407, "Proxy Authentication Required", SX_STATUS_REGISTERED },
    { 408, "Request Timeout", SX_STATUS_REGISTERED },
    { 410, "Gone", SX_STATUS_REGISTERED },
    { 412, "Conditional Request Failed", SX_STATUS_REGISTERED },
    { 413, "Request Entity Too Large", SX_STATUS_REGISTERED },
    { 414, "Request-URI Too Long", SX_STATUS_REGISTERED },
    { 415, "Unsupported Media Type", SX_STATUS_REGISTERED },
    { 416, "Unsupported URI Scheme", SX_STATUS_REGISTERED },
    { 417, "Unknown Resource-Priority", SX_STATUS_REGISTERED },
    { 420, "Bad Extension", SX_STATUS_REGISTERED },
    { 421, "Extension Required", SX_STATUS_REGISTERED },
    { 422, "Session Interval Too Small", SX_STATUS_REGISTERED },
    { 423, "Interval Too Brief", SX_STATUS_REGISTERED },
    { 424, "Bad Location Information", SX_STATUS_REGISTERED },
    { 425, "Bad Alert Message", SX_STATUS_REGISTERED },
    { 428, "Use Identity Header", SX_STATUS_REGISTERED },
    { 429, "Provide Referrer Identity", SX_STATUS_REGISTERED },
    { 430, "Flow Failed", SX_STATUS_REGISTERED },
    { 433, "Anonymity Disallowed", SX_STATUS_REGISTERED },
    { 436, "Bad Identity Info", SX_STATUS_REGISTERED },
    { 437, "Unsupported Credential", SX_STATUS_REGISTERED },
    { 438, "Invalid Identity Header", SX_STATUS_REGISTERED },
    { 439, "First Hop Lacks Outbound Support", SX_STATUS_REGISTERED },
    { 440, "Max-Breadth Exceeded", SX_STATUS_REGISTERED },
    { 469, "Bad Info Package", SX_STATUS_REGISTERED },
    { 470, "Consent Needed", SX_STATUS_REGISTERED },
    { 480, "Temporarily Unavailable", SX_STATUS_REGISTERED },
    { 481, "Call/Transaction Does Not Exist", SX_STATUS_REGISTERED },
    { 482, "Loop Detected", SX_STATUS_REGISTERED },
    { 483, "Too Many Hops", SX_STATUS_REGISTERED },
    { 484, "Address Incomplete", SX_STATUS_REGISTERED },
    { 485, "Ambiguous", SX_STATUS_REGISTERED },
    { 486, "Busy Here", SX_STATUS_REGISTERED },
    { 487, "Request Terminated", SX_STATUS_REGISTERED },
    { 488, "Not Acceptable Here", SX_STATUS_REGISTERED },
    { 489, "Bad Event", SX_STATUS_REGISTERED },
    { 491, "Request Pending", SX_STATUS_REGISTERED },
    { 493, "Undecipherable", SX_STATUS_REGISTERED },
    { 494, "Security Agreement Required", SX_STATUS_REGISTERED },
    { 500, "Server Internal Error", SX_STATUS_REGISTERED },
    { 501, "Not Implemented", SX_STATUS_REGISTERED },
    { 502, "Bad Gateway", SX_STATUS_REGISTERED },
    { 503, "Service Unavailable", SX_STATUS_REGISTERED },
    { 504, "Server Time-out", SX_STATUS_REGISTERED },
    { 505, "Version Not Supported", SX_STATUS_REGISTERED },
    { 513, "Message Too Large", SX_STATUS_REGISTERED },
    { 555, "Push Notification Service Not Supported", SX_STATUS_REGISTERED },
    { 580, "Precondition Failure", SX_STATUS_REGISTERED },
    { 600, "Busy Everywhere", SX_STATUS_REGISTERED },
    { 603, "Decline", SX_STATUS_REGISTERED },
    { 604, "Does Not Exist Anywhere", SX_STATUS_REGISTERED },
    { 606, "Not Acceptable", SX_STATUS_REGISTERED },
    { 607, "Unwanted", SX_STATUS_REGISTERED },
    { 608, "Rejected", SX_STATUS_REGISTERED },
};

static const SdCode *
find_code(const SdKnowledge *knowledge, unsigned number)
{
    for (guint i = 0; i < knowledge->codes->len; i++) {
        const SdCode *code = knowledge->codes->pdata[i];

        if (code->code == number)
            return code;
    }
    return NULL;
}

static void
check_registered(const SdKnowledge *knowledge, const char *folder, SdProblems *problems)
{
    for (size_t i = 0; i < G_N_ELEMENTS(registry); i++) {
        char *path = g_strdup_printf("%s/codes/%u.ini", folder, registry[i].code);
        const SdCode *code = find_code(knowledge, registry[i].code);

        if (!code)
            sd_problem(problems, path, NULL, "is missing: the code is registered");
        else if (g_strcmp0(code->phrase, registry[i].phrase) != 0)
            sd_problem(problems, path, "Phrase", "the registered one is \"%s\"", registry[i].phrase);
        else if (code->status != registry[i].status)
            sd_problem(problems, path, "Status", "the registry says %s", sx_status_words[registry[i].status]);
        g_free(path);
    }
}

static bool
is_in_registry(unsigned number)
{
    for (size_t i = 0; i < G_N_ELEMENTS(registry); i++)
        if (registry[i].code == number)
            return true;
    return false;
}

void
sd_check_registry(const SdKnowledge *knowledge, const char *folder, SdProblems *problems)
{
    check_registered(knowledge, folder, problems);
    for (unsigned class = 1; class <= 6; class++)
        if (!find_code(knowledge, class))
            sd_problem(problems, folder, NULL, "codes/%uxx.ini is missing", class);
    for (guint i = 0; i < knowledge->codes->len; i++) {
        const SdCode *code = knowledge->codes->pdata[i];

        if (code->status != SX_STATUS_UNREGISTERED && !is_in_registry(code->code)) {
            char *path = code->code < 10 ? g_strdup_printf("%s/codes/%uxx.ini", folder, code->code)
                                         : g_strdup_printf("%s/codes/%u.ini", folder, code->code);

            sd_problem(problems, path, "Status", "the code is not in the registry");
            g_free(path);
        }
    }
}
