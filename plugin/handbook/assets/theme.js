// SPDX-License-Identifier: GPL-2.0-or-later
// Dark or light: as the system says, or as chosen here before. Runs before the
// page is drawn, so that it does not flash.
"use strict";

(() => {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");

    // Some browsers refuse to remember anything for pages from the disk.
    const remembered = () => {
        try {
            return localStorage.getItem("sipexplain-theme");
        } catch {
            return null;
        }
    };
    const remember = (theme) => {
        try {
            localStorage.setItem("sipexplain-theme", theme);
        } catch {
            // The choice then lasts as long as the page.
        }
    };
    const current = () => root.dataset.theme || (system.matches ? "dark" : "light");

    const chosen = remembered();
    if (chosen === "dark" || chosen === "light")
        root.dataset.theme = chosen;

    document.addEventListener("DOMContentLoaded", () => {
        const button = document.querySelector("button.theme");
        if (!button)
            return;
        const label = () => {
            button.textContent = current() === "dark" ? button.dataset.light : button.dataset.dark;
        };
        button.addEventListener("click", () => {
            root.dataset.theme = current() === "dark" ? "light" : "dark";
            remember(root.dataset.theme);
            label();
        });
        system.addEventListener("change", label);
        label();
        button.hidden = false;

        // Another language shows the same codes or the same search.
        for (const link of document.querySelectorAll(".languages a"))
            link.addEventListener("click", () => {
                const address = new URL(link.href);
                address.search = location.search;
                address.hash = location.hash;
                link.href = address;
            });
    });
})();
