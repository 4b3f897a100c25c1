// A plain tree of a document, to change things in. Read by saxes, written by a few lines of its own.
import { SaxesParser } from "saxes";

export interface Element {
  name: string;
  attributes: [name: string, value: string][];
  children: (Element | string)[];
}

/** Reads a document; comments and white space between elements are dropped. */
export function parseTree(text: string): Element {
  const top: Element = { name: "", attributes: [], children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: Object.entries(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (element.children.some((child) => typeof child !== "string"))
      element.children = element.children.filter(
        (child) => typeof child !== "string" || child.trim() !== "",
      );
  });
  parser.on("text", (part) => {
    if (open.length > 1) open.at(-1)!.children.push(part);
  });
  parser.write(text).close();
  return top.children.find((child) => typeof child !== "string")!;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

export function escapeText(text: string): string {
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
