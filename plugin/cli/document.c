/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Pages as lists of blocks.
 */
#include "document.h"

static void
table_free(Table *table)
{
    g_ptr_array_unref(table->cells);
    g_free(table);
}

static void
block_free(gpointer data)
{
    Block *block = data;

    g_free(block->term);
    g_free(block->text);
    g_free(block->detail);
    g_clear_pointer(&block->table, table_free);
    g_free(block);
}

Document *
document_new(const char *language)
{
    Document *document = g_new0(Document, 1);

    document->language = language;
    document->blocks = g_ptr_array_new_with_free_func(block_free);
    return document;
}

void
document_free(Document *document)
{
    g_ptr_array_unref(document->blocks);
    g_free(document);
}

static Block *
add(Document *document, BlockKind kind, const char *term, const char *text, const char *detail)
{
    Block *block = g_new0(Block, 1);

    *block = (Block){ kind, g_strdup(term), g_strdup(text), g_strdup(detail), NULL };
    g_ptr_array_add(document->blocks, block);
    return block;
}

void
document_title(Document *document, const char *text)
{
    add(document, BLOCK_TITLE, NULL, text, NULL);
}

void
document_heading(Document *document, const char *text)
{
    add(document, BLOCK_HEADING, NULL, text, NULL);
}

void
document_subheading(Document *document, const char *text)
{
    add(document, BLOCK_SUBHEADING, NULL, text, NULL);
}

void
document_paragraph(Document *document, const char *text)
{
    add(document, BLOCK_PARAGRAPH, NULL, text, NULL);
}

void
document_item(Document *document, const char *text, const char *detail)
{
    add(document, BLOCK_ITEM, NULL, text, detail);
}

void
document_entry(Document *document, const char *term, const char *text, const char *detail)
{
    add(document, BLOCK_ENTRY, term, text, detail);
}

void
document_link(Document *document, const char *text, const char *address)
{
    add(document, BLOCK_LINK, NULL, text, address);
}

Table *
document_table(Document *document, size_t columns)
{
    Block *block = add(document, BLOCK_TABLE, NULL, NULL, NULL);

    block->table = g_new0(Table, 1);
    block->table->columns = columns;
    block->table->cells = g_ptr_array_new_with_free_func(g_free);
    return block->table;
}

void
table_cell(Table *table, const char *text)
{
    g_ptr_array_add(table->cells, g_strdup(text));
}

size_t
table_rows(const Table *table)
{
    return table->cells->len / table->columns;
}

const char *
table_at(const Table *table, size_t row, size_t column)
{
    return table->cells->pdata[row * table->columns + column];
}
