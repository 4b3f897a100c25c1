import { afterAll, describe, expect, test } from "vitest";
import {
  createSchemaValidator,
  ownSchemas,
  type SchemaSet,
  type XsdCode,
  xsdCatalogue,
} from "../../src/xsd/index.js";
import { samples } from "./samples.js";

const encoder = new TextEncoder();
const sample = (id: string): string =>
  samples("1.2").find(({ name }) => name === `${id} 1.2`)?.text ?? "";
const count = sample("510b");

const validator = createSchemaValidator(ownSchemas("1.2"), { maxBytes: 100_000, maxIssues: 20 });
afterAll(() => {
  validator.dispose();
});

async function issues(text: string | Uint8Array, by = validator): Promise<unknown[]> {
  const verdict = await by.validate(typeof text === "string" ? encoder.encode(text) : text);
  return verdict.kind === "ok" ? [] : [...verdict.error];
}

function schema(content: string, path = "510.xsd"): SchemaSet {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">\n${content}</xs:schema>`;
  return { name: "mine", files: { [path]: encoder.encode(text) } };
}

describe("a document that fits", () => {
  test("is answered with the schema, by the Id of its root", async () => {
    const verdict = await validator.validate(encoder.encode(count));
    expect(verdict).toEqual({
      kind: "ok",
      value: { set: "telwerk 1.2", schema: "1.2/510.xsd", documentId: "510b" },
    });
  });

  test("may say that it is in UTF-8, with a mark too, and explain itself before the root", async () => {
    const written = `<?xml version="1.0" encoding="utf-8"?>\n<!-- <!DOCTYPE no> --><?a b?>${count}`;
    expect(await issues(written)).toEqual([]);
    expect(await issues(`\uFEFF${written}`)).toEqual([]);
    expect(await issues(`<?xml version="1.0"?>${count}`)).toEqual([]);
  });

  test("may name schemas of its own, which are not looked at", async () => {
    const named = count.replace(
      "<EML ",
      '<EML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:oasis:names:tc:evs:schema:eml schemas-1/1.2/510.xsd" ',
    );
    expect(await issues(named)).toEqual([]);
  });
});

const doctype = '<!DOCTYPE EML [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const eighty = "<Cast>x</Cast>".repeat(30);

/** A document for each code, with the place and the facts that are told. */
const provocations: Readonly<
  Record<Exclude<XsdCode, "EML-XSD-SCHEMA">, readonly [string | Uint8Array, object]>
> = {
  "EML-XSD-SIZE": [" ".repeat(100_001), { facts: { bytes: 100_001, limit: 100_000 } }],
  "EML-XSD-ENCODING": [
    `<?xml version="1.0" encoding="ISO-8859-1"?>${count}`,
    { span: { offset: 0, line: 1, column: 1 } },
  ],
  "EML-XSD-DOCTYPE": [
    `<?xml version="1.0"?>\n<!-- x -->${doctype}${count}`,
    { span: { offset: 32, line: 2, column: 11 } },
  ],
  "EML-XSD-XML": [
    `\n${count.slice(0, -2)}`,
    {
      span: expect.objectContaining({
        line: 2,
        offset: 1,
        column: expect.any(Number) as number,
      }) as unknown,
    },
  ],
  "EML-XSD-ROOT": ["<EML Id='510b'/>", { facts: { root: "EML", namespace: "" } }],
  "EML-XSD-NO-SCHEMA": [
    count.replace('Id="510b"', 'Id="999"'),
    { facts: { documentId: "999", set: "telwerk 1.2", second: null } },
  ],
  "EML-XSD-ELEMENT": [
    count.replace("<Cast>10</Cast>", "\n<Caste/>\n"),
    {
      path: "Count/Election[GR2026_Voorbeeld]/Contests/Contest[geen]/TotalVotes/Caste",
      span: { offset: 2339, line: 2, column: 0 },
      facts: {
        message:
          "Element 'Caste': This element is not expected. Expected is one of ( Selection, Cast ).",
        schema: "telwerk 1.2: 1.2/510.xsd",
      },
    },
  ],
  "EML-XSD-ATTRIBUTE": [
    count.replace("<kr:CreationDateTime>", '<kr:CreationDateTime Zone="NL">'),
    { path: "CreationDateTime" },
  ],
  "EML-XSD-VALUE": [
    count.replace(/(0999::SB2.*?<Cast>)10/, "$1tien"),
    {
      path: "Count/Election[GR2026_Voorbeeld]/Contests/Contest[geen]/ReportingUnitVotes[0999::SB2]/Cast",
    },
  ],
  "EML-XSD-KEY": [
    count.replace('ReasonCode="ongeldig"', 'ReasonCode="blanco"'),
    { path: "Count/Election[GR2026_Voorbeeld]/Contests/Contest[geen]/TotalVotes/RejectedVotes[2]" },
  ],
  "EML-XSD-OTHER": [
    count.replace(
      'Id="510b"',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Nothing" Id="510b"',
    ),
    { path: "" },
  ],
  "EML-XSD-LIMIT": [
    count
      .replace(/<ValidVotes>.*?<\/ValidVotes>/g, "<ValidVotes>x</ValidVotes>")
      .replace("<Cast>", `${eighty}<Cast>`)
      .replaceAll(/>[0-9]+<\/(RejectedVotes|UncountedVotes|TotalCounted|Cast)>/g, ">x</$1>"),
    { facts: { shown: 20, found: expect.any(Number) as number } },
  ],
};

describe("a document that does not fit", () => {
  test.each(Object.entries(provocations))("%s", async (code, [document, expected]) => {
    const found = await issues(document);
    expect(found).toContainEqual(expect.objectContaining({ code, severity: "error", ...expected }));
  });

  test("gets at most as many issues as asked for, and one that says that there are more", async () => {
    expect(await issues(provocations["EML-XSD-LIMIT"][0])).toHaveLength(21);
  });

  test.each(["", "abc", "b510"])("and has the Id %j has no schema", async (id) => {
    expect(await issues(count.replace('Id="510b"', id === "" ? "" : `Id="${id}"`))).toMatchObject([
      { code: "EML-XSD-NO-SCHEMA", facts: { documentId: id } },
    ]);
  });

  test.each([
    ["UTF-16", [0xff, 0xfe, 0x3c, 0]],
    ["UTF-16 without mark", [0x3c, 0, 0x45, 0]],
    ["UTF-32", [0, 0, 0, 0x3c]],
  ])("in %s is refused unread", async (_, bytes) => {
    expect(await issues(Uint8Array.from(bytes))).toMatchObject([{ code: "EML-XSD-ENCODING" }]);
  });

  test.each([
    "",
    "   ",
    "no XML at all",
    "<?xml version='1.0'?",
    "<!-- never ends",
    "<?never ends",
  ])("and is no document (%j) is refused by libxml2", async (text) => {
    expect((await issues(text))[0]).toMatchObject({ code: "EML-XSD-XML", path: "" });
  });

  test("is refused where its depth would exhaust the reader", async () => {
    const found = await issues("<a>".repeat(1000));
    expect(found[0]).toMatchObject({ code: "EML-XSD-XML" });
  });

  test("has a path through elements with a prefix, and their place among their like", async () => {
    const found = await issues(
      sample("110a").replace('CommitteeCategory="HSB"', 'CommitteeCategory="X"'),
    );
    expect(found).toMatchObject([
      {
        code: "EML-XSD-VALUE",
        path: "ElectionEvent/Election[GR2026_Voorbeeld]/ElectionTree/Region[2]/Committee",
      },
    ]);
  });

  test("because of a reference that leads nowhere has a line", async () => {
    const found = await issues(
      sample("110a").replace('SuperiorRegionNumber="1"', 'SuperiorRegionNumber="2"'),
    );
    expect(found).toMatchObject([{ code: "EML-XSD-KEY", path: "", span: { line: 1 } }]);
  });

  test("is told once about an attribute that is wrong and part of a key", async () => {
    const found = await issues(
      sample("230c").replace('CandidateIdentifier Id="2"', 'CandidateIdentifier Id="x"'),
    );
    expect(found).toMatchObject([{ code: "EML-XSD-VALUE" }]);
  });
});

describe("schemas of others", () => {
  const eml = encoder.encode('<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510b"/>');

  test("are found by name, and may include what stands in the same set", async () => {
    const set: SchemaSet = {
      name: "theirs",
      files: {
        "folder/510-count-strict.xsd": encoder.encode(
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:oasis:names:tc:evs:schema:eml" schemaLocation="../parts/eml.xsd"/></xs:schema>',
        ),
        ...schema('<xs:element name="EML"/>', "parts/eml.xsd").files,
        "510-readme.txt": encoder.encode("510"),
        "5100.xsd": encoder.encode("no"),
      },
    };
    const theirs = createSchemaValidator(set);
    expect(await issues(eml, theirs)).toEqual([]);
    expect(await issues(eml, theirs)).toEqual([]);
    theirs.dispose();
  });

  test("of which two are for the same document cannot be used", async () => {
    const file = encoder.encode("");
    const theirs = createSchemaValidator({
      name: "two",
      files: { "a/510.xsd": file, "b/510.xsd": file },
    });
    expect(await issues(eml, theirs)).toMatchObject([
      { code: "EML-XSD-NO-SCHEMA", facts: { documentId: "510b", second: "b/510.xsd" } },
    ]);
  });

  test.each([
    ["are not well-formed", "<xs:element>"],
    ["refer to what is not there", '<xs:include schemaLocation="other.xsd"/>'],
    ["reach for the network", '<xs:include schemaLocation="http://example.com/a.xsd"/>'],
    ["reach for the disk", '<xs:include schemaLocation="file:///etc/passwd"/>'],
  ])("that %s are an error, every time", async (_, content) => {
    const theirs = createSchemaValidator(schema(content));
    for (let times = 0; times < 2; times++)
      expect((await issues(eml, theirs))[0]).toMatchObject({
        code: "EML-XSD-SCHEMA",
        facts: { set: "mine", file: "510.xsd" },
      });
    theirs.dispose();
  });
});

describe("the catalogue of codes", () => {
  test("has a document for each code, and texts in two languages", () => {
    expect([...Object.keys(provocations), "EML-XSD-SCHEMA"].sort()).toEqual(
      Object.keys(xsdCatalogue).sort(),
    );
    for (const { meaning, action } of Object.values(xsdCatalogue))
      for (const text of [meaning.nl, meaning.en, action.nl, action.en])
        expect(text).toMatch(/^[A-Z].*[.?]$/);
  });
});

test("a validator that was disposed of gives no verdict", async () => {
  const spent = createSchemaValidator(ownSchemas("1.3"));
  await spent.validate(encoder.encode(samples("1.3")[0]?.text));
  spent.dispose();
  await expect(spent.validate(encoder.encode(count))).rejects.toThrow("disposed");
});
