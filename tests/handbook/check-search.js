// SPDX-License-Identifier: GPL-2.0-or-later
// check-search.js HANDBOOK
//
// What the search of the handbook must find, in each language.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { loadScripts } = require("./scripts.js");

const folder = process.argv[2];

// Words, and what must come first; these are the same in every language.
const everywhere = [
    ["422", "422.html"],
    ["\uff14\uff12\uff12", "422.html"],
    ["busy here", "486.html"],
    ["BUSY  everywhere", "600.html"],
    ["4xx", "4xx.html"],
    ["session interval", "422.html"],
    ["min-se", "headers.html#Min-SE"],
    ["session-timer.below-minimum", "findings/session-timer.below-minimum.html"],
    ["incompatible media format", "values/warning.html#305"],
    ["normal call clearing", "values/q850.html#16"],
];

// Words inside of a text of the language, found wherever they stand.
function inside(text) {
    const middle = [...text].slice(2, 8).join("").trim();
    return middle.includes(" ") ? text.split(" ")[1] : middle;
}

function checkLanguage(language) {
    const scripts = [language + "/data.js", "find.js"];
    const names = ["handbook", "searchEntries", "findEntries"];
    const { handbook, searchEntries, findEntries } = loadScripts(folder, scripts, names);
    const entries = searchEntries(handbook);
    const find = (words) => findEntries(entries, words).map((entry) => entry.address);

    for (const [words, address] of everywhere)
        assert.strictEqual(find(words)[0], address, language + ": " + words);
    for (const nothing of ["", "  ", "zzqqxx", "422 zzqqxx"])
        assert.strictEqual(find(nothing).length, 0, language + ": " + nothing);
    for (const code of handbook.codes) {
        const name = code.code < 10 ? code.code + "xx" : String(code.code);
        assert.strictEqual(find(name)[0], name + ".html");
        assert.ok(find(inside(code.meaning)).includes(name + ".html"), language + ": " + inside(code.meaning));
        for (const cause of code.causes)
            assert.ok(find(inside(cause)).includes(name + ".html"), language + ": " + cause);
    }
    for (const finding of handbook.findings) {
        const address = "findings/" + finding.id + ".html";
        assert.strictEqual(find(finding.id)[0], address);
        assert.ok(find(finding.summary).includes(address), language + ": " + finding.summary);
    }
    for (const entry of entries)
        assert.ok(fs.existsSync(path.join(folder, language, entry.address.split("#")[0])), entry.address);
    console.log(language + ": " + entries.length + " entries");
}

const languages = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, "data.js")));
assert.ok(languages.includes("en"));
languages.forEach(checkLanguage);
