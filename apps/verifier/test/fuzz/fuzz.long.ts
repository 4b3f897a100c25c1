// 10,000 fuzzed bundles, in pieces: a piece that fails names the numbers of its bundles.
import { beforeAll, expect, test } from "vitest";
import type { Ground } from "./bundles.js";
import { faultsOf, groundToFuzz } from "./judging.js";

const piece = 1000;
const starts = Array.from({ length: 10 }, (_, index) => index * piece);
let ground: Ground;

beforeAll(async () => {
  ground = await groundToFuzz();
}, 120_000);

test.each(starts)("a thousand bundles from number %i", { timeout: 3_600_000 }, async (start) => {
  expect(await faultsOf(start, start + piece, ground)).toEqual([]);
});
