/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What all pages of the handbook have around their content.
 */
#ifndef SX_PAGE_H
#define SX_PAGE_H

#include "book.h"
#include "html.h"
#include "knowledge.h"

/* The entries of the navigation. */
typedef enum {
    SX_PART_CODES,
    SX_PART_FINDINGS,
    SX_PART_VALUES,
    SX_PART_HEADERS,
    SX_PART_COMPARE,
    SX_PART_SEARCH,
    SX_PART_COUNT,
} SxPart;

typedef struct {
    const char *path; /* in the folder of the language: "422.html", "findings/ID.html" */
    const char *title;
    SxPart part;                /* the part of the handbook that it belongs to */
    const char *const *scripts; /* NULL-ended, of the handbook's folder or "data.js"; NULL for none */
} SxPageHead;

typedef struct {
    SxHtml *html;
    SxLanguage language;
    SxPageHead head;
    const char *up; /* leads from the page to the folder of its language: "" or "../" */
} SxPage;

/* Starts a page, up to the inside of its main element. head must live until
 * the page ends. */
SxPage *sx_page_new(SxLanguage language, SxPageHead head);

/* Ends the page, writes it into the book and frees it. */
void sx_page_write(SxPage *page, SxBook *book);

/* Gives a label in the language of the page. */
const char *sx_page_label(const SxPage *page, SxLabelId label);

/* Opens a section under a heading; close it with sx_html_close(). */
void sx_page_section(SxPage *page, const char *class, const char *heading);

/* Opens a table with a row of column headings, up to the inside of its body;
 * close it with sx_html_close_all(html, 3). */
void sx_page_table(SxPage *page, const SxLabelId *columns, size_t count);

/* Adds a link to another page of the same language, by its path there. */
void sx_page_link(SxPage *page, const char *path, const char *text);

/* Adds "422" as a link, its phrase as the title; or "4xx". */
void sx_page_code_link(SxPage *page, const SxCode *code);

/* Gives the entry of the class that a code belongs to. */
const SxCode *sx_page_class(const SxCode *code);

/* Adds "422", or "4xx", in the colour of its class. */
void sx_page_number(SxPage *page, const SxCode *code);

/* Gives "422", or "4xx" for a class; free it with g_free(). */
char *sx_page_code_name(const SxCode *code);

/* Adds the sections of a reference as links to the RFCs, one after the other. */
void sx_page_references(SxPage *page, const char *references);

/* Adds a sentence of data/statements, each placeholder as the name of the
 * value that stands there on the packet. */
void sx_page_sentence(SxPage *page, const char *sentence);

#endif
