// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a few words speak of. Every word has to occur; the more telling
// the place, the further up the result. Words are looked for inside of others,
// as Chinese and Japanese have no blanks between them.
"use strict";

// Full-width digits and capital letters find the same as plain ones, and so do
// Vietnamese letters without their marks.
function plainText(text) {
    return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d")
        .normalize("NFC");
}

// Gives all that can be found: a title, where it leads, and its texts.
function searchEntries(book) {
    const entries = [];

    for (const code of book.codes) {
        const name = code.code < 10 ? code.code + "xx" : String(code.code);
        const musts = code.musts.flatMap((must) => must.headers);
        entries.push({
            kind: "code", key: name, title: name + " " + code.phrase, lang: "en", address: name + ".html",
            text: code.meaning, headers: musts.concat(code.reads), rank: 3,
            more: [code.when, code.next || "", ...code.causes, ...code.fixes],
        });
    }
    for (const header of new Set(entries.flatMap((entry) => entry.headers)))
        entries.push({
            kind: "header", key: header, title: header, lang: "en", address: "headers.html#" + header,
            text: "", headers: [header], rank: 2, more: [],
        });
    for (const finding of book.findings)
        entries.push({
            kind: "finding", key: finding.id, title: finding.summary, address: "findings/" + finding.id + ".html",
            text: finding.evidence, headers: [], rank: 1, more: [finding.advice || ""],
        });
    for (const table of book.tables)
        for (const value of table.values)
            entries.push({
                kind: "value", key: value.key, title: value.key + " " + value.name, lang: "en", table: table.title,
                address: "values/" + table.name + ".html#" + value.key,
                text: value.meaning, headers: [], rank: 1, more: [value.look || ""],
            });
    for (const entry of entries) {
        entry.plainKey = plainText(entry.key);
        entry.plainTitle = plainText(entry.title);
        entry.plainHeaders = entry.headers.map(plainText);
        entry.plainText = plainText(entry.text + " " + entry.more.join(" "));
    }
    return entries;
}

// Tells how well one word fits an entry; 0 if not at all.
function wordScore(entry, word) {
    if (entry.plainKey === word)
        return 100 + entry.rank;
    if (entry.kind !== "finding" && entry.plainKey.startsWith(word))
        return 60 + entry.rank;
    if (entry.plainTitle.split(" ").some((part) => part.startsWith(word)))
        return 40 + entry.rank;
    if (entry.plainTitle.includes(word) || entry.plainKey.includes(word))
        return 30 + entry.rank;
    if (entry.plainHeaders.includes(word))
        return 20 + entry.rank;
    if (entry.plainHeaders.some((header) => header.includes(word)))
        return 10 + entry.rank;
    return entry.plainText.includes(word) ? 1 + entry.rank : 0;
}

// Gives the entries that hold every word, the best first.
function findEntries(entries, query) {
    const words = plainText(query).split(/\s+/u).filter((word) => word);
    const found = [];

    if (words.length === 0)
        return found;
    for (const entry of entries) {
        let total = 0;
        for (const word of words) {
            const score = wordScore(entry, word);
            if (score === 0) {
                total = 0;
                break;
            }
            total += score;
        }
        if (total > 0)
            found.push({ entry, total });
    }
    found.sort((a, b) => b.total - a.total);
    return found.map((one) => one.entry);
}
