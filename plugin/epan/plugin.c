/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The symbols by which Wireshark loads the plugin.
 */
#include "compat.h"

#include "dissector.h"

#include <epan/proto.h>

WS_DLL_PUBLIC_DEF const char plugin_version[] = SX_VERSION;
WS_DLL_PUBLIC_DEF const int plugin_want_major = WIRESHARK_VERSION_MAJOR;
WS_DLL_PUBLIC_DEF const int plugin_want_minor = WIRESHARK_VERSION_MINOR;

WS_DLL_PUBLIC void plugin_register(void);

void
plugin_register(void)
{
    static proto_plugin plugin;

    plugin.register_protoinfo = sx_dissector_register;
    plugin.register_handoff = sx_dissector_handoff;
    proto_register_plugin(&plugin);
}

#ifdef WS_PLUGIN_DESC_DISSECTOR
WS_DLL_PUBLIC uint32_t plugin_describe(void);

uint32_t
plugin_describe(void)
{
    return WS_PLUGIN_DESC_DISSECTOR;
}
#endif
