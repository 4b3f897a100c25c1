// Second opinions for one verification: asked before the files are read, and again for what only
// turned out to be a document while it was read.
import type { Evidence, FileRecord } from "../evidence/evidence.js";
import type { Onlooker, Seen } from "../evidence/gathering.js";
import type { Read } from "../evidence/reading.js";
import type { Delivery, Digest } from "../evidence/source.js";
import { isAside, type Scope } from "../scope.js";
import { Asking, type FileOpinion, type OpinionOptions } from "./asking.js";

interface Asker {
  readonly scope: Scope;
  readonly digest: () => Digest;
}

/** Asks for second opinions while a delivery is read. */
export class OpinionsOf implements Onlooker {
  readonly #asking: Asking;
  readonly #scope: Asker["scope"];

  constructor(options: OpinionOptions & Asker) {
    this.#asking = new Asking(options, options.digest);
    this.#scope = options.scope;
  }

  /** Before the first reading: as far as the first bytes show what a file is. */
  seen(files: readonly Seen[]): void {
    this.#asking.about(
      files.flatMap(({ source, index, shownId: id }) =>
        id === undefined || isAside(this.#scope, id) ? [] : [{ file: index, id, source }],
      ),
    );
  }

  rereads(index: number): boolean {
    return this.#asking.rereads(index);
  }

  /** The second reader gets a file when the strict one has read it. */
  async taken(index: number, read: Read | undefined): Promise<void> {
    await this.#asking.ask(index, read);
  }

  /** After the first reading: the evidence with every answer. */
  async addTo(evidence: Evidence, { sources }: Delivery): Promise<Evidence> {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const documents = evidence.files.flatMap(({ role, path }, file) => {
      const source = byPath.get(path);
      return role.kind === "document" && source !== undefined
        ? [{ file, id: role.documentId, source }]
        : [];
    });
    this.#asking.about(documents);
    const opinions = await this.#asking.answers();
    const files = evidence.files.map((record, file) => withOpinion(record, opinions.get(file)));
    return { ...evidence, files, opinions };
  }
}

/** How often a file was read, and what the schema says: a document's own line in every report. */
function withOpinion(record: FileRecord, opinion: FileOpinion | undefined): FileRecord {
  if (record.role.kind !== "document") return record;
  const given = opinion?.kind === "given" && opinion.sha256 === record.sha256 ? opinion : undefined;
  const readings = given?.reading?.kind === "read" ? 2 : 1;
  return { ...record, readings, schema: given?.schema?.kind ?? "none" };
}
