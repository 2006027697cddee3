/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The list of findings, by family, and the ways into it.
 */
#include "family.h"

#include "pages.h"

#include <string.h>

static size_t
family_length(const SxStatement *statement)
{
    return strcspn(statement->id, ".");
}

static bool
same_family(const SxStatement *a, const SxStatement *b)
{
    return family_length(a) == family_length(b) && strncmp(a->id, b->id, family_length(a)) == 0;
}

static void
add_finding(SxPage *page, const SxStatement *statement)
{
    char *path = g_strdup_printf("findings/%s.html", statement->id);

    sx_html_open(page->html, "li", "class", sx_severities[statement->severity], NULL);
    sx_page_link(page, path, statement->summary[page->language]);
    sx_html_text(page->html, " ");
    sx_html_element(page->html, "span", statement->id, "class", "id", NULL);
    sx_html_close(page->html);
    g_free(path);
}

/* Adds the findings of a family, except one; gives how many there are. */
static size_t
add_findings(SxPage *page, const SxStatement *family, const SxStatement *except)
{
    size_t count = 0;

    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);

        if (statement->kind != SX_KIND_FINDING || statement == except || !same_family(statement, family))
            continue;
        if (page)
            add_finding(page, statement);
        count++;
    }
    return count;
}

void
sx_family_place(SxPage *page, const SxStatement *statement)
{
    char *family = g_strndup(statement->id, family_length(statement));
    char *path = g_strconcat("findings/index.html#", family, NULL);

    sx_html_open(page->html, "nav", "class", "place", "aria-label", sx_page_label(page, SX_LABEL_HANDBOOK_PLACE), NULL);
    sx_page_link(page, "findings/index.html", sx_page_label(page, SX_LABEL_HANDBOOK_FINDINGS));
    sx_html_text(page->html, " / ");
    sx_page_link(page, path, family);
    sx_html_close(page->html);
    g_free(path);
    g_free(family);
}

void
sx_family_others(SxPage *page, const SxStatement *statement)
{
    if (add_findings(NULL, statement, statement) == 0)
        return;
    sx_page_section(page, "findings", sx_page_label(page, SX_LABEL_HANDBOOK_FINDINGS_OF_FAMILY));
    sx_html_open(page->html, "ul", NULL);
    add_findings(page, statement, statement);
    sx_html_close_all(page->html, 2);
}

static void
add_family(SxPage *page, const SxStatement *first)
{
    char *family = g_strndup(first->id, family_length(first));

    sx_html_open(page->html, "section", "class", "family", "id", family, NULL);
    sx_html_element(page->html, "h2", family, NULL);
    sx_html_open(page->html, "ul", "class", "findings", NULL);
    add_findings(page, first, NULL);
    sx_html_close_all(page->html, 2);
    g_free(family);
}

void
sx_pages_finding_list(SxBook *book, SxLanguage language)
{
    const char *title = sx_label(SX_LABEL_HANDBOOK_FINDINGS, language);
    SxPage *page = sx_page_new(language, (SxPageHead){ "findings/index.html", title, SX_PART_FINDINGS, NULL });
    const SxStatement *last = NULL;

    sx_html_element(page->html, "h1", title, NULL);
    sx_html_element(page->html, "p", sx_page_label(page, SX_LABEL_HANDBOOK_FINDINGS_ABOUT), "class", "lead", NULL);
    for (int id = 0; id < SX_STATEMENT_COUNT; id++) {
        const SxStatement *statement = sx_statement((SxStatementId)id);

        if (statement->kind != SX_KIND_FINDING || (last && same_family(last, statement)))
            continue;
        add_family(page, statement);
        last = statement;
    }
    sx_page_write(page, book);
}
