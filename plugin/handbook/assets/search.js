// SPDX-License-Identifier: GPL-2.0-or-later
// The search page: shows what find.js finds while one types.
"use strict";

(() => {
    const SHOWN = 50;
    const form = document.getElementById("search");
    const input = document.getElementById("q");
    const status = document.getElementById("status");
    const list = document.getElementById("results");
    const entries = searchEntries(handbook);
    const kinds = { code: handbook.words.code, finding: handbook.words.finding, header: handbook.words.header };

    function element(name, className, text) {
        const one = document.createElement(name);
        if (className)
            one.className = className;
        if (text)
            one.textContent = text;
        return one;
    }

    function result(entry) {
        const item = element("li");
        const link = element("a", "", entry.title);
        link.href = entry.address;
        if (entry.lang)
            link.lang = entry.lang;
        item.append(link, " ", element("span", "kind", entry.table || kinds[entry.kind]));
        if (entry.text)
            item.append(element("p", "", entry.text));
        return item;
    }

    function say(words, found) {
        if (!words)
            return "";
        if (found.length === 0)
            return handbook.words.noResults.replace("{words}", () => words);
        const sentence = found.length <= SHOWN ? handbook.words.results : handbook.words.moreResults;
        return sentence.replace("{count}", found.length).replace("{shown}", SHOWN);
    }

    function search() {
        const words = input.value.trim();
        const found = findEntries(entries, words);

        status.textContent = say(words, found);
        list.replaceChildren(...found.slice(0, SHOWN).map(result));
    }

    function searchAndKeep() {
        search();
        location.replace("#q=" + encodeURIComponent(input.value.trim()));
    }

    function wanted() {
        const inHash = new URLSearchParams(location.hash.slice(1)).get("q");
        return inHash !== null ? inHash : new URLSearchParams(location.search).get("q");
    }

    let timer = 0;
    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(searchAndKeep, 120);
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        searchAndKeep();
    });
    input.value = wanted() || "";
    input.focus();
    search();
})();
