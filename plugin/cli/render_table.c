/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Draws a table on a terminal.
 */
#include "render.h"

#include "wrap.h"

/* Blanks between columns; narrowest column that reads well; widest first
 * column, which only names the rows. */
#define GAP 2
#define NARROWEST 16
#define WIDEST_FIRST 18

#define COLUMNS_MAX 16

static size_t
natural_width(const Table *table, size_t column)
{
    size_t widest = 0;

    for (size_t row = 0; row < table_rows(table); row++)
        widest = MAX(widest, wrap_columns(table_at(table, row, column)));
    return widest;
}

/* Gives the highest limit by which the widths, each cut to it, fit the room. */
static size_t
limit_of(const size_t *widths, size_t count, size_t room)
{
    for (size_t limit = room; limit > 0; limit--) {
        size_t sum = 0;

        for (size_t i = 0; i < count; i++)
            sum += MIN(widths[i], limit);
        if (sum <= room)
            return limit;
    }
    return 0;
}

/* Sets the width of each column; gives false when some would get too narrow. */
static bool
fit(const Table *table, size_t room, size_t *widths)
{
    size_t gaps = GAP * (table->columns - 1), limit;

    if (room <= gaps || table->columns > COLUMNS_MAX)
        return false;
    for (size_t i = 0; i < table->columns; i++)
        widths[i] = natural_width(table, i);
    if (limit_of(widths, table->columns, room - gaps) < natural_width(table, 0))
        widths[0] = MIN(widths[0], WIDEST_FIRST);
    limit = limit_of(widths, table->columns, room - gaps);
    for (size_t i = 0; i < table->columns; i++) {
        if (widths[i] > limit && limit < NARROWEST)
            return false;
        widths[i] = MIN(widths[i], limit);
    }
    return true;
}

static size_t
height(GPtrArray *const *cells, size_t columns)
{
    guint most = 1;

    for (size_t i = 0; i < columns; i++)
        most = MAX(most, cells[i]->len);
    return most;
}

static void
draw_line(GPtrArray *const *cells, const size_t *widths, size_t columns, guint line, bool head, const Look *look,
          size_t indent, GString *out)
{
    size_t blanks = indent;

    for (size_t i = 0; i < columns; i++) {
        const char *text = line < cells[i]->len ? cells[i]->pdata[line] : "";

        if (*text) {
            render_blanks(blanks, out);
            if (head || i == 0)
                render_styled(look, STYLE_TERM, text, out);
            else
                g_string_append(out, text);
            blanks = 0;
        }
        blanks += widths[i] - wrap_columns(text) + GAP;
    }
    g_string_append_c(out, '\n');
}

/* Draws a row; tells whether it took several lines. */
static bool
draw_row(const Table *table, size_t row, const size_t *widths, const Look *look, size_t indent, GString *out)
{
    GPtrArray *cells[COLUMNS_MAX];
    size_t lines;

    for (size_t i = 0; i < table->columns; i++)
        cells[i] = wrap_lines(table_at(table, row, i), widths[i]);
    lines = height(cells, table->columns);
    for (guint line = 0; line < lines; line++)
        draw_line(cells, widths, table->columns, line, row == 0, look, indent, out);
    for (size_t i = 0; i < table->columns; i++)
        g_ptr_array_unref(cells[i]);
    return lines > 1;
}

static void
draw_rule(const size_t *widths, size_t columns, const Look *look, size_t indent, GString *out)
{
    render_blanks(indent, out);
    for (size_t i = 0; i < columns; i++) {
        for (size_t n = 0; n < widths[i]; n++)
            g_string_append(out, look->rule);
        if (i + 1 < columns)
            render_blanks(GAP, out);
    }
    g_string_append_c(out, '\n');
}

static bool
any_row_is_high(const Table *table, const size_t *widths)
{
    for (size_t row = 1; row < table_rows(table); row++) {
        for (size_t i = 0; i < table->columns; i++) {
            GPtrArray *lines = wrap_lines(table_at(table, row, i), widths[i]);
            bool high = lines->len > 1;

            g_ptr_array_unref(lines);
            if (high)
                return true;
        }
    }
    return false;
}

static void
draw_side_by_side(const Table *table, const size_t *widths, const Look *look, size_t indent, GString *out)
{
    bool apart = !table->dense && any_row_is_high(table, widths);

    draw_row(table, 0, widths, look, indent, out);
    draw_rule(widths, table->columns, look, indent, out);
    for (size_t row = 1; row < table_rows(table); row++) {
        if (apart && row > 1)
            g_string_append_c(out, '\n');
        draw_row(table, row, widths, look, indent, out);
    }
}

static void
draw_wrapped(const char *text, bool is_term, size_t indent, const Look *look, GString *out)
{
    GPtrArray *lines = wrap_lines(text, look->width > indent + 2 ? look->width - indent : 2);

    for (guint i = 0; i < lines->len; i++) {
        render_blanks(indent, out);
        if (is_term)
            render_styled(look, STYLE_TERM, lines->pdata[i], out);
        else
            g_string_append(out, lines->pdata[i]);
        g_string_append_c(out, '\n');
    }
    g_ptr_array_unref(lines);
}

/* Each row below the one before: its first cell, and then, for each other
 * column, the head of the column and the cell. */
static void
draw_below(const Table *table, const Look *look, size_t indent, GString *out)
{
    for (size_t row = 1; row < table_rows(table); row++) {
        if (row > 1)
            g_string_append_c(out, '\n');
        draw_wrapped(table_at(table, row, 0), true, indent, look, out);
        for (size_t i = 1; i < table->columns; i++) {
            char *text = g_strdup_printf("%s: %s", table_at(table, 0, i), table_at(table, row, i));

            draw_wrapped(text, false, indent + 2, look, out);
            g_free(text);
        }
    }
}

void
render_table(const Table *table, const Look *look, size_t indent, GString *out)
{
    size_t widths[COLUMNS_MAX];

    if (look->width > indent && fit(table, look->width - indent, widths))
        draw_side_by_side(table, widths, look, indent, out);
    else
        draw_below(table, look, indent, out);
}
