// Files come in, in the order in which they were made; the folder of the platform as it then stands goes out.
import {
  completenessOf,
  effectiveCount,
  type FileKind,
  type Folder,
  handIn,
  municipalityColour,
  parseFileName,
  slots,
  type Upload,
} from "@telwerk/bundle";
import type { FolderColours, UploadState } from "./folder.js";
import type { Identified } from "./identify.js";

/** A file with what it is. */
export interface Arrived {
  readonly path: string;
  readonly size: number;
  readonly sha256?: string;
  readonly found: Identified;
}

/** A file with what became of it. */
interface Stored {
  readonly state: UploadState;
  readonly at?: string;
  readonly codes: readonly string[];
}

/** The folder of one municipality, and each of its files. */
export interface PlatformFolder {
  readonly electionId?: string;
  readonly authorityId?: string;
  readonly region?: string;
  readonly colours: FolderColours;
  readonly stored: ReadonlyMap<Arrived, Stored>;
}

/** Unpacked counts and bare zips stand where their package would. */
const packageOf: Readonly<Partial<Record<FileKind, FileKind>>> = {
  "municipal-count": "municipal-package",
  "municipal-count-zip": "municipal-package",
  "central-count": "central-package",
  "central-count-zip": "central-package",
  result: "result-zip",
};

/** Kinds that hold counts of the municipality itself. */
const counts: ReadonlySet<FileKind> = new Set(["municipal-package", "correction-package"]);

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function uploadOf({ path, size, sha256 = "", found }: Arrived): Upload | undefined {
  const kind = found.kind === undefined ? undefined : (packageOf[found.kind] ?? found.kind);
  const slot = slots.find(({ kinds }) => kind !== undefined && kinds.includes(kind));
  const isLocalOnly = kind === "result-package" || kind === "annex-package";
  if (kind === undefined || (slot === undefined && !isLocalOnly)) return undefined;
  const name = nameOf(path);
  const { electionId, authorityId, emlSha256 } = found;
  return {
    body: slot?.body ?? "CSB",
    name,
    size,
    sha256,
    kind,
    ...(electionId === undefined ? {} : { electionId }),
    // A central committee has a name of its own (`CSB`): only counts are held against the municipality.
    ...(authorityId === undefined || !counts.has(kind) ? {} : { authorityId }),
    ...(emlSha256 === undefined ? {} : { emlSha256 }),
    // A name without a moment comes first: it claims nothing.
    at: parseFileName(name)?.timestamp ?? "",
    actor: "",
  };
}

const earlier = (a: Upload, b: Upload): number =>
  a.at === b.at ? (a.name < b.name ? -1 : Number(a.name > b.name)) : a.at < b.at ? -1 : 1;

/** Whose folder it is: the first count of a municipality says so, or else the first that says anything. */
function ownerOf(
  arrived: readonly Arrived[],
): Pick<Folder, "electionId" | "authorityId" | "region"> {
  const all = arrived.map(({ found }) => found);
  const isCount = ({ kind }: Identified): boolean =>
    kind !== undefined && counts.has(packageOf[kind] ?? kind);
  const owner = all.find(isCount) ?? all.find(({ electionId }) => electionId !== undefined);
  const { electionId = "", authorityId = "", region = "" } = owner ?? {};
  return { electionId, authorityId, region };
}

/** Only a council's election is decided in the municipality itself; else there is no second folder. */
function coloursOf(folder: Folder): FolderColours {
  const gsb = completenessOf(folder, "teluitslagen", "GSB").colour;
  if (!folder.electionId.startsWith("GR")) return { gsb, municipality: gsb };
  const csb = completenessOf(folder, "teluitslagen", "CSB").colour;
  return { gsb, csb, municipality: municipalityColour(gsb, csb) };
}

function stateOf(upload: Upload, folder: Folder, effective: Upload | undefined): UploadState {
  if (!folder.current.includes(upload)) return "replaced";
  return counts.has(upload.kind) && upload !== effective ? "corrected" : "in-force";
}

/** Hands in the files of a municipality one after another, as the platform would have taken them. */
export function platformFolder(arrived: readonly Arrived[]): PlatformFolder {
  const owner = ownerOf(arrived);
  let folder: Folder = { ...owner, current: [], replaced: [] };
  const stored = new Map<Arrived, Stored>();
  const uploads = new Map<Upload, Arrived>();
  for (const one of arrived) {
    const upload = uploadOf(one);
    if (upload !== undefined && one.found.codes.length === 0) uploads.set(upload, one);
    else stored.set(one, unplaced(one));
  }
  const taken = new Map<Upload, readonly string[]>();
  for (const upload of [...uploads.keys()].sort(earlier)) {
    const result = handIn(folder, upload);
    const issues = result.kind === "ok" ? result.value.findings : result.error;
    const codes = [...new Set(issues.map(({ code }) => code))];
    if (result.kind === "ok") {
      folder = result.value.folder;
      taken.set(upload, codes);
    } else store(stored, uploads.get(upload), { state: "refused", codes }, upload);
  }
  const effective = effectiveCount(folder);
  for (const [upload, codes] of taken) {
    const state = stateOf(upload, folder, effective);
    store(stored, uploads.get(upload), { state, codes }, upload);
  }
  return { ...known(owner), colours: coloursOf(folder), stored };
}

function unplaced({ found: { codes } }: Arrived): Stored {
  return { state: codes.length > 0 ? "refused" : "beside", codes };
}

function store(
  stored: Map<Arrived, Stored>,
  arrived: Arrived | undefined,
  what: Stored,
  { at }: Upload,
): void {
  if (arrived !== undefined) stored.set(arrived, at === "" ? what : { ...what, at });
}

function known(
  owner: Pick<Folder, "electionId" | "authorityId" | "region">,
): Pick<PlatformFolder, "electionId" | "authorityId" | "region"> {
  return Object.fromEntries(Object.entries(owner).filter(([, value]) => value !== ""));
}
