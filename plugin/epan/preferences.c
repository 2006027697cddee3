/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Preferences, and the table of the user's own codes and texts.
 */
#include "preferences.h"

#include "compat.h"

#include <epan/packet.h>
#include <epan/prefs.h>
#include <epan/uat.h>

/* A row of the table, in the types that the table's functions write. */
typedef struct {
    guint code;
    char *phrase;
    char *meaning;
    char *when;
    char *cause;
    char *fix;
    char *reference;
} Row;

/* Of the language: as the user's locale says; the languages follow. */
#define AUTOMATIC 0

static gint language = AUTOMATIC;
static gint reveal = SX_REVEAL_EVERYTHING;
static gint lowest_severity = SX_SEVERITY_CHAT;
static gint correlate = 1;

static Row *rows;
static guint row_count;

static const enum_val_t reveal_words[] = {
    { "everything", "Everything", SX_REVEAL_EVERYTHING },
    { "without-fix", "Without the fix", SX_REVEAL_WITHOUT_FIX },
    { "meaning", "Meaning only", SX_REVEAL_MEANING },
    { NULL, NULL, 0 },
};

static const enum_val_t severity_words[] = {
    { "chat", "Chat", SX_SEVERITY_CHAT },
    { "note", "Note", SX_SEVERITY_NOTE },
    { "warn", "Warning", SX_SEVERITY_WARN },
    { "none", "None at all", SX_SEVERITY_COUNT },
    { NULL, NULL, 0 },
};

static enum_val_t language_words[1 + SX_LANGUAGE_COUNT + 1] = { { "auto", "Automatic", AUTOMATIC } };

static const enum_val_t on_off[] = { { "on", "On", 1 }, { "off", "Off", 0 }, { NULL, NULL, 0 } };

UAT_DEC_CB_DEF(row, code, Row)
UAT_CSTRING_CB_DEF(row, phrase, Row)
UAT_CSTRING_CB_DEF(row, meaning, Row)
UAT_CSTRING_CB_DEF(row, when, Row)
UAT_CSTRING_CB_DEF(row, cause, Row)
UAT_CSTRING_CB_DEF(row, fix, Row)
UAT_CSTRING_CB_DEF(row, reference, Row)

static SxOwnText
own_text_of(const Row *row)
{
    return (SxOwnText){ row->code, row->phrase, row->meaning, row->when, row->cause, row->fix, row->reference };
}

static void *
copy_row(void *to, const void *from, size_t size _U_)
{
    Row *copy = to;
    const Row *row = from;

    copy->code = row->code;
    copy->phrase = g_strdup(row->phrase);
    copy->meaning = g_strdup(row->meaning);
    copy->when = g_strdup(row->when);
    copy->cause = g_strdup(row->cause);
    copy->fix = g_strdup(row->fix);
    copy->reference = g_strdup(row->reference);
    return copy;
}

/* Checks a whole row with its last column, which is about to be set: Wireshark
 * leaves out a row that a column refuses and reads on, but drops the whole table
 * when the row itself is refused. */
static SxCallbackBool
check_row(void *record, const char *text, guint length, const void *unused1 _U_, const void *unused2 _U_, char **error)
{
    SxOwnText own = own_text_of(record);
    char *reference = g_strndup(text ? text : "", length);

    own.reference = reference;
    *error = sx_own_text_refusal(&own);
    g_free(reference);
    return *error == NULL;
}

static void
free_row(void *record)
{
    Row *row = record;

    g_free(row->phrase);
    g_free(row->meaning);
    g_free(row->when);
    g_free(row->cause);
    g_free(row->fix);
    g_free(row->reference);
}

static uat_t *
own_text_table(void)
{
    static uat_field_t columns[] = {
        UAT_FLD_DEC(row, code, "Code", "Status code, 100 to 699"),
        UAT_FLD_CSTRING(row, phrase, "Phrase", "Shown instead of the registered phrase"),
        UAT_FLD_CSTRING(row, meaning, "Meaning", "What the code means here"),
        UAT_FLD_CSTRING(row, when, "When", "When it is seen"),
        UAT_FLD_CSTRING(row, cause, "Cause", "Shown instead of the built-in causes"),
        UAT_FLD_CSTRING(row, fix, "Fix", "Shown instead of the built-in fixes"),
        UAT_FLD_CSTRING_OTHER(row, reference, "Reference", check_row,
                              "Where it is written, e.g. a page of your own handbook"),
        UAT_END_FIELDS,
    };

    return uat_new("Own codes and texts", sizeof(Row), "sipexplain_codes", TRUE, &rows, &row_count,
                   UAT_AFFECTS_DISSECTION, NULL, copy_row, NULL, free_row, NULL, NULL, columns);
}

void
sx_preferences_register(int protocol)
{
    module_t *module = prefs_register_protocol(protocol, NULL);

    for (int i = 0; i < SX_LANGUAGE_COUNT; i++)
        language_words[1 + i] =
            (enum_val_t){ sx_language_code((SxLanguage)i), sx_language_name((SxLanguage)i), 1 + i };
    prefs_register_enum_preference(module, "language", "Language",
                                   "Language of the explanations; automatic follows the locale of the user", &language,
                                   language_words, FALSE);
    prefs_register_enum_preference(module, "reveal", "Reveal",
                                   "How much of an explanation is shown; for teaching, leave something to find out",
                                   &reveal, reveal_words, FALSE);
    prefs_register_enum_preference(module, "severity", "Lowest expert severity",
                                   "Expert infos below this severity are left out", &lowest_severity,
                                   severity_words, FALSE);
    prefs_register_enum_preference(module, "correlation", "Correlation",
                                   "Whether a response is explained from its request and what surrounds it", &correlate,
                                   on_off, FALSE);
    prefs_register_uat_preference(module, "codes", "Own codes and texts",
                                  "Adds codes, or replaces the built-in texts of a code; empty columns keep them",
                                  own_text_table());
}

SxLanguage
sx_preferences_language(void)
{
    static int of_user = -1;

    if (language != AUTOMATIC)
        return (SxLanguage)(language - 1);
    if (of_user < 0)
        of_user = (int)sx_language_of_user();
    return (SxLanguage)of_user;
}

SxReveal
sx_preferences_reveal(void)
{
    return (SxReveal)reveal;
}

bool
sx_preferences_wants(SxSeverity severity)
{
    return (gint)severity >= lowest_severity;
}

bool
sx_preferences_correlate(void)
{
    return correlate != 0;
}

const SxOwnText *
sx_preferences_own_text(unsigned code)
{
    static SxOwnText own;

    for (guint i = row_count; i > 0; i--) {
        if (rows[i - 1].code != code)
            continue;
        own = own_text_of(&rows[i - 1]);
        return &own;
    }
    return NULL;
}
