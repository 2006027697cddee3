// SPDX-License-Identifier: GPL-2.0-or-later
// Runs scripts of the handbook outside of a browser.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

// Runs the scripts one after the other, as a page does, and gives what they
// define under the names.
function loadScripts(folder, scripts, names) {
    const text = scripts.map((script) => fs.readFileSync(path.join(folder, script), "utf8")).join("\n");
    return vm.runInNewContext(text + "\n({ " + names.join(", ") + " })");
}

module.exports = { loadScripts };
