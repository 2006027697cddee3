/* SPDX-License-Identifier: GPL-2.0-or-later
 * Preloaded into a program that uses OpenSSL: writes the secrets of its TLS
 * sessions to the file named in KEYLOG, in the format that Wireshark reads.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <openssl/ssl.h>

static void write_line(const SSL *ssl, const char *line)
{
    FILE *file = fopen(getenv("KEYLOG"), "a");

    (void)ssl;
    if (file) {
        fprintf(file, "%s\n", line);
        fclose(file);
    }
}

SSL_CTX *SSL_CTX_new(const SSL_METHOD *method)
{
    SSL_CTX *(*real)(const SSL_METHOD *) = dlsym(RTLD_NEXT, "SSL_CTX_new");
    SSL_CTX *context = real(method);

    if (context && getenv("KEYLOG"))
        SSL_CTX_set_keylog_callback(context, write_line);
    return context;
}
