// SPDX-License-Identifier: GPL-2.0-or-later
// Drives Chromium over a pipe, by the DevTools protocol: one JSON message after
// the other, each ended by a NUL. Nothing else needs to be installed for it.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const PATIENCE = 30000;

class Browser {
    // Starts Chromium, as root without its sandbox, which root may not have.
    constructor(program) {
        const root = process.getuid && process.getuid() === 0;
        this.profile = fs.mkdtempSync(path.join(os.tmpdir(), "sipexplain-chromium."));
        this.process = spawn(program, [
            "--headless=new", "--remote-debugging-pipe", "--user-data-dir=" + this.profile, "--no-first-run",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync",
            "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND", "--lang=en",
            ...(root ? ["--no-sandbox"] : []), "about:blank",
        ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        this.gone = new Promise((resolve) => this.process.on("exit", resolve));
        this.waiting = new Map();
        this.listeners = new Set();
        this.number = 0;
        let rest = Buffer.alloc(0);
        this.process.stdio[4].on("data", (chunk) => {
            rest = Buffer.concat([rest, chunk]);
            for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
                this.receive(JSON.parse(rest.subarray(0, end).toString()));
                rest = rest.subarray(end + 1);
            }
        });
    }

    receive(message) {
        const waiting = this.waiting.get(message.id);
        if (!waiting) {
            this.listeners.forEach((listener) => listener(message));
            return;
        }
        this.waiting.delete(message.id);
        clearTimeout(waiting.timer);
        if (message.error)
            waiting.reject(new Error(waiting.method + ": " + message.error.message));
        else
            waiting.resolve(message.result);
    }

    send(method, params = {}, sessionId = undefined) {
        const id = ++this.number;
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => reject(new Error(method + ": no answer")), PATIENCE);
            this.waiting.set(id, { method, resolve, reject, timer });
            this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        });
    }

    async close() {
        await this.send("Browser.close").catch(() => this.process.kill());
        await this.gone;
        fs.rmSync(this.profile, { recursive: true, force: true });
    }

    async newPage() {
        const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
        const page = new Page(this, sessionId);
        await Promise.all(["Page", "Runtime", "Log", "Network"].map((domain) => page.send(domain + ".enable")));
        return page;
    }
}

class Page {
    constructor(browser, sessionId) {
        this.browser = browser;
        this.sessionId = sessionId;
        this.troubles = []; // what the console says, what fails, what is asked from outside
        this.loads = [];
        browser.listeners.add((message) => {
            if (message.sessionId === sessionId)
                this.notice(message.method, message.params);
        });
    }

    send(method, params) {
        return this.browser.send(method, params, this.sessionId);
    }

    notice(method, params) {
        if (method === "Page.loadEventFired")
            this.loads.splice(0).forEach((resolve) => resolve());
        else if (method === "Runtime.exceptionThrown")
            this.troubles.push("exception: " + JSON.stringify(params.exceptionDetails));
        else if (method === "Runtime.consoleAPICalled")
            this.troubles.push("console: " + JSON.stringify(params.args));
        else if (method === "Log.entryAdded")
            this.troubles.push("log: " + params.entry.text);
        else if (method === "Network.requestWillBeSent" && !/^(file|data|about):/.test(params.request.url))
            this.troubles.push("asks for " + params.request.url);
        else if (method === "Network.loadingFailed" && !params.canceled)
            this.troubles.push("not loaded: " + params.errorText);
    }

    // Waits until a page has loaded that an action leads to.
    async loaded(action) {
        let timer;
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error("no page was loaded")), PATIENCE);
        });
        const load = new Promise((resolve) => this.loads.push(resolve));
        await action();
        await Promise.race([load, late]);
        clearTimeout(timer);
    }

    // A page that differs by its hash alone would not be loaded anew.
    async open(url) {
        if (url.includes("#"))
            await this.loaded(() => this.send("Page.navigate", { url: "about:blank" }));
        await this.loaded(() => this.send("Page.navigate", { url }));
    }

    // Gives the value of an expression in the page.
    async evaluate(expression) {
        const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
            expression, awaitPromise: true, returnByValue: true, userGesture: true,
        });
        if (exceptionDetails)
            throw new Error(expression + ": " + (exceptionDetails.exception?.description || exceptionDetails.text));
        return result.value;
    }

    // Waits until an expression holds.
    async until(expression) {
        for (const end = Date.now() + 10000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20)))
            if (await this.evaluate(expression))
                return;
        throw new Error("never came true: " + expression);
    }

    type(text) {
        return this.send("Input.insertText", { text });
    }

    press(key, code) {
        const about = { key, code: key, windowsVirtualKeyCode: code, ...(key === "Enter" ? { text: "\r" } : {}) };
        return this.send("Input.dispatchKeyEvent", { type: "keyDown", ...about })
            .then(() => this.send("Input.dispatchKeyEvent", { type: "keyUp", ...about }));
    }

    size(width, height) {
        const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
        return this.send("Emulation.setDeviceMetricsOverride", metrics);
    }

    scheme(value) {
        return this.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    }
}

module.exports = { Browser };
