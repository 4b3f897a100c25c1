// What the content of each kind of DER value must look like (X.690, the distinguished encoding rules).
// One value has one encoding: a second spelling of the same thing is a refusal.
import { type Bytes, readUtf8 } from "../bytes.js";
import { instantOf } from "../instant.js";

/** The identifier octets that occur in certificates, keys and signatures; all others are refused. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Says what is wrong with the content of a value, or nothing. */
type Rule = (content: Bytes) => string | undefined;

const latin = (content: Bytes) => String.fromCharCode(...content);

function integer(content: Bytes): string | undefined {
  const [first, second = 0] = content;
  if (first === undefined) return "an integer without digits";
  const spare =
    content.length > 1 && (first === 0x00 ? second < 0x80 : first === 0xff && second >= 0x80);
  return spare ? "an integer with a needless first byte" : undefined;
}

function objectIdentifier(content: Bytes): string | undefined {
  const ends = content.length > 0 && (content.at(-1) ?? 0x80) < 0x80;
  const padded = content.some(
    (byte, at) => byte === 0x80 && (at === 0 || (content[at - 1] ?? 0) < 0x80),
  );
  return ends && !padded ? undefined : "an object identifier that is not minimal";
}

/** Only whole bytes: no key or signature of ours ends in the middle of one. */
const bitString: Rule = (content) =>
  content[0] === 0 ? undefined : "a bit string that is not whole bytes";

const boolean: Rule = (content) =>
  content.length === 1 && (content[0] === 0x00 || content[0] === 0xff)
    ? undefined
    : "not true or false";

const nothing: Rule = (content) => (content.length === 0 ? undefined : "a null with content");

const utf8Text: Rule = (content) => (readUtf8(content) === undefined ? "not UTF-8" : undefined);

const printable: Rule = (content) =>
  /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(latin(content)) ? undefined : "not a printable string";

/** RFC 5280, 4.1.2.5: years to 2049 in two digits, later years in four, always with seconds and Z. */
function time(digits: (text: string) => string | undefined): Rule {
  return (content) => {
    const all = content.length > 15 ? undefined : digits(latin(content));
    return all !== undefined && instantOf(all) !== undefined ? undefined : "not a time in UTC";
  };
}

/** The fourteen digits of a UTCTime, with the century that RFC 5280 gives it. */
export function utcTimeDigits(text: string): string | undefined {
  const digits = /^(\d{12})Z$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return `${digits < "50" ? "20" : "19"}${digits}`;
}

/** The fourteen digits of a GeneralizedTime; before 2050 it must not be used. */
export function generalizedTimeDigits(text: string): string | undefined {
  const digits = /^(\d{14})Z$/.exec(text)?.[1];
  return digits !== undefined && digits >= "2050" ? digits : undefined;
}

/** The rule for the content of each primitive universal type. */
export const rules: ReadonlyMap<number, Rule> = new Map<number, Rule>([
  [tag.boolean, boolean],
  [tag.integer, integer],
  [tag.bitString, bitString],
  [tag.octetString, () => undefined],
  [tag.null, nothing],
  [tag.oid, objectIdentifier],
  [tag.utf8, utf8Text],
  [tag.printable, printable],
  [tag.utcTime, time(utcTimeDigits)],
  [tag.generalizedTime, time(generalizedTimeDigits)],
]);
