/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Writes the files of the handbook.
 */
#include "book.h"

#include <errno.h>

#include <glib/gstdio.h>

static bool
make_folder_of(SxBook *book, const char *path)
{
    char *folder = g_path_get_dirname(path);
    int failed = g_mkdir_with_parents(folder, 0755);

    if (failed) {
        int code = errno;

        g_set_error(&book->error, G_FILE_ERROR, g_file_error_from_errno(code), "%s: %s", folder, g_strerror(code));
    }
    g_free(folder);
    return !failed;
}

void
sx_book_write(SxBook *book, const char *path, const char *content, size_t length)
{
    char *file;

    if (book->error)
        return;
    file = g_build_filename(book->folder, path, NULL);
    if (make_folder_of(book, file))
        g_file_set_contents_full(file, content, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0644, &book->error);
    g_free(file);
}
