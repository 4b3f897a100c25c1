// The subject of a certificate: six parts in a fixed order, each with its type of text. OSV2020-U decides
// from `electionId` and `uid` whose certificate it is; the other parts are for people.
import { type Bytes, utf8 } from "../bytes.js";
import type { DerCursor } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { tag } from "../der/rules.js";
import { objectIdentifier, sequence, set, utf8String, value } from "../der/writer.js";

/**
 * Who a certificate says its key belongs to.
 *
 * `authorityName` is L, `electionId` O, `software` OU, `name` CN and `uid` UID; C is always `NL`.
 * @public
 */
export type Subject = {
  readonly authorityName: string;
  readonly electionId: string;
  readonly software: string;
  readonly name: string;
  readonly uid: string;
};

/** Longest part in characters (the upper bound of X.520 for a common name). */
const longest = 64;

/**
 * Tells whether a text may stand in a subject: something, not too long, and nothing invisible.
 *
 * Attack: control characters and marks that turn the direction of writing make one name look like another.
 */
export function isSubjectText(text: string): boolean {
  return (
    /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) &&
    Array.from(text).length <= longest &&
    text.trim() === text
  );
}

const parts: readonly (readonly [keyof Subject, string, string])[] = [
  ["authorityName", oid.locality, "L, the name of the authority"],
  ["electionId", oid.organization, "O, the Id of the election"],
  ["software", oid.organizationalUnit, "OU, the software"],
  ["name", oid.commonName, "CN, the name of the committee"],
  ["uid", oid.userId, "UID, the Id of the committee"],
];

function writePart(name: string, identifier: number, text: string): Bytes {
  return set(sequence(objectIdentifier(name), value(identifier, utf8(text))));
}

/** Writes a subject as the Name of RFC 5280. */
export function writeSubject(subject: Subject): Bytes {
  return sequence(
    writePart(oid.country, tag.printable, "NL"),
    ...parts.map(([part, name]) =>
      set(sequence(objectIdentifier(name), utf8String(subject[part]))),
    ),
  );
}

function readPart(cursor: DerCursor, name: string, identifier: number, what: string): string {
  return cursor.set(what, (only) =>
    only.sequence(what, (pair) => {
      if (pair.oid(what) !== name) pair.refuse(`expected ${what}`);
      const text = pair.text(identifier, what);
      if (!isSubjectText(text))
        pair.refuse(`${what} is empty, too long, or holds invisible characters`);
      return text;
    }),
  );
}

/** Reads a subject; every part must be there, once, in this order and of this type. */
export function readSubject(cursor: DerCursor): Subject {
  return cursor.sequence("the subject", (names) => {
    const country = readPart(names, oid.country, tag.printable, "C, the country");
    if (country !== "NL") names.refuse("the country is not NL");
    const [authorityName = "", electionId = "", software = "", name = "", uid = ""] = parts.map(
      ([, wanted, what]) => readPart(names, wanted, tag.utf8, what),
    );
    return { authorityName, electionId, software, name, uid };
  });
}
