// The front door: what was opened and read comes in; what was found around the documents goes out.
import type { Gathering } from "../evidence/gathering.js";
import { judgeOverviews } from "../overview/judging.js";
import type { Expanded, IntakePorts } from "./expansion.js";
import { IntakeFiles } from "./files.js";
import type { Intake } from "./found.js";
import { judgeHashes } from "./hashes.js";
import { judgeManifests, judgeOrder } from "./manifests.js";
import { judgePackages } from "./packages.js";
import { looseCertificates, type PinFile, pinAll } from "./pins.js";
import { judgeSignatures } from "./signatures.js";

/** What the front door is told. */
export interface IntakeOptions extends IntakePorts {
  /** Certificates that whoever asks vouches for. */
  readonly pins?: readonly PinFile[];
  /**
   * The moment of reference, in UTC: `2027-03-18T08:00:00Z`. Expiry is told against it and refuses nothing. When
   * absent, the day of the election.
   */
  readonly at?: string;
}

/** Polling day of the first document that names it, at noon. */
function dayOf({ documents }: Gathering): string {
  for (const { read } of documents) {
    const election =
      read.kind === "count"
        ? read.count.election
        : read.kind === "document"
          ? read.document.election
          : undefined;
    const day = election?.electionDate.value ?? "";
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return `${day}T12:00:00Z`;
  }
  return "2000-01-01T12:00:00Z";
}

/** Looks at everything that lies around the documents. */
export async function examine(
  { delivery, containers }: Expanded,
  gathering: Gathering,
  options: IntakeOptions,
): Promise<Intake> {
  const files = new IntakeFiles(gathering, delivery.sources, options.digest);
  const at = options.at ?? dayOf(gathering);
  const pins = await pinAll(options.pins ?? [], at);
  const signatures = await judgeSignatures(files, pins, at);
  const manifests = await judgeManifests(files, signatures);
  return {
    containers,
    hashes: await judgeHashes(files),
    signatures,
    manifests,
    order: judgeOrder(manifests),
    packages: await judgePackages(files, containers, options),
    certificates: [...pins.certificates, ...(await looseCertificates(files))],
    overviews: await judgeOverviews(files, gathering),
  };
}
