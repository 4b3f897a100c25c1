// The places on the platform where a file can go, as data.
import type { FileKind } from "../content/kinds.js";
import type { Body, Surface } from "./schedule.js";

/**
 * What happens when a second file comes: it replaces the first (and the replaced one stays on record), or
 * it is kept beside it.
 * @public
 */
export type SlotPolicy = "overwrite" | "accumulate";

/**
 * A place on the platform.
 * @public
 */
export interface Slot {
  readonly id: string;
  readonly surface: Surface;
  readonly body: Body;
  readonly kinds: readonly FileKind[];
  readonly policy: SlotPolicy;
  /** Counts for the colour of the folder. */
  readonly required: boolean;
  /** How many files there may be at once. */
  readonly most?: number;
}

/**
 * Every slot. A kind of file has a place on one surface only (S0-1).
 * @public
 */
export const slots: readonly Slot[] = [
  {
    id: "gsb-key",
    surface: "uitwisseling",
    body: "GSB",
    kinds: ["public-key"],
    policy: "accumulate",
    required: true,
    most: 2, // one for a second, identical server (S0-24)
  },
  {
    id: "gsb-stations",
    surface: "uitwisseling",
    body: "GSB",
    kinds: ["polling-stations"],
    policy: "overwrite",
    required: true,
  },
  {
    id: "gsb-declaration",
    surface: "uitwisseling",
    body: "GSB",
    kinds: ["declaration"],
    policy: "overwrite",
    required: true,
  },
  {
    id: "csb-lists",
    surface: "uitwisseling",
    body: "CSB",
    kinds: ["candidate-lists"],
    policy: "overwrite",
    required: true,
  },
  {
    id: "csb-definition",
    surface: "uitwisseling",
    body: "CSB",
    kinds: ["election-definition"],
    policy: "overwrite",
    required: true,
  },
  {
    id: "gsb-count",
    surface: "teluitslagen",
    body: "GSB",
    kinds: ["municipal-package"],
    policy: "overwrite", // S0-47: one definitive outcome at any time
    required: true,
  },
  {
    id: "gsb-correction",
    surface: "teluitslagen",
    body: "GSB",
    kinds: ["correction-package", "correction-without-count"],
    policy: "accumulate", // S0-48: several new sessions
    required: false,
  },
  {
    id: "csb-count",
    surface: "teluitslagen",
    body: "CSB",
    kinds: ["central-package"],
    policy: "overwrite",
    required: true,
  },
  {
    id: "csb-result",
    surface: "teluitslagen",
    body: "CSB",
    kinds: ["result-zip"],
    policy: "overwrite",
    required: true,
  },
];
