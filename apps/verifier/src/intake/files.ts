// The files of a delivery as the later questions need them: by index, by path, and their bytes again.
import type { Form } from "@telwerk/bundle";
import type { FileRecord, Held } from "../evidence/evidence.js";
import type { Gathered, Gathering } from "../evidence/gathering.js";
import type { Digest, Source } from "../evidence/source.js";
import { digestOf, wholeOf } from "./byte-source.js";

/** No signature, certificate or manifest is near this size. */
const smallLimit = 16_777_216;

function heldIn({ file, read }: Gathered): readonly Held[] {
  if (read.kind === "count") return [read.count];
  if (read.kind !== "document") return [];
  const { documentId, envelope, election } = read.document;
  return [{ file, documentId, envelope, election }];
}

/** The files of a delivery, after they were read. */
export class IntakeFiles {
  readonly records: readonly FileRecord[];
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #held: ReadonlyMap<number, Held>;
  readonly #digest: () => Digest;

  constructor({ files, documents }: Gathering, sources: readonly Source[], digest: () => Digest) {
    this.records = files;
    this.#sources = new Map(sources.map((source) => [source.path, source]));
    this.#indexes = new Map(files.map(({ path }, index) => [path, index]));
    this.#held = new Map(documents.flatMap(heldIn).map((held) => [held.file, held]));
    this.#digest = digest;
  }

  indexOf(path: string): number | undefined {
    return this.#indexes.get(path);
  }

  path(index: number): string {
    return this.records[index]?.path ?? "";
  }

  name(index: number): string {
    const path = this.path(index);
    return path.slice(path.lastIndexOf("/") + 1);
  }

  /** Files that are no EML and no zip, of one form by their content. */
  ofForm(...forms: readonly Form[]): readonly number[] {
    return this.records.flatMap(({ role }, index) =>
      role.kind === "other" && role.form !== undefined && forms.includes(role.form) ? [index] : [],
    );
  }

  /** What the document in a file says of itself; a second copy says what the first one says. */
  held(index: number): Held | undefined {
    const role = this.records[index]?.role;
    return this.#held.get(role?.kind === "same-bytes" ? role.as : index);
  }

  source(index: number): Source | undefined {
    return this.#sources.get(this.path(index));
  }

  /** @throws ReadFault when the file cannot be read */
  async bytes(index: number): Promise<Uint8Array | undefined> {
    const source = this.source(index);
    return source === undefined ? undefined : wholeOf(source);
  }

  /** The bytes of a file that is small where it is what it seems to be. */
  async small(index: number): Promise<Uint8Array | undefined> {
    return (this.records[index]?.size ?? 0) > smallLimit ? undefined : this.bytes(index);
  }

  /** SHA-256 of a file: known from reading it, or worked out now. */
  async sha256(index: number): Promise<string | undefined> {
    const known = this.records[index]?.sha256;
    const source = this.source(index);
    return known ?? (source === undefined ? undefined : digestOf(source, this.#digest()));
  }
}
