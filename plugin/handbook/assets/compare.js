// SPDX-License-Identifier: GPL-2.0-or-later
// The comparison page: two codes are chosen in its lists or in its address,
// compare.html?a=204&b=422 or compare.html#a=204&b=422.
"use strict";

(() => {
    const words = handbook.words;
    const choices = [document.getElementById("a"), document.getElementById("b")];
    const place = document.getElementById("comparison");

    function element(name, className, ...content) {
        const one = document.createElement(name);
        if (className)
            one.className = className;
        one.append(...content);
        return one;
    }

    function english(one) {
        one.lang = "en";
        return one;
    }

    function codeLink(code) {
        const known = handbook.codes.some((entry) => entry.code === code);
        const link = english(element("a", "", element("span", "number c" + Math.floor(code / 100), String(code)), " ",
            element("span", "phrase", codeEntry(handbook, code).phrase)));
        link.href = (known ? code : Math.floor(code / 100) + "xx") + ".html";
        return link;
    }

    // What each code says to one thing.
    function versus(codes, contents) {
        return element("dl", "versus", ...contents.map((content, i) =>
            element("div", "", element("dt", "", String(codes[i])), element("dd", "", content))));
    }

    function row(label, content) {
        return element("div", "row", element("h3", "", label), content);
    }

    function section(heading, className, ...content) {
        return element("section", className, element("h2", "", heading), ...content);
    }

    function remedies(entry) {
        if (entry.causes.length === 0)
            return "–";
        return element("ol", "", ...entry.causes.map((cause, i) =>
            element("li", "", element("p", "cause", cause), element("p", "fix", entry.fixes[i]))));
    }

    function sections(one) {
        const { codes, entries } = one;
        const pick = (key) => versus(codes, entries.map((entry) => entry[key] || "–"));
        const items = (texts) => element("ul", "", ...texts.map((text) => element("li", "", text)));
        const list = [
            element("div", "opponents", ...codes.map((code) => element("h2", "", codeLink(code)))),
            element("p", "lead", one.opening),
        ];

        if (one.hints.length > 0)
            list.push(section(words.hints, "hints", items(one.hints)));
        if (one.differences.length > 0)
            list.push(section(words.differences, "differences",
                ...one.differences.map((point) => row(point.label, versus(codes, point.texts)))));
        if (one.common.length > 0)
            list.push(section(words.common, "common",
                ...one.common.map((point) => row(point.label, element("p", "", point.text)))));
        list.push(section(words.meaning, "aligned", pick("meaning")), section(words.when, "aligned", pick("when")));
        if (entries.some((entry) => entry.causes.length > 0))
            list.push(section(words.causes, "remedies", versus(codes, entries.map(remedies))));
        if (one.neighbours.length > 0)
            list.push(section(words.more, "more", items(one.neighbours.map(codeLink))));
        return list;
    }

    function show() {
        const codes = choices.map((choice) => Number(choice.value));
        const title = fill(words.compared, { a: codes[0], b: codes[1] });

        place.replaceChildren(...sections(compareCodes(handbook, codes[0], codes[1])));
        document.title = title + " – " + words.title;
        document.getElementById("status").textContent = title;
    }

    // Chooses a code in a list; one that nobody registered is added to it.
    function choose(choice, wanted) {
        const code = Number(wanted);
        if (!Number.isInteger(code) || code < 100 || code > 699)
            return;
        if (![...choice.options].some((option) => option.value === String(code)))
            choice.add(new Option(code + " " + codeEntry(handbook, code).phrase, String(code)));
        choice.value = String(code);
    }

    function readAddress() {
        const asked = new URLSearchParams(location.search);
        const hash = new URLSearchParams(location.hash.slice(1));
        choices.forEach((choice) => choose(choice, hash.get(choice.id) || asked.get(choice.id) || ""));
    }

    function changed() {
        location.replace("#a=" + choices[0].value + "&b=" + choices[1].value);
        show();
    }

    choices[0].value = "204";
    choices[1].value = "422";
    readAddress();
    show();
    choices.forEach((choice) => choice.addEventListener("change", changed));
    document.getElementById("swap").addEventListener("click", () => {
        const [first, second] = choices.map((choice) => choice.value);
        choose(choices[0], second);
        choose(choices[1], first);
        changed();
    });
    document.getElementById("choice").addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => {
        readAddress();
        show();
    });
})();
