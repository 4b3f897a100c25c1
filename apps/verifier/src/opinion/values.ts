// All values of a document as one number: where it is the same for two readings, every value of them is. Equal values
// are then not held against each other once more. Comes in: values in the form of the second reading, in the order of
// the file. Goes out: their SHA-256, and how many they are.

import type { Digest } from "../evidence/source.js";
import type { CountDocument, EmlDocument } from "../recount/index.js";

/** The values of one document, and how many. */
export interface Values {
  /** SHA-256 of the values with their names. */
  readonly sha256: string;
  readonly examined: number;
}

/** So much text at a time goes to the digest. */
const pieceLength = 65_536;

/** Works out the number of a document, part by part. */
export class ValuesDigest {
  readonly #digest: Digest;
  readonly #encoder = new TextEncoder();
  #text = "";
  #examined = 0;

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  /** Takes the next part. The same parts in the same order give the same number. */
  add(part: unknown): void {
    this.#write(part);
    this.#text += "\n";
    if (this.#text.length > pieceLength) this.#flush();
  }

  end(): Values {
    this.#flush();
    return { sha256: this.#digest.hex(), examined: this.#examined };
  }

  #write(value: unknown): void {
    if (Array.isArray(value)) {
      this.#text += "[";
      for (const one of value) this.#write(one);
      this.#text += "]";
    } else if (isParts(value)) {
      this.#text += "{";
      for (const name in value) {
        this.#text += name;
        this.#write(value[name]);
      }
      this.#text += "}";
    } else {
      this.#examined += 1;
      this.#text += writtenOut(value);
    }
  }

  #flush(): void {
    this.#digest.update(this.#encoder.encode(this.#text));
    this.#text = "";
  }
}

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null;

/** With its kind, and a text with its length: no two values are written in one way, whatever stands behind them. */
function writtenOut(value: unknown): string {
  if (typeof value === "string") return `"${value.length}:${value}`;
  if (typeof value === "number") return `=${value},`;
  if (typeof value === "bigint") return `#${value},`;
  throw new TypeError(`no value of a document: ${typeof value}`);
}

/** What a count says before its figures. */
export type CountHeadValues = Pick<CountDocument, "kind" | "id" | "election">;

type Contest = CountDocument["contests"][number];

/** What a contest says before its figures. */
export type ContestValues = Omit<Contest, "total" | "units">;

/** The parts of a count in the order in which they are read. */
function* partsOf({ contests, ...head }: CountDocument): Generator<object> {
  yield head;
  for (const { total, units, ...contest } of contests) {
    yield contest;
    if (total !== undefined) yield { total };
    yield* units;
  }
}

/** The values of a document that was read whole. */
export function valuesOf(document: EmlDocument, digest: Digest): Values {
  const values = new ValuesDigest(digest);
  if (document.kind === "510") for (const part of partsOf(document)) values.add(part);
  else values.add(document);
  return values.end();
}
