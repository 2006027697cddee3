// SPDX-License-Identifier: GPL-2.0-or-later
// Compares two codes. The mirror of plugin/core/comparison.c, and of what
// fact_headers.c and phrase.c say of headers: the same steps in the same order, held
// against them by tests/handbook.
"use strict";

const MAY_CARRY = 3;
const GENERAL = ["Reason", "Warning", "Error-Info", "Server"];
const NEIGHBOURS = 6;

// Gives the entry of a code: its own, or else that of its class.
function codeEntry(book, code) {
    return book.codes.find((entry) => entry.code === code) ||
        book.codes.find((entry) => entry.code === Math.floor(code / 100));
}

// Fills the placeholders of a sentence.
function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, (whole, name) => name in values ? values[name] : whole);
}

// Gives words as a list: "A, B", or "A, B or C".
function wordList(book, words, alternatives) {
    return words.reduce((list, word, i) => {
        const last = alternatives && i === words.length - 1;
        return fill(last ? book.sentences.or : book.sentences.comma, { list, last: word });
    });
}

function mustCarry(entry, header) {
    return entry.musts.some((must) => must.headers.includes(header));
}

function carries(entry, header) {
    return entry.reads.includes(header) || mustCarry(entry, header);
}

// Gives requirement n, a header or headers of which one must stand, with the
// methods of all requirements of that header.
function mustText(book, entry, n) {
    const must = entry.musts[n];
    const header = wordList(book, must.headers, true);
    const methods = entry.musts.slice(n).filter((other) => other.headers[0] === must.headers[0])
        .flatMap((other) => other.methods);

    if (methods.length === 0)
        return header;
    return fill(book.sentences.inAnswerTo, { header, list: wordList(book, methods, false) });
}

function standsBefore(entry, n) {
    return entry.musts.slice(0, n).some((must) => must.headers[0] === entry.musts[n].headers[0]);
}

function ownMusts(book, entry, other) {
    return entry.musts.map((must, n) => n)
        .filter((n) => !entry.musts[n].headers.every((header) => mustCarry(other, header)) && !standsBefore(entry, n))
        .map((n) => mustText(book, entry, n));
}

function ownReads(entry, other) {
    return entry.reads
        .filter((header) => !mustCarry(entry, header) && !GENERAL.includes(header) && !carries(other, header))
        .slice(0, MAY_CARRY);
}

function hasHeaders(book, entry, other) {
    return ownMusts(book, entry, other).length > 0 || ownReads(entry, other).length > 0;
}

function headersText(book, entry, other) {
    const musts = ownMusts(book, entry, other);
    const reads = ownReads(entry, other);
    const list = musts.length > 0 ? wordList(book, musts, false) : "";
    const others = reads.length > 0 ? wordList(book, reads, false) : "";

    if (list && others)
        return fill(book.sentences.mustAndMay, { list, others });
    if (list)
        return fill(book.sentences.must, { list });
    if (others)
        return fill(book.sentences.may, { others });
    return book.sentences.noHeaders;
}

function classesSentence(book, names, codes, [first, second]) {
    const classes = codes.map((code) => Math.floor(code / 100) + "xx");

    if (first.class.id === second.class.id)
        return fill(book.sentences.classesSame, { ...names, class: classes[0], name: first.class.text });
    return fill(book.sentences.classesDiffer, {
        ...names, first_class: classes[0], first_name: first.class.text,
        second_class: classes[1], second_name: second.class.text,
    });
}

function outlooksSentence(book, names, [first, second]) {
    if (first.outlook.id === second.outlook.id)
        return fill(book.sentences.outlooksSame, { outlook: first.outlook.text });
    return fill(book.sentences.outlooksDiffer, {
        ...names, first_outlook: first.outlook.text, second_outlook: second.outlook.text,
    });
}

function opening(book, codes, entries) {
    const [first, second] = entries;
    const names = { first: codes[0], first_phrase: first.phrase, second: codes[1], second_phrase: second.phrase };

    if (codes[0] === codes[1])
        return fill(book.sentences.sameCode, { code: codes[0], phrase: first.phrase });
    return fill(book.sentences.opening, {
        classes: classesSentence(book, names, codes, entries),
        briefs: fill(book.sentences.briefs, { ...names, first_brief: first.brief, second_brief: second.brief }),
        outlooks: outlooksSentence(book, names, entries),
    });
}

function isWorthSaying(book, dimension, first, second) {
    if (dimension === "result")
        return first.result.id !== second.result.id;
    if (dimension === "headers")
        return hasHeaders(book, first, second) || hasHeaders(book, second, first);
    return true;
}

function addPoints(book, one, first, second) {
    for (const { name, label } of book.dimensions) {
        if (!isWorthSaying(book, name, first, second))
            continue;
        const texts = name === "headers"
            ? [headersText(book, first, second), headersText(book, second, first)]
            : [first.facts[name], second.facts[name]];
        if (texts[0] === texts[1])
            one.common.push({ dimension: name, label, text: texts[0] });
        else
            one.differences.push({ dimension: name, label, texts });
    }
}

function partners(book, code) {
    return book.pairs.filter((pair) => pair.codes.includes(code))
        .map((pair) => pair.codes[0] === code ? pair.codes[1] : pair.codes[0]);
}

// Gives the registered codes before and after a code in its class.
function adjacent(book, code) {
    const others = book.codes
        .filter((entry) => Math.floor(entry.code / 100) === Math.floor(code / 100) && entry.status !== "unregistered")
        .map((entry) => entry.code);
    return [others.filter((other) => other < code).pop(), others.find((other) => other > code)]
        .filter((other) => other !== undefined);
}

function neighbours(book, codes) {
    const list = [];
    const add = (found) => {
        for (const code of found)
            if (list.length < NEIGHBOURS && !list.includes(code) && !codes.includes(code))
                list.push(code);
    };

    for (const code of codes) {
        const found = partners(book, code);
        add(found.length > 0 ? found : adjacent(book, code));
    }
    for (const code of codes)
        if (list.length === 0)
            add(adjacent(book, code));
    return list;
}

// Compares two codes from 100 to 699.
function compareCodes(book, firstCode, secondCode) {
    const codes = [firstCode, secondCode];
    const entries = codes.map((code) => codeEntry(book, code));
    const pair = book.pairs.find((one) => one.codes.includes(firstCode) && one.codes.includes(secondCode) &&
        firstCode !== secondCode);
    const one = {
        codes, entries, opening: opening(book, codes, entries), differences: [], common: [],
        hints: pair ? pair.hints : [], neighbours: neighbours(book, codes),
    };

    addPoints(book, one, entries[0], entries[1]);
    return one;
}
