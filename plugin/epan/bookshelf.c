/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Looks for the handbook of this version where `cmake --install` and
 * `install-user` put it; a plugin that was copied by hand writes its own.
 */
#include "bookshelf.h"

#include "handbook.h"
#include "language.h"

static char *
page_in(const char *folder, SxLanguage language, const char *page)
{
    return g_build_filename(folder, sx_language_code(language), page, NULL);
}

/* Writes the handbook once a session, so that it is never older than the
 * plugin. */
static char *
written_page(SxLanguage language, const char *page, GError **error)
{
    static bool is_written = false;
    char *folder = g_build_filename(g_get_user_cache_dir(), "sipexplain", "handbook-" SX_VERSION, NULL), *path = NULL;

    is_written = is_written || sx_handbook_write(folder, error);
    if (is_written)
        path = page_in(folder, language, page);
    g_free(folder);
    return path;
}

static char *
installed_page(SxLanguage language, const char *page)
{
    char *own = g_build_filename(g_get_user_data_dir(), "sipexplain", "handbook-" SX_VERSION, NULL);
    const char *const folders[] = { own, SX_HANDBOOK_FOLDER };
    char *path = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(folders) && !path; i++) {
        path = page_in(folders[i], language, page);
        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
            g_clear_pointer(&path, g_free);
    }
    g_free(own);
    return path;
}

char *
sx_bookshelf_address(SxLanguage language, const char *page, GError **error)
{
    char *path = installed_page(language, page), *address;

    if (!path)
        path = written_page(language, page, error);
    if (!path)
        return NULL;
    address = g_filename_to_uri(path, NULL, error);
    g_free(path);
    return address;
}
