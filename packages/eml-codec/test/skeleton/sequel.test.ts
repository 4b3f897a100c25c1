import { describe, expect, it } from "vitest";
import { Sequel } from "../../src/skeleton/sequel.js";
import { bytesOf, candidate } from "../samples.js";

const room = " ".repeat(64);

/** Two candidates, and the run between their votes: from behind the first number to the second number. */
function run(first: string, second: string): { bytes: Uint8Array; view: DataView; at: Places } {
  const text = candidate(first, 12) + candidate(second, 34) + room;
  const start = text.indexOf("12<") + 2;
  const id = text.indexOf("Id=", start) + 4;
  const bytes = bytesOf(text);
  return {
    bytes,
    view: new DataView(bytes.buffer),
    at: { votes: start - 2, start, id, end: text.indexOf("34<") },
  };
}

interface Places {
  readonly votes: number;
  readonly start: number;
  readonly id: number;
  readonly end: number;
}

function learned(second = 'Id="2"'): Sequel {
  const sequel = new Sequel();
  const { bytes, view, at } = run('Id="1"', second);
  sequel.learn(view, bytes, at.start, at.id, at.end);
  return sequel;
}

function matches(sequel: Sequel, second: string): boolean {
  const { bytes, view, at } = run('Id="7"', second);
  return sequel.matches(view, bytes, at.votes, bytes.length);
}

describe("candidate after candidate", () => {
  it("gives votes, and who comes next", () => {
    const sequel = learned();
    const { bytes, view, at } = run('Id="8"', 'Id="123"');
    expect(sequel.matches(view, bytes, at.votes, bytes.length)).toBe(true);
    expect(sequel).toMatchObject({
      votes: 12,
      votesEnd: at.start,
      number: 123,
      id: { start: at.id, end: at.id + 3 },
      position: at.end,
      isCut: false,
      newlines: 0,
      continuations: 0,
    });
  });

  it.each(['Id="0"', 'Id="02"', 'Id="2 "', 'Id="2#53;"', "Id='2'", 'Id=""', 'Id="1234567890"'])(
    "does not take %s",
    (second) => {
      expect(matches(learned(), second)).toBe(false);
    },
  );

  it.each(["Id='2'", 'Id=" 2"', 'Id="&#50;"', `${" ".repeat(1024)}Id="2"`])(
    "is not learned from %s",
    (second) => {
      expect(matches(learned(second), second)).toBe(false);
    },
  );

  it("is not learned where next to nothing stands around the number", () => {
    const text = `1</a><b c="2"></b><a>3</a>${room}${room}`;
    const bytes = bytesOf(text);
    const view = new DataView(bytes.buffer);
    const end = text.indexOf("3<");
    const matched = (start: number, after: number): boolean => {
      const sequel = new Sequel();
      sequel.learn(view, bytes, start, text.indexOf("2"), after);
      return sequel.matches(view, bytes, start - 1, bytes.length);
    };
    expect(matched(1, end)).toBe(true);
    expect(matched(1, text.indexOf("2") + 8)).toBe(false);
    expect(matched(text.indexOf("2") - 7, end)).toBe(false);
  });

  it("forgets", () => {
    const sequel = learned();
    expect(matches(sequel, 'Id="3"')).toBe(true);
    sequel.forget();
    expect(matches(sequel, 'Id="3"')).toBe(false);
    expect(sequel.isCut).toBe(false);
  });

  it("says that the run may be cut", () => {
    const sequel = learned();
    const { bytes, view, at } = run('Id="7"', 'Id="3"');
    expect(sequel.matches(view, bytes, at.votes, at.end)).toBe(false);
    expect(sequel.isCut).toBe(true);
  });
});
