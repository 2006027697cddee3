/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Every difference between the Wireshark versions that are supported.
 */
#ifndef SX_COMPAT_H
#define SX_COMPAT_H

#include <stdbool.h>

#include <glib.h>

#include <wireshark.h>
#include <ws_version.h>

#define SX_WIRESHARK_AT_LEAST(major, minor) \
    (WIRESHARK_VERSION_MAJOR > (major) ||   \
     (WIRESHARK_VERSION_MAJOR == (major) && WIRESHARK_VERSION_MINOR >= (minor)))

/* Plugins describe themselves since 4.4. */
#if defined(__has_include)
#if __has_include(<wsutil/plugins.h>)
#include <wsutil/plugins.h>
#endif
#endif

/* What callbacks of user tables give back: gboolean (an int) up to 4.0. */
#if SX_WIRESHARK_AT_LEAST(4, 2)
typedef bool SxCallbackBool;
#else
typedef gboolean SxCallbackBool;
#endif

#endif
