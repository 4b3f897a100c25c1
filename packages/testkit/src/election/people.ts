// People who do not exist, each told apart by name and by ShortCode.
import type { Random } from "../random.js";
import { FIRST_NAMES, NAME_ENDINGS, NAME_PREFIXES, NAME_STEMS } from "./words.js";

/** A candidate of a fictional election. @public */
export interface Person {
  /** Unique in the election: last name and initials, with a digit where two would be equal. */
  readonly shortCode: string;
  readonly initials: string;
  readonly firstName?: string;
  readonly prefix?: string;
  readonly lastName: string;
  readonly gender?: "male" | "female";
  readonly locality: string;
  /** Two letters, where the person lives abroad. */
  readonly country?: string;
}

function lastNameFrom(random: Random): string {
  const name = (): string => random.pick(NAME_STEMS) + random.pick(NAME_ENDINGS);
  return random.below(12) === 0 ? `${name()}-${name()}` : name();
}

function initialsFrom(random: Random, firstName: string): string {
  const letters = [firstName.charAt(0)];
  for (let more = random.below(3); more > 0; more -= 1) {
    letters.push(random.pick(["A", "B", "C", "E", "J", "L", "M", "P", "R", "S"]));
  }
  return letters.map((letter) => `${letter}.`).join("");
}

/** Last name and initials without separators, at most 14 characters, then a digit on a clash. */
function shortCodeOf(lastName: string, initials: string, taken: ReadonlySet<string>): string {
  const tail = initials.replaceAll(".", "");
  const head = lastName.replace(/[^\p{L}]/gu, "").slice(0, 14 - tail.length);
  let code = head + tail;
  for (let digit = 1; taken.has(code); digit += 1) {
    if (digit > 9) throw new Error(`too many people with the short code ${head}${tail}`);
    code = `${head}${tail}${digit}`.slice(0, 15);
  }
  return code;
}

type Name = Pick<Person, "initials" | "firstName" | "lastName">;

function nameFrom(random: Random): Name {
  const lastName = lastNameFrom(random);
  const firstName = random.pick(FIRST_NAMES);
  const initials = initialsFrom(random, firstName);
  return random.below(17) === 0 ? { initials, lastName } : { initials, firstName, lastName };
}

function residenceFrom(
  random: Random,
  places: readonly [string, ...string[]],
): Pick<Person, "locality" | "country"> {
  if (random.below(60) === 0) return { locality: "Nulle-Part", country: "BE" };
  return { locality: random.pick(places) };
}

/**
 * Makes a maker of people: no two with the same last name and initials, or the same short code.
 *
 * @param random - where the names come from
 * @param places - where they may live
 * @returns a function that makes the next person
 */
export function peopleFrom(random: Random, places: readonly [string, ...string[]]): () => Person {
  const names = new Set<string>();
  const codes = new Set<string>();
  function newName(): Name {
    let name = nameFrom(random);
    while (names.has(`${name.lastName}, ${name.initials}`)) name = nameFrom(random);
    names.add(`${name.lastName}, ${name.initials}`);
    return name;
  }
  return () => {
    const name = newName();
    const shortCode = shortCodeOf(name.lastName, name.initials, codes);
    codes.add(shortCode);
    return {
      shortCode,
      ...name,
      ...(random.below(4) === 0 ? { prefix: random.pick(NAME_PREFIXES) } : {}),
      ...(random.below(20) === 0 ? {} : { gender: random.pick(["male", "female"] as const) }),
      ...residenceFrom(random, places),
    };
  };
}
