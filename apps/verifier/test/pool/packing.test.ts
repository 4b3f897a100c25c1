import { describe, expect, test } from "vitest";
import { readSource } from "../../src/evidence/reading.js";
import { sha256 } from "../../src/node/file-source.js";
import { packLayout, unpackLayout } from "../../src/pool/packed-layout.js";
import { pack, unpack } from "../../src/pool/packing.js";
import { deliveryOf } from "../support/memory.js";
import { base } from "../support/vectors.js";

/** As it looks from outside: the codec's layouts know more than a layout must. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one: unknown) => {
      if (one instanceof Map) return [...one];
      if (ArrayBuffer.isView(one) && "length" in one) return [...(one as Float64Array)];
      if (key !== "layout") return one;
      const { lists, size } = one as { readonly lists: unknown; readonly size: unknown };
      return { lists, size };
    }),
  );

describe("what was read", () => {
  test("is the same after packing, cloning and unpacking", async () => {
    for (const [index, source] of deliveryOf(base).sources.entries()) {
      const id = /Id="(510.)"/.exec(new TextDecoder().decode(source.head() as Uint8Array))?.[1];
      const read = await readSource(source, index, id, true, sha256());
      expect(plain(unpack(structuredClone(pack(read))))).toEqual(plain(read));
    }
  });

  test("keeps groups with one layout on one layout", async () => {
    const municipal = base.filter(({ name }) => name.includes("gemeente")).slice(0, 1);
    const [source] = deliveryOf(municipal).sources;
    if (source === undefined) throw new Error("no count");
    const read = await readSource(source, 0, "510b", true, sha256());
    const { file } = unpack(structuredClone(pack(read)));
    if (file.kind !== "count") throw new Error("no count");
    const layouts = new Set(file.count.units.map(({ votes }) => votes?.layout));
    expect(layouts.size).toBe(1);
    expect([...layouts]).toEqual([file.count.total?.layout]);
  });
});

describe("a packed layout", () => {
  test("is refused when a row is missing", () => {
    const candidates = [{ slot: 1, id: 1, at: 20 }];
    const lists = [{ slot: 0, listNumber: 4, registeredName: "Vier", at: 10, candidates }];
    const packed = packLayout({ lists, size: 2 });
    expect(unpackLayout(packed)).toEqual({ lists, size: 2 });
    expect(() => unpackLayout({ ...packed, slots: packed.slots.subarray(0, 1) })).toThrow("row 1");
  });
});
