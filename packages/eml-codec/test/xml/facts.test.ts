// What the reader says beside the code and the place: the character, the reference, the names.
import { describe, expect, it } from "vitest";
import { bytesOf } from "../samples.js";
import { read } from "./reading.js";

const XML = "http://www.w3.org/XML/1998/namespace";

describe("the facts of what is not well-formed", () => {
  it.each([
    ["<a>\u0001</a>", { character: "U+0001" }],
    ["<a b='\u001f'/>", { character: "U+001F" }],
    ["<a><![CDATA[\u0002]]></a>", { character: "U+0002" }],
    ["<a>\uffff</a>", { character: "U+FFFF" }],
    ["<a b='\ufffe'/>", { character: "U+FFFE" }],
    ["<a>&eacute;</a>", { reference: "eacute" }],
    ["<a>&#X41;</a>", { reference: "#X41" }],
    ["<a>&#xD800;</a>", { reference: "#xD800" }],
    ["<a>&;</a>", { reference: "" }],
    ["<a b='&AMP;'/>", { reference: "AMP" }],
    ["<a>&#x41g;</a>", { reference: "#x41g" }],
    ["<a>&#4a;</a>", { reference: "#4a" }],
    ["<a>&x#41;</a>", { reference: "x#41" }],
    ["<a>&#;</a>", { reference: "#" }],
    ["<a>&lt </a>", { reference: "lt" }],
    ["<a>&a@b;</a>", { reference: "a" }],
    ["<a>&zZ[;</a>", { reference: "zZ" }],
    ["<a>&aA`;</a>", { reference: "aA" }],
    ["<a>&a{;</a>", { reference: "a" }],
    ["<a>&09/;</a>", { reference: "09" }],
    ["<a>&09:;</a>", { reference: "09" }],
    [`<a>&#${"0".repeat(40)}65;</a>`, { reference: `#${"0".repeat(30)}` }],
    ["<a>&am", { reference: "am" }],
    ["<a b='1' c='2' b='3'/>", { attribute: "b" }],
    ["<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", { attribute: "q:b" }],
    ["<p:a/>", { prefix: "p" }],
    ["<a q:b='1'/>", { prefix: "q" }],
    ["<a xmlns:xmlns='u'/>", { prefix: "xmlns", address: "u" }],
    ["<a xmlns:xml='u'/>", { prefix: "xml", address: "u" }],
    ["<a xmlns:xml='u\tv'/>", { prefix: "xml", address: "u v" }],
    [`<a xmlns='${XML}'/>`, { prefix: "", address: XML }],
    ["<a xmlns:p='&#32;u'/>", { prefix: "p", address: " u" }],
    ["<a><b></a></b>", { expected: "b", found: "a" }],
    ["<a></ab>", { expected: "a", found: "ab" }],
    ["<a></a b='1'>", { expected: "a", found: "a" }],
    ["<a/>x", {}],
    ["<!DOCTYPE a>", {}],
  ])("%s", (text, facts) => {
    for (const size of [text.length * 3, 1]) {
      const { fault } = read(bytesOf(text), () => size);
      expect(fault?.facts).toEqual(facts);
    }
  });
});

describe("what is well-formed, though it hardly looks it", () => {
  it.each([
    [
      "<a>&#x09;&#10;&#xD7FF;&#x10ffff;&apos;&quot;</a>",
      ["0<a>", `3${JSON.stringify("\t\n\ud7ff\u{10ffff}'\"")}`, "/"],
    ],
    [`<a>&#${"0".repeat(28)}65;</a>`, ["0<a>", '3"A"', "/"]],
    ["<a b='é' c='&amp;é' d='\t'/>", ['0<a b="é" c="&é" d=" ">', "/"]],
    ["<a><![CDATA[x]>y]]z>]x>]]></a>", ["0<a>", '12"x]>y]]z>]x>"', "/"]],
    ["<a>x]y>]]z>]z></a>", ["0<a>", '3"x]y>]]z>]z>"', "/"]],
    ["<a><![CDATA[1\r2]]><?axml?><?xmla?></a>", ["0<a>", String.raw`12"1\n2"`, "/"]],
    ["<a>\ufeff<b c='\ufeff'/></a>", ["0<a>", '3"\ufeff"', '6<b c="\ufeff">', "/", "/"]],
    ["<a>é</a>", ["0<a>", '3"é"', "/"]],
    ["<a><![CDATA[é]]>é</a>", ["0<a>", '12"é"', '17"é"', "/"]],
    ["<a b='>'>></a>", ['0<a b=">">', '9">"', "/"]],
    ["<a b=\"'\" c='\"'/>", [String.raw`0<a b="'" c="\"">`, "/"]],
    ["<a><!-- - -></- --></a>", ["0<a>", "/"]],
    ["<a><?p ? >?></a>", ["0<a>", "/"]],
    ["<a><?p?></a>", ["0<a>", "/"]],
    ["<a><![CDATA[]]></a>", ["0<a>", '12""', "/"]],
    ["<a><![CDATA[]]]></a>", ["0<a>", '12"]"', "/"]],
    ["<a><![CDATA[]]>]]&gt;</a>", ["0<a>", '12""', '15"]]>"', "/"]],
    ["<a><b /></a>", ["0<a>", "3<b>", "/", "/"]],
    [
      "<a xmlns:p='u' xmlns:q='v' p:b='1' q:b='2' b='3'/>",
      ['0<a xmlns:p="u" xmlns:q="v" p:b="1" q:b="2" b="3">', "/"],
    ],
    [
      "<a xmlns:p='u'><b xmlns:p='v'><p:c/></b><p:d/></a>",
      ['0<a xmlns:p="u">', '15<b xmlns:p="v">', "30<p:c>", "/", "/", "40<p:d>", "/", "/"],
    ],
  ])("%s", (text, events) => {
    for (const size of [text.length * 3, 1, 3]) {
      const heard = read(bytesOf(text), () => size);
      expect(heard.fault).toBeUndefined();
      expect(heard.events).toEqual(events);
    }
  });
});
