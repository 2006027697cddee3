/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reads Identity and the times that belong to it (RFC 8224 section 4).
 */
#include "rules_identity.h"

#include <stdio.h>
#include <string.h>

/* Longest part of a token that is decoded, in bytes of JSON. */
#define DECODED 1024

static SxText
parameter(SxText value, const char *name)
{
    SxText found;

    return sx_text_parameter(value, name, &found) && found.length > 0 ? found : (SxText){ NULL, 0 };
}

/* A PASSporT has three parts, of which the short form leaves two empty (RFC
 * 8224 section 4.1.1); the plain signature of RFC 4474 has no dot. */
static bool
is_passport(SxText token)
{
    size_t dots = 0;

    for (size_t i = 0; i < token.length; i++)
        dots += token.data[i] == '.';
    return dots == 2;
}

bool
sx_identity_read(const SxMessage *request, size_t n, SxIdentity *identity)
{
    const SxText *value = sx_message_header(request, SX_HEADER_IDENTITY, n);
    SxText rest, first;

    if (!value)
        return false;
    rest = *value;
    if (!sx_text_next(&rest, ',', &first) || first.length != value->length)
        return false;
    rest = *value;
    if (!sx_text_next(&rest, ';', &identity->token) || !is_passport(identity->token))
        return false;
    identity->compact = identity->token.length > 2 && memcmp(identity->token.data, "..", 2) == 0;
    identity->info = parameter(*value, "info");
    if (identity->info.data)
        identity->info = sx_text_uri(identity->info);
    identity->type = parameter(*value, "ppt");
    identity->algorithm = parameter(*value, "alg");
    return true;
}

/* Days from 1970-01-01 to a date of the Gregorian calendar. */
static int64_t
days_to(int year, int month, int day)
{
    int64_t shifted = year - (month <= 2), era = shifted / 400, of_era = shifted % 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

bool
sx_identity_date(const SxMessage *message, int64_t *seconds)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const SxText *value = sx_message_header(message, SX_HEADER_DATE, 0);
    char text[40], name[4];
    const char *month;
    int day, year, hour, minute, second, used = 0;

    if (!value || value->length >= sizeof text || memchr(value->data, '\0', value->length))
        return false;
    memcpy(text, value->data, value->length);
    text[value->length] = '\0';
    if (sscanf(text, "%*3[A-Za-z], %2d %3[A-Za-z] %4d %2d:%2d:%2d GMT%n", &day, name, &year, &hour, &minute, &second,
               &used) != 6 ||
        used != (int)value->length || year < 1970 || day < 1 || hour < 0 || minute < 0 || second < 0)
        return false;
    month = strlen(name) == 3 ? strstr(months, name) : NULL;
    if (!month || (month - months) % 3 != 0)
        return false;
    *seconds = days_to(year, (int)(month - months) / 3 + 1, day) * 86400 + hour * 3600 + minute * 60 + second;
    return true;
}

static int
base64url(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const char *found = c ? strchr(digits, c) : NULL;

    return found ? (int)(found - digits) : -1;
}

/* Decodes base64url without its padding (RFC 7515 section 2); false when it is
 * none or too long. */
static bool
decode(SxText text, char *out, size_t *length)
{
    uint32_t bits = 0;
    int count = 0;

    *length = 0;
    for (size_t i = 0; i < text.length; i++) {
        int value = base64url(text.data[i]);

        if (value < 0 || *length == DECODED)
            return false;
        bits = (bits << 6 | (uint32_t)value) & 0xffff;
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        out[(*length)++] = (char)(bits >> count & 0xff);
    }
    return true;
}

static const char *
find(const char *in, size_t length, const char *word)
{
    for (size_t i = 0; i + strlen(word) <= length; i++)
        if (memcmp(in + i, word, strlen(word)) == 0)
            return in + i;
    return NULL;
}

bool
sx_identity_issued_at(const SxIdentity *identity, int64_t *seconds)
{
    SxText rest = identity->token, header, payload, digits;
    char json[DECODED];
    const char *at;
    size_t length;
    uint32_t number;

    if (identity->compact || !sx_text_next(&rest, '.', &header) || !sx_text_next(&rest, '.', &payload) ||
        !decode(payload, json, &length) || !(at = find(json, length, "\"iat\"")))
        return false;
    at += strlen("\"iat\"");
    while (at < json + length && strchr(" :\"", *at))
        at++;
    digits = (SxText){ at, 0 };
    while (at + digits.length < json + length && g_ascii_isdigit(at[digits.length]))
        digits.length++;
    if (!sx_text_number(digits, &number))
        return false;
    *seconds = number;
    return true;
}
