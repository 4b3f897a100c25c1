// One contender in a process of its own: the codec. Plain JavaScript, as a program that uses it would be.
// Arguments: FILE, how many times to decode. Answers with one line of JSON.
import { closeSync, openSync, readSync } from "node:fs";
import { readCount } from "@telwerk/eml-codec";

const PIECE = 262_144;

/**
 * The whole bench runs in one thread: no reading on the side.
 *
 * @param {string} path
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream whose bytes are always there
async function* pieces(path) {
  const file = openSync(path, "r");
  const buffer = new Uint8Array(PIECE);
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
    yield buffer.subarray(0, size);
  closeSync(file);
}

/**
 * Every sum in a group: candidates to lists, lists to the valid votes.
 *
 * @param {import("@telwerk/eml-codec").VoteGroup} group
 */
function isAddedUp({ layout, votes, totalCounted }) {
  let valid = 0;
  for (const list of layout.lists) {
    let sum = 0;
    for (const { slot } of list.candidates) sum += votes[slot] ?? Number.NaN;
    const said = votes[list.slot] ?? Number.NaN;
    if (sum !== said) return false;
    valid += said;
  }
  return valid === totalCounted.value;
}

/** Adds up the units, to hold them against the totals. */
class Units {
  constructor() {
    /** @type {import("@telwerk/eml-codec").VoteGroup | undefined} */
    this.total = undefined;
    this.sums = new Float64Array(0);
    /** @type {Map<string, number> | undefined} */
    this.slots = undefined;
  }

  /** @param {import("@telwerk/eml-codec").VoteGroup} total */
  begin(total) {
    this.total = total;
    this.sums = new Float64Array(total.votes.length);
    this.slots = undefined;
  }

  /** @param {import("@telwerk/eml-codec").VoteGroup} unit */
  add({ layout, votes }) {
    const { sums, total } = this;
    if (total === undefined) return;
    if (layout === total.layout) {
      for (let slot = 0; slot < sums.length; slot++)
        sums[slot] = (sums[slot] ?? 0) + (votes[slot] ?? Number.NaN);
      return;
    }
    // Other lists or candidates than in the totals: by name.
    this.slots ??= new Map(keysOf(total.layout));
    for (const [key, slot] of keysOf(layout)) {
      const own = this.slots.get(key) ?? -1;
      sums[own] = (sums[own] ?? 0) + (votes[slot] ?? Number.NaN);
    }
  }

  /** How many totals are not the sum of the units. */
  wrong() {
    let wrong = 0;
    for (const [slot, sum] of this.sums.entries()) if (sum !== this.total?.votes[slot]) wrong += 1;
    return wrong;
  }
}

/**
 * @param {import("@telwerk/eml-codec").VoteLayout} layout
 * @returns {[string, number][]}
 */
function keysOf({ lists }) {
  /** @type {[string, number][]} */
  const keys = [];
  for (const { listNumber, slot, candidates } of lists) {
    keys.push([`${listNumber}`, slot]);
    for (const { id, shortCode, slot: own } of candidates)
      keys.push([`${listNumber}/${shortCode ?? id ?? ""}`, own]);
  }
  return keys;
}

/** @param {string} path */
async function decode(path) {
  const units = new Units();
  let values = 0;
  let wrong = 0;
  for await (const part of readCount(pieces(path))) {
    if (part.kind === "end" && part.outcome !== "ok") throw new Error(JSON.stringify(part.issues));
    if (part.kind !== "total" && part.kind !== "unit") continue;
    const group = part.kind === "total" ? part.votes : part.unit.votes;
    if (!isAddedUp(group)) wrong += 1;
    values += group.votes.length;
    if (part.kind === "unit") units.add(group);
    else {
      wrong += units.wrong();
      units.begin(group);
    }
  }
  return { values, wrong: wrong + units.wrong() };
}

const [path = "", times = "1"] = process.argv.slice(2);
const milliseconds = [];
let outcome = { values: 0, wrong: 0 };
for (let run = 0; run < Number(times); run++) {
  const start = performance.now();
  outcome = await decode(path);
  milliseconds.push(performance.now() - start);
}
console.log(JSON.stringify({ ...outcome, milliseconds, peakKb: process.resourceUsage().maxRSS }));
