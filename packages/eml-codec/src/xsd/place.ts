// Where in a document: from libxml2's XPath (`/*/*[5]/kr:Phase`) to a path that can be read aloud.
import { XmlElement } from "libxml2-wasm";
import type { ParsedDocument } from "./libxml.js";

/**
 * Makes a readable path, such as `Count/Election/Contests/Contest[geen]/ReportingUnitVotes[0668::SB2]/Cast`.
 *
 * @param document - the document
 * @param xpath - as libxml2 gives it; elements of the default namespace are `*` in it
 * @returns the path below the root: names, with the Id of what has one, and else the place among its like
 */
export function readablePath(document: ParsedDocument, xpath: string): string {
  // Prefixes are the document's own, unknown to XPath: the names are compared as they are written.
  const query = xpath.replace(/[^/[*\]]*:[^/[\]]+/g, (name) => `*[name()="${name}"]`);
  let node = query === "" ? null : document.xml.get(query);
  const parts: string[] = [];
  while (node instanceof XmlElement && node.parent !== null) {
    parts.unshift(segment(node));
    node = node.parent;
  }
  return parts.join("/");
}

function segment(element: XmlElement): string {
  const { name } = element;
  const id = element.get("*[1][contains(local-name(), 'Identifier')]/@Id")?.content ?? "";
  if (id !== "") return `${name}[${id}]`;
  const like = `*[local-name()="${name}"]`;
  const before = Number(element.eval(`count(preceding-sibling::${like})`));
  const after = Number(element.eval(`count(following-sibling::${like})`));
  return before + after === 0 ? name : `${name}[${before + 1}]`;
}
