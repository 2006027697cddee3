// SPDX-License-Identifier: GPL-2.0-or-later
// check-comparisons.js HANDBOOK <COMPARISONS
//
// Holds what the handbook's script says of each two codes against what the
// core says, which comes in as one JSON object a line. 2,775 pairs of
// registered codes are the least, in each language.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { loadScripts } = require("./scripts.js");

const PAIRS = 75 * 74 / 2;
const folder = process.argv[2];
const books = new Map();

function bookOf(language) {
    if (!books.has(language))
        books.set(language, {
            pairs: new Set(), count: 0,
            ...loadScripts(folder, [language + "/data.js", "comparison.js"], ["handbook", "compareCodes"]),
        });
    return books.get(language);
}

function plain(one) {
    const texts = ({ dimension, label, text, texts }) => ({ dimension, label, texts: texts || [text] });
    return {
        codes: one.codes, opening: one.opening, differences: one.differences.map(texts),
        common: one.common.map(texts), hints: one.hints, neighbours: one.neighbours,
    };
}

async function main() {
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const { language, ...expected } = JSON.parse(line);
        const book = bookOf(language);
        const said = JSON.parse(JSON.stringify(plain(book.compareCodes(book.handbook, ...expected.codes))));

        assert.deepStrictEqual(said, expected, language + ": " + expected.codes.join(" and "));
        assert.ok(!/[{}]|undefined/.test(JSON.stringify([said.opening, said.hints])), said.opening);
        if (expected.codes[0] < expected.codes[1])
            book.pairs.add(expected.codes.join("-"));
    }
    const folders = fs.readdirSync(folder)
        .filter((name) => fs.existsSync(path.join(folder, name, "data.js")));
    assert.deepStrictEqual([...books.keys()].sort(), folders.sort());
    for (const [language, book] of books) {
        assert.ok(book.pairs.size >= PAIRS, language + ": " + book.pairs.size + " pairs");
        console.log(language + ": " + book.pairs.size + " pairs are the same in C and in JavaScript");
    }
}

main();
