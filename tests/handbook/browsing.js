// SPDX-License-Identifier: GPL-2.0-or-later
// browsing.js HANDBOOK
//
// Opens every page of the handbook from the disk, then uses it: compares,
// searches, changes the language and the colours, goes by keyboard, prints.
"use strict";

const assert = require("node:assert");
const { Browser } = require("./browser.js");
const { Handbook } = require("./pages.js");

const handbook = new Handbook(process.argv[2]);

async function everyPageLoads(page) {
    const pages = handbook.all().filter((name) => name !== "index.html");
    for (const name of pages) {
        await page.open(handbook.address(name));
        assert.ok(await page.evaluate("document.querySelector('h1').textContent.trim() !== ''"), name);
        assert.deepStrictEqual(page.troubles, [], name);
    }
    return pages.length + " pages";
}

async function entranceLeadsOn(page) {
    await page.open(handbook.address("index.html"));
    await page.until("location.pathname.endsWith('/en/index.html') && document.readyState === 'complete'");
}

async function comparisonsAreShown(page, language) {
    const heading = "[...document.querySelectorAll('.opponents a')].map((link) => link.textContent.slice(0, 3)).join()";
    const words = "document.getElementById('comparison').textContent";

    for (const mark of ["?", "#"]) {
        await page.open(handbook.address(language + "/compare.html" + mark + "a=401&b=407"));
        assert.strictEqual(await page.evaluate(heading), "401,407");
    }
    assert.ok((await page.evaluate(words)).includes("Proxy-Authenticate"));
    assert.ok(/401.*407/.test(await page.evaluate("document.getElementById('status').textContent")));
    await page.evaluate("document.getElementById('b').value = '486'");
    await page.evaluate("document.getElementById('b').dispatchEvent(new Event('change'))");
    assert.strictEqual(await page.evaluate(heading), "401,486");
    assert.strictEqual(await page.evaluate("location.hash"), "#a=401&b=486");
    await page.evaluate("document.getElementById('swap').click()");
    assert.strictEqual(await page.evaluate(heading), "486,401");
    await page.open(handbook.address(language + "/compare.html?a=499&b=abc"));
    assert.strictEqual(await page.evaluate(heading), "499,422");
    await page.open(handbook.address(language + "/compare.html#a=<b>&b=9999"));
    assert.strictEqual(await page.evaluate(heading), "204,422");
    assert.ok(!/[{}]|undefined|null/.test(await page.evaluate(words)));
}

async function searchFinds(page, language) {
    const first = "document.querySelector('#results a')?.getAttribute('href')";

    await page.open(handbook.address(language + "/422.html"));
    await page.evaluate("document.querySelector('.find input').focus()");
    await page.type("busy here");
    await page.loaded(() => page.press("Enter", 13));
    assert.strictEqual(await page.evaluate(first), "486.html");
    await page.evaluate("document.getElementById('q').value = ''");
    await page.type("Min-SE");
    await page.until(first + " === 'headers.html#Min-SE'");
    assert.ok(/\d/.test(await page.evaluate("document.getElementById('status').textContent")));
    await page.evaluate("document.getElementById('q').value = ''");
    await page.type("<img src=x onerror=alert(1)>");
    await page.until("document.querySelectorAll('#results li').length === 0");
    assert.strictEqual(await page.evaluate("document.querySelectorAll('main img').length"), 0);
}

async function languageKeepsThePage(page, language) {
    const places = ["422.html", "findings/session-timer.below-minimum.html", "compare.html?a=401&b=407",
        "values/q850.html#16", "compare.html#a=180&b=183", "search.html#q=422"];
    const others = handbook.languages.filter((other) => other !== language);

    for (const place of others.length > 0 ? places : [])
        for (const other of others) {
            await page.open(handbook.address(language + "/" + place));
            const link = "document.querySelector('.languages [hreflang=" + other + "]')";
            await page.loaded(() => page.evaluate(link + ".click()"));
            assert.ok((await page.evaluate("location.href")).endsWith("/" + other + "/" + place), place);
            assert.strictEqual(await page.evaluate("document.documentElement.lang"), other);
        }
}

async function coloursAreRemembered(page) {
    const paper = "getComputedStyle(document.body).backgroundColor";
    const button = "document.querySelector('button.theme')";

    await page.scheme("light");
    await page.open(handbook.address("en/422.html"));
    const light = await page.evaluate(paper);
    await page.scheme("dark");
    const dark = await page.evaluate(paper);
    assert.notStrictEqual(light, dark);
    await page.until(button + ".textContent === " + button + ".dataset.light");
    await page.evaluate(button + ".click()");
    assert.strictEqual(await page.evaluate(paper), light);
    await page.open(handbook.address("en/423.html"));
    assert.strictEqual(await page.evaluate(paper), light);
    await page.evaluate("localStorage.clear()");
    await page.scheme("");
}

async function keyboardSkips(page) {
    await page.open(handbook.address("en/422.html"));
    await page.press("Tab", 9);
    assert.strictEqual(await page.evaluate("document.activeElement.className"), "skip");
    assert.ok(await page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"));
    await page.press("Enter", 13);
    await page.until("document.activeElement.id === 'content'");
}

async function nothingOverflows(page) {
    const names = ["index", "422", "findings/index", "findings/session-timer.below-minimum", "compare", "search",
        "headers", "values/warning"];
    for (const name of handbook.languages.flatMap((language) => names.map((one) => language + "/" + one))) {
        await page.open(handbook.address(name + ".html"));
        for (const width of [360, 390, 768, 1280]) {
            await page.size(width, 800);
            assert.ok(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " at " + width);
        }
    }
    await page.size(1280, 800);
}

async function printsWithoutNavigation(page) {
    await page.open(handbook.address("en/422.html"));
    await page.send("Emulation.setEmulatedMedia", { media: "print" });
    assert.strictEqual(await page.evaluate("getComputedStyle(document.querySelector('.top')).display"), "none");
    const { data } = await page.send("Page.printToPDF");
    assert.ok(Buffer.from(data, "base64").toString("latin1").startsWith("%PDF"));
    await page.send("Emulation.setEmulatedMedia", { media: "" });
}

async function main() {
    const browser = new Browser("chromium");
    try {
        const page = await browser.newPage();
        const once = [everyPageLoads, entranceLeadsOn, coloursAreRemembered, keyboardSkips, nothingOverflows,
            printsWithoutNavigation];
        const perLanguage = [comparisonsAreShown, searchFinds, languageKeepsThePage];

        for (const test of once)
            console.log("ok " + test.name, (await test(page)) || "");
        for (const language of handbook.languages)
            for (const test of perLanguage) {
                await test(page, language);
                console.log("ok " + language + " " + test.name);
            }
        assert.deepStrictEqual(page.troubles, []);
    } finally {
        await browser.close();
    }
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
