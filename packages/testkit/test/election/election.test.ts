import { describe, expect, test } from "vitest";
import { generateElection } from "../../src/election/election.js";
import { largeMunicipality, presets } from "../../src/election/presets.js";

describe("the same parameters", () => {
  test.each(Object.entries(presets))("of %s give the same bytes", (_, parameters) => {
    expect(generateElection(parameters).files).toEqual(generateElection(parameters).files);
  });

  test("with another seed give other votes under the same file kinds", () => {
    const other = generateElection({ ...presets["list-exhaustion"], seed: "another" });
    const one = generateElection(presets["list-exhaustion"]);
    expect(other.files.map(({ kind }) => kind)).toEqual(one.files.map(({ kind }) => kind));
    expect(other.files).not.toEqual(one.files);
  });
});

describe("a polling station that says something else than was counted", () => {
  test("is followed by every count above it, and by nothing beside it", () => {
    const honest = generateElection(presets.demo);
    const retold = generateElection(presets.demo, (tally, { number }, { code }) =>
      number === 1 && code === "8001" ? { ...tally, blank: tally.blank + 7 } : tally,
    );
    const blanks = (one: typeof honest): number[] =>
      one.model.districts.map(({ total }) => total.blank);
    const [first = 0, ...others] = blanks(honest);
    expect(blanks(retold)).toEqual([first + 7, ...others]);
    const changed = retold.files.filter(
      ({ bytes }, index) => !Buffer.from(bytes).equals(honest.files[index]?.bytes ?? Buffer.of()),
    );
    expect(changed.map(({ kind }) => kind)).toEqual(["510b", "510c", "510d"]);
  });
});

describe("the presets", () => {
  const demo = generateElection(presets.demo);

  test("demo: a complete nation with a file for every district and municipality", () => {
    const kinds = demo.files.map(({ kind }) => kind);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect(["110a", "230b", "510b", "510c", "510d", "520"].map(count)).toEqual([1, 4, 12, 4, 1, 1]);
    expect(new Set(demo.files.map(({ name }) => name)).size).toBe(23);
    expect(demo.files.every(({ name }) => /^[\w-]+\.eml\.xml$/.test(name))).toBe(true);
  });

  test("demo: all kinds of lists, and one that stands in some districts only", () => {
    const lists = demo.model.nation.districts.flatMap((district) => district.lists);
    expect(new Set(lists.map(({ type }) => type)).size).toBe(3);
    expect(lists.some(({ registeredName }) => registeredName === "")).toBe(true);
    expect(demo.model.nation.districts.map(({ lists: own }) => own.length)).toEqual([8, 8, 8, 8]);
    const group = lists.filter(({ number }) => number === 2);
    expect(new Set(group.map(({ candidates }) => candidates.at(-1)?.shortCode)).size).toBe(4);
    expect(lists.filter(({ number }) => number === 3).map(({ set }) => set)).toEqual([1, 2, 1, 2]);
  });

  test("demo: all seats are filled, some of them residual seats", () => {
    const seats = demo.model.seats.lists.map((list) => list.seats);
    expect(seats.reduce((a, b) => a + b, 0)).toBe(35);
    expect(demo.model.seats.residual.length).toBeGreaterThan(0);
    expect(demo.model.elected.flatMap(({ elected }) => elected)).toHaveLength(35);
  });

  test("list-exhaustion: a list wins more seats than it has candidates (P 10)", () => {
    const { seats } = generateElection(presets["list-exhaustion"]).model;
    expect(seats.exhausted.length).toBeGreaterThan(1);
    expect(seats.reassigned).toHaveLength(seats.exhausted.length);
  });

  test("preference-seat: a low candidate overtakes those above (P 15)", () => {
    const [first] = generateElection(presets["preference-seat"]).model.elected;
    const places = first?.elected.map(({ person }) => first.list.persons.indexOf(person) + 1);
    expect(places?.slice(0, 2)).toEqual([1, 12]);
    expect(first?.elected[1]?.ranking).toBe(1);
  });

  test("largeMunicipality: about 150 KB a polling station", () => {
    const { files } = generateElection(largeMunicipality(4));
    const count = files.find(({ kind }) => kind === "510b");
    expect(count?.bytes.length).toBeGreaterThan(5 * 130_000);
  });
});
