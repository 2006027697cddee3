// SPDX-License-Identifier: GPL-2.0-or-later
// accessibility.js HANDBOOK AXE
//
// Looks at one page of each kind in each language, light and dark, wide and
// narrow, with axe-core: there is to be nothing to complain of.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const { Browser } = require("./browser.js");
const { Handbook } = require("./pages.js");

const handbook = new Handbook(process.argv[2]);
const axe = fs.readFileSync(process.argv[3], "utf8");
const kinds = ["index.html", "422.html", "4xx.html", "200.html", "findings/index.html",
    "findings/session-timer.below-minimum.html", "values/index.html", "values/warning.html", "values/q850.html",
    "headers.html", "compare.html#a=204&b=422", "compare.html#a=486&b=600", "search.html#q=session"];

// The dark colours are all that is looked at in the dark.
async function violations(page, scheme) {
    const options = scheme === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {};
    return page.evaluate("axe.run(document, " + JSON.stringify(options) + ").then((found) => found.violations.map(" +
        "(one) => one.impact + ' ' + one.id + ': ' + " +
        "one.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join('; ')))");
}

const views = [["light", 1280], ["dark", 1280]];

async function main() {
    const browser = new Browser("chromium");
    const all = [];
    let looked = 0;
    try {
        const page = await browser.newPage();
        for (const language of handbook.languages)
            for (const kind of kinds)
                for (const [scheme, width] of language === "en" ? [...views, ["light", 390]] : views) {
                    await page.size(width, 900);
                    await page.scheme(scheme);
                    await page.open(handbook.address(language + "/" + kind));
                    await page.evaluate(axe);
                    for (const one of await violations(page, scheme))
                        all.push(language + "/" + kind + ", " + scheme + ", " + width + ": " + one);
                    looked++;
                }
    } finally {
        await browser.close();
    }
    console.log(looked + " views looked at");
    assert.deepStrictEqual(all, []);
}

main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
