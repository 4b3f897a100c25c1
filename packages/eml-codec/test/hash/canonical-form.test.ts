import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWith, describeWithTools } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { canonicalForm } from "../../src/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function canonical(text: string, comments = true): string {
  const form = canonicalForm(bytesOf(text), { comments });
  if (form.kind === "err") throw new Error(form.error.map(({ code }) => code).join());
  return new TextDecoder().decode(form.value);
}

const cases: Readonly<Record<string, string>> = {
  "empty elements and quotes": `<a x='1"2' />`,
  "white space in tags": "<a\n  x = '1'\ty='2'\n><b\n/></a\n>",
  "attributes by namespace, then by name": `<a xmlns:z="urn:a" xmlns:y="urn:b" y:b="1" z:c="2" z:a="3" c="4" b="5" xml:lang="nl"/>`,
  "declarations by prefix, the default one first": `<a xmlns:kr="urn:k" xmlns:ds="urn:d" xmlns="urn:x"/>`,
  "declarations that say nothing new": `<a xmlns="urn:x" xmlns:b="urn:b"><b:c xmlns="urn:x" xmlns:b="urn:b"><d xmlns=""><e xmlns=""/></d></b:c></a>`,
  "a declaration that comes back": `<a xmlns="urn:x"><b xmlns=""><c xmlns="urn:x"/></b><p:d xmlns:p="urn:1"><p:e xmlns:p="urn:2"/></p:d></a>`,
  "an empty default where there was none": `<a xmlns=""><b/></a>`,
  "the prefix xml declared": `<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:space="preserve"> </a>`,
  "references in text": "<a>&lt;&gt;&amp;&quot;&apos;&#xD;&#10;&#9;&#x20AC;&#128512;</a>",
  "references in values": `<a x="&lt;&gt;&amp;&quot;&apos;&#xD;&#10;&#9;&#32;&#x1F600;"/>`,
  "white space in values": '<a x="1\t2\n3\r\n4\r5  6"/>',
  "line ends": "<a>1\r\n2\r3\n\r\r\n<!--x\r\ny--><?p x\ry?></a>\r\n",
  "CDATA sections": "<a><![CDATA[<b>&amp;]] > \"' \r\n]]><![CDATA[]]>x</a>",
  "a > in values and text": `<a x=">" y='>/>'>></a>`,
  "comments and instructions around the root": `<?xml version="1.0" encoding="utf-8"?>\n<!--a-->\n<?b  c d ?><?e?>\n<r><!-- in --><?f g?></r>\n<!--h-->\n\n<?i?>\n`,
  "a byte order mark": "\uFEFF<a>\uFEFF</a>",
  "names outside ASCII, above the first plane too": `<é xmlns:ß="urn:1" ß:ö="1" ö="2" a="3" 𐐀="4" ﷰ="5"/>`,
  "white space that XML does not know":
    "<?p \u00A0\u2003x?><a b=' \u00A0\u2028\u1680 '>\u00A0\u0085\u2028</a>",
  "a slash in values": `<a href="http://x/y/" b='/'/>`,
};

describe("canonical form", () => {
  test("empty elements get two tags, and values double quotes", () => {
    expect(canonical(`<a x='1"2' />`)).toBe('<a x="1&quot;2"></a>');
  });

  test("references become characters, but those that would not survive reading", () => {
    expect(canonical("<a>&#65;&gt;&apos;&#xD;</a>")).toBe("<a>A&gt;'&#xD;</a>");
    expect(canonical('<a x="&#65;&gt;&#9;&#10;&#13;"/>')).toBe('<a x="A>&#x9;&#xA;&#xD;"></a>');
  });

  test("attributes stand in the order of the standard, by code point", () => {
    expect(canonical(`<a 𐐀="1" ﷰ="2"/>`)).toBe(`<a ﷰ="2" 𐐀="1"></a>`);
    expect(canonical(`<a bb="1" b="2"/>`)).toBe(`<a b="2" bb="1"></a>`);
  });

  test("comments stay or go, as is asked", () => {
    const text = "<!--1--><a><!--2--></a><!--3-->";
    expect(canonical(text)).toBe("<!--1-->\n<a><!--2--></a>\n<!--3-->");
    expect(canonical(text, false)).toBe("<a></a>");
  });

  test("what is canonical already stays as it is, however often", () => {
    for (const text of Object.values(cases)) {
      const once = canonical(text);
      expect(canonical(once)).toBe(once);
    }
  });

  test("what the reader refuses is refused with its code and place", () => {
    const form = canonicalForm(bytesOf("<a>\n<b></a>"));
    if (form.kind === "ok") throw new Error("accepted");
    expect(form.error).toMatchObject([
      { code: "EML-XML-END-TAG", span: { line: 2, column: 4, offset: 7 } },
    ]);
  });

  test("a namespace that is no full address has no canonical form", () => {
    const form = canonicalForm(bytesOf('<a xmlns="elders"/>'));
    expect(form).toMatchObject({
      error: [{ code: "EML-HASH-NAMESPACE", facts: { found: "elders" } }],
    });
  });
});

function byXmllint(text: string | Uint8Array): string | undefined {
  const run = spawnSync("xmllint", ["--nonet", "--huge", "--c14n", "-"], {
    input: text,
    maxBuffer: 1 << 28,
  });
  return run.status === 0 ? run.stdout.toString("utf8") : undefined;
}

describeWithTools(["xmllint"], "canonical form, held against libxml2", () => {
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      expect(canonical(text)).toBe(byXmllint(text));
    });
  }
});

const places = ["GR2022_WestMaasEnWaal", "TK2021", "definitions", "fixtures/juinen"];
/** Ways to write the same or another document that is no longer canonical. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  [
    "with a declaration, CRLF and empty-element tags",
    (text) =>
      `<?xml version="1.0"?>\r\n${text
        .replace(/^<\?xml[^>]*>\s*/, "")
        .replace(/<([\w:]+)([^<>]*)><\/\1>/g, "<$1$2/>")
        .replaceAll("><", ">\r\n<")}\r\n`,
  ],
  [
    "with single quotes and attributes in another order",
    (text) =>
      text.replace(/<([\w:]+)((?: [\w:]+="[^"']*")+)/g, (_, name: string, all: string) => {
        const attributes = all.match(/ [\w:]+="[^"]*"/g) ?? [];
        return `<${name}${attributes.reverse().join("").replaceAll('"', "'")}`;
      }),
  ],
  [
    "with comments, CDATA and references",
    (text) =>
      text.replace(
        />([^<>&]{3,})</g,
        (_, inner: string) =>
          `><![CDATA[${inner.slice(0, 2)}]]>&#${inner.codePointAt(2) ?? 32};${inner.slice(String.fromCodePoint(inner.codePointAt(2) ?? 32).length + 2)}<!-- x --><`,
      ),
  ],
  [
    "with declarations repeated",
    (text) =>
      text.replaceAll(
        "<Selection>",
        '<Selection xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:x="urn:x">',
      ),
  ],
];

describeWith({ data: true, tools: ["xmllint"] }, "the real files", () => {
  for (const place of places) {
    const files = readdirSync(join(dataFolder(), place)).filter(
      // The large counts of TK2021 are of one make: three of them stand for all.
      (name) =>
        name.endsWith(".xml") &&
        (!name.startsWith("Telling_TK") || /Assen|Lelystad|Leiden/.test(name)),
    );
    test(`${place}: ${files.length} files, each as it is and changed, are as libxml2 writes them`, () => {
      expect(files.length).toBeGreaterThan(1);
      files.forEach((name, index) => {
        const text = readFileSync(join(dataFolder(), place, name), "utf8");
        changes.forEach(([how, change], which) => {
          if (place === "TK2021" && which > 0 && (index + which) % 5 !== 0) return;
          const changed = change(text);
          const expected = byXmllint(changed);
          expect(expected, `${name} ${how}: libxml2 reads it`).toBeDefined();
          expect(canonical(changed) === expected, `${name} ${how}`).toBe(true);
        });
      });
    }, 120_000);
  }
});
