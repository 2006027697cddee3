/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The knowledge between reading the data and writing it out as C.
 */
#ifndef SD_MODEL_H
#define SD_MODEL_H

#include "entry.h"
#include "header_names.h"
#include "tokens.h"

typedef struct {
    char **headers; /* alternatives */
    char **methods;
    char *reference;
} SdRequirement;

typedef struct {
    unsigned code; /* 1 to 6 for a class */
    SxStatus status;
    SxOutcome outcome;
    SxSeverity severity;
    char *phrase;
    char *reference;
    SdTexts meaning, when, next;
    GPtrArray *causes, *fixes; /* of SdTexts */
    GPtrArray *musts;          /* of SdRequirement */
    char **reads;
    SdTexts brief;
    char *result, *class_name;  /* ids in facts.ini, as are those below */
    char *then, *effect, *at_proxy;
    char **decides;
    char **methods; /* names in capitals, or ids */
    char **guides;
} SdCode;

typedef struct {
    char *id; /* kind.word */
    char *outlook; /* the id of another, or NULL */
    SdTexts text;
    bool used;
} SdFact;

typedef struct {
    unsigned codes[2]; /* the lower first */
    GPtrArray *hints;  /* of SdTexts */
} SdPair;

typedef struct {
    char *key;
    char *name;
    char *reference;
    SdTexts meaning, look;
} SdValue;

typedef struct {
    char *name; /* of the table: its file */
    GPtrArray *values; /* of SdValue */
} SdValueTable;

typedef struct {
    char *id;
    SxKind kind;
    SxSeverity severity;
    SxConfidence confidence;
    SxGroup group;
    char *reference;
    SdTexts summary, evidence, advice;
} SdStatement;

typedef struct {
    char *id;
    SdTexts text;
} SdLabel;

typedef struct {
    char **languages;      /* as in locales: en, ja */
    char **language_names; /* in themselves */
    GPtrArray *codes;      /* of SdCode, ascending */
    GPtrArray *tables;     /* of SdValueTable */
    GPtrArray *statements; /* of SdStatement */
    GPtrArray *labels;     /* of SdLabel */
    GPtrArray *facts;      /* of SdFact */
    GPtrArray *pairs;      /* of SdPair, ascending */
    GPtrArray *places;     /* of char *: names of placeholders, each once */
    GPtrArray *place_titles; /* of SdLabel, in the order of places */
} SdKnowledge;

/* Reads and checks all of a data folder. Gives the knowledge, which is whole
 * only when no problem was added; free it with sd_knowledge_free(). */
SdKnowledge *sd_knowledge_read(const char *folder, SdProblems *problems);
void sd_knowledge_free(SdKnowledge *knowledge);

/* Reads the languages of languages.ini, the first being the one written without
 * a locale; leaves them NULL when it cannot be read. */
void sd_read_languages(SdKnowledge *knowledge, const char *path, SdProblems *problems);

/* Each reads one file and adds its entries to the knowledge. */
void sd_read_code(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_values(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_statements(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_labels(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_place_titles(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_facts(SdKnowledge *knowledge, const char *path, SdProblems *problems);
void sd_read_pair(SdKnowledge *knowledge, const char *path, SdProblems *problems);

/* Gives an empty knowledge. */
SdKnowledge *sd_knowledge_new(void);

/* Says of each text whose braces hold no name, or other names than the first
 * language's; gives the names of the first through places, which may be NULL. */
void sd_check_placeholders(const SdFile *file, const char *group, const char *key, SdTexts texts,
                           GPtrArray *places);

/* Says which of the headers named by a key header_names.def does not know. */
void sd_check_headers(const SdFile *file, const char *key, char *const *names);

/* Reads by what facts a code is compared, and frees them. */
void sd_read_code_facts(const SdFile *file, SdCode *code);
void sd_free_code_facts(SdCode *code);

/* Gives the place of a fact, or -1. */
int sd_fact_find(const SdKnowledge *knowledge, const char *id);

/* Holds the facts of the codes against facts.ini, both ways, and the pairs
 * against the codes. */
void sd_check_facts(const SdKnowledge *knowledge, const char *folder, SdProblems *problems);

/* Holds the codes against the registry, both ways. */
void sd_check_registry(const SdKnowledge *knowledge, const char *folder, SdProblems *problems);

/* Says which statements and labels no source file uses. */
void sd_check_used(const SdKnowledge *knowledge, const char *folder, char *const *sources,
                   SdProblems *problems);

/* Writes the identifiers (a header) or the tables (a C file). */
void sd_write_ids(const SdKnowledge *knowledge, GString *out);
void sd_write_tables(const SdKnowledge *knowledge, GString *out);

/* Writes the tables of facts and of pairs, and one code's part in them. */
void sd_write_facts(const SdKnowledge *knowledge, GString *out);
void sd_write_pairs(const SdKnowledge *knowledge, GString *out);
void sd_write_code_lists(const SdCode *code, GString *out);
void sd_write_code_facts(const SdKnowledge *knowledge, const SdCode *code, GString *out);

/* Writes a C string, or NULL, and a text in braces, in each language. */
void sd_write_string(GString *out, const char *string);
void sd_write_texts(GString *out, const SdKnowledge *knowledge, SdTexts texts);

/* Writes a table WHAT_NUMBER of texts (SdTexts); nothing where there are none. */
void sd_write_text_list(GString *out, const SdKnowledge *knowledge, const char *what, unsigned number,
                        const GPtrArray *list);

/* Gives "reading.min-se" as "READING_MIN_SE"; free it with g_free(). */
char *sd_identifier(const char *id);

#endif
