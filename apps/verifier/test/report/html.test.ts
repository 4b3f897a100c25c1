import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { describeWithTools } from "@telwerk/testkit/node";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../../src/report/html/document.js";
import { html } from "../../src/report/markup.js";
import type { Run } from "../../src/report/run.js";
import { hostileRun, payloads } from "../support/hostile.js";
import { runFiles, runFrom, verifyFiles } from "../support/memory.js";
import { base, filesOf, optionsOf, vector } from "../support/vectors.js";
import { zipOf } from "../support/zip.js";

const pinned = vector("signature-of-a-pinned-committee");
const zips = [
  { name: "verkiezing.zip", bytes: zipOf([{ name: "binnen.zip", bytes: zipOf(base) }]) },
  { name: "kapot.zip", bytes: zipOf(base).subarray(0, 900) },
];

const refuted = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
const runs: Readonly<Record<string, Run>> = {
  verified: await runFiles(base),
  refuted,
  incomplete: await runFiles(filesOf(vector("definition-missing"))),
  nothing: await runFiles([]),
  signed: runFrom(await verifyFiles(filesOf(pinned), optionsOf(pinned)), {
    pins: ["committee.crt"],
  }),
  unchecked: await runFiles(filesOf(vector("signature-whose-maker-was-not-checked"))),
  zips: await runFiles(zips),
  hostile: hostileRun(refuted),
};
const names = Object.keys(runs);
const pageOf = (name: string): string => htmlReport(runs[name] ?? refuted);

/** Tags with the names of their attributes, as the page is written. */
function shapeOf(page: string): readonly string[] {
  return [...page.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s[^<>]*?)?)\/?>/g)].map(
    ([, tag = "", attributes = ""]) =>
      [tag, ...[...attributes.matchAll(/ ([a-z-]+)=/g)].map(([, name]) => name)].join(" "),
  );
}

describe("a template", () => {
  test("escapes what is put into it, and leaves what another template made", () => {
    const name = `<b>"Jan" & 'Piet'</b>`;
    const escaped = "&lt;b&gt;&quot;Jan&quot; &amp; &#39;Piet&#39;&lt;/b&gt;";
    expect(html`<p title="${name}">${[name, html`<i>${1}</i>`]}</p>`.toString()).toBe(
      `<p title="${escaped}">${escaped}<i>1</i></p>`,
    );
  });

  test("makes visible what would steer a line, and mends what is no text", () => {
    expect(html`${"a\u202eb\u0000c\ud800"}`.toString()).toBe("a·b·c\ufffd");
  });
});

describe("the first page", () => {
  const first = (name: string): string => pageOf(name).split('id="bevindingen"')[0] ?? "";

  test("answers the four questions, in two languages", () => {
    for (const [question, english] of [
      ["Wat is gecontroleerd?", "What was checked?"],
      ["Door welke versie?", "By which version?"],
      ["Wat kwam eruit?", "What came out?"],
      ["Wat is niet gecontroleerd?", "What was not checked?"],
    ] as const) {
      expect(first("refuted")).toContain(
        `<span lang="nl">${question}</span> <span lang="en">${english}</span>`,
      );
    }
  });

  test("says what came out, and why", () => {
    expect(first("refuted")).toContain("Klopt niet");
    expect(first("refuted")).toContain("Het lijsttotaal is niet de som van de kandidaten.");
    expect(first("verified")).toContain(">Klopt</span>");
    expect(first("nothing")).toContain("Er is niets nagerekend.");
    expect(first("nothing")).not.toContain("Wat er is, klopt");
  });

  test("names everything that was skipped", async () => {
    const aside = await runFiles([...base, { name: "los.txt", bytes: new Uint8Array(3) }], {
      scope: "result",
    });
    const [page = ""] = htmlReport(aside).split('id="bevindingen"');
    expect(aside.skipped.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["scope", "check-not-applicable", "file", "family"]),
    );
    const text = page.replaceAll(/<[^>]*>/g, "");
    for (const { nl, en } of aside.skipped) {
      expect(text).toContain(nl);
      expect(text).toContain(en);
    }
    expect(page).toContain("los.txt");
  });
});

describe("what is told of signatures and zips", () => {
  const partOf = (name: string, id: string): string =>
    pageOf(name).split(`aria-labelledby="${id}"`)[1]?.split("</section>")[0] ?? "";

  test("who signed what, with which key, for how long, and whether that was checked", () => {
    const [seal] = runs["signed"]?.signatures ?? [];
    if (seal?.by == null || seal.target === null) throw new Error("no signature");
    const told = partOf("signed", "handtekeningen");
    for (const part of [
      seal.by.name.value,
      seal.by.key,
      seal.by.notBefore.value,
      seal.by.notAfter.value,
      `href="#bestand-${seal.target}"`,
      "Geldig: van het stembureau dat u hebt nagegaan",
      "Ja: dit certificaat is opgegeven als nagegaan.",
      "Toen geldig.",
    ]) {
      expect(told).toContain(part);
    }
    expect(pageOf("signed").split('id="bevindingen"')[0]).toContain("<code>committee.crt</code>");
  });

  test("that nobody checked whose key it was", () => {
    const told = partOf("unchecked", "handtekeningen");
    expect(told).toContain("Past bij het bestand; van wie is niet nagegaan");
    expect(told).toContain("Nee: van wie deze sleutel is, is niet nagegaan.");
    expect(told).not.toContain("Geldig:");
  });

  test("when a certificate does not hold at the moment of reference", () => {
    const { signed = refuted } = runs;
    const at = (moment: string): string =>
      htmlReport({ ...signed, asked: { ...signed.asked, at: moment } });
    expect(at("2000-01-01T00:00:00Z")).toContain("Toen nog niet geldig.");
    expect(at("2999-01-01T00:00:00Z")).toContain("Toen verlopen.");
  });

  test("that there is no signature", () => {
    expect(partOf("refuted", "handtekeningen")).toContain("geen digitale handtekeningen");
  });

  test("each zip with its hash, the files in it with theirs, and how deep it lies", () => {
    const told = partOf("zips", "zips").replaceAll(/(?<=[0-9a-f]{4}) (?=[0-9a-f]{4})/g, "");
    const { containers = [], files = [] } = runs["zips"] ?? {};
    expect(containers).toHaveLength(3);
    for (const { path, sha256 } of containers) {
      expect(told).toContain(`<span class="path">${path}</span>`);
      expect(told).toContain(sha256);
    }
    const inner = files.filter(({ path }) => path.startsWith("verkiezing.zip/binnen.zip/"));
    expect(inner).toHaveLength(base.length);
    for (const { path, sha256 } of inner) {
      expect(told.split(`>${path.slice("verkiezing.zip/binnen.zip/".length)}</a>`)).toHaveLength(2);
      expect(told).toContain(sha256);
    }
    expect(told.split(">binnen.zip</a>")).toHaveLength(2);
    expect(told).toContain("zip in een zip, niveau 2");
    expect(told).toContain("BUN-ZIP-NO-END");
    expect(pageOf("refuted")).not.toContain('id="zips"');
  });
});

describe("the page", () => {
  test("has the same bytes for the same run", () => {
    expect(pageOf("refuted")).toBe(htmlReport(structuredClone(refuted)));
  });

  test("shows every check, every file with its SHA-256, and every limit", () => {
    const page = pageOf("refuted").replaceAll(/(?<=[0-9a-f]{4}) (?=[0-9a-f]{4})/g, "");
    for (const { id } of refuted.checks) expect(page).toContain(`<tr id="${id}">`);
    for (const { path, sha256 } of refuted.files) {
      expect(page).toContain(path);
      expect(page).toContain(sha256);
    }
    for (const { en } of refuted.unconfirmed) expect(page).toContain(en);
  });

  test("names the SHA-256 of the JSON report it was made from", () => {
    const json = `${JSON.stringify(refuted, null, 2)}\n`;
    const hash = createHash("sha256").update(json).digest("hex");
    expect(pageOf("refuted").replaceAll(" ", "")).toContain(hash);
  });

  test.each(names)("allows its own style and nothing else: %s", (name) => {
    const page = pageOf(name);
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    const tags = page.match(/<[^>]*>/g)?.join("\n");
    expect(tags).not.toMatch(/<(script|iframe|img|link|object|embed)| style=| on[a-z]+=| src=/);
    expect(style).not.toMatch(/@import|url\(/);
  });

  test("has no other elements and attributes for hostile names than for plain ones", () => {
    const hostile = pageOf("hostile");
    const kinds = (page: string): string[] => [...new Set(shapeOf(page))].sort();
    expect(kinds(hostile)).toEqual(kinds(pageOf("refuted")));
    for (const payload of payloads.filter((one) => one.includes("<"))) {
      expect(hostile).not.toContain(payload);
    }
  });

  test("leads to its own parts and to the law, and nowhere else", () => {
    for (const name of names) {
      const page = pageOf(name);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target = ""] of page.matchAll(/ href="([^"]+)"/g)) {
        if (target.startsWith("#")) expect(ids, target).toContain(target.slice(1));
        else expect(target).toMatch(/^https:\/\/wetten\.overheid\.nl\//);
      }
    }
  });
});

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeWithTools(["chromium"], "the page in a real browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu"];
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(
    name: string,
    width: number,
    colorScheme: "light" | "dark",
  ): Promise<{ page: Page; said: string[] }> {
    // axe is our own script: the policy of the page would rightly refuse it.
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: name.endsWith("+axe"),
    });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("dialog", (dialog) => said.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => said.push(`request: ${request.url()}`));
    await page.setContent(pageOf(name.replace("+axe", "")));
    return { page, said };
  }

  test.each([
    ["verified", 1280, "light"],
    ["refuted", 1280, "light"],
    ["refuted", 390, "dark"],
    ["incomplete", 390, "light"],
    ["nothing", 1280, "dark"],
    ["hostile", 1280, "light"],
    ["signed", 1280, "light"],
    ["zips", 390, "light"],
  ] as const)("has no findings of axe: %s at %i px, %s", async (name, width, scheme) => {
    const { page } = await open(`${name}+axe`, width, scheme);
    for (const summary of await page.locator("summary").all()) await summary.click();
    for (const language of ["nl", "en"]) {
      await page.check(`#taal-${language}`, { force: true });
      expect(await violationsIn(page)).toEqual([]);
    }
    await page.close();
  });

  async function violationsIn(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ path: axe });
    const violations = await page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
      };
      return (await tool.run({ resultTypes: ["violations"] })).violations;
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }

  /** What is seen, without what stands so in files. */
  const seen = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const asInFiles = "code, .path, .hash, .source, .people, .lists h3, .seats th a, title";
      for (const one of document.querySelectorAll(asInFiles)) one.remove();
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not be in it.
      return document.body.innerText;
    });

  const dutch =
    /\b(?:het|een|niet|niets|staat|geen|wat|bij|zijn|bekeken|gevonden|zetels?|lijst|nog)\b/g;
  const english = /\b(?:the|and|which|this|these|files?|with|checked|seats?|list|nothing|more)\b/g;

  test.each(["refuted", "incomplete", "nothing", "signed", "zips"])(
    "speaks one language at a time, and begins in Dutch: %s",
    async (name) => {
      const { page } = await open(name, 1280, "light");
      expect((await seen(page)).match(english) ?? []).toEqual([]);
      await page.focus("#taal-nl");
      await page.keyboard.press("ArrowRight");
      expect(await page.isChecked("#taal-en")).toBe(true);
      expect((await seen(page)).match(dutch) ?? []).toEqual([]);
      await page.close();
    },
  );

  test.each([1280, 390])("is never wider than the window of %i px", async (width) => {
    for (const name of names) {
      const { page } = await open(name, width, "light");
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
      await page.close();
    }
  });

  test("says nothing, fetches nothing and runs nothing, whatever the names are", async () => {
    const { page, said } = await open("hostile", 1280, "light");
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(said).toEqual([]);
    expect(await page.locator("script, img, iframe, object, embed").count()).toBe(0);
    await page.close();
  });

  test("has one level-one heading, and no level of headings left out", async () => {
    const { page } = await open("refuted", 1280, "light");
    const levels = await page
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    await page.close();
  });
});
