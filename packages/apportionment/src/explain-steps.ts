// What the steps of a division say of one list. Comes in: all steps. Goes out: the sentences about the list, or about
// the combination in which it counts as one with others.
import { type Fraction, formatFraction, formatNumber } from "@telwerk/core";
import { type InWords, seatsInWords } from "./explain-words.js";
import type { Article } from "./law.js";
import { at } from "./present.js";
import type { CombinationStep, Step } from "./trace.js";

/** A sentence with the article that orders it. */
interface Sentence extends InWords {
  readonly article: Article;
}

/** How the story calls things that it only knows by number. @public */
export interface Names {
  /** A district (kieskring), as it follows that word: `II (Roermond)`. Its number when absent. */
  readonly district?: (number: number) => string;
}

type Of<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;
type InsideGroup = Of<"group-full-seats" | "group-seat" | "group-exhaustion">;

const exact = (value: Fraction): string => formatFraction(value, formatNumber);

/** The sentences about a list, in the order of the steps. */
export function explainSteps(
  steps: readonly Step[],
  list: number,
  { district = String }: Names,
): readonly Sentence[] {
  const teller = new Teller(list, steps, district);
  return steps.flatMap((step) => teller.tell(step) ?? []);
}

class Teller {
  readonly #list: number;
  /** Lists that count as one, by the lowest of their numbers: so steps name them. */
  readonly #combined = new Map<number, readonly number[]>();
  readonly #district: (number: number) => string;
  /** The number by which steps name the list. */
  readonly #bloc: number;

  constructor(list: number, steps: readonly Step[], district: (number: number) => string) {
    this.#list = list;
    this.#district = district;
    for (const { included } of steps.flatMap(validCombinations))
      this.#combined.set(at(included, 0), included);
    const own = [...this.#combined].find(([, included]) => included.includes(list));
    this.#bloc = own?.[0] ?? list;
  }

  tell(step: Step): Sentence | undefined {
    switch (step.kind) {
      case "full-seats":
        return step.listNumber === this.#bloc ? this.#fullSeats(step) : undefined;
      case "residual-seat":
        return step.listNumber === this.#bloc ? this.#residualSeat(step) : undefined;
      case "absolute-majority":
        return [step.listNumber, step.from].includes(this.#bloc) ? this.#majority(step) : undefined;
      case "list-exhaustion":
        return step.listNumber === this.#bloc ? this.#exhaustion(step) : undefined;
      case "group-full-seats":
      case "group-seat":
      case "group-exhaustion":
        return this.#isAbout(step) ? this.#insideGroup(step) : undefined;
      case "group-transfer":
        return step.group === this.#list ? this.#transfer(step) : undefined;
      case "list-combinations":
        return this.#combination(step);
      case "open-seats":
        return undefined;
    }
  }

  /** In a group all its lists are the subject; in a combination each list has a story of its own. */
  #isAbout({ within, group, district }: InsideGroup): boolean {
    return within === "combination" ? district === this.#list : group === this.#list;
  }

  /** `lijst 5`, or `combinatie 3+4`. */
  #called(bloc: number): InWords {
    const lists = this.#combined.get(bloc)?.join("+");
    return lists === undefined
      ? { nl: `lijst ${bloc}`, en: `list ${bloc}` }
      : { nl: `combinatie ${lists}`, en: `combination ${lists}` };
  }

  /** `1, 2, 3+4`. */
  #among(options: readonly number[]): string {
    return options.map((one) => this.#combined.get(one)?.join("+") ?? String(one)).join(", ");
  }

  #combination({ article, combinations }: CombinationStep): Sentence | undefined {
    const list = this.#list;
    const own = combinations.find((one) => [...one.included, ...one.dropped].includes(list));
    if (own === undefined) return undefined;
    if (own.dropped.includes(list))
      return {
        article,
        nl: `Lijst ${list} telt niet mee in een combinatie: de lijst zou zonder combinatie geen zetel krijgen.`,
        en: `List ${list} does not count in a combination: without one the list would get no seat.`,
      };
    if (!own.valid)
      return {
        article,
        nl: `De combinatie van lijst ${list} vervalt: geen andere lijst telt erin mee.`,
        en: `The combination of list ${list} is void: no other list counts in it.`,
      };
    const { nl, en } = this.#called(this.#bloc);
    return {
      article,
      nl: `Lijst ${list} telt mee in ${nl}.`,
      en: `List ${list} counts in ${en}.`,
    };
  }

  #fullSeats({ votes, seats: won, remainder, article, listNumber }: Of<"full-seats">): Sentence {
    const who = this.#called(listNumber);
    const seats = seatsInWords(won);
    const [cast, left] = [formatNumber(votes), exact(remainder)];
    return {
      article,
      nl: `${capital(who.nl)} heeft ${cast} stemmen. De kiesdeler past daar ${won} keer in: ${seats.nl}. Er blijven ${left} stemmen over.`,
      en: `${capital(who.en)} has ${cast} votes. The quota goes into that ${won} times: ${seats.en}. ${left} votes are left.`,
    };
  }

  #residualSeat({
    method,
    value,
    options,
    byLot,
    article,
    listNumber,
  }: Of<"residual-seat">): Sentence {
    const remainder = method === "largest-remainder";
    const who = this.#called(listNumber);
    const lists = this.#among(options);
    const lot = byLot
      ? {
          nl: ` Dat hadden de lijsten ${lists}. Het lot besliste.`,
          en: ` So had the lists ${lists}. The lot decided.`,
        }
      : { nl: "", en: "" };
    return {
      article,
      nl: `${capital(who.nl)} krijgt een restzetel met het grootste ${remainder ? "overschot" : "gemiddelde"}: ${exact(value)}.${lot.nl}`,
      en: `${capital(who.en)} gets a residual seat with the ${remainder ? "largest remainder" : "highest average"}: ${exact(value)}.${lot.en}`,
    };
  }

  #majority({ listNumber, from, byLot, options, article }: Of<"absolute-majority">): Sentence {
    const [who, other] = [this.#called(listNumber), this.#called(from)];
    const lists = this.#among(options);
    const lot = byLot
      ? {
          nl: ` Het lot koos uit de lijsten ${lists}.`,
          en: ` The lot chose among the lists ${lists}.`,
        }
      : { nl: "", en: "" };
    return {
      article,
      nl: `${capital(who.nl)} heeft meer dan de helft van de stemmen, en krijgt daarom een zetel van ${other.nl}.${lot.nl}`,
      en: `${capital(who.en)} has more than half of the votes, and therefore gets a seat of ${other.en}.${lot.en}`,
    };
  }

  #exhaustion({ listNumber, seat, article }: Of<"list-exhaustion">): Sentence {
    const who = this.#called(listNumber);
    return {
      article,
      nl: `${capital(who.nl)} heeft te weinig kandidaten en geeft een ${seat === "full" ? "volle zetel" : "restzetel"} af.`,
      en: `${capital(who.en)} has too few candidates and gives up a ${seat === "full" ? "full seat" : "residual seat"}.`,
    };
  }

  /** Who gets a seat of the group, or gives one up: each sentence begins with it. */
  #member({ within, district }: InsideGroup, verb: InWords): InWords {
    const called = this.#district(district);
    return within === "combination"
      ? {
          nl: `Binnen de combinatie ${verb.nl} lijst ${district}`,
          en: `Inside the combination list ${district} ${verb.en}`,
        }
      : {
          nl: `In kieskring ${called} ${verb.nl} de lijst van de groep`,
          en: `In district ${called} the list of the group ${verb.en}`,
        };
  }

  #insideGroup(step: InsideGroup): Sentence {
    const { article } = step;
    const gets = this.#member(step, { nl: "krijgt", en: "gets" });
    if (step.kind === "group-seat") {
      const value = exact(step.value);
      const lot = step.byLot ? { nl: ", door het lot", en: ", by lot" } : { nl: "", en: "" };
      return {
        article,
        nl: `${gets.nl} een restzetel (${value}${lot.nl}).`,
        en: `${gets.en} a residual seat (${value}${lot.en}).`,
      };
    }
    const seats = seatsInWords(step.seats);
    if (step.kind === "group-full-seats")
      return { article, nl: `${gets.nl} ${seats.nl}.`, en: `${gets.en} ${seats.en}.` };
    const gives = this.#member(step, { nl: "geeft", en: "gives up" });
    return {
      article,
      nl: `${gives.nl} ${seats.nl} af: er zijn te weinig kandidaten.`,
      en: `${gives.en} ${seats.en}: there are too few candidates.`,
    };
  }

  #transfer({ article, from, to }: Of<"group-transfer">): Sentence {
    const [here, there] = [this.#district(from), this.#district(to)];
    return {
      article,
      nl: `Een zetel van de groep gaat van de lijst in kieskring ${here} naar de lijst in kieskring ${there}.`,
      en: `A seat of the group goes from the list in district ${here} to the list in district ${there}.`,
    };
  }
}

function validCombinations(step: Step): CombinationStep["combinations"] {
  return step.kind === "list-combinations" ? step.combinations.filter(({ valid }) => valid) : [];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
