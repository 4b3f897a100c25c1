// The browser page, in a real browser, from a file on disk.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeWithTools } from "@telwerk/testkit/node";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { municipalityFiles } from "../../apps/verifier/test/support/municipality.ts";
import { paperTools, printed } from "../../apps/verifier/test/support/paper.ts";
import { base, filesOf, optionsOf, vector } from "../../apps/verifier/test/support/vectors.ts";
import { zipOf } from "../../apps/verifier/test/support/zip.ts";
import { sampleElection, verifierPage } from "../page.mjs";
import { sha256 } from "../release-files.mjs";
import { root } from "../workspace.mjs";

const folder = mkdtempSync(join(tmpdir(), "telwerk-page-"));
const place = join(folder, "verifier.html");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const spoiled = join(folder, "spoiled.html");
const electionFolder = join(folder, "election");
let text = "";

beforeAll(async () => {
  ({ text } = await verifierPage());
  writeFileSync(place, text);
  // The same page, for which the election that it knows comes out otherwise.
  const wrong = sampleElection().map(({ name, text: own }) => ({
    name,
    text: own.replace("<ValidVotes>531<", "<ValidVotes>513<"),
  }));
  writeFileSync(spoiled, (await verifierPage(wrong)).text);
  mkdirSync(electionFolder);
  for (const { name, bytes } of base) writeFileSync(join(electionFolder, name), bytes);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const scriptOf = (page: string): string =>
  page.slice(page.lastIndexOf("<script>") + "<script>".length, page.lastIndexOf("</script>"));

describe("the page", () => {
  test("is the same, byte for byte, when it is built again", async () => {
    expect(sha256((await verifierPage()).text)).toBe(sha256(text));
    expect(text).not.toContain(root);
  });

  test("allows its one script by hash, and nothing from anywhere", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
    const hash = Buffer.from(sha256(scriptOf(text)), "hex").toString("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|connect-src|\*/);
  });
});

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

describeWithTools(paperTools, "the page in Chromium, from disk", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];
  const stopped: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    asked.length = 0;
    complaints.length = 0;
    stopped.length = 0;
    // Without movement: axe would measure colours on their way.
    const viewport = { width: 1280, height: 800 };
    context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    page = await context.newPage();
    // From the beginning, so that a dialogue is never missed.
    page.on("filechooser", () => undefined);
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfailed", (one) =>
      stopped.push(`${one.url()} ${one.failure()?.errorText ?? ""}`),
    );
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(place).href);
  });
  afterEach(async () => {
    await context.close();
    // Neither an error nor a request to anywhere but the page itself and what it made in memory.
    expect(complaints).toEqual([]);
    const outside = asked.filter((url) => !/^(blob|data):/.test(url));
    expect(outside).toEqual([pathToFileURL(place).href]);
  });

  const verdict = async (): Promise<string> => {
    const word = page.locator(".verdict .word");
    await word.waitFor({ timeout: 60_000 });
    return ((await word.textContent()) ?? "").trim();
  };

  const inMemory = (files: readonly { name: string; bytes: Uint8Array }[]) =>
    files.map(({ name, bytes }) => {
      return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    });

  /** As a hand would: files from elsewhere, let go above the page. */
  async function drop(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    const given = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]);
    const data = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const [name = "", content = ""] of all) {
        const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    }, given);
    await page.dispatchEvent("#neer", "drop", { dataTransfer: data });
  }

  /** What axe finds; its own script may not run under the policy of the page, so it is evaluated. */
  async function findings(): Promise<readonly string[]> {
    await page.evaluate(`(() => { const module = undefined; ${axe} })()`);
    const found: unknown = await page.evaluate(
      `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
    );
    return found as string[];
  }

  /** The report as the page saves it. */
  async function keptJson(): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#bewaar-json"),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  /** The report of the command line, typed in a folder. */
  function jsonOfCommandLine(at: string, words: readonly string[]): string {
    const cli = join(root, "apps", "verifier", "dist", "cli.js");
    const typed = [cli, "verify", ...words, "--format", "json"];
    return spawnSync(process.execPath, typed, { cwd: at, encoding: "utf8" }).stdout;
  }

  test("says that an election is right when its files are dropped", async () => {
    await drop(base);
    expect(await verdict()).toMatch(/^Klopt\b/);
    expect(await page.title()).toMatch(/^Klopt: Fictieve Tweede Kamer/);
    expect(await page.textContent(".verdict")).toContain("stembureaus");
    expect(await page.locator("svg.hemicycle").count()).toBe(1);
    expect(await page.locator("svg.length").count()).toBe(2);
  });

  test("says so of the same files in a zip, and in a folder", async () => {
    await drop([{ name: "verkiezing.zip", bytes: zipOf(base) }]);
    expect(await verdict()).toMatch(/^Klopt\b/);
    await page.click("#opnieuw");
    await page.setInputFiles("#map", electionFolder);
    expect(await verdict()).toMatch(/^Klopt\b/);
    expect(await page.textContent("#blad")).toContain(`election/${base[0]?.name ?? ""}`);
  });

  test("gives the report of the command line, with the hash of its own script", async () => {
    await page.setInputFiles("#bestanden", inMemory(base));
    await verdict();
    const program = sha256(scriptOf(text));
    const kept = await keptJson();
    expect(kept).toContain(`"program": "${program}"`);
    const names = base.map(({ name }) => name);
    expect(kept.replace(`"${program}"`, "null")).toBe(jsonOfCommandLine(electionFolder, names));
  });

  test("shows what is wrong, with file, expected and found", async () => {
    await drop(filesOf(vector("list-total-with-a-swapped-digit")));
    expect(await verdict()).toMatch(/^Klopt niet/);
    const evidence = page.locator("#bewijs-V05\\.01");
    await evidence.scrollIntoViewIfNeeded();
    const told = await evidence.textContent();
    for (const part of ["gemeente_Fictie_aan_Zee", "531", "513"]) expect(told).toContain(part);
    expect(await findings()).toEqual([]);
  });

  test.each(["nl", "en"])("prints a verdict on two pages: %s", async (language) => {
    await page.check(`#taal-${language}`, { force: true });
    await drop(municipalityFiles);
    await verdict();
    const pages = await printed(page);
    expect(pages).toHaveLength(2);
    const [first = "", second = ""] = pages;
    expect(first).toContain(sha256(scriptOf(text)).replaceAll(/(.{4})(?=.)/g, "$1 "));
    expect(second).toContain(language === "nl" ? "Niet op papier:" : "Not on paper:");
    for (const id of ["V00.01", "V05.01", "V12.07"]) expect(second).toContain(id);
    expect(`${first}${second}`).not.toMatch(/Nieuwe controle|New check/);
  });

  test("prints what is wrong", async () => {
    await drop(filesOf(vector("list-total-with-a-swapped-digit")));
    await verdict();
    const [, ...more] = await printed(page);
    for (const part of ["V05.01", "531", "513"]) expect(more.join(" ")).toContain(part);
  });

  test("never takes a missing or a broken file for a good one", async () => {
    await drop(base.slice(1));
    expect(await verdict()).not.toMatch(/^Klopt\b(?! niet)/);
    await page.click("#opnieuw");
    await drop([{ name: "leeg.zip", bytes: new Uint8Array() }]);
    expect(await verdict()).toMatch(/^Niet volledig/);
    await page.click("#opnieuw");
    await drop([]);
    expect(await page.textContent("#fout")).toContain("geen bestanden");
  });

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

  test("works with the keyboard alone, and puts the focus where the reading goes on", async () => {
    await page.keyboard.press("Tab");
    const words = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.querySelector("[lang=nl]")?.textContent;
      });
    expect(await words()).toBe("Naar de inhoud");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("taal-nl");
    await page.keyboard.press("ArrowRight");
    expect(await page.textContent("h1")).toContain("Is the result right?");
    expect(await page.locator("h1 [lang=nl]").isVisible()).toBe(false);
    expect(await page.title()).toBe("Is the result right? – Telwerk");
    await page.keyboard.press("ArrowLeft");
    expect(await page.title()).toBe("Klopt de uitslag? – Telwerk");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("kies-bestanden");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(inMemory(base));
    await verdict();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.textContent("#gezegd")).toMatch(/^Klopt/);
    await page.keyboard.press("Shift+Tab");
    await page.focus("#opnieuw");
    await page.keyboard.press("Enter");
    expect(await page.textContent("h1")).toContain("Klopt de uitslag?");
  });

  test("takes settings with the keyboard alone", async () => {
    const summary = page.locator("#keuzes summary");
    await page.focus("#kies-map");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("bereik-result");
    expect(await summary.textContent()).toContain("--scope result");
    // A part has its own levels: they cannot be chosen now.
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("kies-certificaten");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("moment");
    await page.keyboard.type("031820270800AM");
    expect(await summary.textContent()).toContain("--at 2027-03-18T08:00:00Z");
    while ((await focused()) === "moment") await page.keyboard.press("Tab");
    expect(await focused()).toBe("kies-lotingen");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({ name: "geen.json", mimeType: "", buffer: Buffer.from("{}") });
    await page.locator("#fout-lots").waitFor();
    expect(await page.textContent("#fout-lots")).toMatch(/--lots geen\.json: VER-LOTS-FORM/);
  });

  /** Every state of the page, with what leads to it. */
  const states: Readonly<Record<string, () => Promise<unknown>>> = {
    empty: () => Promise.resolve(),
    "with settings": async () => {
      await page.click("#keuzes summary");
      const pin = { name: "committee.crt", mimeType: "", buffer: Buffer.from("x") };
      await page.setInputFiles("#certificaat-bestanden", pin);
      await page.setInputFiles("#loting-bestand", { ...pin, name: "lots.json" });
      await page.locator("#fout-lots").waitFor();
    },
    busy: async () => {
      // The page hears of half of the checks and of no verdict, so that it stays as it is.
      await page.evaluate(() => {
        const whole = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
        let heard = 0;
        Object.defineProperty(Worker.prototype, "onmessage", {
          set(hear: (news: MessageEvent<{ kind: string }>) => void) {
            whole?.set?.call(this, (news: MessageEvent<{ kind: string }>) => {
              heard += Number(news.data.kind === "judged");
              if (heard < 40) hear(news);
            });
          },
        });
      });
      await drop(base);
      await page.locator("#families .done").nth(3).waitFor();
    },
    verified: () => drop(base).then(verdict),
    refuted: () => drop(filesOf(vector("list-total-with-a-swapped-digit"))).then(verdict),
    incomplete: () => drop(base.slice(1)).then(verdict),
    "of no election": () => drop([{ name: "brief.txt", bytes: new Uint8Array(9) }]).then(verdict),
    "of a broken zip": () =>
      drop([{ name: "kapot.zip", bytes: zipOf(base).subarray(0, 900) }]).then(verdict),
    error: () => drop([]).then(() => page.locator("#fout").waitFor()),
  };

  test.each(Object.keys(states))("gives axe nothing to find, and fits: %s", async (state) => {
    await states[state]?.();
    await page.locator("#blad details").evaluateAll((all) => {
      for (const one of all) one.setAttribute("open", "");
    });
    for (const [width, colorScheme, language] of [
      [1280, "light", "nl"],
      [390, "dark", "nl"],
      [390, "light", "en"],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.check(`#taal-${language}`, { force: true });
      expect(await findings(), `${width} ${colorScheme} ${language}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(await page.locator("#bezig").isVisible()).toBe(state === "busy");
  });

  test("has the title in the language that is read", async () => {
    await page.click("label[for=taal-en]");
    await drop(base);
    await verdict();
    expect(await page.title()).toMatch(/^Verified: Fictieve Tweede Kamer/);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.click("label[for=taal-nl]");
    expect(await page.title()).toMatch(/^Klopt: Fictieve Tweede Kamer/);
    expect(await page.getAttribute("html", "lang")).toBe("nl");
  });

  test("asks for a level only where all of an election is asked for", async () => {
    const levels = page.locator("#niveau-result");
    await page.click("#keuzes summary");
    await page.check("#niveau-stations");
    expect(await page.textContent("#gekozen [lang=nl]")).toBe("--require stations");
    await page.check("#bereik-municipality");
    expect(await page.textContent("#gekozen [lang=nl]")).toBe("--scope municipality");
    expect(await levels.isDisabled()).toBe(true);
    await page.check("#bereik-all");
    expect(await levels.isDisabled()).toBe(false);
  });

  test("checks nothing while the moment is half filled in, and says so where it is", async () => {
    await page.click("#keuzes summary");
    await page.focus("#moment");
    await page.keyboard.type("0318");
    await page.click("#keuzes summary");
    await drop(base);
    await page.locator("#fout-at").waitFor();
    expect(await page.textContent("#fout-at")).toContain("Dit moment is niet volledig.");
    expect(await focused()).toBe("moment");
    expect(await page.locator("#bezig").isVisible()).toBe(false);
    await page.fill("#moment", "");
    await drop(base);
    expect(await verdict()).toMatch(/^Klopt\b/);
  });

  test.each(["--scope result", "--require", "--pin", "--at", "--lots", "--deceased"])(
    "gives the report of the command line with %s",
    async (option) => {
      const name = {
        "--scope result": "list-total-with-a-swapped-digit",
        "--require": "levels-required-but-not-given",
        "--pin": "signature-of-a-pinned-committee",
        "--at": "signature-of-a-pinned-committee",
        "--lots": "last-seat-by-a-given-lot",
        "--deceased": "deceased-candidate-left-out",
      }[option];
      const asked = vector(name ?? "");
      const { pins = [], lots, deceased, require } = optionsOf(asked);
      const given = mkdtempSync(join(folder, "given-"));
      const files = filesOf(asked);
      for (const one of files) writeFileSync(join(given, one.name), one.bytes);
      const besides: string[] = [];
      await page.click("#keuzes summary");
      if (option === "--scope result") {
        await page.check("#bereik-result");
        besides.push("--scope", "result");
      }
      if (require !== undefined) {
        await page.check(`#niveau-${require}`);
        besides.push("--require", require);
      }
      if (option === "--at") {
        await page.fill("#moment", "2001-02-03T04:05");
        besides.push("--at", "2001-02-03T04:05:00Z");
      }
      for (const { path, bytes } of pins) {
        writeFileSync(join(given, path), bytes);
        besides.push("--pin", path);
        await page.setInputFiles("#certificaat-bestanden", join(given, path));
        await page.locator("#certificaten li").waitFor();
      }
      if (lots !== undefined) {
        const file = { format: "telwerk-lots", formatVersion: 0, lots };
        writeFileSync(join(given, "lots.json"), JSON.stringify(file));
        besides.push("--lots", "lots.json");
        await page.setInputFiles("#loting-bestand", join(given, "lots.json"));
        await page.locator("#lotingen li").waitFor();
      }
      if (deceased !== undefined) {
        const file = { format: "telwerk-deceased", formatVersion: 0, deceased };
        writeFileSync(join(given, "deceased.json"), JSON.stringify(file));
        besides.push("--deceased", "deceased.json");
        await page.setInputFiles("#overledenen-bestand", join(given, "deceased.json"));
        await page.locator("#overledenen li").waitFor();
      }
      await page.setInputFiles("#bestanden", inMemory(files));
      await verdict();
      const kept = await keptJson();
      // In the order in which the page puts what it was given.
      const names = files.map((one) => one.name).sort();
      const typed = jsonOfCommandLine(given, [...names, ...besides]);
      expect(kept.replace(`"${sha256(scriptOf(text))}"`, "null")).toBe(typed);
    },
  );

  test("takes settings where they are dropped, shows them, and lets go of them again", async () => {
    await page.click("#keuzes summary");
    const place = page.locator("[data-drop=pins]");
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "committee.crt"));
      return transfer;
    });
    await place.dispatchEvent("drop", { dataTransfer: data });
    await page.locator("#certificaten li").waitFor();
    expect(await page.textContent("#gekozen [lang=nl]")).toBe("1 certificaat");
    await page.click("#certificaten button");
    expect(await page.locator("#certificaten li").count()).toBe(0);
    expect(await page.textContent("#gekozen [lang=nl]")).toBe("zoals gewoonlijk");
    expect(await page.locator("#bezig").isVisible()).toBe(false);
  });

  test("gives no verdict in a browser that does not count as it should", async () => {
    asked.length = 0;
    await page.goto(pathToFileURL(spoiled).href);
    await drop(base);
    await page.locator("#fout").waitFor();
    expect(await page.textContent("#fout")).toContain("Er is geen uitkomst.");
    expect(await page.textContent("#fout")).toContain("self-test: refuted");
    expect(await page.locator(".verdict").count()).toBe(0);
    expect(asked.filter((url) => url.startsWith("file:"))).toEqual([pathToFileURL(spoiled).href]);
    asked.splice(0, asked.length, pathToFileURL(place).href);
  });

  test("shows names as text, whatever they say", async () => {
    const name = "<img src=x onerror=alert(1)>.eml.xml";
    await drop([...base, { name, bytes: new TextEncoder().encode("<x/>") }]);
    await verdict();
    expect(await page.textContent("#blad")).toContain(name);
    expect(await page.locator("#blad img").count()).toBe(0);
  });

  test("cannot reach the network, nor run a script that somebody puts in", async () => {
    const refused = await page.evaluate(async () => {
      const violated: string[] = [];
      addEventListener("securitypolicyviolation", (one) => violated.push(one.effectiveDirective));
      const fetched = await fetch("https://telwerk.invalid/").then(
        () => "fetched",
        () => "refused",
      );
      const image = new Image();
      image.src = "https://telwerk.invalid/a.png";
      const script = document.createElement("script");
      script.textContent = "globalThis.stranger = true";
      document.body.append(image, script);
      const text =
        'fetch("https://telwerk.invalid/").then(() => postMessage("fetched"), () => postMessage("refused"))';
      const worker = new Worker(URL.createObjectURL(new Blob([text])));
      const byWorker = await new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
          resolve(data as string);
        };
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { byWorker, fetched, violated: violated.sort(), stranger: "stranger" in globalThis };
    });
    expect(refused).toMatchObject({ fetched: "refused", byWorker: "refused" });
    expect(refused.stranger).toBe(false);
    expect(refused.violated).toEqual(["connect-src", "img-src", "script-src-elem"]);
    // The browser complains of each, and that is right; whatever was asked for was stopped by the policy.
    expect(complaints.splice(0).length).toBeGreaterThanOrEqual(3);
    const strange = asked.splice(0).filter((url) => url.startsWith("https:"));
    expect(stopped).toEqual(strange.map((url) => `${url} csp`));
    asked.push(pathToFileURL(place).href);
  });
});
