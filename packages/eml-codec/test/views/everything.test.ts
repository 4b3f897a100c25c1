// Documents that hold everything their schema knows: what of it a view has, and what stays in the document.
import { describe, expect, test } from "vitest";
import type { VoteLayout } from "../../src/documents/count.js";
import { type Decoded, decodeDocument, type EmlDocument, encodeDocument } from "../../src/index.js";
import * as views from "../../src/views/index.js";
import { decodedValue } from "../documents.js";
import { bytesOf } from "../samples.js";
import { samples } from "../xsd/samples.js";

const editions = ["1.2", "1.3"] as const;
type Edition = (typeof editions)[number];

function decoded(bytes: Uint8Array, edition: Edition): Decoded<EmlDocument> {
  return decodeDocument(bytes, { profile: `strict-${edition}` });
}

function sample(id: string, edition: Edition): EmlDocument {
  const { text = "" } = samples(edition).find(({ name }) => name === `${id} ${edition}`) ?? {};
  // A candidate without a number stands in the total of a 510d only.
  const numbered = text.replaceAll(
    "<CandidateIdentifier><ShortCode>",
    '<CandidateIdentifier Id="2"><ShortCode>',
  );
  return decodedValue(decoded(bytesOf(numbered), edition));
}

function thereAndBack(document: EmlDocument): EmlDocument {
  const { envelope } = document;
  switch (document.kind) {
    case "election-definition":
      return views.toElectionDefinition(views.toElection(document), envelope);
    case "candidate-lists":
      return views.toListsDocument(views.toLists(document), envelope);
    case "count":
      return views.toCountDocument(views.toCount(document), envelope);
    case "election-result":
      return views.toResultDocument(views.toResult(document), envelope);
    case "nomination":
    case "polling-stations":
    case "referendum-options":
      throw new Error(`no view of a ${document.documentId}`);
  }
}

/** Of the file, and not of the election: places, and how something was written. */
const ofTheFile = ["at", "votesAt", "envelope", "kept", "written", "refers", "blankFirst"];
/** Of persons, and not published. */
const ofPersons = ["addressLine", "postalCode", "birthDate", "birthDateAnnex", "nationalNumber"];
const leftOut = new Set([...ofTheFile, ...ofPersons, "contact", "agent"]);

/** The values of a document: codes in order, for a count may have them in any. */
function values(document: EmlDocument): unknown {
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (leftOut.has(key)) return undefined;
    // How a value was written stands beside it; the text of an answer is a value.
    if (key === "text" && (value === "" || value === "0999")) return undefined;
    if (key === "votes" && typeof value === "object" && value !== null && "length" in value)
      return Array.from(value as ArrayLike<unknown>);
    if (key === "layout") {
      const { lists, options, size } = value as VoteLayout;
      return { lists, options, size };
    }
    if (key !== "uncounted" && key !== "rejected") return value;
    const counts = value as { code: { value: string }; count: { value: number } }[];
    return counts.map(({ code, count }) => [code.value, count.value]).sort();
  });
  return JSON.parse(text);
}

describe.each(editions)("all that EML_NL %s knows", (edition) => {
  test.each(["110a", "230c", "510a", "510b", "520"])("goes there and back: %s", (id) => {
    const document = sample(id, edition);
    const back = thereAndBack(document);
    expect(values(back)).toEqual(values(document));
  });

  test.each(["110a", "230c", "510a", "510b", "520"])("can be written from a view: %s", (id) => {
    const back = thereAndBack(sample(id, edition));
    const written = encodeDocument(back, { profile: `strict-${edition}` });
    if (written.kind === "err") throw new Error(JSON.stringify(written.error));
    expect(values(decodedValue(decoded(written.value, edition)))).toEqual(values(back));
  });
});

function count(id: string, edition: Edition): views.Count {
  const document = sample(id, edition);
  if (document.kind !== "count") throw new Error("no count");
  return views.toCount(document);
}

describe("a count of 1.3", () => {
  const { counted, session, contests } = count("510b", "1.3");
  const [contest] = contests;

  test("says where it was counted, and in which session", () => {
    expect({ counted, session }).toEqual({ counted: "centrally", session: "corrigendum" });
    expect(count("510b", "1.2")).not.toHaveProperty("counted");
    expect(count("510b", "1.2")).not.toHaveProperty("session");
  });

  test("has beside each figure the one that it replaced, and only there", () => {
    const votes = contest?.total;
    expect(votes?.lists[0]).toMatchObject({ votes: 3, replaced: 2 });
    expect(votes?.lists[0]?.candidates[0]).not.toHaveProperty("replaced");
    expect(votes?.replaced).toEqual({
      electors: 9,
      validVotes: 2,
      blankVotes: 1,
      admission: { pollCards: 2 },
    });
    expect(count("510b", "1.2").contests[0]?.total).not.toHaveProperty("replaced");
  });

  test("knows what kind of polling station it was, and what was investigated", () => {
    expect(contest?.units[0]).toMatchObject({ kind: "special", sharesLocation: true });
    expect(contest?.units[0]?.investigations).toEqual([
      { reason: "onderzocht vanwege andere fout", answer: true },
      { reason: "uitslag gecorrigeerd", answer: false },
    ]);
  });

  test("is made with replaced votes on a candidate alone, too", () => {
    const document = sample("510b", "1.2");
    if (document.kind !== "count") throw new Error("no count");
    const view = views.toCount(document);
    const changed = JSON.parse(JSON.stringify(view), (key, value: unknown) =>
      key === "candidates" && Array.isArray(value)
        ? value.map((one: object) => ({ ...one, replaced: 7 }))
        : value,
    ) as views.Count;
    const [made] = views.toCountDocument(changed, document.envelope).contests;
    expect(made?.total?.initial).toMatchObject({
      votes: [
        { slot: 1, count: { value: 7 } },
        { slot: 2, count: { value: 7 } },
      ],
      rejected: [],
      uncounted: [],
    });
  });

  test("is made with any of the figures replaced, and codes beside names", () => {
    const document = sample("510a", "1.2");
    if (document.kind !== "count") throw new Error("no count");
    const view = views.toCount(document);
    const changed = JSON.parse(JSON.stringify(view), (key, value: unknown) => {
      const isVotes = key === "votes" && typeof value === "object";
      if (key === "lists" && Array.isArray(value))
        return value.map((one: object) => ({ ...one, code: "EEN" }));
      if (key === "answers") return [{ code: "V", text: "Voor", votes: 1, replaced: 2 }];
      return isVotes ? { ...value, replaced: { invalidVotes: 4, admission: {} } } : value;
    }) as views.Count;
    expect(changed).not.toEqual(view);
    expect(views.toCount(views.toCountDocument(changed, document.envelope))).toEqual(changed);
  });
});

describe("a list that was handed in for a contest without a name", () => {
  test("has an empty one in the file", () => {
    const document = sample("230c", "1.2");
    if (document.kind !== "candidate-lists") throw new Error("no lists");
    const view = views.toLists(document);
    const changed = JSON.parse(JSON.stringify(view), (key, value: unknown) =>
      key === "submittedFor" ? [{ id: "1" }] : value,
    ) as views.CandidateLists;
    const [made] = views.toListsDocument(changed, document.envelope).contests;
    expect(made?.lists[0]?.submittedFor).toMatchObject([
      { id: { value: "1" }, name: { value: "" } },
    ]);
  });
});

describe("a count of a referendum", () => {
  test("has its answers with their votes; no answer is lost on the way", () => {
    const votes = count("510b", "1.2").contests[0]?.total;
    expect(votes?.answers).toEqual([{ id: "voor", text: "Voor", votes: 0 }]);
    expect(count("510b", "1.2").contests[0]?.units[1]?.votes).not.toHaveProperty("answers");
  });
});

describe("a person who is neither", () => {
  test("is so in the lists and in the result, both ways", () => {
    const lists = sample("230c", "1.3");
    const result = sample("520", "1.3");
    if (lists.kind !== "candidate-lists" || result.kind !== "election-result")
      throw new Error("another document");
    const [candidate] = views.toLists(lists).contests[0]?.lists[0]?.candidates ?? [];
    expect(candidate?.gender).toBe("other");
    expect(views.toResult(result).contests[0]?.lists[0]?.elected[1]?.gender).toBe("other");
  });
});
