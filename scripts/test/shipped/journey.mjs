// What somebody does with the codec who has nothing but its package: sniff, decode, hash, encode, view, and hold
// an election against the rules and the schemas. Runs as it is in Node, and bundled in a browser.
import {
  decodeDocument,
  encodeDocument,
  formatHashCode,
  hash,
  readCount,
} from "@telwerk/eml-codec";
import { checkElection } from "@telwerk/eml-codec/rules";
import { sniff } from "@telwerk/eml-codec/sniff";
import { toCount } from "@telwerk/eml-codec/views";
import { createSchemaValidator, ownSchemas } from "@telwerk/eml-codec/xsd";

/** @param {Uint8Array} bytes */
async function* inPieces(bytes) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** @param {Uint8Array} bytes */
async function counted(bytes) {
  let total = 0;
  for await (const part of readCount(inPieces(bytes))) {
    if (part.kind === "unit") total += part.unit.votes.totalCounted.value;
    if (part.kind === "end" && part.outcome !== "ok") throw new Error("a count that is refused");
  }
  return total;
}

/**
 * @param {Uint8Array} bytes
 * @param {import("@telwerk/eml-codec").EmlDocument} document
 */
async function story(bytes, document) {
  const code = await hash(bytes, { mode: "osv" });
  const written = encodeDocument(document);
  if (code.kind === "err" || written.kind === "err") throw new Error("not written");
  const told = [sniff(bytes).kind, document.documentId, formatHashCode(code.value)];
  told.push(
    new TextDecoder().decode(written.value) === new TextDecoder().decode(bytes) ? "same" : "other",
  );
  if (document.kind === "count") {
    const votes = toCount(document).contests.flatMap(({ units }) =>
      units.map((unit) => unit.votes.validVotes),
    );
    told.push(`${votes.reduce((sum, each) => sum + each, 0)} = ${await counted(bytes)}`);
  }
  return told.join(" ");
}

/**
 * @param {readonly Uint8Array[]} files - an election
 * @returns {Promise<string[]>} a line for each file, and one for each rule or schema that is broken
 */
export async function journey(files) {
  const lines = [];
  const documents = [];
  const validator = createSchemaValidator(ownSchemas("1.2"));
  for (const bytes of files) {
    const decoded = decodeDocument(bytes);
    if (decoded.kind === "err") {
      lines.push(
        ...decoded.issues.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`),
      );
      continue;
    }
    documents.push(decoded.value);
    lines.push(await story(bytes, decoded.value));
    const verdict = await validator.validate(bytes);
    lines.push(
      verdict.kind === "ok" ? verdict.value.schema : verdict.error.map(({ code }) => code).join(),
    );
  }
  validator.dispose();
  lines.push(
    ...checkElection(documents).map(({ code, document, path }) => `${code} ${document} ${path}`),
  );
  return lines;
}
