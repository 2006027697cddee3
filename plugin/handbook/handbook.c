/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes the whole handbook.
 */
#include "handbook.h"

#include "assets.h"
#include "pages.h"

#include <gio/gio.h>

#define FOLDER "/sipexplain/handbook/"

static void
write_asset(SxBook *book, GResource *resource, const char *name)
{
    char *path = g_strconcat(FOLDER, name, NULL);
    GBytes *content = g_resource_lookup_data(resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &book->error);

    g_free(path);
    if (!content)
        return;
    sx_book_write(book, name, g_bytes_get_data(content, NULL), g_bytes_get_size(content));
    g_bytes_unref(content);
}

static void
write_assets(SxBook *book)
{
    GResource *resource;
    char **names;

    sx_assets_register_resource();
    resource = sx_assets_get_resource();
    names = g_resource_enumerate_children(resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &book->error);
    for (size_t i = 0; names && names[i] && !book->error; i++)
        write_asset(book, resource, names[i]);
    g_strfreev(names);
    sx_assets_unregister_resource();
}

bool
sx_handbook_write(const char *folder, GError **error)
{
    static void (*const kinds[])(SxBook *, SxLanguage) = {
        sx_pages_contents, sx_pages_codes,   sx_pages_findings, sx_pages_finding_list, sx_pages_values,
        sx_pages_headers,  sx_pages_compare, sx_pages_search,   sx_pages_data,
    };
    SxBook book = { folder, NULL };

    write_assets(&book);
    for (int i = 0; i < SX_LANGUAGE_COUNT; i++)
        for (size_t n = 0; n < G_N_ELEMENTS(kinds) && !book.error; n++)
            kinds[n](&book, (SxLanguage)i);
    if (!book.error)
        sx_pages_entrance(&book);
    if (!book.error)
        return true;
    g_propagate_error(error, book.error);
    return false;
}
