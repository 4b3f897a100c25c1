// Content models to automata, by derivatives (Brzozowski): what may follow after each element.

import type { Profile } from "../profile.js";
import type { Content, ElementType, ProfileContent } from "./model.js";

const empty: ProfileContent = { kind: "empty" };

/** A content model as it is in one profile. */
export function contentIn(content: Content, profile: Profile): ProfileContent {
  switch (content.kind) {
    case "empty":
    case "element":
      return content;
    case "many":
      return { kind: "many", part: contentIn(content.part, profile) };
    case "sequence":
    case "choice":
    case "inAnyOrder":
      return {
        kind: content.kind,
        parts: content.parts.map((part) => contentIn(part, profile)),
      };
    case "byProfile":
      return contentIn(content.of[profile], profile);
  }
}

/** Tells whether an element may end here. */
export function mayEnd(content: ProfileContent): boolean {
  switch (content.kind) {
    case "element":
      return false;
    case "sequence":
    case "inAnyOrder":
      return content.parts.every(mayEnd);
    case "choice":
      return content.parts.some(mayEnd);
    case "many":
    case "empty":
      return true;
  }
}

/** What may follow after `type`; `undefined` if it may not come here. */
export function after(content: ProfileContent, type: ElementType): ProfileContent | undefined {
  switch (content.kind) {
    case "empty":
      return undefined;
    case "element":
      return content.type === type ? empty : undefined;
    case "sequence":
      return afterSequence(content.parts, type);
    case "choice":
      return firstOf(content.parts, (part) => after(part, type));
    case "many": {
      const rest = after(content.part, type);
      return rest && joined([rest, content]);
    }
    case "inAnyOrder":
      return firstOf(content.parts, (part) => {
        const rest = after(part, type);
        if (rest === undefined) return undefined;
        const others = content.parts.filter((other) => other !== part);
        return joined([rest, others.length === 0 ? empty : { kind: "inAnyOrder", parts: others }]);
      });
  }
}

// EML_NL is deterministic (as XML Schema demands): the first branch that takes an element is the one.
function firstOf(
  parts: readonly ProfileContent[],
  step: (part: ProfileContent) => ProfileContent | undefined,
): ProfileContent | undefined {
  for (const part of parts) {
    const rest = step(part);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

function afterSequence(
  parts: readonly ProfileContent[],
  type: ElementType,
): ProfileContent | undefined {
  for (const [index, part] of parts.entries()) {
    const rest = after(part, type);
    if (rest !== undefined) return joined([rest, ...parts.slice(index + 1)]);
    if (!mayEnd(part)) return undefined;
  }
  return undefined;
}

function joined(parts: readonly ProfileContent[]): ProfileContent {
  const flat = parts.flatMap((part) => (part.kind === "sequence" ? part.parts : [part]));
  const full = flat.filter((part) => part.kind !== "empty");
  const [only] = full;
  if (only === undefined) return empty;
  return full.length === 1 ? only : { kind: "sequence", parts: full };
}

/** The element types that occur in a content model, in order of appearance. */
export function typesIn(content: Content): ElementType[] {
  switch (content.kind) {
    case "empty":
      return [];
    case "element":
      return [content.type];
    case "many":
      return typesIn(content.part);
    case "sequence":
    case "choice":
    case "inAnyOrder":
      return [...new Set(content.parts.flatMap(typesIn))];
    case "byProfile":
      return [...new Set(Object.values(content.of).flatMap(typesIn))];
  }
}

/** One name per content model, to tell when two are the same state. */
export function keyOf(content: ProfileContent, idOf: (type: ElementType) => number): string {
  switch (content.kind) {
    case "empty":
      return "-";
    case "element":
      return `${idOf(content.type)}`;
    case "many":
      return `(${keyOf(content.part, idOf)})*`;
    case "sequence":
      return `(${content.parts.map((part) => keyOf(part, idOf)).join(",")})`;
    case "choice":
      return `(${content.parts.map((part) => keyOf(part, idOf)).join("|")})`;
    case "inAnyOrder":
      return `(${content.parts
        .map((part) => keyOf(part, idOf))
        .sort()
        .join("&")})`;
  }
}
