import { describe, expect, test } from "vitest";
import { element, leaf, prettyChunks, startTag } from "../../src/documents/xml.js";

describe("XML as text", () => {
  test("escapes text and attributes as canonical XML does", () => {
    expect(leaf("a", "<&>\"'\r", { b: "<&>\"'\t\n\r" })).toBe(
      `<a b="&lt;&amp;>&quot;'&#x9;&#xA;&#xD;">&lt;&amp;&gt;"'&#xD;</a>`,
    );
  });

  test("leaves out attributes that are undefined, and never closes a tag early", () => {
    expect(element("a", { b: undefined, c: 0 })).toBe('<a c="0"></a>');
    expect(startTag("a")).toBe("<a>");
  });

  test("lays out a document that comes in pieces", () => {
    const pieces = ["<a><b>", '<c>x</c><d e="1"></d>', "</b><f></f></a>"];
    expect([...prettyChunks(pieces, "  ")].join("")).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        "<a>",
        "  <b>",
        "    <c>x</c>",
        '    <d e="1"/>',
        "  </b>",
        "  <f/>",
        "</a>",
        "",
      ].join("\n"),
    );
  });
});
