/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * A page before it is drawn: a list of blocks that a terminal, Markdown and
 * HTML can all show.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include <glib.h>
#include <stdbool.h>

typedef enum {
    BLOCK_TITLE,
    BLOCK_HEADING,
    BLOCK_SUBHEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,  /* text, and in detail what to do about it, or NULL */
    BLOCK_ENTRY, /* term and text beside it, and in detail a second line, or NULL */
    BLOCK_LINK, /* text, and in detail its web address */
    BLOCK_TABLE,
} BlockKind;

/* Rows of cells; the first row is the head, the first column says what each row
 * is about. */
typedef struct {
    size_t columns;
    GPtrArray *cells; /* of char *, row by row */
    bool dense;       /* no blank lines between rows of several lines */
} Table;

typedef struct {
    BlockKind kind;
    char *term, *text, *detail;
    Table *table;
} Block;

typedef struct {
    const char *language; /* as in locales */
    GPtrArray *blocks;    /* of Block */
} Document;

/* Gives an empty document; free it with document_free(). */
Document *document_new(const char *language);
void document_free(Document *document);

/* Each adds a block; texts are copied, and what may be NULL says so above. */
void document_title(Document *document, const char *text);
void document_heading(Document *document, const char *text);
void document_subheading(Document *document, const char *text);
void document_paragraph(Document *document, const char *text);
void document_item(Document *document, const char *text, const char *detail);
void document_entry(Document *document, const char *term, const char *text, const char *detail);
void document_link(Document *document, const char *text, const char *address);

/* Adds a table without cells, which belongs to the document. */
Table *document_table(Document *document, size_t columns);

/* Adds a cell behind the last one; the text is copied. */
void table_cell(Table *table, const char *text);

/* Gives how many rows a table has, and one of its cells. */
size_t table_rows(const Table *table);
const char *table_at(const Table *table, size_t row, size_t column);

#endif
