// SPDX-License-Identifier: GPL-2.0-or-later
// Goes on to the first of the browser's languages that the handbook has.
"use strict";

(() => {
    const links = new Map();
    for (const link of document.querySelectorAll(".entrance a"))
        links.set(link.hreflang, link.href);
    for (const language of navigator.languages || [navigator.language]) {
        const link = links.get(language.split("-")[0].toLowerCase());
        if (link) {
            location.replace(link);
            break;
        }
    }
})();
