import { describe, expect, it } from "vitest";
import { Skeleton } from "../../src/skeleton/skeleton.js";

const LONGEST = 16_384;
const bytes = new Uint8Array(LONGEST + 8).fill(0x78);
const view = new DataView(bytes.buffer);

/** Learns a run for each of these slots, of so many bytes. */
function learned(skeleton: Skeleton, slots: readonly number[], length: number): Skeleton {
  for (const slot of slots) skeleton.learn(slot, view, 0, length, 0, 0);
  return skeleton;
}

describe("a run between two numbers", () => {
  it.each([7, LONGEST + 1])("of %d bytes is left to the general machine", (length) => {
    expect(learned(new Skeleton(), [0], length).wants(0)).toBe(true);
  });

  it.each([8, LONGEST])("of %d bytes is learned", (length) => {
    expect(learned(new Skeleton(), [0], length).wants(0)).toBe(false);
  });
});

it("more than there is room for makes it forget, and learn anew", () => {
  const all = Array.from({ length: 512 }, (_, slot) => slot);
  const full = learned(new Skeleton(), all, LONGEST);
  expect(all.some((slot) => full.wants(slot))).toBe(false);
  learned(full, [512], LONGEST);
  expect(full.wants(512)).toBe(false);
  expect(all.every((slot) => full.wants(slot))).toBe(true);
});
