/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * write-handbook FOLDER
 *
 * Writes the handbook when the plugin is built.
 */
#include "handbook.h"

#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
    GError *error = NULL;

    if (argc != 2) {
        fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (sx_handbook_write(argv[1], &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "%s\n", error->message);
    g_error_free(error);
    return EXIT_FAILURE;
}
