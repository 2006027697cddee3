/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Entries of Wireshark's Tools menu. Everything that needs plugin_if.h is in
 * this file.
 */
#include "menu.h"

#include "compat.h"

#include "bookshelf.h"
#include "preferences.h"

#include <epan/funnel.h>
#include <epan/plugin_if.h>

#include <wsutil/report_message.h>

/* Opens a page of the handbook in the language of the texts. */
static void
open_page(ext_menubar_gui_type gui, gpointer object, gpointer page)
{
    const funnel_ops_t *gui_functions = funnel_get_funnel_ops();
    GError *error = NULL;
    char *address = sx_bookshelf_address(sx_preferences_language(), page, &error);

    (void)gui;
    (void)object;
    if (!address) {
        report_failure("SIP Explain could not write its handbook: %s", error->message);
        g_error_free(error);
    } else if (!gui_functions || !gui_functions->browser_open_url || !gui_functions->browser_open_url(address)) {
        report_failure("SIP Explain found no browser to open %s", address);
    }
    g_free(address);
}

void
sx_menu_register(int protocol)
{
    ext_menu_t *menu = ext_menubar_register_menu(protocol, "SIP Explain", TRUE);

    ext_menubar_set_parentmenu(menu, "Tools");
    ext_menubar_add_entry(menu, "Handbook", "All SIP response codes, findings and header values, in the browser",
                          open_page, (gpointer) "index.html");
    ext_menubar_add_entry(menu, "Compare Codes", "Any two SIP response codes side by side, in the browser", open_page,
                          (gpointer) "compare.html");
}
