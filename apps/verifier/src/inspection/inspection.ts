// What is inside a file, without trusting any of it: everything shown here is what the file says of itself.
import { decodeManifest, lookAt, type Manifest, sha256 } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import {
  type Certificate,
  type Fingerprint,
  fingerprint,
  inspectCertificate,
  inspectSignature,
} from "@telwerk/signing/verify";
import { type Delivery, ReadFault, type Source } from "../evidence/source.js";
import { wholeOf } from "../intake/byte-source.js";
import type { Container } from "../intake/container.js";
import { expand, type IntakePorts } from "../intake/expansion.js";

/** A certificate as it is shown, with the digits that people compare. */
export interface ShownCertificate {
  readonly certificate: Certificate;
  readonly fingerprint: Fingerprint;
}

/** A signature as it is shown: whole by its own certificate, or why not. */
export interface ShownSignature {
  readonly profile: "osv2020" | "bundle";
  readonly of: string | undefined;
  readonly shown: ShownCertificate | undefined;
  readonly signingTime: string | null;
  readonly issues: readonly Issue[];
}

/** One file, and what it says that it is. */
export interface InspectedFile {
  readonly path: string;
  readonly size: number;
  /** By its first bytes: `eml`, `zip`, `pdf`, … */
  readonly form: string;
  readonly documentId?: string;
  readonly electionId?: string;
  readonly sha256?: string;
  /** Why it could not be read. */
  readonly cause?: string;
  readonly container?: Container;
  readonly manifest?: Manifest;
  readonly certificate?: ShownCertificate;
  readonly signature?: ShownSignature;
  /** What is wrong with it, where it is a manifest or a certificate. */
  readonly issues: readonly Issue[];
}

type Inside = Pick<InspectedFile, "manifest" | "certificate" | "signature" | "issues">;

/** Larger files are neither manifest nor certificate nor signature. */
const smallLimit = 16_777_216;

async function insideCertificate(bytes: Uint8Array): Promise<Inside> {
  const read = await inspectCertificate(bytes);
  if (read.kind === "err") return { issues: read.error };
  const certificate = { certificate: read.value, fingerprint: await fingerprint(read.value) };
  return { certificate, issues: [] };
}

function insideManifest(bytes: Uint8Array): Inside {
  const read = decodeManifest(bytes);
  return read.kind === "ok" ? { manifest: read.value, issues: [] } : { issues: read.error };
}

async function insideSignature(
  bytes: Uint8Array,
  profile: "osv2020" | "bundle",
  signed: Source | undefined,
): Promise<Inside> {
  const nothing = { profile, of: signed?.path, shown: undefined, signingTime: null, issues: [] };
  if (signed === undefined) return { signature: nothing, issues: [] };
  const seen = await inspectSignature(profile, await wholeOf(signed), bytes);
  if (seen.kind === "err") return { signature: { ...nothing, issues: seen.error }, issues: [] };
  const { signingTime, ...shown } = seen.value;
  return { signature: { ...nothing, shown, signingTime }, issues: [] };
}

function signedBy(path: string, sources: readonly Source[], suffix: string): Source | undefined {
  const target = path.slice(0, -suffix.length);
  return sources.find((source) => source.path === target);
}

async function insideOf(
  { path }: Source,
  form: string,
  bytes: Uint8Array,
  sources: readonly Source[],
): Promise<Inside> {
  const name = path.toLowerCase();
  if (name.endsWith(".signature")) {
    return insideSignature(bytes, "osv2020", signedBy(path, sources, ".signature"));
  }
  if (name.endsWith(".p7s")) {
    return insideSignature(bytes, "bundle", signedBy(path, sources, ".p7s"));
  }
  if (form === "certificate" || (form === "der" && /\.(?:crt|cer|der)$/.test(name))) {
    return insideCertificate(bytes);
  }
  return form === "json" && name.endsWith("manifest.json") ? insideManifest(bytes) : { issues: [] };
}

async function inspectSource(
  source: Source,
  sources: readonly Source[],
  container: Container | undefined,
): Promise<InspectedFile> {
  const { path, size } = source;
  try {
    const look = lookAt(await source.head());
    const { form } = look;
    const claims =
      look.form === "eml"
        ? { documentId: look.documentId, ...(look.electionId && { electionId: look.electionId }) }
        : {};
    const bytes = await wholeOf(source);
    const inside: Inside =
      size > smallLimit ? { issues: [] } : await insideOf(source, form, bytes, sources);
    const hash = await sha256(bytes);
    return {
      path,
      size,
      form,
      ...claims,
      sha256: hash,
      ...(container && { container }),
      ...inside,
    };
  } catch (fault) {
    if (!(fault instanceof ReadFault)) throw fault;
    return {
      path,
      size,
      form: "?",
      cause: fault.code,
      ...(container && { container }),
      issues: [],
    };
  }
}

/** Looks into files, and into zips in them as far as those may be opened. */
export async function inspect(
  delivery: Delivery,
  ports: IntakePorts,
): Promise<readonly InspectedFile[]> {
  const expanded = await expand(delivery, ports);
  const { sources } = expanded.delivery;
  const found: InspectedFile[] = [];
  for (const source of sources) {
    const container = expanded.containers.find(({ path }) => path === source.path);
    found.push(await inspectSource(source, sources, container));
  }
  return found;
}
