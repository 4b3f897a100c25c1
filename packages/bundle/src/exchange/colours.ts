// The colours of the folders on the platform (S0-41 to S0-46), counted in kinds, not in files.
import type { Body, Surface } from "./schedule.js";
import { slots } from "./slots.js";
import { type Folder, slotOf } from "./upload.js";

/**
 * The colour of a folder: nothing there, something there, complete.
 * @public
 */
export type FolderColour = "red" | "orange" | "green";

/**
 * How complete a folder is.
 * @public
 */
export interface Completeness {
  readonly colour: FolderColour;
  readonly present: number;
  readonly required: number;
}

/**
 * What the sources leave open, as a choice.
 * @public
 */
export interface ColourPolicy {
  /** S0-45: the folder of a CSB with counts is green only when count and result are both there. */
  readonly requireBoth: boolean;
}

const strict: ColourPolicy = { requireBoth: true };

/**
 * Computes the colour of a body's folder on one surface.
 *
 * On `uitwisseling` a folder is orange while it is half full. On `teluitslagen` there is no orange: half full
 * is red, and `present` says how far it is. A second public key does not make a folder more complete (S0-43).
 *
 * @param folder - the folder of the municipality
 * @param surface - which surface
 * @param body - which body
 * @param policy - the strict reading when left out
 * @returns the colour, with how many of the required kinds are there
 * @example
 * ```ts
 * const empty = { electionId: "GR2026_Juinen", authorityId: "9999", region: "Juinen", current: [], replaced: [] };
 * completenessOf(empty, "uitwisseling", "GSB").required; // 3
 * ```
 * @public
 */
export function completenessOf(
  folder: Folder,
  surface: Surface,
  body: Body,
  policy: ColourPolicy = strict,
): Completeness {
  const places = slots.filter(
    (slot) => slot.surface === surface && slot.body === body && slot.required,
  );
  const filled = places.filter((place) =>
    folder.current.some((upload) => slotOf(upload.body, upload.kind) === place),
  );
  const present = filled.length;
  const required = places.length;
  const isEnough =
    policy.requireBoth || surface === "uitwisseling" ? present === required : present > 0;
  const half = surface === "uitwisseling" && present > 0 ? "orange" : "red";
  return { colour: isEnough ? "green" : half, present, required };
}

/**
 * Computes the colour of a municipality from those of its two bodies (S0-46): green when both are, red when
 * both are, orange otherwise.
 *
 * @param gsb - the colour of the GSB's folder
 * @param csb - the colour of the CSB's folder
 * @returns the colour of the municipality
 * @example
 * ```ts
 * municipalityColour("green", "red"); // "orange"
 * ```
 * @public
 */
export function municipalityColour(gsb: FolderColour, csb: FolderColour): FolderColour {
  return gsb === csb ? gsb : "orange";
}
