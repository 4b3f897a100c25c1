// What one uploaded file is, by its content. untrusted: anybody may have made it.

import {
  type Checksum,
  type FileKind,
  type InflateNow,
  identifyFile,
  lookAt,
  readBundle,
} from "@telwerk/bundle";
import { readCountSync } from "@telwerk/eml-codec";
import { profileOf } from "../evidence/edition.js";
import type { Digest } from "../evidence/source.js";

/** A file, as far as it says what it is. */
export interface Identified {
  readonly kind?: FileKind;
  readonly electionId?: string;
  readonly authorityId?: string;
  readonly region?: string;
  /** Of the EML in it: the same count in another zip was packed again (S0-36). */
  readonly emlSha256?: string;
  /** Why it is refused; empty when it is not. */
  readonly codes: readonly string[];
}

/** Whose count it is: from the head of the document, without reading its figures. */
function authorityOf(eml: Uint8Array): Pick<Identified, "authorityId" | "region"> {
  for (const part of readCountSync(eml, { profile: profileOf(eml) })) {
    const authority = part.kind === "head" ? part.envelope.managingAuthority : undefined;
    return authority === undefined
      ? {}
      : { authorityId: authority.id.value, region: authority.name.value };
  }
  return {};
}

function documentIn(eml: Uint8Array | undefined, digest: Digest): Partial<Identified> {
  if (eml === undefined) return {};
  digest.update(eml);
  return { emlSha256: digest.hex(), ...authorityOf(eml) };
}

/** What the platform does for it. */
export interface IdentifyPorts {
  readonly digest: () => Digest;
  readonly checksum?: Checksum;
  readonly inflateNow?: InflateNow;
}

/** Tells what a file is, and whose. */
export async function identify(
  name: string,
  bytes: Uint8Array,
  { digest, ...zip }: IdentifyPorts,
): Promise<Identified> {
  if (lookAt(bytes).form === "zip") {
    const bundle = await readBundle(bytes, { name, ...zip });
    if (bundle.kind === "err") return { codes: [...new Set(bundle.error.map(({ code }) => code))] };
    const { kind, count } = bundle.value;
    const electionId = count?.electionId;
    return {
      kind,
      ...(electionId === undefined ? {} : { electionId }),
      ...documentIn(count?.eml.bytes, digest()),
      codes: [],
    };
  }
  const file = identifyFile(name, bytes);
  if (file.kind === "err") return { codes: [] };
  const { kind, electionId } = file.value;
  if (electionId === undefined) return { kind, codes: [] };
  return { kind, electionId, ...documentIn(bytes, digest()), codes: [] };
}
