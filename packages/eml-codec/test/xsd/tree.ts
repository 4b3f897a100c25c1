// A plain tree of a document, to change things in: read and written by a few lines, with no parser's help.

export interface Element {
  name: string;
  attributes: [name: string, value: string][];
  children: (Element | string)[];
}

/** What has to be there: a test that is wrong about it fails. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing is there");
  return value;
}

const tokens =
  /<!--.*?-->|<\?.*?\?>|<(?<end>\/?)(?<name>[^\s<>/]+)(?<rest>[^<>]*?)(?<empty>\/?)>|(?<text>[^<]+)/gs;
const references: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, (written, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return references[String(name)] ?? written;
  });
}

/** Reads a document that is known to be well-formed; comments and white space between elements are dropped. */
export function parseTree(text: string): Element {
  const top: Element = { name: "", attributes: [], children: [] };
  const open = [top];
  for (const { groups = {} } of text.matchAll(tokens)) {
    const { name, end, rest = "", empty, text: data } = groups;
    if (data !== undefined) {
      if (open.length > 1) there(open.at(-1)).children.push(unescapeText(data));
    } else if (name !== undefined && end === "/") {
      tidy(there(open.pop()));
    } else if (name !== undefined) {
      const attributes = [...rest.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = "", quoted, single]): [string, string] => [
          key,
          unescapeText(quoted ?? single ?? ""),
        ],
      );
      const element: Element = { name, attributes, children: [] };
      there(open.at(-1)).children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  return elementsOf(top)[0] ?? top;
}

function tidy(element: Element): void {
  if (elementsOf(element).length === 0) return;
  element.children = element.children.filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}

export function writeTree(element: Element | string): string {
  if (typeof element === "string") return element.startsWith("<!") ? element : escapeText(element);
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  const children = element.children.map(writeTree).join("");
  return `<${element.name}${attributes.join("")}>${children}</${element.name}>`;
}

export function copyTree<T extends Element | string>(element: T): T {
  return structuredClone(element);
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Every element, with its parent. */
export function* walk(
  element: Element,
  parent?: Element,
): Generator<[Element, Element | undefined]> {
  yield [element, parent];
  for (const child of elementsOf(element)) yield* walk(child, element);
}

/** Keeps the first few of many equal children, so that a document stays small and keeps its shape. */
export function trimTree(element: Element, most: number): Element {
  const seen = new Map<string, number>();
  const kept = element.children.filter((child) => {
    if (typeof child === "string") return true;
    const count = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, count);
    return count <= (child.name === "UncountedVotes" ? 14 : most);
  });
  return {
    ...element,
    children: kept.map((child) => (typeof child === "string" ? child : trimTree(child, most))),
  };
}
