// A second, simple way to read the generated files: fast-xml-parser, and nothing of the testkit.
import { XMLParser } from "fast-xml-parser";

/** An element as fast-xml-parser gives it with `preserveOrder`. */
type Ordered = Record<string, unknown>;

/** An element: its name, attributes, text and children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

function isRecord(value: unknown): value is Ordered {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function records(value: unknown): Ordered[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function toElement(ordered: Ordered): Element {
  const name = Object.keys(ordered).find((key) => key !== ":@") ?? "";
  const content = records(ordered[name]);
  const attributes = isRecord(ordered[":@"]) ? ordered[":@"] : {};
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, String(v)])),
    text: content.map((one) => ("#text" in one ? String(one["#text"]) : "")).join(""),
    children: content.filter((one) => !("#text" in one)).map(toElement),
  };
}

/** Reads a file to its root element. */
export function read(bytes: Uint8Array): Element {
  const [root] = records(parser.parse(new TextDecoder().decode(bytes)))
    .map(toElement)
    .filter(({ name }) => name === "EML");
  if (root === undefined) throw new Error("no EML");
  return root;
}

/** All elements of a name, at any depth, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The one element of a name, at any depth. */
export function one(element: Element, name: string): Element {
  const [first, ...others] = all(element, name);
  if (first === undefined || others.length > 0) throw new Error(`not one ${name}`);
  return first;
}

/** The votes and codes of a vote group, by readable keys such as `list 4` and `list 4/7`. */
export function votesOf(group: Element): Map<string, number> {
  const votes = new Map<string, number>();
  let list = "";
  for (const child of group.children) {
    const [subject] = child.children;
    if (child.name === "Selection" && subject !== undefined) {
      const value = Number(one(child, "ValidVotes").text);
      if (subject.name === "AffiliationIdentifier") {
        list = `list ${subject.attributes["Id"] ?? "?"}`;
        votes.set(list, value);
      } else {
        const { Id, ShortCode } = one(child, "CandidateIdentifier").attributes;
        votes.set(`${list}/${Id ?? ""}:${ShortCode ?? ""}`, value);
      }
    } else if (child.name !== "ReportingUnitIdentifier") {
      votes.set(child.attributes["ReasonCode"] ?? child.name, Number(child.text));
    }
  }
  return votes;
}

/** Adds maps of numbers key by key. */
export function added(maps: readonly Map<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const map of maps) {
    for (const [key, value] of map) total.set(key, (total.get(key) ?? 0) + value);
  }
  return total;
}
