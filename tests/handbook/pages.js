// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of the handbook, as addresses.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

class Handbook {
    constructor(folder) {
        this.folder = path.resolve(folder);
        this.languages = fs.readdirSync(this.folder)
            .filter((name) => fs.existsSync(path.join(this.folder, name, "data.js")));
        if (!this.languages.includes("en"))
            throw new Error("there is no handbook in " + folder);
    }

    // Gives the address of a page, such as "en/422.html".
    address(page) {
        const [name, ...rest] = page.split(/(?=[?#])/);
        return pathToFileURL(path.join(this.folder, name)).href + rest.join("");
    }

    // Gives all pages.
    all(folder = "") {
        return fs.readdirSync(path.join(this.folder, folder), { withFileTypes: true }).flatMap((entry) => {
            const page = path.posix.join(folder, entry.name);
            if (entry.isDirectory())
                return this.all(page);
            return page.endsWith(".html") ? [page] : [];
        });
    }
}

module.exports = { Handbook };
